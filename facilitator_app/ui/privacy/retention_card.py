"""The reminder on the overview that data on people is near its last day, or past it, with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.retention import Retention
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_data import KeepingData
from facilitator_app.ui.kit import Button, Card, Fit, IconMark, PlainLabel, Size
from facilitator_app.ui.theme import TextRole


class RetentionCard(Card):
    """Hidden as long as nothing is due. `privacy_requested` asks for the page of personal data, `postpone_asked`
    carries the workshops that are due.
    """

    privacy_requested = Signal()
    postpone_asked = Signal(object)

    def __init__(
        self,
        *,
        document: Document,
        keeping: KeepingData,
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("retention")
        self._document = document
        self._keeping = keeping
        self._date_words = date_words
        self._due: tuple[Retention, ...] = ()
        self._build()
        self._privacy.clicked.connect(self.privacy_requested)
        self._postpone.clicked.connect(self._on_postpone)
        self.hide()
        self.render_card()

    def render_card(self, _change: object = None) -> None:
        """Say what is due, or be hidden."""
        self._due = self._keeping.due() if self._document.is_open else ()
        self.setVisible(bool(self._due))
        if not self._due:
            return
        first = self._due[0]
        self._title.setText(self._title_words(first))
        told = self.tr("You can hand out, make the anonymised report, or erase. Nothing is erased by itself.")
        if first.is_before_workshop:
            told = self.tr("The day lies before the workshop is over. Say a later day.")
        which = first.workshop.title or self.tr("The workshop")
        if len(self._due) > 1:
            which = self.tr("{workshop} and %n more", "", len(self._due) - 1).format(workshop=which)
        self._told.setText(f"{which}. {told}")

    def _title_words(self, first: Retention) -> str:
        assert first.workshop.kept_until_on is not None, "only what has a last day is due"
        day = self._date_words(first.workshop.kept_until_on)
        if first.days_left < 0:
            return self.tr("The data on people was to be kept until {day}").format(day=day)
        return self.tr("The data on people is kept until {day}").format(day=day)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconMark("calendar-clock", size_px=20, role="near"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._title.setObjectName("retention_title")
        self._told = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._told.setObjectName("retention_told")
        words.addWidget(self._title)
        words.addWidget(self._told)
        words.addStretch(1)
        row.addLayout(words, 1)
        acts = QVBoxLayout()
        acts.setSpacing(8)
        self._privacy = Button(self.tr("Personal data"), "user", size=Size.SMALL)
        self._privacy.setObjectName("to_privacy")
        self._postpone = Button(self.tr("Keep longer …"), "calendar", size=Size.SMALL)
        self._postpone.setObjectName("postpone")
        acts.addWidget(self._privacy)
        acts.addWidget(self._postpone)
        row.addLayout(acts)
        self.content.addLayout(row)

    def _on_postpone(self) -> None:
        self.postpone_asked.emit(tuple(one.workshop.id for one in self._due))
