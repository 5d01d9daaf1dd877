"""What the planner's tests stand at: the area, the file behind it, and dialogs that answer as they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from facilitator_app.services.document import Document
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.planner.mapping_dialog import MappingDialog
from tests.memory import MemoryRepository

W = TypeVar("W", bound=QWidget)


@dataclass
class FakeDialogs:
    """Answers what it is told to, and remembers what was said."""

    agrees: bool = True
    text: str | None = None
    file: Path | None = None
    said: list[str] = field(default_factory=list)

    def confirm(
        self,
        parent: QWidget,
        *,
        title: str,
        text: str,
        act: str,
        keep: str = "",
        is_destructive: bool = False,
    ) -> bool:
        self.said.append(f"{title}. {text}")
        return self.agrees

    def tell(self, parent: QWidget, *, title: str, text: str) -> None:
        self.said.append(f"{title}. {text}")

    def ask_text(
        self, parent: QWidget, *, title: str, text: str, act: str, value: str = "", is_secret: bool = False
    ) -> str | None:
        return self.text

    def ask_open_file(self, parent: QWidget, *, title: str, filters: str, folder: str = "") -> Path | None:
        return self.file

    def ask_save_file(self, parent: QWidget, *, title: str, filters: str, suggested: str = "") -> Path | None:
        return None

    def ask_folder(self, parent: QWidget, *, title: str, folder: str = "") -> Path | None:
        return None


@dataclass
class Planner:
    """The area and what stands behind it."""

    area: PlannerArea
    document: Document
    dialogs: FakeDialogs
    hub: Hub
    repository: MemoryRepository

    def find(self, kind: type[W], name: str) -> W:
        """The widget of that name, one that is seen before one that is not."""
        found = self.area.findChildren(kind, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[-1])

    def act(self, menu: str, words: str) -> None:
        """Choose an action of a menu by its words."""
        actions: list[QAction] = self.find(QMenu, menu).actions()
        next(action for action in actions if action.text() == words).trigger()


MakePlanner = Callable[..., Planner]


def until_read(dialog: MappingDialog) -> None:
    """Let the window live until the dialog shows what was asked of the list."""
    while dialog.is_reading():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
