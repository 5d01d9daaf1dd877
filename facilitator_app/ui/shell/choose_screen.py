"""Lets the facilitator say which screen is the projector."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import RadioGroup, Variant
from facilitator_app.ui.screens import ScreenIdentity, ScreenState, screens_now

Use = Callable[[ScreenIdentity], None]


class ChooseScreenDialog(Question):
    """The screens by name and size; the facilitator's own is said to be that, and cannot be chosen."""

    def __init__(self, screens: Sequence[ScreenState], own: ScreenState, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        others = [screen for screen in screens if screen.name != own.name]
        super().__init__(
            parent,
            title=translate("ChooseScreenDialog", "Which screen does the room see?"),
            text=translate("ChooseScreenDialog", "Your own screen: {screen}.").format(screen=_words(own))
            if others
            else translate(
                "ChooseScreenDialog",
                "There is only this screen. Plug the projector in; the wall then comes there by itself.",
            ),
            icon="monitor",
        )
        self._screens = {screen.name: screen for screen in others}
        self._choice = RadioGroup(
            [(screen.name, _words(screen)) for screen in others],
            accessible_name=translate("ChooseScreenDialog", "Screens"),
            chosen_key=others[0].name if others else "",
        )
        self._choice.setVisible(bool(others))
        self.words.addWidget(self._choice)
        self.add_keep(translate("ChooseScreenDialog", "Cancel"))
        act = self.add_act(translate("ChooseScreenDialog", "Use this screen"), Variant.PRIMARY)
        act.setVisible(bool(others))

    def chosen(self) -> ScreenIdentity | None:
        """The screen that was chosen."""
        screen = self._screens.get(self._choice.chosen_key())
        return screen.identity if screen else None


class ScreenChooser:
    """Asks, and hands the answer on."""

    def __init__(self, *, window: QWidget, own: Callable[[], ScreenState], use: Use) -> None:
        self._window = window
        self._own = own
        self._use = use

    def ask(self) -> None:
        """Ask which screen is the projector."""
        dialog = ChooseScreenDialog(screens_now(), self._own(), self._window)
        try:
            is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
            identity = dialog.chosen()
        finally:
            dialog.deleteLater()
        if is_chosen and identity is not None:
            self._use(identity)


def _words(screen: ScreenState) -> str:
    identity = screen.identity
    name = " ".join(part for part in (identity.maker, identity.model) if part) or identity.name
    return f"{name} · {identity.width_px} × {identity.height_px}"
