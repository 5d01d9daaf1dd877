"""The dialogs of passphrases, recovery and privacy, for `dialog_table`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer

from facilitator_app.content.words import load_words
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record
from facilitator_app.domain.salvaged import Salvaged
from facilitator_app.services.beside import Stage
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.ui.privacy.anonymous_dialog import AnonymousDialog
from facilitator_app.ui.privacy.erase_dialog import EraseDialog, EraseProgress
from facilitator_app.ui.privacy.erase_file_dialog import EraseFileDialog
from facilitator_app.ui.privacy.hand_out_dialog import HandOutDialog
from facilitator_app.ui.protection.asking import AskFilePassphrase, Locked
from facilitator_app.ui.protection.copying import ask_how_to_copy
from facilitator_app.ui.protection.rewriting import RewritingProgress
from facilitator_app.ui.protection.setting import Around, NewPassphrase, RemovePassphrase
from facilitator_app.ui.protection.sheet import OfferSheet
from facilitator_app.ui.recovery.backup_dialog import BackupDialog
from facilitator_app.ui.recovery.damaged_dialog import DamagedDialog
from facilitator_app.ui.recovery.fetching import FetchProgress
from facilitator_app.ui.recovery.report_dialog import ReportDialog
from facilitator_app.ui.recovery.rescue_dialog import RescueDialog
from tests.flows.desk import Desk
from tests.soak.modal import Open, open_modally

WORK_MS = 20


def copy(desk: Desk) -> None:
    ask_how_to_copy(desk.program.window, is_protected=False, sentence=desk.windows.sentence)


def file_passphrase(desk: Desk) -> None:
    services = desk.windows.services
    locked = Locked(
        path=services.opening.path,
        offers=services.protecting,
        remembers=_NothingRemembered(),
        sentence=desk.windows.sentence,
        clock=desk.clock,
    )
    open_modally(AskFilePassphrase(desk.program.window, locked))


def new_passphrase(desk: Desk) -> None:
    open_modally(
        NewPassphrase(desk.program.window, asks_present=True, act=_keep_nothing, around=_around(desk))
    )


def remove_passphrase(desk: Desk) -> None:
    open_modally(RemovePassphrase(desk.program.window, act=_keep_nothing, around=_around(desk)))


def recovery_sheet(desk: Desk) -> None:
    open_modally(OfferSheet(desk.program.window, told="Filen er beskyttet.", can_print=True))


def rewriting(desk: Desk) -> None:
    open_modally(RewritingProgress(desk.program.window, count=3))


def backups(desk: Desk) -> None:
    services = desk.windows.services
    open_modally(
        BackupDialog(
            desk.program.window,
            backups=services.opening.backups(),
            chosen=None,
            present=_nothing_present,
            looking=services.recovery.looking,
            clock=desk.clock,
            words=load_words("da"),
            unlock=_stays_locked,
        )
    )


def damaged(desk: Desk) -> None:
    services = desk.windows.services
    open_modally(
        DamagedDialog(
            desk.program.window,
            path=services.opening.path,
            looking=services.recovery.looking,
            rescuing=services.recovery.rescuing,
            clock=desk.clock,
            words=load_words("da"),
            sentence=desk.windows.sentence,
            choose_copy=_no_copy,
            unlock=_stays_locked,
        )
    )


def rescue(desk: Desk) -> None:
    open_modally(
        RescueDialog(
            desk.program.window,
            file="dag",
            aside="dag.damaged",
            salvaged=Salvaged(),
            rescuing=desk.windows.services.recovery.rescuing,
            clock=desk.clock,
            words=load_words("da"),
        )
    )


def fault_report(desk: Desk) -> None:
    open_modally(ReportDialog(desk.program.window, report="Facilitator 1\n" * 40))


def erase(desk: Desk) -> None:
    services = desk.windows.services
    preview = services.erasing.preview(services.document.all(Participant)[0].id)
    open_modally(EraseDialog(desk.program.window, preview=preview, words=load_words("da")))


def erase_file(desk: Desk) -> None:
    services = desk.windows.services
    whole = services.erasing_files.preview()
    open_modally(EraseFileDialog(desk.program.window, whole=whole, words=load_words("da")))


def hand_out(desk: Desk) -> None:
    services = desk.windows.services
    preview = services.privacy.handing_out.preview(services.document.all(Participant)[0].id)
    open_modally(HandOutDialog(desk.program.window, preview=preview, language="da"))


def anonymise(desk: Desk) -> None:
    services = desk.windows.services
    draft = services.privacy.anonymising.draft(services.document.workshop.id)
    dialog = AnonymousDialog(
        desk.program.window, draft=draft, words=load_words("da"), ask_folder=desk.dialogs.ask_folder
    )
    open_modally(dialog)


def erasing(desk: Desk) -> None:
    """It closes when the work is done, and by nothing else."""
    dialog = EraseProgress(desk.program.window)
    QTimer.singleShot(WORK_MS, dialog.accept)
    open_modally(dialog)


def fetching(desk: Desk) -> None:
    """The same."""
    dialog = FetchProgress(desk.program.window, beside=desk.windows.beside)
    dialog.show_stage(Stage.FETCHING)
    QTimer.singleShot(WORK_MS, dialog.accept)
    open_modally(dialog)


DIALOGS: Mapping[str, tuple[Open, ...]] = {
    "CopyQuestion": (copy,),
    "AskFilePassphrase": (file_passphrase,),
    "NewPassphrase": (new_passphrase,),
    "RemovePassphrase": (remove_passphrase,),
    "OfferSheet": (recovery_sheet,),
    "RewritingProgress": (rewriting,),
    "BackupDialog": (backups,),
    "DamagedDialog": (damaged,),
    "RescueDialog": (rescue,),
    "ReportDialog": (fault_report,),
    "EraseDialog": (erase,),
    "EraseFileDialog": (erase_file,),
    "EraseProgress": (erasing,),
    "FetchProgress": (fetching,),
    "HandOutDialog": (hand_out,),
    "AnonymousDialog": (anonymise,),
}

NEVER_OPENED = frozenset({"ActDialog", "BoundedQuestion", "FittedQuestion", "WideDialog"})


class _NothingRemembered:
    """A computer without a keyring."""

    def can_remember(self) -> bool:
        return False

    def is_remembered(self, _path: object) -> bool:
        return False

    def remember(self, _path: object) -> None:
        raise NotImplementedError

    def recall(self, _path: object) -> bool:
        return False

    def forget(self, _path: object) -> None:
        raise NotImplementedError


def _around(desk: Desk) -> Around:
    return Around(
        sentence=desk.windows.sentence, wait_s=_no_wait, clock=desk.clock, beside=desk.windows.beside
    )


def _no_wait() -> int:
    return 0


def _keep_nothing(*_passphrases: str) -> None:
    pass


def _stays_locked(_backup: Backup) -> bool:
    return False


def _no_copy() -> None:
    return None


def _nothing_present() -> Mapping[str, Record]:
    return {}
