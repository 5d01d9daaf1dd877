"""The divisions of the groups as small tabs, and which blocks work in the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, IconButton, PlainLabel, Size, Variant, menu_words
from facilitator_app.ui.kit.tabs import Tab
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole

TABS_A_LINE = 6


@dataclass(frozen=True, slots=True)
class BlockUse:
    """A block that may work in a division, and in which it does."""

    block_id: str
    title: str
    division: int


class DivisionTab(Tab):
    """The tab of one division, by its number."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number), str(number))
        self.number = number
        self.set_size(Size.SMALL)
        self.setObjectName(f"division_{number}")
        self.setAccessibleName(self.tr("Division {number}").format(number=number))
        self.setToolTip(self.accessibleName())


class TickMenu(QMenu):
    """A menu that stays open while things in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick without closing."""
        is_press = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_press or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class DivisionsHead(QWidget):
    """`chosen` carries a division, `new_asked` wants one more, `use_asked` a block's id and where it shall work."""

    chosen = Signal(int)
    new_asked = Signal()
    use_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._division = 1
        self._divisions: tuple[int, ...] = ()
        self._uses: tuple[BlockUse, ...] = ()
        self._tabs: list[DivisionTab] = []
        self._build()

    def show_divisions(self, divisions: Sequence[int], chosen: int, uses: Sequence[BlockUse]) -> None:
        """Show the tabs, and what works in the chosen one; with one division nothing needs to be chosen."""
        if tuple(divisions) != self._divisions:
            self._divisions = tuple(divisions)
            self._make_tabs()
        self._division = chosen
        for tab in self._tabs:
            tab.set_open(tab.number == chosen)
        self._uses = tuple(uses)
        self._used.setVisible(len(self._divisions) > 1)
        mine = [use.title for use in self._uses if use.division == chosen]
        self._used.set_words(
            self.tr("Used in %n blocks", "", len(mine)) if mine else self.tr("Not used in any block yet")
        )
        self._used.setToolTip("\n".join(mine))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 12, 4)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("Division"), TextRole.LABEL))
        self._line = QWidget()
        stay_open(self._line)
        self._line.setAccessibleName(self.tr("Divisions"))
        self._places = QGridLayout(self._line)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(2)
        row.addWidget(self._line)
        self._new = IconButton("plus", self.tr("New division"), variant=Variant.QUIET, size=Size.SMALL)
        self._new.setObjectName("new_division")
        self._new.clicked.connect(self.new_asked)
        row.addWidget(self._new, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        self._used = Button(
            self.tr("Not used in any block yet"), "calendar-days", variant=Variant.QUIET, size=Size.SMALL
        )
        self._used.setObjectName("division_used")
        self._used.clicked.connect(self._on_used)
        column.addWidget(self._used, 0, Qt.AlignmentFlag.AlignLeft)
        self._menu = TickMenu(self)
        self._menu.setObjectName("division_blocks")
        self._menu.triggered.connect(self._on_tick)

    def _make_tabs(self) -> None:
        had_focus = any(tab.hasFocus() for tab in self._tabs)
        for tab in self._tabs:
            self._places.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = []
        for at, number in enumerate(self._divisions):
            tab = DivisionTab(number)
            tab.clicked.connect(self._on_tab)
            tab.stepped.connect(self._on_stepped)
            self._tabs.append(tab)
            self._places.addWidget(tab, at // TABS_A_LINE, at % TABS_A_LINE)
        if had_focus:
            self._tabs[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self) -> None:
        tab = self.sender()
        if isinstance(tab, DivisionTab):
            self.chosen.emit(tab.number)

    def _on_stepped(self, step: int) -> None:
        at = self._divisions.index(self._division) + step
        if 0 <= at < len(self._tabs):
            self._tabs[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(self._divisions[at])

    def _on_used(self) -> None:
        self._menu.clear()
        for use in self._uses:
            is_here = use.division == self._division
            elsewhere = self.tr("{block} (division {number})").format(block=use.title, number=use.division)
            action = QAction(menu_words(use.title if is_here else elsewhere), self._menu)
            action.setCheckable(True)
            action.setChecked(is_here)
            action.setData(use.block_id)
            # A block works in one division always: from the first it goes by being ticked in another.
            action.setEnabled(not is_here or self._division != 1)
            self._menu.addAction(action)
        self._menu.popup(self._used.mapToGlobal(QPoint(0, self._used.height())))

    def _on_tick(self, action: QAction) -> None:
        self.use_asked.emit(action.data(), self._division if action.isChecked() else 1)
        use = next(use for use in self._uses if use.block_id == action.data())
        elsewhere = self.tr("{block} (division {number})").format(block=use.title, number=use.division)
        action.setText(use.title if action.isChecked() else elsewhere)
