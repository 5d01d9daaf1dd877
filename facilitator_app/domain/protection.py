"""The key of a protected file: what its passphrase has been made into, and the salt that it was made with.

Invariant: neither is ever shown; `repr` gives neither away, so a key may stand in what is logged by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

SALT_BYTES = 16
SECRET_BYTES = 32
KEY_TEXT = "f1:"


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens every file that begins with `salt`."""

    salt: bytes = field(repr=False)
    secret: bytes = field(repr=False)

    def as_text(self) -> str:
        """To be kept, and read again by `services.ports.Protection.offer_key`."""
        return f"{KEY_TEXT}{self.secret.hex()}{self.salt.hex()}"


class CopyAs(Enum):
    """How a copy is protected, where it gets no key of its own."""

    ITSELF = auto()
    PLAIN = auto()


Under = FileKey | CopyAs
"""What a copy is written under."""
