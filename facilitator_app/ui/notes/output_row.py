"""One output in the list: the words, what belongs to them, whether the room may see it, and its acts.

A cell may have fifty of them: a row makes its acts when it is first chosen, and its field when it is first corrected.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.outputs import Wording
from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import Chip, ChipRole, Fit, PlainLabel, StateShape
from facilitator_app.ui.notes.grown_row import GrowActs, GrownChips
from facilitator_app.ui.notes.listed_output import ListedOutput
from facilitator_app.ui.notes.output_acts import OutputActs
from facilitator_app.ui.notes.output_edit import OutputEdit
from facilitator_app.ui.notes.serves_mark import ServesChip
from facilitator_app.ui.notes.wordings_menu import wordings_menu
from facilitator_app.ui.theme import TextRole, current_roles
from facilitator_app.ui.theme.focus import INSIDE_RING, RING_PROPERTY

BAR_PX = 4
MARGIN_PX = 16
SAVE_AFTER_MS = 400
NOTHING_SAID = ListedOutput(
    output_id="",
    words="",
    text="",
    detail="",
    is_text=False,
    is_released=False,
    is_on_wall=False,
    may_be_shown=False,
    themes=(),
)


class OutputRow(QWidget):
    """A row that can be chosen; the chosen one offers its acts."""

    chosen = Signal(str)
    step_asked = Signal(int)
    corrected = Signal(str, str)
    correction_ended = Signal()
    theme_chosen = Signal(str, str)
    removed = Signal(str)
    release_asked = Signal(str)
    inject_dropped = Signal(str)
    grow_asked = Signal(str)
    grown_opened = Signal(object)
    wording_chosen = Signal(str, object)
    large_asked = Signal(str)
    serves_said = Signal(str, str)

    def __init__(self, listed: ListedOutput, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = listed
        self._is_chosen = False
        self._acts: OutputActs | None = None
        self._grow: GrowActs | None = None
        self._edit: OutputEdit | None = None
        self.setObjectName(f"output_{listed.output_id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_PROPERTY, INSIDE_RING)
        self._build()
        self._tell()

    def listed(self) -> ListedOutput:
        """What is shown."""
        return self._listed

    def show_output(self, listed: ListedOutput) -> None:
        """Show the output anew; words that are being corrected stay."""
        if listed != self._listed:
            self._listed = listed
            self._tell()

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has chosen or corrected the output here: nothing of it can still be open."""
        return self._acts is None and self._edit is None and not self.hasFocus()

    def take_over(self, listed: ListedOutput) -> None:
        """Show another output; only an untouched row may."""
        self.setObjectName(f"output_{listed.output_id}")
        self.show_output(listed)

    def lay_aside(self) -> None:
        """Show nobody's words until another output is taken over."""
        self.take_over(NOTHING_SAID)

    def set_chosen(self, is_chosen: bool) -> None:
        """Offer the acts, or not."""
        if is_chosen == self._is_chosen:
            return
        self._is_chosen = is_chosen
        if is_chosen and self._acts is None:
            self._make_acts()
        self._show_acts()
        self.update()

    def is_chosen(self) -> bool:
        """Whether the acts are offered."""
        return self._is_chosen

    def is_correcting(self) -> bool:
        """Whether the words are being corrected."""
        return self._edit is not None and self._edit.isVisibleTo(self)

    def begin_correcting(self) -> None:
        """Turn the words into a field."""
        if not self._listed.is_text or self.is_correcting():
            return
        edit = self._edit if self._edit is not None else self._make_edit()
        edit.blockSignals(True)
        edit.set_text(self._listed.text)
        edit.blockSignals(False)
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        self._words.hide()
        edit.show()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_correcting(self) -> None:
        """Save what is typed and turn the field into words again."""
        if self._edit is None or not self._edit.isVisibleTo(self):
            return
        self._debounce.settle_now()
        had_focus = self._edit.hasFocus()
        self._edit.hide()
        self._words.show()
        self.correction_ended.emit()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_wordings(self) -> None:
        """Open the list of what the output said before; nothing when it always said the same."""
        if self._listed.earlier:
            self.end_correcting()
            menu = wordings_menu(self._listed.earlier, self, self._on_wording)
            below = self.rect() if self._acts is None else self._acts.geometry()
            menu.popup(self.mapToGlobal(below.bottomLeft()))

    def grown_words(self) -> tuple[str, ...]:
        """What the chips of the row say."""
        return self._chips.words()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self._listed.output_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow row has room for the words of its acts, without their icons."""
        super().resizeEvent(event)
        self._fit_acts()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the keyboard is, is chosen."""
        super().focusInEvent(event)
        self.chosen.emit(self._listed.output_id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the list, Enter corrects, Delete removes."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step:
            self.step_asked.emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.begin_correcting()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self._listed.output_id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint and bar when chosen; a line under."""
        roles = current_roles()
        painter = QPainter(self)
        if self._is_chosen:
            painter.fillRect(self.rect(), QColor(roles.accent_tint))
            painter.fillRect(QRect(0, 0, BAR_PX, self.height()), QColor(roles.accent))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(roles.line))
        if self.hasFocus():
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -2))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN_PX + 8, 8, MARGIN_PX, 8)
        outer.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(self._build_said(), 1)
        self._state = Chip("")
        self._state.setObjectName("output_state")
        self._serves_chip = ServesChip()
        top.addWidget(self._serves_chip, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(top)
        self._chips = GrownChips()
        outer.addWidget(self._chips)
        self._chips.opened.connect(self.grown_opened)
        self._outer = outer

    def _build_said(self) -> QVBoxLayout:
        said = self._said = QVBoxLayout()
        said.setSpacing(0)
        self._words = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._detail = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        said.addWidget(self._words)
        self._inject = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        self._inject.setObjectName("inject_of_output")
        said.addWidget(self._inject)
        said.addWidget(self._detail)
        return said

    def _make_acts(self) -> None:
        grow, acts = GrowActs(self), OutputActs(self)
        self._grow, self._acts = grow, acts
        for widget in (grow, acts):
            widget.hide()
            self._outer.addWidget(widget)
        grow.asked.connect(self.grow_asked)
        grow.large_asked.connect(self._on_large)
        acts.correct_asked.connect(self.begin_correcting)
        acts.theme_chosen.connect(self._on_theme_chosen)
        acts.release_asked.connect(self._on_release)
        acts.inject_dropped.connect(self._on_no_inject)
        acts.serves_said.connect(self._on_serves)
        acts.wordings_asked.connect(self.offer_wordings)
        acts.removed.connect(self._on_remove)
        self._fit_acts()
        self._tell_acts()

    def _make_edit(self) -> OutputEdit:
        edit = self._edit = OutputEdit(self)
        edit.setObjectName("correct_output")
        edit.setAccessibleName(self.tr("Correct the output"))
        edit.hide()
        self._said.insertWidget(self._said.indexOf(self._words) + 1, edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        edit.textChanged.connect(self._debounce.touch)
        edit.finished.connect(self.end_correcting)
        self._debounce.settled.connect(self._on_corrected)
        return edit

    def _fit_acts(self) -> None:
        if self._acts is not None:
            self._acts.show_icons(is_shown=self.width() >= self._acts.whole_px + 3 * MARGIN_PX)

    def _show_acts(self) -> None:
        if self._acts is not None and self._grow is not None:
            self._acts.setVisible(self._is_chosen)
            self._grow.setVisible(self._is_chosen and self._listed.is_text)

    def _tell_acts(self) -> None:
        if self._acts is None or self._grow is None:
            return
        reason = "" if self._listed.may_be_shown else self.tr("The question is not for the wall.")
        self._acts.show_output(self._listed, reason=reason)
        self._grow.show_large(is_on=self._listed.is_large, reason=reason)
        self._show_acts()

    def _tell(self) -> None:
        listed = self._listed
        self._words.setText(listed.words)
        self._detail.setText(listed.detail)
        self._detail.setVisible(bool(listed.detail))
        inject = self.tr("Inject: {inject}").format(inject=listed.inject) if listed.inject else ""
        self._inject.setText(inject)
        self._inject.setVisible(bool(inject))
        self._chips.show_grown(listed.grown)
        self._tell_acts()
        serves = self._serves_chip.show_serves(listed.serves)
        grown = ", ".join(self._chips.words())
        parts = (listed.words, inject, listed.detail, grown, serves, self._tell_state(listed))
        self.setAccessibleName(". ".join(part for part in parts if part))

    def _tell_state(self, listed: ListedOutput) -> str:
        if listed.is_on_wall:
            word, role, shape, icon = self.tr("Shown"), ChipRole.ROOM, StateShape.ON_WALL, ""
        elif listed.is_released:
            word, role, shape, icon = self.tr("May be shown"), ChipRole.OK, None, "eye"
        elif listed.may_be_shown:
            word, role, shape, icon = self.tr("Not shown"), ChipRole.SUNK, StateShape.NOT_SHOWN, ""
        else:
            word, role, shape, icon = self.tr("Never on the wall"), ChipRole.PRIVATE, StateShape.PRIVATE, ""
        self._state.show_state(word, role, shape=shape, icon=icon)
        return word

    def _on_corrected(self) -> None:
        if self._edit is not None:
            self.corrected.emit(self._listed.output_id, self._edit.text())

    def _on_remove(self) -> None:
        self.removed.emit(self._listed.output_id)

    def _on_serves(self, value: str) -> None:
        self.serves_said.emit(self._listed.output_id, value)

    def _on_no_inject(self) -> None:
        self.inject_dropped.emit(self._listed.output_id)

    def _on_release(self) -> None:
        self.release_asked.emit(self._listed.output_id)

    def _on_wording(self, wording: Wording) -> None:
        self.wording_chosen.emit(self._listed.output_id, wording)

    def _on_large(self) -> None:
        self.large_asked.emit(self._listed.output_id)

    def _on_theme_chosen(self, name: str) -> None:
        self.theme_chosen.emit(self._listed.output_id, name)
