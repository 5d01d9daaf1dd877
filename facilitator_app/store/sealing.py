"""Texts under a passphrase of their own: a talk that is the two's alone (`services.ports.Sealing`).

The cryptography is libsodium's, none of it ours: Argon2id makes the key of the passphrase, SecretBox hides the text
and tells when it was changed. The envelope is `f1.` and base64 of salt, limits and box, so that one made with other
limits opens too.

Invariant: neither the text nor the passphrase is written anywhere, and every envelope has a nonce of its own.
"""

from __future__ import annotations

import struct
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

from facilitator_app.problems import Outside, Refused

VERSION = "f1."
KEY_BYTES = 32
MOST_PASSES = 16
MOST_BYTES = 2**30
"""An envelope that asks for more work or memory than this was not made here."""

_HEAD = struct.Struct("<16sII")
"""The salt, the passes over the memory, and the memory in bytes."""
_LEAST_PASSES = 1
_LEAST_BYTES = 8192
_LEAST_BOX_BYTES = 40
"""Of an empty text: its nonce and what tells whether it was changed."""
_ANY_TEXT = ("utf-8", "surrogatepass")
"""Half an emoji from a cut paste is sealed like any other."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What making a key costs, and so what each guess costs. The standard ones are libsodium's moderate limits."""

    passes: int = 3
    memory_bytes: int = 256 * 2**20


@dataclass(frozen=True, slots=True)
class _Known:
    """A key and what it was made of."""

    passphrase: str
    head: bytes
    key: bytes


class PassphraseSealing:
    """`services.ports.Sealing`. The key made last is kept in memory until `let_go`, so that an open talk is saved at
    once: its envelopes share a salt and never a nonce.
    """

    def __init__(self, *, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._known: _Known | None = None

    def seal(self, text: str, passphrase: str) -> str:
        """The text as an envelope. Raises `Outside` (`store.no_memory`)."""
        from nacl.secret import SecretBox

        known = self._known
        if known is None or known.passphrase != passphrase:
            known = self._with_key(self._new_head(), passphrase)
        box = bytes(SecretBox(known.key).encrypt(text.encode(*_ANY_TEXT)))
        self._known = known
        return VERSION + b64encode(known.head + box).decode("ascii")

    def open_sealed(self, sealed: str, passphrase: str) -> str:
        """The text. Raises `Refused` (`store.wrong_talk_passphrase`, `store.damaged_envelope`,
        `store.newer_envelope`) and `Outside` (`store.no_memory`).
        """
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        head, box = _parts(sealed)
        known = self._with_key(head, passphrase)
        try:
            text = SecretBox(known.key).decrypt(box).decode(*_ANY_TEXT)
        except CryptoError as error:
            raise Refused("store.wrong_talk_passphrase") from error
        self._known = known
        return text

    def let_go(self) -> None:
        """Keep no key any longer: the talk is closed."""
        self._known = None

    def _new_head(self) -> bytes:
        from nacl.utils import random

        return _HEAD.pack(random(16), self._limits.passes, self._limits.memory_bytes)

    def _with_key(self, head: bytes, passphrase: str) -> _Known:
        known = self._known
        if known is not None and (known.head, known.passphrase) == (head, passphrase):
            return known
        return _Known(passphrase, head, _key(head, passphrase))


def _key(head: bytes, passphrase: str) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id

    salt, passes, memory_bytes = _HEAD.unpack(head)
    # One keyboard gives å as one sign, another as a with a ring.
    typed = unicodedata.normalize("NFKC", passphrase).encode(*_ANY_TEXT)
    try:
        return argon2id.kdf(KEY_BYTES, typed, salt, opslimit=passes, memlimit=memory_bytes)
    except (CryptoError, MemoryError) as error:
        raise Outside("store.no_memory") from error


def _parts(sealed: str) -> tuple[bytes, bytes]:
    """Head and box of an envelope."""
    version, dot, rest = sealed.partition(".")
    if version + dot != VERSION:
        is_later = version.startswith("f") and version[1:].isdecimal() and bool(dot)
        raise Refused("store.newer_envelope" if is_later else "store.damaged_envelope")
    try:
        whole = b64decode(rest, validate=True)
        _, passes, memory_bytes = _HEAD.unpack(whole[: _HEAD.size])
    except (ValueError, struct.error) as error:
        raise Refused("store.damaged_envelope") from error
    is_ours = _LEAST_PASSES <= passes <= MOST_PASSES and _LEAST_BYTES <= memory_bytes <= MOST_BYTES
    if not is_ours or len(whole) < _HEAD.size + _LEAST_BOX_BYTES:
        raise Refused("store.damaged_envelope")
    return whole[: _HEAD.size], whole[_HEAD.size :]
