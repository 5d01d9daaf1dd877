"""What the programme is called, what it is for, and between which days it runs.

Invariant: nothing is saved here; what is written is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.programme import Programme
from facilitator_app.ui.kit import DateField, LabelledField, LineEdit, TextEdit
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.theme import Ground, scaled_px, set_ground

MOST_WIDE_PX = 760
MARGIN_PX = 16

Parse = Callable[[str], date | None]
InWords = Callable[[date], str]

TITLE, PURPOSE, AMBITIONS = "title", "purpose", "ambitions"


class PurposeView(QScrollArea):
    """`typed` carries a field's key and its text; `days_written` the first and the last day."""

    typed = Signal(str, str)
    days_written = Signal(object, object)
    left = Signal()

    def __init__(
        self, *, parse: Parse, in_words: InWords, date_text: InWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_purpose")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._date_text = date_text
        self._days: tuple[date | None, date | None] = (None, None)
        self._build(parse, in_words)
        self._connect()

    def show_programme(self, programme: Programme, *, is_typing: Callable[[str], bool]) -> None:
        """Show the programme; a field that is typed in stays as it is."""
        if not is_typing(TITLE) and self._title.text() != programme.title:
            self._title.setText(programme.title)
        if not is_typing(TITLE):
            self._title_field.set_normal()
        for key, field, text in (
            (PURPOSE, self._purpose, programme.purpose),
            (AMBITIONS, self._ambitions, "\n".join(programme.ambitions)),
        ):
            if not is_typing(key) and field.text() != text and _lines(field.text()) != _lines(text):
                with QSignalBlocker(field):
                    field.set_text(text)
        days = (programme.starts_on, programme.ends_on)
        if days != self._days or self._days == (None, None):
            self._days = days
            for field_of_day, day in zip((self._starts, self._ends), days, strict=True):
                field_of_day.set_text(self._date_text(day) if day else "")
                field_of_day.labelled.set_normal()

    def start_anew(self) -> None:
        """Another file: what was shown is gone."""
        self._days = (None, None)
        with QSignalBlocker(self._purpose), QSignalBlocker(self._ambitions):
            self._purpose.set_text("")
            self._ambitions.set_text("")

    def tell_wrong_title(self, sentence: str) -> None:
        """What was typed is no title."""
        self._title_field.set_wrong(sentence)

    def tell_wrong_days(self, sentence: str) -> None:
        """The last day comes before the first."""
        self._ends.labelled.set_wrong(sentence)

    def begin(self) -> None:
        """Put the caret into the title, where it is seen."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._title_field)

    def _build(self, parse: Parse, in_words: InWords) -> None:
        holder = FlowingBody()
        set_ground(holder, Ground.SURFACE)
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        inner = QWidget()
        inner.setMaximumWidth(scaled_px(MOST_WIDE_PX))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._title = LineEdit()
        self._title.setObjectName("programme_name")
        self._title_field = LabelledField(self.tr("What the programme is called"), self._title)
        self._purpose = TextEdit(least_lines=3, placeholder=self.tr("What the leaders are to be able to do"))
        self._purpose.setObjectName("programme_purpose")
        self._ambitions = TextEdit(least_lines=4, most_lines=20, placeholder=self.tr("One on each line"))
        self._ambitions.setObjectName("programme_ambitions")
        column.addWidget(self._title_field)
        column.addWidget(LabelledField(self.tr("Purpose"), self._purpose))
        column.addWidget(
            LabelledField(self.tr("Ambitions"), self._ambitions, help_text=self.tr("One on each line."))
        )
        column.addLayout(self._build_days(parse, in_words))
        column.addStretch(1)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        self.setWidget(holder)

    def _build_days(self, parse: Parse, in_words: InWords) -> QHBoxLayout:
        self._starts = DateField(
            self.tr("First day"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._starts.edit.setObjectName("programme_starts")
        self._ends = DateField(
            self.tr("Last day"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._ends.edit.setObjectName("programme_ends")
        days = QHBoxLayout()
        days.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        days.addWidget(self._starts, 1, top)
        days.addWidget(self._ends, 1, top)
        return days

    def _connect(self) -> None:
        self._title.textEdited.connect(self._on_title)
        self._title.editingFinished.connect(self.left)
        self._purpose.textChanged.connect(self._on_purpose)
        self._purpose.editing_finished.connect(self.left)
        self._ambitions.textChanged.connect(self._on_ambitions)
        self._ambitions.editing_finished.connect(self.left)
        self._starts.edit.editingFinished.connect(self._on_days)
        self._ends.edit.editingFinished.connect(self._on_days)

    def _on_title(self, text: str) -> None:
        # The same title as before changes nothing in the file, so nothing else would take the sentence away.
        if text.strip():
            self._title_field.set_normal()
        self.typed.emit(TITLE, text)

    def _on_purpose(self) -> None:
        self.typed.emit(PURPOSE, self._purpose.text())

    def _on_ambitions(self) -> None:
        self.typed.emit(AMBITIONS, self._ambitions.text())

    def _on_days(self) -> None:
        if self._starts.is_unreadable() or self._ends.is_unreadable():
            return
        days = (self._starts.chosen_date(), self._ends.chosen_date())
        self._ends.labelled.set_normal()
        if days != self._days:
            self.days_written.emit(*days)


def with_text(programme: Programme, key: str, text: str) -> Programme:
    """The programme with what was typed in a field."""
    if key == TITLE:
        return replace(programme, title=text.strip())
    if key == PURPOSE:
        return replace(programme, purpose=text.strip())
    return replace(programme, ambitions=_lines(text))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
