"""What can be done with the chosen output: a row of buttons, made when the output is chosen for the first time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, IconButton, Size, Variant
from facilitator_app.ui.notes.listed_output import ListedOutput
from facilitator_app.ui.notes.serves_mark import ServesButton
from facilitator_app.ui.notes.theme_menu import theme_menu


class OutputActs(QWidget):
    """Tells what is asked for; the row says of which output."""

    correct_asked = Signal()
    theme_chosen = Signal(str)
    release_asked = Signal()
    inject_dropped = Signal()
    serves_said = Signal(str)
    wordings_asked = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: tuple[tuple[str, bool], ...] = ()
        self._build()
        self._correct.clicked.connect(self.correct_asked)
        self._theme.clicked.connect(self._on_theme)
        self._release.clicked.connect(self.release_asked)
        self._no_inject.clicked.connect(self.inject_dropped)
        self._serves.said.connect(self.serves_said)
        self._earlier.clicked.connect(self.wordings_asked)
        self._remove.clicked.connect(self.removed)

    @property
    def whole_px(self) -> int:
        """The width that all acts need with their icons."""
        return self._whole_px

    def show_output(self, listed: ListedOutput, *, reason: str) -> None:
        """Offer what can be done with this output; `reason` says why the room may never see it."""
        self._themes = listed.themes
        self._no_inject.setVisible(bool(listed.inject))
        self._correct.setVisible(listed.is_text)
        self._earlier.setVisible(bool(listed.earlier))
        self._release.set_words(self.tr("Hide again") if listed.is_released else self.tr("Let it be shown"))
        self._release.set_icon_name("eye-off" if listed.is_released else "eye")
        self._release.set_off(reason)
        self._serves.show_serves(listed.serves)

    def show_icons(self, *, is_shown: bool) -> None:
        """Where there is no room for all of it the words stand alone."""
        icons = ("pencil", "hash", "trash-2", "unlink")
        buttons = (self._correct, self._theme, self._remove, self._no_inject)
        for icon, button in zip(icons, buttons, strict=True):
            button.set_icon_name(icon if is_shown else "")

    def _build(self) -> None:
        row = QHBoxLayout(self)
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
        self._whole_px = row.minimumSize().width()
        self.setMinimumWidth(1)

    def _on_theme(self) -> None:
        menu = theme_menu(self._themes, self, self._on_theme_chosen)
        menu.popup(self._theme.mapToGlobal(self._theme.rect().bottomLeft()))

    def _on_theme_chosen(self, name: str) -> None:
        self.theme_chosen.emit(name)
