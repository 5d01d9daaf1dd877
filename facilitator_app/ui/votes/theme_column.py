"""One theme as a column: its number and name, what the room gave it, its outputs, and the menu of what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.ballots import BallotKind
from facilitator_app.ui.kit import (
    Card,
    Divider,
    Fit,
    IconButton,
    PlainLabel,
    Size,
    Variant,
    paint_key_hint,
)
from facilitator_app.ui.theme import TextRole, roles_at, scaled_px
from facilitator_app.ui.votes.output_list import OutputList, ThemeAct
from facilitator_app.ui.votes.output_rows import OUTPUTS_KIND, OutputLine

COLUMN_PX = 260
EDGE_PX = 2
HINT_PX = 20
MOST_DIGIT = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """A column as it is shown. `theme_id` is empty for what stands under no theme; `number` counts the themes from 1.
    `votes` and `counted_by` tell what the room gave it and how, None until it has been shown a result."""

    theme_id: str
    name: str
    number: int
    lines: tuple[OutputLine, ...]
    votes: int | None = None
    counted_by: BallotKind | None = None


class ActAction(QAction):
    """One line of the menu."""

    asked = Signal(str)

    def __init__(self, words: str, act: ThemeAct, *, key: str, parent: QWidget) -> None:
        super().__init__(f"{words}\t{key}", parent)
        self.setObjectName(act)
        self._act = act
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._act)


class ThemeColumn(Card):
    """`outputs_dropped` carries the ids and the theme they come from; `act_asked` an act and this column's theme;
    `pressed` that its heading was."""

    pressed = Signal()
    outputs_dropped = Signal(list, str)
    act_asked = Signal(str)

    def __init__(self, line: ColumnLine, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.theme_id = line.theme_id
        self._line = line
        self.setObjectName(f"theme_{line.theme_id}" if line.theme_id else "theme_none")
        self.setFixedWidth(scaled_px(COLUMN_PX))
        self.setAcceptDrops(True)
        self._build()
        self._tell()

    def line(self) -> ColumnLine:
        """What is shown."""
        return self._line

    def show_column(self, line: ColumnLine) -> None:
        """Show the theme anew."""
        if line != self._line:
            self._line = line
            self._tell()

    def set_worked_on(self, is_worked_on: bool) -> None:
        """Show that the keys work here."""
        self.set_thick_edge("text" if is_worked_on else "", width_px=EDGE_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the heading chooses the theme."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Outputs of other themes may be dropped here."""
        theme_id, ids = _carried(event)
        if ids and theme_id != self.theme_id:
            self.set_thick_edge("accent", width_px=EDGE_PX)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The whole column takes them."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self.set_worked_on(self.outputs.hasFocus())
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        self.set_worked_on(self.outputs.hasFocus())
        theme_id, ids = _carried(event)
        if ids and theme_id != self.theme_id:
            event.acceptProposedAction()
            self.outputs_dropped.emit(ids, theme_id)

    def open_menu(self) -> None:
        """Offer what can be done with the theme."""
        menu = self._menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _tell(self) -> None:
        line = self._line
        self._name.setText(line.name)
        parts = [self.tr("%n outputs", "", len(line.lines))]
        if line.votes is not None:
            parts.append(self._score_words(line.votes))
        self._count.setText(" · ".join(parts))
        self.setAccessibleName(line.name)
        self.outputs.setAccessibleName(line.name)
        has_key = 0 <= line.number <= MOST_DIGIT
        self._key.setVisible(has_key)
        if has_key:
            self._key.set_key(str(line.number))
        self._more.setAccessibleName(self.tr("More for {theme}").format(theme=line.name))
        self._more.setToolTip(self._more.accessibleName())
        self.outputs.show_lines(line.lines)
        self.outputs.show_nothing(self._nothing_words())

    def _score_words(self, votes: int) -> str:
        """What the room gave the theme, in the unit it was counted in."""
        kind = self._line.counted_by
        if kind is BallotKind.DOTS:
            return self.tr("%n dots", "", votes)
        if kind is BallotKind.POINTS:
            return self.tr("%n points", "", votes)
        if kind is not BallotKind.LIKES:
            return self.tr("%n hands", "", votes)
        if votes > 0:
            return self.tr("%n more for than against", "", votes)
        if votes < 0:
            return self.tr("%n more against than for", "", -votes)
        return self.tr("as many for as against")

    def _nothing_words(self) -> str:
        if not self.theme_id:
            return self.tr("Everything stands under a theme.")
        if self._line.number <= MOST_DIGIT:
            return self.tr("Drag outputs here, or choose them and press {number}.").format(
                number=self._line.number
            )
        return self.tr("Drag outputs here, or choose them and write the first letters.")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 4, 8)
        head.setSpacing(8)
        self._key = NumberHint()
        self._name = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._count = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        self._count.setObjectName("theme_count")
        self._more = IconButton("ellipsis-vertical", "", variant=Variant.QUIET, size=Size.SMALL)
        self._more.setObjectName("theme_more")
        self._more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._more.clicked.connect(self.open_menu)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._name)
        said.addWidget(self._count)
        head.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        head.addWidget(self._more)
        self._more.setVisible(bool(self.theme_id))
        self.content.addLayout(head)
        self.content.addWidget(Divider())
        self.outputs = OutputList(self.theme_id, self._line.name)
        self.content.addWidget(self.outputs, 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("theme_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act, key in (
            (self.tr("Rename"), ThemeAct.RENAME, "F2"),
            (self.tr("Merge with another theme"), ThemeAct.MERGE, "Ctrl+M"),
            (self.tr("Split the chosen outputs off"), ThemeAct.SPLIT, "Ctrl+D"),
            (self.tr("Move to the left"), ThemeAct.LEFT, "Alt+←"),
            (self.tr("Move to the right"), ThemeAct.RIGHT, "Alt+→"),
            (self.tr("Remove the theme; the outputs stay"), ThemeAct.REMOVE, "Delete"),
        ):
            action = ActAction(words, act, key=key, parent=menu)
            action.asked.connect(self.act_asked)
            menu.addAction(action)
        return menu


class NumberHint(QWidget):
    """The key that moves outputs here."""

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(key)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for one digit."""
        return QSize(scaled_px(HINT_PX) + 1, scaled_px(HINT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The digit in its frame."""
        paint_key_hint(QPainter(self), 0, self.height() / 2, self._key, roles_at(self).text_2)


def _carried(event: QDropEvent) -> tuple[str, Sequence[str]]:
    """The theme that dragged outputs come from, and their ids; none for something else."""
    if not event.mimeData().hasFormat(OUTPUTS_KIND):
        return "", []
    theme_id, *ids = bytes(event.mimeData().data(OUTPUTS_KIND).data()).decode(errors="replace").split("\n")
    return theme_id, ids
