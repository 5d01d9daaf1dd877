"""A PDF locked with a passphrase (AES-256), for those who mail or carry it.

Only the content passes through here: the passphrase is kept nowhere. Invariant: without it nothing can be read, the
title neither; with it everything may be done, so that a screen reader and a printer work as ever.
"""

from __future__ import annotations

import secrets
import unicodedata
from io import BytesIO
from typing import Final

REVISION: Final = 6
"""Of the standard's ways to lock: the one with AES-256."""


def locked(content: bytes, passphrase: str) -> bytes:
    """The same file, opened by `passphrase` alone."""
    import pikepdf

    out = BytesIO()
    # Nobody shall have the other key, which would open the file as well.
    keys = pikepdf.Encryption(user=normal(passphrase), owner=secrets.token_urlsafe(48), R=REVISION)
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(out, encryption=keys)
    return out.getvalue()


def normal(passphrase: str) -> str:
    """One way to write a passphrase, however a keyboard has composed its letters."""
    return unicodedata.normalize("NFKC", passphrase)
