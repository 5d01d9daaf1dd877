"""How far the room is, and the way to tell the room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from facilitator_app.domain.textfmt import in_sentence
from facilitator_app.services.schema_pace import Pace
from facilitator_app.ui.kit import Button, Card, Fit, KeyHint, PlainLabel, ProgressBar, Size, Tone
from facilitator_app.ui.theme import TextRole


class PaceCard(Card):
    """The card *Tempo*: n of all are ready."""

    counter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.content.addWidget(PlainLabel(self.tr("Pace"), TextRole.LABEL))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._figure = PlainLabel("0", TextRole.FIGURE)
        self._figure.setObjectName("ready_count")
        self._of = PlainLabel("", TextRole.BODY)
        row.addWidget(self._figure)
        row.addWidget(self._of)
        row.addStretch(1)
        self.content.addLayout(row)
        self._lacking = PlainLabel("", TextRole.SMALL_STRONG, tone=Tone.NEAR, fit=Fit.WRAP)
        self._lacking.setObjectName("most_lacking")
        self.content.addWidget(self._lacking)
        self._bar = ProgressBar()
        self.content.addWidget(self._bar)
        self._show = Button(self.tr("Show counter on the wall"), "projector", size=Size.SMALL)
        self._show.setObjectName("show_counter")
        self._show.clicked.connect(self.counter_requested)
        self.content.addWidget(self._show)
        keys = QGridLayout()
        keys.setHorizontalSpacing(8)
        keys.setVerticalSpacing(4)
        keys.setColumnStretch(1, 1)
        for at, (key, words) in enumerate(
            (
                (self.tr("Enter"), self.tr("next field, then leader")),
                ("Alt+↓", self.tr("next leader")),
            )
        ):
            keys.addWidget(KeyHint(key), at, 0)
            keys.addWidget(PlainLabel(words, TextRole.HINT), at, 1)
        self.content.addLayout(keys)

    def show_on_wall(self, *, is_on: bool) -> None:
        """Let the button take the counter down while it is on the wall."""
        self._show.set_on(is_on, self.tr("Take the counter down"))

    def show_pace(self, pace: Pace) -> None:
        """Show how many are ready."""
        self._figure.setText(str(pace.complete))
        self._of.setText(self.tr("of {total} are ready").format(total=pace.total))
        most = pace.most_lacking
        self._lacking.setVisible(most is not None)
        if most is not None:
            field, count = most
            words = self.tr("{count} lack {field}")
            self._lacking.setText(words.format(count=count, field=in_sentence(field.label)))
        share = pace.complete / pace.total if pace.total else 0.0
        self._bar.show_share(share, spoken=f"{pace.complete} {self._of.text()}")
