"""Where a group's output is typed: who and what is asked above, the marks under."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from facilitator_app.domain.forms import FieldSpec, FieldValue
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.services.notes_board import NotesBoard
from facilitator_app.services.releasing_outputs import is_for_room
from facilitator_app.services.taking_notes import TakingNotes, is_text
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, AtATouch
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.kit import Card, Chip, ChipRole, Fit, PlainLabel, StateShape
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.notes.inject_row import InjectRow
from facilitator_app.ui.notes.keys import NumberedKey
from facilitator_app.ui.notes.marks_row import MarksRow
from facilitator_app.ui.notes.words import class_word
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

SAVE_AFTER_MS = 300
MOST_EDITOR_PX = 260
LABEL_SHARE = 20


class GroupMark(QWidget):
    """The group that is written for: inverse, so that it is found at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setFixedHeight(scaled_px(32))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_group(self, name: str) -> None:
        """Show another group."""
        if name != self._name:
            self._name = name
            self.setAccessibleName(name)
            wide = QFontMetricsF(font_px(16, weight=600)).horizontalAdvance(name)
            self.setFixedWidth(min(scaled_px(240), round(wide) + 2 * 12 + 1))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled plate."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.inverse))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(QColor(roles.on_inverse))
        font = font_px(16, weight=600)
        painter.setFont(font)
        room = self.width() - 24
        words = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class EditorHolder(QScrollArea):
    """The editor of a field that is not text. Tab at its ends asks for the next question."""

    question_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Keys of their own: Qt also asks for the next widget when one that has the focus is hidden.
        for key, step in (("Tab", 1), ("Shift+Tab", -1)):
            NumberedKey(key, step, self).pressed.connect(self._on_tab)

    def fit(self) -> None:
        """As high as the editor, until it has to scroll."""
        inner = self.widget()
        if inner is not None:
            self.setFixedHeight(min(scaled_px(MOST_EDITOR_PX), inner.sizeHint().height() + 8))

    def _on_tab(self, step: int) -> None:
        """Inside while there is more to fill, then on to the next question."""
        if self._has_more(is_forward=step > 0):
            self.focusNextPrevChild(step > 0)
        else:
            self.question_asked.emit(step)

    def _has_more(self, *, is_forward: bool) -> bool:
        focused = self.focusWidget()
        follower: QWidget | None = focused
        while follower is not None:
            follower = follower.nextInFocusChain() if is_forward else follower.previousInFocusChain()
            if follower is None or follower is focused or not self.isAncestorOf(follower):
                return False
            takes_tab = follower.focusPolicy() & Qt.FocusPolicy.TabFocus and follower.focusProxy() is None
            if takes_tab and follower.isVisible() and follower.isEnabled():
                return True
        return False


