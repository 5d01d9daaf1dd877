"""The page *Adgangskode* of the settings: whether the file is protected, the keyring, and what its copies hold."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.services.protecting import Lying, Protecting
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, Card, CheckBox, Fit, IconMark, PlainLabel, Tone, Variant
from facilitator_app.ui.protection.acts import ProtectionActs
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.theme import TextRole

MOST_NAMED = 5
"""Copies that cannot be written anew and are told by name."""


def password_title() -> str:
    """What the page is called in the list of sections."""
    return QCoreApplication.translate("PasswordPage", "Password")


class PasswordPage(SettingsPage):
    """`is_wall_open`: while the room sees the wall nothing is let go of."""

    def __init__(
        self, *, protecting: Protecting, acts: ProtectionActs, hub: Hub, is_wall_open: Callable[[], bool]
    ) -> None:
        super().__init__("password_page")
        self._protecting = protecting
        self._acts = acts
        self._hub = hub
        self._is_wall_open = is_wall_open
        self._has_looked = False
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the state of the open file."""
        if not self._has_looked:
            self._has_looked = True
            self._acts.look_at_keyring()
        self._show()

    def _build(self) -> None:
        self.column.addWidget(self._build_state())
        self.column.addWidget(self._build_keyring())
        self.column.addWidget(self._build_copies())
        self.column.addStretch(1)

    def _build_state(self) -> Card:
        card = Card(self.tr("The file's password"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._closed = IconMark("lock", size_px=16, role="text_2")
        self._opened = IconMark("lock-open", size_px=16, role="text_2")
        self._state = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._state.setObjectName("protection_state")
        row.addWidget(self._closed)
        row.addWidget(self._opened)
        row.addWidget(self._state, 1)
        card.content.addLayout(row)
        self._why = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        card.content.addWidget(self._why)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._set = Button(self.tr("Set a password …"), "lock", variant=Variant.PRIMARY)
        self._set.setObjectName("set_passphrase")
        self._change = Button(self.tr("Change it …"), "key")
        self._change.setObjectName("change_passphrase")
        self._remove = Button(self.tr("Remove it …"), "lock-open", variant=Variant.DANGER)
        self._remove.setObjectName("remove_passphrase")
        self._sheet = Button(self.tr("Recovery sheet …"), "printer")
        self._sheet.setObjectName("recovery_sheet")
        for button in (self._set, self._change, self._sheet, self._remove):
            acts.addWidget(button)
        acts.addStretch(1)
        card.content.addLayout(acts)
        return card

    def _build_keyring(self) -> Card:
        self._keyring = card = Card(self.tr("On this computer"))
        self._remember = CheckBox(self.tr("Remember the password on this computer"))
        self._remember.setObjectName("remember_here")
        card.content.addWidget(self._remember)
        self._keyring_words = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._keyring_words.setObjectName("keyring_words")
        card.content.addWidget(self._keyring_words)
        return card

    def _build_copies(self) -> Card:
        card = Card(self.tr("Copies"))
        self._copies = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._copies.setObjectName("copies_words")
        card.content.addWidget(self._copies)
        self._left = PlainLabel("", TextRole.SMALL, tone=Tone.NEAR, fit=Fit.WRAP)
        self._left.setObjectName("copies_left")
        card.content.addWidget(self._left)
        row = QHBoxLayout()
        self._go_on = Button("", "refresh-cw")
        self._go_on.setObjectName("go_on_with_copies")
        row.addWidget(self._go_on)
        self._bring = Button(self.tr("Copies with another password …"), "key")
        self._bring.setObjectName("bring_copies_along")
        row.addWidget(self._bring)
        row.addStretch(1)
        card.content.addLayout(row)
        words = self.tr(
            "Copies on sticks, in mails and on other computers stay as they were when they were made. "
            "The program cannot reach them."
        )
        card.content.addWidget(PlainLabel(words, TextRole.HINT, fit=Fit.WRAP))
        return card

    def _connect(self) -> None:
        self._set.clicked.connect(self._on_set)
        self._change.clicked.connect(self._on_change)
        self._remove.clicked.connect(self._on_remove)
        self._sheet.clicked.connect(self._on_sheet)
        self._remember.clicked.connect(self._on_remember)
        self._go_on.clicked.connect(self._on_go_on)
        self._bring.clicked.connect(self._on_bring)
        self._acts.changed.connect(self._on_changed)
        self._hub.file_opened.connect(self._on_file_opened)

    def _on_file_opened(self, _change: object) -> None:
        """Its keyring entry is looked for when the page is seen."""
        self._has_looked = False

    def _on_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        is_protected = self._protecting.is_protected
        self._closed.setVisible(is_protected)
        self._opened.setVisible(not is_protected)
        self._state.setText(
            self.tr("The file is protected by a password.")
            if is_protected
            else self.tr("The file has no password: whoever gets hold of it can read it.")
        )
        self._why.setText(
            self.tr(
                "It is encrypted on the disk, and so are its backups. Without the password it cannot be opened."
            )
            if is_protected
            else self.tr("With a password it is encrypted on the disk, and so are its backups.")
        )
        self._set.setVisible(not is_protected)
        for button in (self._change, self._remove, self._sheet):
            button.setVisible(is_protected)
        off = self.tr("The room sees the wall. Close it first.") if self._is_wall_open() else ""
        for button in (self._set, self._change, self._remove):
            button.set_off(off)
        self._show_keyring(is_protected)
        self._show_copies(is_protected)

    def _show_keyring(self, is_protected: bool) -> None:
        self._keyring.setVisible(is_protected)
        self._remember.setEnabled(self._acts.can_remember)
        self._remember.setChecked(self._acts.is_remembered)
        if self._acts.can_remember:
            words = self.tr(
                "Then it is not asked for here. The file's key lies in the computer's own keyring, "
                "and whoever is signed in as you can open the file."
            )
        else:
            words = self.tr("This computer has no keyring that the program can use.")
        self._keyring_words.setText(words)

    def _show_copies(self, is_protected: bool) -> None:
        waiting = self._acts.waiting_copies()
        left = self._acts.left_copies()
        lying = self._acts.lying_copies()
        said = [self._how_copies_lie(lying, is_protected)] if lying is not None else []
        if lying is not None and lying.of_others:
            said.append(
                self.tr(
                    "%n backups were made of other copies of the file on this computer, and follow those.",
                    "",
                    lying.of_others,
                )
            )
        self._bring.setVisible(lying is not None and bool(lying.other))
        if waiting:
            said.append(self.tr("%n earlier copies on this computer have not followed yet.", "", waiting))
        self._copies.setText(" ".join(said).strip())
        self._go_on.set_words(
            self.tr("Protect them now") if is_protected else self.tr("Bring them along now")
        )
        self._go_on.setVisible(bool(waiting))
        said = [self._acts.trouble()] if self._acts.trouble() else []
        if left:
            said.append(
                self.tr(
                    "%n copies could not be read and stay as they were, perhaps in plain text:", "", len(left)
                )
            )
            said += [str(path) for path in left[:MOST_NAMED]]
        self._left.setText("\n".join(said))
        self._left.setVisible(bool(said))

    def _how_copies_lie(self, lying: Lying, is_protected: bool) -> str:
        """Counted where they do not all lie as the file does."""
        if is_protected and not lying.plain and not lying.other:
            return self.tr("The backups on this computer open with the same password.")
        if not is_protected and not lying.other:
            return self.tr("The backups on this computer have no password either.")
        locked = (
            self.tr("%n copies have another password.", "", lying.other)
            if is_protected
            else self.tr("%n copies have a password.", "", lying.other)
        )
        counted = (
            self.tr("%n copies open with the file's password.", "", lying.own) if lying.own else "",
            self.tr("%n copies have no password.", "", lying.plain) if lying.plain else "",
            locked if lying.other else "",
        )
        return " ".join(part for part in counted if part)

    def _on_set(self) -> None:
        self._acts.set()

    def _on_change(self) -> None:
        self._acts.change()

    def _on_remove(self) -> None:
        self._acts.remove()

    def _on_sheet(self) -> None:
        self._acts.offer_sheet()

    def _on_remember(self, is_wanted: bool) -> None:
        self._acts.remember(is_wanted)

    def _on_bring(self) -> None:
        self._acts.bring_along()

    def _on_go_on(self) -> None:
        self._acts.go_on_with_copies()
