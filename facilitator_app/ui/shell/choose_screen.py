"""Lets the facilitator say which screen is the projector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, RadioGroup, Size, Variant
from facilitator_app.ui.screens import ScreenIdentity, ScreenState, apart_from, is_mirrored, screens_now

Use = Callable[[ScreenIdentity], None]


class ScreenDeeds(Protocol):
    """What else can be done with the screens."""

    @property
    def can_swap(self) -> bool: ...

    @property
    def is_testing(self) -> bool: ...

    def swap(self) -> None: ...

    def show_numbers(self) -> None: ...

    def toggle_test_picture(self) -> None: ...


class ScreenDeedsRow(QHBoxLayout):
    """Three small buttons; the window they stand in is told nothing, for the screens tell."""

    def __init__(self, deeds: ScreenDeeds, *, has_icons: bool = True) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self._deeds = deeds
        self.setSpacing(8)
        self.swap = Button(translate("ScreenDeedsRow", "Swap screens"), "arrow-up-down", size=Size.SMALL)
        self.swap.setObjectName("swap_screens")
        self.swap.setToolTip("Ctrl+F5")
        self.numbers = Button(translate("ScreenDeedsRow", "Show screen numbers"), "hash", size=Size.SMALL)
        self.numbers.setObjectName("screen_numbers")
        self.test = Button("", "grid-2x2", size=Size.SMALL)
        self.test.setObjectName("test_picture")
        for button in (self.swap, self.numbers, self.test):
            if not has_icons:
                button.set_icon_name("")
            self.addWidget(button)
        self.addStretch(1)
        self.swap.clicked.connect(deeds.swap)
        self.numbers.clicked.connect(deeds.show_numbers)
        self.test.clicked.connect(self._on_test)
        self.show_states()

    def show_states(self) -> None:
        """What can be done now."""
        translate = QCoreApplication.translate
        self.swap.setVisible(self._deeds.can_swap)
        self.test.set_words(
            translate("ScreenDeedsRow", "Take the test picture down")
            if self._deeds.is_testing
            else translate("ScreenDeedsRow", "Test picture")
        )

    def _on_test(self) -> None:
        self._deeds.toggle_test_picture()
        self.show_states()


class ChooseScreenDialog(Question):
    """The screens by name and size; the facilitator's own is said to be that, and cannot be chosen. Nor can one that
    shows the same."""

    def __init__(
        self,
        screens: Sequence[ScreenState],
        own: ScreenState,
        parent: QWidget,
        deeds: ScreenDeeds | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        others = apart_from(own, screens)
        super().__init__(
            parent,
            title=translate("ChooseScreenDialog", "Which screen does the room see?"),
            text=translate("ChooseScreenDialog", "Your own screen: {screen}.").format(
                screen=_numbered(own, screens)
            )
            if others
            else _none_to_choose(screens),
            icon="monitor",
        )
        self._screens = {screen.name: screen for screen in others}
        self._choice = RadioGroup(
            [(screen.name, _numbered(screen, screens)) for screen in others],
            accessible_name=translate("ChooseScreenDialog", "Screens"),
            chosen_key=others[0].name if others else "",
        )
        self._choice.setVisible(bool(others))
        self.words.addWidget(self._choice)
        if deeds is not None:
            row = ScreenDeedsRow(deeds, has_icons=False)
            row.swap.clicked.connect(self.reject)
            self.words.addLayout(row)
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
        self._deeds: ScreenDeeds | None = None

    def offer(self, deeds: ScreenDeeds) -> None:
        """Have these in the dialog too."""
        self._deeds = deeds

    def ask(self) -> None:
        """Ask which screen is the projector."""
        dialog = ChooseScreenDialog(screens_now(), self._own(), self._window, self._deeds)
        try:
            is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
            identity = dialog.chosen()
        finally:
            dialog.deleteLater()
        if is_chosen and identity is not None:
            self._use(identity)


def _none_to_choose(screens: Sequence[ScreenState]) -> str:
    translate = QCoreApplication.translate
    if is_mirrored(screens):
        return translate(
            "ChooseScreenDialog",
            "The screens show the same, so there is none to choose. Turn “Extend” on in the computer's display "
            "settings (on Windows: Win + P); the wall then comes there by itself.",
        )
    return translate(
        "ChooseScreenDialog",
        "There is only this screen. Plug the projector in; the wall then comes there by itself.",
    )


def _numbered(screen: ScreenState, screens: Sequence[ScreenState]) -> str:
    number = next((at for at, other in enumerate(screens, start=1) if other.name == screen.name), 0)
    return f"{number} · {_words(screen)}"


def _words(screen: ScreenState) -> str:
    identity = screen.identity
    name = " ".join(part for part in (identity.maker, identity.model) if part) or identity.name
    return f"{name} · {identity.width_px} × {identity.height_px}"
