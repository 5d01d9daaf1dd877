"""One leader's schema in the middle, in the paper's order; the form's definition decides which fields there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.actions import Core
from facilitator_app.domain.forms import FieldSpec, FieldValue, FormSpec
from facilitator_app.ui.actions.earlier import EarlierAnswers
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.forms.editors import PersonEditor
from facilitator_app.ui.kit import SegmentedChoice, TextEdit
from facilitator_app.ui.theme import Ground, scaled_px, set_ground

GAP_PX = 12
COLUMNS = 24
MARGIN_PX = 24
WIDEST_PX = 720
"""Wider than this, lines are too long to be read back."""
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

LAYOUT: tuple[tuple[tuple[Core, int], ...], ...] = (
    ((Core.OCCASION, 12), (Core.ACTION, 12)),
    ((Core.VALUE_EMPLOYEES, 8), (Core.VALUE_CITIZENS, 8), (Core.VALUE_SELF, 8)),
    ((Core.FIRST_STEP, 9), (Core.BY_WHEN, 7), (Core.WHO, 8)),
    ((Core.FOLLOW_UP_NOTE, 9), (Core.FOLLOW_UP_ON, 7), (Core.BUDDY, 8)),
    ((Core.SERVES, 24),),
    ((Core.BALANCE, 24),),
)
"""Which known fields share a row, and their widths in 24ths. A row stands where the form has its first field."""
IN_FORM_ORDER = frozenset({Core.VALUE_EMPLOYEES})
"""The first fields of rows that ask one thing of several sides: within them the form's order holds."""


class SchemaForm(QScrollArea):
    """The fields of one action."""

    value_saved = Signal(str, object)
    left = Signal()
    finished = Signal()

    def __init__(
        self, entry: Entry, *, date_words: Callable[[date], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._date_words = date_words
        self._spec: FormSpec | None = None
        self._fields: dict[str, FormField] = {}
        self._earlier: EarlierAnswers | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_ground(self, Ground.SURFACE)

    def show_form(self, spec: FormSpec) -> None:
        """Build the fields, if they are not those already there."""
        if spec == self._spec:
            return
        self._spec = spec
        self._fields = {}
        body = QWidget()
        set_ground(body, Ground.SURFACE)
        body.setMaximumWidth(scaled_px(WIDEST_PX) + 2 * MARGIN_PX)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        column.setSpacing(GAP_PX)
        for row in rows_of(spec):
            column.addLayout(self._row(row))
        self._earlier = EarlierAnswers(self._entry)
        column.addWidget(self._earlier)
        column.addStretch(1)
        self.setWidget(body)

    def show_values(self, values: Mapping[str, FieldValue]) -> None:
        """Fill in an action; a field being typed in keeps what is typed."""
        for key, field in self._fields.items():
            field.set_value(values.get(key))
        if self._spec is not None and self._earlier is not None:
            self._earlier.show_values(self._spec, values)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next field, and after the last one tells that the form is through."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return _break_line(watched)
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    def _on_taken(self) -> None:
        """The list under a name has taken the Enter; it goes on as it does everywhere."""
        control = self.focusWidget()
        if control is not None:
            self._go_on(control)

    def _go_on(self, control: QObject) -> None:
        fields = list(self._fields.values())
        at = next((i for i, field in enumerate(fields) if field.editor.control() is control), None)
        if at is None:
            return
        editor = fields[at].editor
        if isinstance(editor, PersonEditor):
            editor.complete()
        if at + 1 < len(fields):
            following = fields[at + 1]
            _stand_in(following)
            self.ensureWidgetVisible(following)
        else:
            self.save_now()
            self.finished.emit()

    def save_now(self) -> None:
        """Save what is typed, before something else is shown."""
        for field in self._fields.values():
            field.save_now()

    def focus_first(self) -> None:
        """Put the caret in the first field, with its label in sight."""
        self.verticalScrollBar().setValue(0)
        for field in self._fields.values():
            _stand_in(field)
            return

    def field(self, key: str) -> FormField | None:
        """The field named `key`."""
        return self._fields.get(key)

    def _row(self, row: Sequence[tuple[FieldSpec, int]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_PX)
        at = 0
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for spec, span in row:
            field = FormField(spec, self._entry, date_words=self._date_words)
            field.value_saved.connect(self.value_saved)
            field.left.connect(self.left)
            field.editor.control().installEventFilter(self)
            if isinstance(field.editor, PersonEditor):
                field.editor.taken.connect(self._on_taken)
            # A long word in one field must not push its neighbours out of their columns.
            field.setMinimumWidth(1)
            self._fields[spec.key] = field
            grid.addWidget(field, 0, at, 1, span, Qt.AlignmentFlag.AlignTop)
            at += span
        return grid


def _stand_in(field: FormField) -> None:
    """Give a field the keyboard: behind the words that are there, and of options side by side the chosen or the
    first.
    """
    control = field.editor.control()
    if isinstance(control, TextEdit):
        control.moveCursor(QTextCursor.MoveOperation.End)
    if not isinstance(control, SegmentedChoice):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        return
    segments = control.findChildren(QAbstractButton)
    chosen = next((one for one in segments if one.isChecked()), segments[0])
    chosen.setFocus(Qt.FocusReason.TabFocusReason)


def _break_line(control: QObject) -> bool:
    """A new line where there can be several."""
    if isinstance(control, TextEdit):
        control.insertPlainText("\n")
    return True


def rows_of(spec: FormSpec) -> tuple[tuple[tuple[FieldSpec, int], ...], ...]:
    """The form's fields in rows with their widths, in the paper's order: known ones together, others one a row."""
    rows: list[tuple[tuple[FieldSpec, int], ...]] = []
    placed: set[str] = set()
    for field in spec.fields:
        if field.key in placed:
            continue
        row = _known_row(spec, field.key) or ((field, COLUMNS),)
        placed.update(one.key for one, _span in row)
        rows.append(row)
    return tuple(rows)


def _known_row(spec: FormSpec, key: str) -> tuple[tuple[FieldSpec, int], ...]:
    places = next((places for places in LAYOUT if any(key == known for known, _span in places)), ())
    found = [(field, span) for known, span in places if (field := spec.field(known)) is not None]
    if found and places[0][0] in IN_FORM_ORDER:
        found.sort(key=_place_in(spec))
    spare = COLUMNS - sum(span for _, span in found)
    return (*found[:-1], (found[-1][0], found[-1][1] + spare)) if found else ()


def _place_in(spec: FormSpec) -> Callable[[tuple[FieldSpec, int]], int]:
    def place(row: tuple[FieldSpec, int]) -> int:
        return spec.fields.index(row[0])

    return place
