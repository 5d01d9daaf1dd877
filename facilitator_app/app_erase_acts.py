"""Erasing in the windows, assembled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator_app.ui.privacy.erase_acts import EraseActs

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows


def build_erase_acts(program: Program, windows: Windows) -> EraseActs:
    """Made after what protects and what opens files."""
    services, rewriting = windows.services, windows.protection.rewriting
    acts = EraseActs(
        window=program.window,
        erasing=services.erasing,
        files=services.erasing_files,
        document=services.document,
        dialogs=program.dialogs,
        hub=program.hub,
        words=windows.own_words,
        save_typing=windows.save_typing,
        beside=windows.beside,
        are_copies_busy=rewriting.is_running,
        open_another=partial(_open_another, program, windows),
        forget_key=windows.protection.remembers.forget,
        unlock=windows.protection.unlocking.unlock,
        parent=windows,
    )
    rewriting.done.connect(acts.go_on)
    return acts


def _open_another(program: Program, windows: Windows) -> bool:
    """The sample day in place of the open file: something is always open."""
    before = windows.services.opening.path
    windows.files.open_sample(program.interpreter.language)
    return windows.services.opening.path != before
