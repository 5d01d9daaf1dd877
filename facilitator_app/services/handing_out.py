"""*Udlevér*: everything about one person as a PDF and a JSON file beside each other.

The JSON, version 1, is UTF-8 and one object: `format` ("facilitator-person"), `version`, `made_at` (UTC instant),
`person_id`, `name`, and the parts of `reports.build_hand_out.ToldOfPerson` by name. A part has a `title`, a `note` and
`said`, a list of `{key, label, text}`; keys are stable, labels and texts in the workshop's language. `named` lists the
texts of others with the person's name: `{where, sentence, is_whole}`.

Invariant: both files are made of one value, and both are written or none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator_app.content.words import Words
from facilitator_app.domain.connections import Connections, NamedPlace, connections
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_hand_out import ToldOfPerson, hand_out_report
from facilitator_app.services.clock import Clock
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.file_names import file_name, numbered
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.paper_files import PDF, PlannedFile
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.ports import Sealing
from facilitator_app.services.privacy_paper import everything
from facilitator_app.services.talk_content import with_content
from facilitator_app.services.telling_of_person import (
    Beside,
    TellingOfPerson,
    as_json,
    is_private,
    named_beside,
)
from facilitator_app.services.whole_files import IfExists, WholeFiles

if TYPE_CHECKING:
    from facilitator_app.services.document import Document

JSON = ".json"
WRONG = "store.wrong_talk_passphrase"
NOTHING_OPENED: Mapping[str, LusTalk] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """A text that is told only when somebody has looked at it: only a part of the name stands there, so it may be
    somebody else, or it `is_private`, in what others wrote for few to read.
    """

    key: str
    where: str
    sentence: str
    is_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOutPreview:
    """What there is of somebody, before it is written: how much, what is sealed, and what has to be looked at."""

    name: str
    actions: int
    follow_ups: int
    talks: int
    named: int
    sealed: tuple[LusTalk, ...]
    possible: tuple[Possible, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """Both files, ready to be drawn and written on any thread."""

    stem: str
    told: ToldOfPerson
    paper: PlannedFile


class HandingOut:
    """Reads the open file; `write` may run off the window's thread."""

    def __init__(
        self,
        *,
        document: Document,
        exporting: Exporting,
        sealing: Sealing,
        words_for: Callable[[str], Words],
        clock: Clock,
        files: WholeFiles,
        pace: PassphrasePace,
    ) -> None:
        self._document = document
        self._exporting = exporting
        self._sealing = sealing
        self._words_for = words_for
        self._clock = clock
        self._files = files
        self._pace = pace

    def preview(self, person_id: str) -> HandOutPreview:
        """What there is of somebody. Raises `Refused` when nobody has this id."""
        found = self._found(person_id)
        beside = self._beside(found)
        telling = TellingOfPerson(self._document, self._words(), opened=NOTHING_OPENED, beside=beside)
        told = telling.told(found)
        listed = [_possible(one, telling, found.person) for one in found.named]
        possible = [
            text for text, one in zip(listed, found.named, strict=True) if text.is_private or not one.is_whole
        ]
        where = telling.where_beside()
        possible += [
            Possible(key=one.key, where=where, sentence=one.sentence) for one in beside if not one.is_whole
        ]
        return HandOutPreview(
            name=found.person.name,
            actions=len(told.actions),
            follow_ups=len(told.follow_ups),
            talks=len(told.talks),
            named=len(told.named),
            sealed=tuple(talk for talk in found.of(LusTalk) if talk.sealed),
            possible=tuple(possible),
        )

    def unlock(self, talk: LusTalk, passphrase: str) -> LusTalk:
        """A sealed talk with its content; slow, on any thread. Raises `Refused` (`lus.wait` while it is too soon) and
        `Outside` as `Sealing` does.
        """
        self._pace.check(talk.id)
        try:
            text = self._sealing.open_sealed(talk.sealed, passphrase)
        except Refused as problem:
            if problem.key == WRONG:
                self._pace.note_wrong(talk.id)
            raise
        self._pace.note_right(talk.id)
        return with_content(talk, text)

    def prepare(
        self, person_id: str, *, opened: Mapping[str, LusTalk] = NOTHING_OPENED, also: Collection[str] = ()
    ) -> HandOut:
        """Both files of somebody. `opened` are unlocked talks by id, `also` the keys of possible places to tell. Raises
        `Refused` when nobody has this id.
        """
        found, words = self._found(person_id), self._words()
        telling = TellingOfPerson(self._document, words, opened=opened, also=also, beside=self._beside(found))
        told = telling.told(found)
        day = gather_day(self._document, self._document.workshop.id)
        stem = file_name(words.text("privacy.file_hand_out", name=told.name), "")
        report = hand_out_report(day, words, told)
        return HandOut(stem=stem, told=told, paper=PlannedFile(name=stem + PDF, reports=(report,)))

    def write(self, made: HandOut, folder: Path) -> tuple[Path, Path]:
        """The PDF and the JSON under one name that neither had. Raises `Outside` when the world stops it; then neither
        is there.
        """
        drawn = self._exporting.draw(made.paper).content
        content = as_json(made.told, made_at=self._clock.utc())
        data = (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
        stem = _free_stem(folder, made.stem)
        paper = self._files.write(drawn, folder / (stem + PDF), if_exists=IfExists.NUMBER)
        try:
            return paper, self._files.write(data, folder / (stem + JSON), if_exists=IfExists.NUMBER)
        except Outside as problem:
            paper.unlink(missing_ok=True)
            raise Outside(problem.key, **problem.params) from problem

    def _words(self) -> Words:
        return self._words_for(self._document.workshop.language)

    def _beside(self, found: Connections) -> tuple[Beside, ...]:
        texts = self._document.repository.erasing.texts()
        return named_beside(found.person, texts, self._document.all(Participant))

    def _found(self, person_id: str) -> Connections:
        found = connections(person_id, everything(self._document))
        if found is None:
            raise Refused("privacy.nobody")
        return found


def _possible(one: NamedPlace, telling: TellingOfPerson, person: Participant) -> Possible:
    return Possible(
        key=one.place.key,
        where=telling.where(one),
        sentence=one.sentence,
        is_private=is_private(one, person),
    )


def _free_stem(folder: Path, stem: str) -> str:
    """The name, numbered when either ending of it is taken."""
    tried = (name.removesuffix(PDF) for name in numbered(stem + PDF))
    return next(one for one in tried if not any((folder / (one + end)).exists() for end in (PDF, JSON)))
