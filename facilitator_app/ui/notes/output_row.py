"""One output in the list: the words, what belongs to them, whether the room may see it, and its acts."""

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
from facilitator_app.ui.kit import (
    Button,
    Chip,
    ChipRole,
    Fit,
    IconButton,
    PlainLabel,
    Size,
    StateShape,
    Variant,
)
from facilitator_app.ui.notes.grown_row import GrowActs, GrownChips
from facilitator_app.ui.notes.listed_output import ListedOutput
from facilitator_app.ui.notes.output_edit import OutputEdit
from facilitator_app.ui.notes.serves_mark import ServesButton, ServesChip
from facilitator_app.ui.notes.theme_menu import theme_menu
from facilitator_app.ui.notes.wordings_menu import wordings_menu
from facilitator_app.ui.theme import TextRole, current_roles
from facilitator_app.ui.theme.focus import INSIDE_RING, RING_PROPERTY

BAR_PX = 4
MARGIN_PX = 16
SAVE_AFTER_MS = 400


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
        self.setObjectName(f"output_{listed.output_id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_PROPERTY, INSIDE_RING)
        self._build()
        self._connect()
        self._tell()

    def listed(self) -> ListedOutput:
        """What is shown."""
        return self._listed

    def show_output(self, listed: ListedOutput) -> None:
        """Show the output anew; words that are being corrected stay."""
        if listed != self._listed:
            self._listed = listed
            self._tell()

    def set_chosen(self, is_chosen: bool) -> None:
        """Offer the acts, or not."""
        if is_chosen == self._is_chosen:
            return
        self._is_chosen = is_chosen
        self._acts.setVisible(is_chosen)
        self._grow.setVisible(is_chosen and self._listed.is_text)
        self.update()

    def is_chosen(self) -> bool:
        """Whether the acts are offered."""
        return self._is_chosen

    def is_correcting(self) -> bool:
        """Whether the words are being corrected."""
        return self._edit.isVisibleTo(self)

    def begin_correcting(self) -> None:
        """Turn the words into a field."""
        if not self._listed.is_text or self.is_correcting():
            return
        self._edit.blockSignals(True)
        self._edit.set_text(self._listed.text)
        self._edit.blockSignals(False)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self._words.hide()
        self._edit.show()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_correcting(self) -> None:
        """Save what is typed and turn the field into words again."""
        if not self.is_correcting():
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
            menu.popup(self.mapToGlobal(self._acts.geometry().bottomLeft()))

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
        has_room = event.size().width() >= self._acts_px + 3 * MARGIN_PX
        self._correct.set_icon_name("pencil" if has_room else "")
        self._theme.set_icon_name("hash" if has_room else "")
        self._remove.set_icon_name("trash-2" if has_room else "")
        self._no_inject.set_icon_name("unlink" if has_room else "")

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
        self._grow = GrowActs()
        self._grow.hide()
        outer.addWidget(self._grow)
        outer.addWidget(self._build_acts())
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)

    def _build_said(self) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(0)
        self._words = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._edit = OutputEdit()
        self._edit.setObjectName("correct_output")
        self._edit.setAccessibleName(self.tr("Correct the output"))
        self._edit.hide()
        self._detail = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        said.addWidget(self._words)
        said.addWidget(self._edit)
        self._inject = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        self._inject.setObjectName("inject_of_output")
        said.addWidget(self._inject)
        said.addWidget(self._detail)
        return said

    def _build_acts(self) -> QWidget:
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._correct = Button(self.tr("Correct"), "pencil", size=Size.SMALL)
        self._theme = Button(self.tr("Move to theme"), "hash", size=Size.SMALL)
        self._release = Button("", "eye", size=Size.SMALL)
        self._remove = Button(self.tr("Remove"), "trash-2", variant=Variant.QUIET, size=Size.SMALL)
        self._no_inject = Button(self.tr("No inject"), "unlink", size=Size.SMALL)
        self._no_inject.setToolTip(self.tr("The output does not belong to the inject."))
        self._serves = ServesButton()
        self._earlier = IconButton("history", self.tr("Earlier wordings (F3)"), size=Size.SMALL)
        names = ("correct", "move_to_theme", "release", "no_inject", "serves", "earlier_wordings", "remove")
        own, shared = (self._correct, self._theme), (self._release, self._no_inject)
        buttons = (*own, *shared, self._serves, self._earlier, self._remove)
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(name)
            row.addWidget(button)
        row.addStretch(1)
        self._acts_px = row.minimumSize().width()
        self._acts.setMinimumWidth(1)
        self._acts.hide()
        return self._acts

    def _connect(self) -> None:
        self._correct.clicked.connect(self.begin_correcting)
        self._theme.clicked.connect(self._on_theme)
        self._release.clicked.connect(self._on_release)
        self._remove.clicked.connect(self._on_remove)
        self._no_inject.clicked.connect(self._on_no_inject)
        self._serves.said.connect(self._on_serves)
        self._earlier.clicked.connect(self.offer_wordings)
        self._grow.asked.connect(self.grow_asked)
        self._grow.large_asked.connect(self._on_large)
        self._chips.opened.connect(self.grown_opened)
        self._edit.textChanged.connect(self._debounce.touch)
        self._edit.finished.connect(self.end_correcting)
        self._debounce.settled.connect(self._on_corrected)

    def _tell(self) -> None:
        listed = self._listed
        self._words.setText(listed.words)
        self._detail.setText(listed.detail)
        self._detail.setVisible(bool(listed.detail))
        inject = self.tr("Inject: {inject}").format(inject=listed.inject) if listed.inject else ""
        self._inject.setText(inject)
        self._inject.setVisible(bool(inject))
        self._no_inject.setVisible(bool(inject))
        self._correct.setVisible(listed.is_text)
        self._grow.setVisible(self._is_chosen and listed.is_text)
        self._chips.show_grown(listed.grown)
        self._earlier.setVisible(bool(listed.earlier))
        self._release.set_words(self.tr("Hide again") if listed.is_released else self.tr("Let it be shown"))
        self._release.set_icon_name("eye-off" if listed.is_released else "eye")
        reason = "" if listed.may_be_shown else self.tr("The question is not for the wall.")
        self._release.set_off(reason)
        self._grow.show_large(is_on=listed.is_large, reason=reason)
        self._serves.show_serves(listed.serves)
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

    def _on_theme(self) -> None:
        menu = theme_menu(self._listed.themes, self, self._on_theme_chosen)
        menu.popup(self._theme.mapToGlobal(self._theme.rect().bottomLeft()))

    def _on_theme_chosen(self, name: str) -> None:
        self.theme_chosen.emit(self._listed.output_id, name)
