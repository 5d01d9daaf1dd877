"""Who was erased, remembered in the data folder too: an older copy that turns up again is erased again at its opening.

Invariant: what is remembered names nobody. It is on the disk before the first byte of a person is taken away, and says
so until the last one has gone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from facilitator_app.domain.erasure import Erased, erasing, erasures, joined, without
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement
from facilitator_app.problems import Outside
from facilitator_app.services.kept_text import UNREADABLE
from facilitator_app.services.ports import FileStore, Repository
from facilitator_app.services.whole_files import IfExists, WholeFiles

ENDING = ".json"

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Who was erased from an engagement. `is_swept` tells that its backups hold nothing of them any more, `swept_ids`
    whose names had once gone from all of them; an older copy may have come among them since.
    """

    people: tuple[Erased, ...] = ()
    is_swept: bool = True
    swept_ids: frozenset[str] = frozenset()


class ErasedPeople:
    """One small file for each engagement, in `folder`. Every method may be called on any thread."""

    def __init__(self, *, folder: Path, files: WholeFiles) -> None:
        self._folder = folder
        self._files = files

    def of(self, engagement_id: str) -> Remembered:
        """Who was erased. What cannot be read is as if it were not there: the file itself remembers too."""
        try:
            stones = json.loads(self._place(engagement_id).read_bytes())
            return Remembered(
                people=tuple(map(_erased, stones["people"])),
                is_swept=stones["is_swept"] is True,
                swept_ids=frozenset(map(str, stones.get("swept", ()))),
            )
        except (OSError, *UNREADABLE):
            return Remembered()

    def remember(self, engagement_id: str, people: Iterable[Erased]) -> None:
        """Remember these people too; the backups are to be gone through. Raises `Outside`."""
        before = self.of(engagement_id)
        everybody = joined((*before.people, *people))
        self._write(engagement_id, Remembered(people=everybody, is_swept=False, swept_ids=before.swept_ids))

    def swept(self, engagement_id: str, people: Iterable[Erased]) -> None:
        """The backups have been gone through for these people, and for all before them. Raises `Outside`."""
        everybody = joined((*self.of(engagement_id).people, *people))
        swept_ids = frozenset(one.person_id for one in everybody)
        self._write(engagement_id, Remembered(people=everybody, swept_ids=swept_ids))

    def forget_engagement(self, engagement_id: str) -> None:
        """Remember nothing of an engagement that is gone altogether. Raises `Outside`."""
        try:
            self._place(engagement_id).unlink(missing_ok=True)
        except OSError as error:
            raise Outside("erase.cannot_remove", file=self._place(engagement_id).name) from error

    def erase_again(self, repository: Repository) -> int:
        """Erase from a file that has just been opened whoever was erased before; how many of them had come back.

        Whom another laptop has erased is remembered here as well. Whose copies have never been gone through is left
        here until they have. Raises as `Repository`.
        """
        inside = repository.erasing.people()
        if not inside and not self._has_any():
            return 0
        records = tuple(repository.load())
        engagement_id = _engagement_id(records)
        remembered = self.of(engagement_id)
        outside = remembered.people
        known = joined((*inside, *outside))
        ids_inside, ids_outside = {one.person_id for one in inside}, {one.person_id for one in outside}
        # Until its copies have been gone through, the file may be the only one that knows what somebody is called: it
        # comes last then, and `ErasingPeople.finish` does it.
        is_only_read = repository.read_only_because is not None
        waiting = frozenset() if is_only_read else ids_outside - remembered.swept_ids
        everybody = erasures(known, records, called=repository.erasing.called())
        ours = [one for one in everybody if one.erased.person_id not in waiting]
        back = [one for one in ours if erasing(records, one)]
        # Somebody who is not in this older copy may still be in its earlier steps, under a name that is not known here.
        unmarked = [one for one in ours if one.erased.person_id not in ids_inside and one not in back]
        # An older copy may have been backed up on its way in, before it was brought to the present schema.
        if back or not ids_outside.issuperset(one.person_id for one in known):
            with suppress(Outside):  # the file itself remembers it; this is tried at each opening
                self.remember(engagement_id, known)
        if back or unmarked:
            repository.erasing.erase((*back, *unmarked))
        return len(back)

    def without(self, records: tuple[Record, ...]) -> tuple[Record, ...]:
        """Records from anywhere as they are without whoever was erased, of whatever engagement."""
        known = [one for stone in self._folder.glob(f"*{ENDING}") for one in self.of(stone.stem).people]
        return without(records, erasures(known, records))

    def back_in(self, store: FileStore, source: Path) -> int:
        """How many of those who were erased stand in a closed file. Raises as `FileStore`."""
        if not self._has_any():
            return 0
        with closing(store.open_read_only(source)) as repository:
            records = tuple(repository.load())
        known = self.of(_engagement_id(records)).people
        return sum(1 for one in erasures(known, records) if erasing(records, one))

    def copy_without(self, store: FileStore, source: Path, target: Path) -> bool:
        """Write a copy of a closed file to `target` in which nobody stands who was erased; whether that was needed.

        Raises as `FileStore`.
        """
        if not self._has_any():
            return False
        with closing(store.open_read_only(source)) as repository:
            records = tuple(repository.load())
            engagement_id = _engagement_id(records)
            known = self.of(engagement_id).people
            if not known:
                return False
            # What is set aside for it may be an older copy too.
            self.remember(engagement_id, known)
            repository.erasing.erase_into(
                target, erasures(known, records, called=repository.erasing.called())
            )
        return True

    def _has_any(self) -> bool:
        return any(self._folder.glob(f"*{ENDING}"))

    def _place(self, engagement_id: str) -> Path:
        return self._folder / f"{_UNSAFE.sub('_', engagement_id) or '_'}{ENDING}"

    def _write(self, engagement_id: str, remembered: Remembered) -> None:
        stones = {
            "people": [_stone(one) for one in remembered.people],
            "is_swept": remembered.is_swept,
            "swept": sorted(remembered.swept_ids),
        }
        place = self._place(engagement_id)
        try:
            self._files.write(json.dumps(stones).encode(), place, if_exists=IfExists.REPLACE)
        except Outside as problem:
            raise Outside("erase.cannot_remember", folder=self._folder) from problem


def _engagement_id(records: Iterable[Record]) -> str:
    return next((one.id for one in records if isinstance(one, Engagement)), "")


def _erased(stone: Mapping[str, Any]) -> Erased:
    """Raises TypeError, KeyError and ValueError for what is none."""
    return Erased(
        person_id=str(stone["id"]),
        at=datetime.fromisoformat(stone["at"]),
        kept=frozenset(map(str, stone["kept"])),
        also=frozenset(map(str, stone["also"])),
        records=int(stone["records"]),
    )


def _stone(erased: Erased) -> Mapping[str, Any]:
    return {
        "id": erased.person_id,
        "at": erased.at.isoformat(),
        "kept": sorted(erased.kept),
        "also": sorted(erased.also),
        "records": erased.records,
    }
