"""What the two agree on in the talk, each with by when as it was said.

Invariant: what is being typed is never overwritten, and is told before its row goes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.lus import TalkAgreement
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    IconButton,
    LineEdit,
    PlainLabel,
    Size,
    TextEdit,
    Variant,
)
from facilitator_app.ui.programme.lus_step import StepWorld
from facilitator_app.ui.theme import Ground, TextRole, scaled_px, set_ground

SAVE_AFTER_MS = 400
WHEN_PX = 96


class AgreementRow(QWidget):
    """One agreement: the words, and by when as it was said."""

    changed = Signal(str, str, str)
    removed = Signal(str)
    left = Signal()

    def __init__(self, agreement: TalkAgreement) -> None:
        super().__init__()
        self._id = agreement.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(6)
        self.words = TextEdit(agreement.text, least_lines=1, most_lines=5)
        self.words.setObjectName("agreement")
        self.words.setAccessibleName(self.tr("Agreement"))
        self._when = LineEdit(agreement.by_when, placeholder=self.tr("when"))
        self._when.setObjectName("agreement_when")
        self._when.setAccessibleName(self.tr("By when"))
        self._when.setFixedWidth(scaled_px(WHEN_PX))
        remove = IconButton("x", self.tr("Remove the agreement"), variant=Variant.QUIET, size=Size.SMALL)
        remove.setObjectName("remove_agreement")
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.words, 1)
        row.addWidget(self._when, 0, top)
        row.addWidget(remove, 0, top)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self.words.textChanged.connect(self._debounce.touch)
        self._when.textEdited.connect(self._on_when)
        self.words.editing_finished.connect(self._on_left)
        self._when.editingFinished.connect(self._on_left)
        self._debounce.settled.connect(self._tell)
        remove.clicked.connect(self._on_remove)

    def show_agreement(self, agreement: TalkAgreement) -> None:
        """What the file holds, unless something is being typed."""
        if self._debounce.is_waiting():
            return
        self.words.blockSignals(True)
        if self.words.text() != agreement.text:
            self.words.set_text(agreement.text)
        self.words.blockSignals(False)
        if self._when.text() != agreement.by_when and not self._when.hasFocus():
            self._when.setText(agreement.by_when)

    def save_now(self) -> None:
        """Tell at once what waits."""
        self._debounce.settle_now()

    def forget(self) -> None:
        """It is gone."""
        self._debounce.cancel()

    def _on_when(self, _text: str) -> None:
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _tell(self) -> None:
        self.changed.emit(self._id, self.words.text(), self._when.text())

    def _on_remove(self) -> None:
        self._debounce.cancel()
        self.removed.emit(self._id)


class Agreements(Card):
    """What the two agree on, under each other."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._rows: dict[str, AgreementRow] = {}
        self.setAccessibleName(self.tr("Agreements"))
        self.heading_row.addWidget(PlainLabel(self.tr("Agreements"), TextRole.CARD_HEADING), 1)
        self.add = Button(self.tr("Agreement"), "plus", size=Size.SMALL)
        self.add.setObjectName("add_agreement")
        self.heading_row.addWidget(self.add)
        self.content.addLayout(self.heading_row)
        self.content.addWidget(Divider())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_ground(scroll, Ground.SURFACE)
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        column.addStretch(1)
        scroll.setWidget(body)
        self.content.addWidget(scroll, 1)
        self.add.clicked.connect(self._on_add)

    def show_agreements(self, agreements: tuple[TalkAgreement, ...]) -> None:
        """Show these; a row that is typed in keeps what is typed."""
        if [one.id for one in agreements] != list(self._rows):
            self._rebuild(agreements)
        for one in agreements:
            self._rows[one.id].show_agreement(one)

    def save_now(self) -> None:
        """Save what is typed."""
        for row in tuple(self._rows.values()):
            row.save_now()

    def forget(self) -> None:
        """No agreements."""
        self._rebuild(())

    def _rebuild(self, agreements: tuple[TalkAgreement, ...]) -> None:
        kept = {one.id for one in agreements}
        for key, row in tuple(self._rows.items()):
            if key not in kept:
                self._rows.pop(key)
                row.forget()
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        order: dict[str, AgreementRow] = {}
        for place, one in enumerate(agreements):
            row = self._rows.get(one.id) or self._made(one)
            order[one.id] = row
            self._list.insertWidget(place, row)
        self._rows = order

    def _made(self, one: TalkAgreement) -> AgreementRow:
        row = AgreementRow(one)
        row.changed.connect(self._on_changed)
        row.removed.connect(self._on_removed)
        row.left.connect(self._on_row_left)
        return row

    def _on_add(self) -> None:
        self.save_now()
        agreement_id = self._world.filling.add_agreement()
        if agreement_id in self._rows:
            self._rows[agreement_id].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, agreement_id: str, text: str, by_when: str) -> None:
        self._world.filling.change_agreement(agreement_id, text=text, by_when=by_when)

    def _on_removed(self, agreement_id: str) -> None:
        self._world.filling.remove_agreement(agreement_id)

    def _on_row_left(self) -> None:
        self._world.end_typing()
