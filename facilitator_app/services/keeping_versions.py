"""Keeping versions of the leadership foundation and of the leadership chain: what was agreed stays as it was worded.

One invariant: a kept version is never changed; the next one gets the next number.
"""

from __future__ import annotations

from datetime import date

from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.versions import TextChange, Version, VersionSubject, VersionText, compare
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId

Texts = tuple[VersionText, ...]


class KeepingVersions:
    """The versions of one subject in the open file."""

    def __init__(self, *, document: Document, new_id: NewId, subject: VersionSubject) -> None:
        self._document = document
        self._new_id = new_id
        self._subject = subject

    def kept(self) -> tuple[Version, ...]:
        """The kept versions, oldest first."""
        mine = (one for one in self._document.all(Version) if one.subject is self._subject)
        return tuple(sorted(mine, key=_number))

    def keep(self, texts: Texts, title: str, *, made_on: date) -> str:
        """Keep `texts` as the next version; returns its id."""
        kept = self.kept()
        version = Version(
            id=self._new_id(),
            subject=self._subject,
            number=kept[-1].number + 1 if kept else 1,
            title=clean_text(title).strip(),
            made_on=made_on,
            texts=texts,
        )
        self._document.replace("edit.keep_version", version)
        return version.id

    def changes(self, before_id: str, after_id: str | None, now: Texts) -> tuple[TextChange, ...]:
        """What changed from one version to another; `now` stands in for one that is not there."""
        before, after = self._document.get(Version, before_id), self._document.get(Version, after_id)
        return compare(before.texts if before else (), after.texts if after else now)


def _number(version: Version) -> tuple[int, str]:
    return (version.number, version.id)
