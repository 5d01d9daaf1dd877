"""The form at the left: its own texts, its fields in order, its archive, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.services.designing_forms import Design
from facilitator_app.ui.designer.field_list import FieldList, FieldRow
from facilitator_app.ui.designer.words import CLASS_ICONS, CLASS_ROLES, KIND_ICONS, class_chip, kind_words
from facilitator_app.ui.kit import Button, Card, Divider, FilterChip, PlainLabel, Tone
from facilitator_app.ui.theme import TextRole, icon_pixmap, roles_at, scaled_px

TEXTS_KEY = "/texts"
"""The row of the form's own title and introduction; no field's key has a stroke in it."""
ICON_PX = 16
CHIP_ROWS = (
    (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.CHOICE),
    (FieldKind.CHOICES, FieldKind.SCALE, FieldKind.NUMBER),
    (FieldKind.DATE, FieldKind.PERSON, FieldKind.CHECKBOX, FieldKind.ROWS),
)
CHIPS_FROM_HEIGHT_PX = 460
CHIPS_FROM_WIDTH_PX = 340


class KindChip(FilterChip):
    """Adds a field of its kind; pressed like a button, never on."""

    kind_asked = Signal(object)

    def __init__(self, kind: FieldKind) -> None:
        super().__init__(kind_words(kind), icon=KIND_ICONS[kind])
        self._kind = kind
        self.setCheckable(False)
        self.setObjectName(f"add_{kind}")
        self.setAccessibleName(self.tr("Add {kind}").format(kind=kind_words(kind)))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.kind_asked.emit(self._kind)


class FieldsColumn(Card):
    """`kind_asked` carries the `FieldKind` of a field to add; keys are those of fields, or `TEXTS_KEY`."""

    row_chosen = Signal(str)
    kind_asked = Signal(object)
    move_asked = Signal(str, int)
    place_asked = Signal(str, int)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._fields: tuple[str, ...] = ()
        self._build()
        self.rows.row_chosen.connect(self.row_chosen)
        self.rows.move_asked.connect(self._on_move)
        self.rows.place_asked.connect(self._on_place)
        self.rows.removal_asked.connect(self._on_removal)

    def show_design(self, design: Design, chosen_key: str) -> None:
        """Draw the coming revision."""
        self._fields = tuple(field.key for field in design.draft.fields)
        self._count.setText(str(len(self._fields)))
        texts = FieldRow(key=TEXTS_KEY, title=self.tr("Title and language"), icon="file-text")
        rows = [texts, *map(_row, design.draft.fields), *map(self._archived_row, design.draft.archived)]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_key)
        self.rows.blockSignals(False)

    def begin(self) -> None:
        """Put the focus on the rows."""
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the rows keep their room, and the button alone adds."""
        super().resizeEvent(event)
        is_room = self.height() >= scaled_px(CHIPS_FROM_HEIGHT_PX)
        self._chips.setVisible(is_room and self.width() >= scaled_px(CHIPS_FROM_WIDTH_PX))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Fields"), TextRole.CARD_HEADING))
        self._count = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2)
        self._count.setObjectName("field_count")
        head.addWidget(self._count)
        head.addStretch(1)
        self._add = Button(self.tr("Field"), "plus")
        self._add.setObjectName("add_field")
        self._add.setAccessibleName(self.tr("Add field"))
        self._add.clicked.connect(self._on_add)
        head.addWidget(self._add)
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        self.rows = FieldList(accessible_name=self.tr("Fields of the form"))
        self.rows.setObjectName("fields")
        self.rows.setMinimumHeight(scaled_px(132))
        self.content.addWidget(self.rows, 1)
        self._build_chips()
        self._kinds = QMenu(self)
        self._kinds.setObjectName("field_kinds")
        self._kinds.aboutToShow.connect(self._fill_kinds)
        self._kinds.triggered.connect(self._on_kind)

    def _build_chips(self) -> None:
        self._chips = QWidget()
        column = QVBoxLayout(self._chips)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        column.addWidget(Divider())
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 2, 12, 4)
        inner.setSpacing(6)
        inner.addWidget(PlainLabel(self.tr("Add field"), TextRole.LABEL))
        for kinds in CHIP_ROWS:
            row = QHBoxLayout()
            row.setSpacing(8)
            for kind in kinds:
                chip = KindChip(kind)
                chip.kind_asked.connect(self.kind_asked)
                row.addWidget(chip)
            row.addStretch(1)
            inner.addLayout(row)
        column.addLayout(inner)
        self.content.addWidget(self._chips)

    def _archived_row(self, field: FieldSpec) -> FieldRow:
        word = self.tr("Archive")
        return FieldRow(
            key=field.key,
            title=field.label,
            icon=KIND_ICONS[field.kind],
            chip=word,
            chip_icon="archive",
            word=word,
            is_quiet=True,
            is_sunk=True,
        )

    def _fill_kinds(self) -> None:
        self._kinds.clear()
        ink = roles_at(self).text
        for kind in FieldKind:
            picture = icon_pixmap(
                KIND_ICONS[kind], colour=ink, size_px=scaled_px(ICON_PX), ratio=self.devicePixelRatioF()
            )
            action = QAction(picture, kind_words(kind), self._kinds)
            action.setData(kind)
            self._kinds.addAction(action)

    def _on_add(self) -> None:
        self._kinds.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def _on_kind(self, action: QAction) -> None:
        self.kind_asked.emit(FieldKind(action.data()))

    def _on_move(self, key: str, step: int) -> None:
        if key in self._fields:
            self.move_asked.emit(key, step)

    def _on_place(self, key: str, row: int) -> None:
        """The form's own texts stand above the fields, the archive below them."""
        if key in self._fields:
            self.place_asked.emit(key, max(0, min(len(self._fields) - 1, row - 1)))

    def _on_removal(self, key: str) -> None:
        if key in self._fields:
            self.removal_asked.emit(key)


def _row(field: FieldSpec) -> FieldRow:
    chip = class_chip(field.visibility)
    return FieldRow(
        key=field.key,
        title=field.label,
        icon=KIND_ICONS[field.kind],
        chip=chip,
        chip_icon=CLASS_ICONS[field.visibility],
        chip_role=CLASS_ROLES[field.visibility],
        word=chip,
        can_move=True,
    )
