"""The computer's own keyring: Windows' Credential Manager, the keychain of macOS, or the Secret Service on Linux.

Invariant: only the keyring of the system itself is ever used, chosen here by name. The library would otherwise take
any that is installed or set up beside it, and some of those write in plain text.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from facilitator_app.problems import Outside

_log = logging.getLogger(__name__)

SERVICE = "Facilitator"
OWN: dict[str, tuple[str, str]] = {
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
    "linux": ("keyring.backends.SecretService", "Keyring"),
}

Backend = Any  # the library's, loaded when it is first asked for


def own_backend(platform: str = sys.platform) -> Backend | None:
    """The keyring of this system, or None when it has none that answers. May wait for the system."""
    if platform not in OWN:
        return None
    module, name = OWN[platform]
    try:
        backend = getattr(import_module(module), name)
        return backend() if backend.viable else None
    except Exception:  # the library says no by many types of errors, and a missing part of it is one more
        _log.info("this computer has no keyring that can be used")
        return None


class SystemKeyring:
    """`services.remembering_keys.Keyring`. Every call may wait for the system, which may ask its user."""

    def __init__(self, find: Callable[[], Backend | None] = own_backend) -> None:
        self._find = find
        self._backend: Backend | None = None

    def is_there(self) -> bool:
        """Whether anything can be kept. A keyring that was not there is looked for again."""
        return self._own() is not None

    def keep(self, name: str, secret: str) -> None:
        """Keep it under `name`, in place of what was there. Raises `Outside` (`recovery.keyring_failed`)."""
        backend = self._own()
        if backend is None:
            raise Outside("recovery.no_keyring")
        try:
            backend.set_password(SERVICE, name, secret)
        except Exception as error:  # each system has its own, and a user may say no
            raise Outside("recovery.keyring_failed") from error

    def fetch(self, name: str) -> str:
        """What was kept, or an empty text; also when the keyring is locked or its user says no."""
        backend = self._own()
        if backend is None:
            return ""
        try:
            return str(backend.get_password(SERVICE, name) or "")
        except Exception:
            _log.info("the keyring gave no answer")
            return ""

    def drop(self, name: str) -> None:
        """Keep it no longer; nothing happens where there is none. Raises `Outside` (`recovery.keyring_failed`)."""
        backend = self._own()
        if backend is None or not self.fetch(name):
            return
        try:
            backend.delete_password(SERVICE, name)
        except Exception as error:
            raise Outside("recovery.keyring_failed") from error

    def _own(self) -> Backend | None:
        if self._backend is None:
            self._backend = self._find()
        return self._backend
