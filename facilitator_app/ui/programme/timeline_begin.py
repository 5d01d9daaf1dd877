"""What a file that holds workshops by themselves shows in place of the timeline: how it becomes a programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.textfmt import one_line
from facilitator_app.ui.kit import (
    Button,
    Card,
    DateField,
    Fit,
    IconMark,
    LabelledField,
    LineEdit,
    PlainLabel,
    TextEdit,
    Variant,
)
from facilitator_app.ui.theme import TextRole, scaled_px

MOST_WIDE_PX = 520
GAP_PX = 16

Parse = Callable[[str], date | None]
InWords = Callable[[date], str]


class ProgrammeBegin(QScrollArea):
    """`make_asked` carries title, purpose and ambitions; `fetch_asked` the day of the first workshop, or None."""

    make_asked = Signal(str, str, object)
    fetch_asked = Signal(object)

    def __init__(self, *, parse: Parse, in_words: InWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("programme_begin")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        outer.addStretch(1)
        outer.addWidget(IconMark("route", size_px=40, role="text_3"), 0, centre)
        fact = self.tr("This file holds workshops by themselves.")
        advice = self.tr(
            "Make it a programme, and leaders, actions, examples and pre-jects live on from one workshop to the next."
        )
        outer.addWidget(PlainLabel(fact, TextRole.BODY_STRONG, fit=Fit.WRAP, alignment=centre))
        outer.addWidget(PlainLabel(advice, TextRole.SMALL, fit=Fit.WRAP, alignment=centre))
        outer.addSpacing(GAP_PX)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addStretch(1)
        row.addWidget(self._build_own(), 4)
        row.addWidget(self._build_template(parse, in_words), 4)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.setWidget(holder)

    def begin(self) -> None:
        """Put the caret into the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_anew(self) -> None:
        """Another file: nothing is written."""
        self._title.clear()
        self._purpose.set_text("")
        self._ambitions.set_text("")
        self._day.set_text("")
        self._titled.set_normal()

    def tell_missing(self, sentence: str) -> None:
        """The programme has no title yet."""
        self._titled.set_missing(sentence)
        self.begin()

    def _build_own(self) -> Card:
        card = Card(self.tr("Make it a programme"))
        card.setMaximumWidth(scaled_px(MOST_WIDE_PX))
        self._title = LineEdit()
        self._title.setObjectName("begin_title")
        self._titled = LabelledField(self.tr("Title"), self._title)
        self._purpose = TextEdit(least_lines=2, placeholder=self.tr("What the leaders are to be able to do"))
        self._purpose.setObjectName("begin_purpose")
        self._ambitions = TextEdit(least_lines=2, placeholder=self.tr("One on each line"))
        self._ambitions.setObjectName("begin_ambitions")
        make = Button(self.tr("Make programme"), "route", variant=Variant.PRIMARY)
        make.setObjectName("make_programme")
        make.clicked.connect(self._on_make)
        self._title.returnPressed.connect(self._on_make)
        card.content.addWidget(self._titled)
        card.content.addWidget(LabelledField(self.tr("Purpose"), self._purpose))
        card.content.addWidget(LabelledField(self.tr("Ambitions"), self._ambitions))
        card.content.addStretch(1)
        card.content.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _build_template(self, parse: Parse, in_words: InWords) -> Card:
        card = Card(self.tr("Or fetch one: strategic leadership across"))
        card.setMaximumWidth(scaled_px(MOST_WIDE_PX))
        words = self.tr(
            "Ten workshops over two years with agendas, forms and slides, a leadership foundation, a leadership chain "
            "and LUS talks. The workshops that are here stay."
        )
        card.content.addWidget(PlainLabel(words, TextRole.BODY, fit=Fit.WRAP))
        self._day = DateField(
            self.tr("Day of the first workshop"),
            parse=parse,
            in_words=in_words,
            placeholder=self.tr("15/3, week 12"),
        )
        self._day.edit.setObjectName("fetch_day")
        card.content.addWidget(self._day)
        card.content.addStretch(1)
        fetch = Button(self.tr("Fetch the programme"), "file-input")
        fetch.setObjectName("fetch_programme")
        fetch.clicked.connect(self._on_fetch)
        card.content.addWidget(fetch, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _on_make(self) -> None:
        ambitions = tuple(filter(None, map(one_line, self._ambitions.text().splitlines())))
        self.make_asked.emit(self._title.text(), self._purpose.text().strip(), ambitions)

    def _on_fetch(self) -> None:
        if self._day.is_unreadable():
            self._day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.fetch_asked.emit(self._day.chosen_date())
