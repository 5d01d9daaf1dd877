"""The passphrase of the open file in the windows, assembled: asking, setting, the keyring, the sheet and the copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator_app.services.clock import sleep
from facilitator_app.services.printing_recovery import PrintingRecovery
from facilitator_app.services.remembering_keys import Names, RememberingKeys
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.protection.acts import ProtectionActs
from facilitator_app.ui.protection.lock_sign import LockSign
from facilitator_app.ui.protection.rewriting import Rewriting
from facilitator_app.ui.protection.sheet import RecoverySheets
from facilitator_app.ui.protection.unlocking import Unlocking

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.ui.settings.page import PageToAdd


REMEMBERED = "remembered.txt"
"""In the data folder: which files' keys lie in the computer's keyring."""


class Protection(QObject):
    """Made before what opens files, which asks `unlocking` for the passphrase of a protected one."""

    def __init__(self, program: Program, windows: Windows) -> None:
        super().__init__(windows)
        self._program = program
        self._services = services = windows.services
        self.remembers = remembers = RememberingKeys(
            keys=services.protecting, keyring=program.keyring, names=Names(program.data_dir / REMEMBERED)
        )
        self.unlocking = Unlocking(
            window=program.window,
            offers=services.protecting,
            remembers=remembers,
            dialogs=program.dialogs,
            sentence=windows.sentence,
            clock=program.clock,
            parent=self,
        )
        self.rewriting = Rewriting(
            protecting=services.protecting, hub=program.hub, sentence=windows.sentence, parent=self
        )
        sheets = RecoverySheets(
            printing=PrintingRecovery(
                document=services.document,
                drawing=services.exporting,
                files=WholeFiles(sleep=sleep),
                clock=program.clock,
                words_for=windows.words_for,
            ),
            dialogs=program.dialogs,
            sentence=windows.sentence,
            parent=self,
        )
        self.acts = ProtectionActs(
            window=program.window,
            document=services.document,
            protecting=services.protecting,
            remembers=remembers,
            rewriting=self.rewriting,
            beside=windows.beside,
            sheets=sheets,
            dialogs=program.dialogs,
            clock=program.clock,
            sentence=windows.sentence,
            save_typing=windows.save_typing,
            unlock=self.unlocking.unlock,
            parent=self,
        )
        self.sign = LockSign(program.window, is_protected=self._is_protected, hub=program.hub, parent=self)

    def page(self) -> PageToAdd:
        """The page of the settings."""
        from facilitator_app.ui.protection.page import PasswordPage, password_title
        from facilitator_app.ui.settings.page import PageToAdd

        page = PasswordPage(
            protecting=self._services.protecting,
            acts=self.acts,
            hub=self._program.hub,
            is_wall_open=self._is_wall_open,
        )
        return PageToAdd(page=page, icon="lock", words=password_title())

    def _is_protected(self) -> bool:
        return self._services.protecting.is_protected

    def _is_wall_open(self) -> bool:
        return self._services.show.show.is_open
