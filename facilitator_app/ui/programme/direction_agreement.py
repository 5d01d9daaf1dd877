"""One agreement of the direction as a card: its words, why, since when, and what is said of it later.

Invariant: what is being typed is never overwritten, and is told before the card goes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import Button, Card, Chip, ChipRole, Size, StateShape, Variant

TEXT, REASON, AGREED_ON, LOOK_BACK = "text", "reason", "agreed_on", "look_back"


class AgreementCard(Card):
    """`value_saved` carries the agreement, the field and its value; `ended` whether it is to be laid aside."""

    value_saved = Signal(str, str, object)
    ended = Signal(str, bool)
    removed = Signal(str)
    left = Signal()

    def __init__(
        self,
        agreement: InterplayAgreement,
        entry: Entry,
        *,
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._agreement = agreement
        self._date_words = date_words
        self.setObjectName(f"agreement_{agreement.id}")
        self._fields = {spec.key: self._field(spec, entry) for spec in self._specs()}
        self._build()
        self.show_agreement(agreement)

    def show_agreement(self, agreement: InterplayAgreement) -> None:
        """Show it as it is now."""
        self._agreement = agreement
        self.setAccessibleName(agreement.text)
        agreed_on = agreement.agreed_on.isoformat() if agreement.agreed_on else None
        values: dict[str, FieldValue] = {
            TEXT: agreement.text,
            REASON: agreement.reason,
            AGREED_ON: agreed_on,
            LOOK_BACK: agreement.look_back,
        }
        for key, value in values.items():
            self._fields[key].set_value(value)
        is_over = agreement.ended_on is not None
        self._end.set_words(self.tr("Let it hold again") if is_over else self.tr("Lay aside"))
        if agreement.ended_on is not None:
            words = self.tr("Laid aside {day}").format(day=self._date_words(agreement.ended_on))
            self._state.show_state(words, ChipRole.SUNK, shape=StateShape.OVER)
        else:
            self._state.show_state(self.tr("Holds"), ChipRole.OK, shape=StateShape.READY)

    def save_now(self) -> None:
        """Save what was typed in the last moment."""
        for field in self._fields.values():
            field.save_now()

    def begin(self) -> None:
        """The caret in its words."""
        self._fields[TEXT].setFocus(Qt.FocusReason.OtherFocusReason)

    def _specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec(key=TEXT, kind=FieldKind.LONG_TEXT, label=self.tr("We have agreed")),
            FieldSpec(key=REASON, kind=FieldKind.LONG_TEXT, label=self.tr("Why")),
            FieldSpec(key=LOOK_BACK, kind=FieldKind.LONG_TEXT, label=self.tr("Looking back")),
            FieldSpec(key=AGREED_ON, kind=FieldKind.DATE, label=self.tr("Agreed on")),
        )

    def _field(self, spec: FieldSpec, entry: Entry) -> FormField:
        field = FormField(spec, entry, date_words=self._date_words)
        field.value_saved.connect(self._on_saved)
        field.left.connect(self.left)
        return field

    def _build(self) -> None:
        self._state = Chip("")
        self._end = Button("", "archive", size=Size.SMALL)
        self._end.setObjectName("lay_aside")
        remove = Button(self.tr("Remove"), "trash-2", variant=Variant.QUIET, size=Size.SMALL)
        remove.setObjectName("remove_agreement")
        self.content.addWidget(self._fields[TEXT])
        said = QHBoxLayout()
        said.setSpacing(12)
        for key in (REASON, LOOK_BACK):
            self._fields[key].setMinimumWidth(1)
            said.addWidget(self._fields[key], 1)
        self.content.addLayout(said)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._fields[AGREED_ON].setMaximumWidth(240)
        row.addWidget(self._fields[AGREED_ON], 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self._end, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
        self.content.addLayout(row)
        self._end.clicked.connect(self._on_end)
        remove.clicked.connect(self._on_remove)

    def _on_saved(self, key: str, value: object) -> None:
        self.value_saved.emit(self._agreement.id, key, value)

    def _on_end(self) -> None:
        self.ended.emit(self._agreement.id, self._agreement.ended_on is None)

    def _on_remove(self) -> None:
        self.removed.emit(self._agreement.id)