class EntryCard(Card):
    """Signals what was typed; the area decides where it is kept."""

    draft_typed = Signal(str)
    line_committed = Signal(str)
    value_typed = Signal(object)
    question_asked = Signal(int)
    mark_begun = Signal(object)
    left = Signal()

    def __init__(
        self,
        *,
        notes: TakingNotes,
        entry: Entry,
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._notes = notes
        self._entry = entry
        self._date_words = date_words
        self._spec: FieldSpec | None = None
        self._field: FormField | None = None
        self._build()
        self._connect()

    def show_cell(self, board: NotesBoard, given: InjectEvent | None, *, is_awaited: bool) -> None:
        """Show whose output to what is written; the editor is made anew only for another question.

        `given` is the newest inject that the groups were given here, `is_awaited` whether this group is to answer it
        now.
        """
        self._group.show_group(board.group.name)
        self._label.setText(board.field.label)
        # A short question takes the room it needs, a long one is cut; the help gets the rest.
        self._label.setMaximumWidth(self._label.sizeHint().width() + 1)
        self._help.setText(board.field.help)
        self._count.setText(self.tr("%n outputs", "", len(board.lines)))
        is_private = not is_for_room(board.field)
        self._class.setVisible(is_private)
        if is_private:
            self._class.show_state(
                class_word(board.field.visibility), ChipRole.PRIVATE, shape=StateShape.PRIVATE
            )
        is_line = is_text(board.field)
        self.line.setVisible(is_line)
        self.marks.setVisible(is_line)
        self.inject.show_event(given if is_line else None, group_id=board.group.id, is_awaited=is_awaited)
        self._holder.setVisible(not is_line)
        self.line.setAccessibleName(f"{board.group.name}, {board.field.label}")
        if not is_line:
            self._show_editor(board)

    def show_draft(self, text: str) -> None:
        """Put a stored draft in the line."""
        self._debounce.cancel()
        self.line.show_line(text)
        self.marks.show_marks(self.line.marks())

    def save_now(self) -> None:
        """Tell what is typed without waiting."""
        self.line.catch_up()
        self._debounce.settle_now()
        if self._field is not None:
            self._field.save_now()

    def is_typing(self) -> bool:
        """Whether something typed has not been told yet."""
        self.line.catch_up()
        return self._debounce.is_waiting()

    def has_words(self) -> bool:
        """Whether a line has been begun."""
        return self.line.isVisibleTo(self) and bool(self.line.toPlainText().strip())

    def focus_entry(self) -> None:
        """Put the caret where the output is typed."""
        target = self.line if self.line.isVisibleTo(self) else self._field
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def caret(self, above: QWidget) -> QRect:
        """Where the caret is, in the coordinates of `above`."""
        caret = self.line.cursorRect()
        corner = self.line.viewport().mapTo(above, QPoint(caret.left(), caret.top()))
        return QRect(corner, caret.size())

    def _show_editor(self, board: NotesBoard) -> None:
        spec = board.field
        if spec != self._spec or self._field is None:
            self._make_editor(spec)
        value: FieldValue = board.lines[0].output.value if board.lines else None
        if self._field is not None:
            self._field.set_value(value)
        self._holder.fit()

    def _make_editor(self, spec: FieldSpec) -> None:
        self._spec = spec
        had_focus = self._field is not None and self._holder.isAncestorOf(self.focusWidget() or self)
        self._field = FormField(spec, self._entry, date_words=self._date_words)
        self._field.setContentsMargins(8, 4, 8, 8)
        self._field.hide_label()
        self._field.value_saved.connect(self._on_value)
        self._field.left.connect(self.left)
        self._holder.setWidget(self._field)
        if had_focus:
            self.focus_entry()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self._group = GroupMark()
        self._label = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._help = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._class = Chip("", ChipRole.PRIVATE)
        self._class.setObjectName("field_class")
        self._count = PlainLabel("", TextRole.SMALL)
        head.addWidget(self._group)
        head.addWidget(self._label, LABEL_SHARE)
        head.addWidget(self._help, 1)
        head.addWidget(self._class)
        head.addWidget(self._count)
        self.content.addLayout(head)
        self.line = EntryLine(self._marks_of)
        self.line.setObjectName("entry_line")
        self.content.addWidget(self.line)
        self.inject = InjectRow(self)
        self.content.addWidget(self.inject)
        self._holder = EditorHolder()
        self._holder.setObjectName("entry_editor")
        self.content.addWidget(self._holder)
        self.marks = MarksRow(who_is=self._notes.who_is, date_words=self._date_words)
        self.marks.setObjectName("entry_marks")
        self.content.addWidget(self.marks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._debounce = AtATouch(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)

    def _connect(self) -> None:
        self._debounce.settled.connect(self._on_settled)
        self.line.edited.connect(self._on_edited)
        self.line.committed.connect(self._on_committed)
        self.line.question_asked.connect(self.question_asked)
        self.line.mark_begun.connect(self.mark_begun)
        self.line.left.connect(self._on_left)
        self._holder.question_asked.connect(self.question_asked)

    def _marks_of(self, text: str) -> tuple:
        return self._notes.read(text).marks

    def _on_edited(self) -> None:
        self.marks.show_advice("")
        self.marks.show_marks(self.line.marks())
        self._debounce.touch()

    def _on_settled(self) -> None:
        self.line.read_now()
        self.marks.show_marks(self.line.marks())
        self.draft_typed.emit(self.line.toPlainText())

    def _on_committed(self) -> None:
        self.line.catch_up()
        self._debounce.settle_now()
        self.line_committed.emit(self.line.toPlainText())

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _on_value(self, _key: str, value: object) -> None:
        self.value_typed.emit(value)
