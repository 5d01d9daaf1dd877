"""How the client looks on wall and paper: the two colours and the logo, which is kept inside the file.

One invariant: of the logo's file nothing is kept but its pixels.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facilitator_app.content.picture_reading import fitted_apart
from facilitator_app.content.pictures import FittedPicture, claimed_size
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

MOST_LOGO_MB = 5
MOST_LOGO_SIDE_PX = 8000

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")
_NUMBERS = re.compile(r"(?:rgb)?\s*\(?\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*\)?")


class ClientLook:
    """Commands on the client's look; each is one step of undo."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def logo(self) -> Attachment | None:
        """The client's logo."""
        return self._document.get(Attachment, self._document.engagement.logo_id)

    def set_logo(self, content: bytes, name: str) -> None:
        """Keep a picture as the logo, in place of any other. Raises `Refused` for what cannot be one."""
        picture = _read(content, name)
        engagement = self._document.engagement
        logo = Attachment(
            id=self._new_id(), name=name, media_type=picture.kind.value, content=picture.content
        )
        self._document.edit(
            "edit.change_engagement",
            (
                RecordChange(None, logo),
                RecordChange(engagement, replace(engagement, logo_id=logo.id)),
                *self._old_removed(),
            ),
        )

    def remove_logo(self) -> None:
        """Be without a logo; undo brings it back."""
        engagement = self._document.engagement
        self._document.edit(
            "edit.change_engagement",
            (RecordChange(engagement, replace(engagement, logo_id=None)), *self._old_removed()),
        )

    def _old_removed(self) -> tuple[RecordChange, ...]:
        old = self.logo()
        return (RecordChange(old, None),) if old else ()


def read_colour(typed: str) -> str | None:
    """A typed colour (`#0B5A66`, `0b5a66`, `11, 90, 102`) as `#RRGGBB`; None when it is none."""
    text = typed.strip().casefold()
    if match := _HEX.fullmatch(text):
        digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        return f"#{digits.upper()}"
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    channels = [int(number) for number in match.groups()]
    return "#" + "".join(f"{c:02X}" for c in channels) if max(channels) <= 255 else None


def _read(content: bytes, name: str) -> FittedPicture:
    if len(content) > MOST_LOGO_MB * 1_000_000:
        raise Refused("logo.too_many_bytes", name=name, most=MOST_LOGO_MB)
    size = claimed_size(content)
    if size is None:
        raise Refused("logo.not_a_picture", name=name)
    if not 0 < max(size.width_px, size.height_px) <= MOST_LOGO_SIDE_PX:
        raise Refused("logo.too_large", name=name, most=MOST_LOGO_SIDE_PX)
    picture = fitted_apart(content)
    if picture is None:
        raise Refused("logo.unreadable", name=name)
    return picture
