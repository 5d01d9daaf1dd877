"""The program's own services on a data folder of their own, and a search through every byte that they have written."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from facilitator_app.app_services import Services, Surroundings, build_services
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.outputs import Output, Wording
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.services.changes import Change
from facilitator_app.services.document import Document
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.starting_workshop import NewWorkshop
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeSlidePictures

NAME = "Qvirina Xylofonsen"
PRIVATE = "Zwiebackhemmelighed"
"""What stands in the person's own records and nowhere else."""


class Office:
    """One computer with the program. `marks` are found in no byte of it once the person has been erased."""

    def __init__(self, folder: Path, clock: FakeClock | None = None) -> None:
        self.folder = folder
        self.clock = clock or FakeClock()
        self.published: list[Change] = []
        self.path = folder / "files" / "Forløb.workshop"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.services: Services = self._built()

    def _built(self) -> Services:
        return build_services(
            Surroundings(
                data_dir=self.folder / "data",
                origin="her",
                clock=RehearsalClock(self.clock),
                zone=COPENHAGEN_WINTER,
                publish=self.published.append,
                words_for=load_words,
                page_count_of=_one_page,  # type: ignore[arg-type]
                slide_pictures=FakeSlidePictures(),
            )
        )

    @property
    def document(self) -> Document:
        return self.services.document

    def start(self) -> None:
        """A filled file, open, with the person in it."""
        wish = NewWorkshop(template="leader-day", language="da", client="Prøve Kommune")
        self.services.starting.start_filled(self.path, wish, participants=8, seed=1).close()
        self.open()

    def open(self) -> None:
        self.services.opening.open(self.path)
        self.services.log.open()

    def close(self) -> None:
        self.services.opening.close()

    def crash(self) -> None:
        """The process is gone: nothing is closed in good order, and it starts again."""
        if self.document.is_open:
            self.document.repository.close()
        self.services = self._built()

    def back_up(self) -> Path:
        """A backup of what is there now."""
        self.clock.advance(minutes=11)
        self.services.keeping.back_up(self.document.repository, self.document.engagement.id)
        return self.services.opening.backups()[0].path

    def edit(self, *changes: RecordChange) -> None:
        self.document.edit("edit.add_participant", changes)
        self.clock.advance(1)

    def put_person(self, person_id: str = "p77") -> None:
        """The person, with everything that somebody can be connected with."""
        document = self.document
        group, other = document.all(Group)[0], next(iter(document.all(Participant)))
        plan = next(one for one in document.all(ActionPlan))
        output = next(one for one in document.all(Output) if isinstance(one.value, str))
        person = Participant(
            id=person_id, name=NAME, email="qvirina@xylofonsen.example", unit=PRIVATE, title=PRIVATE
        )
        self.edit(*added([person]))
        own = ActionPlan(
            id="own-plan",
            workshop_id=document.workshop.id,
            participant_id=person_id,
            form_id=plan.form_id,
            items=(ActionItem(id="own-item", values={"action": PRIVATE, "buddy": other.id}),),
        )
        concept = LusConcept(id="own-concept", title="LUS", position=9.0)
        self.edit(*added([own, concept]))
        self.edit(
            *added(
                [
                    FollowUp(
                        id="told",
                        workshop_id=document.workshop.id,
                        plan_id="own-plan",
                        item_id="own-item",
                        outcome=Outcome.TRIED,
                        gave=PRIVATE,
                    ),
                    LusTalk(
                        id="talk",
                        concept_id="own-concept",
                        participant_id=person_id,
                        leader_values={"succeeds": PRIVATE},
                    ),
                    LusTalk(id="led", concept_id="own-concept", participant_id=other.id, chief_id=person_id),
                ]
            ),
            RecordChange(group, replace(group, member_ids=(*group.member_ids, person_id))),
            RecordChange(other, replace(other, chief_id=person_id)),
            RecordChange(
                output,
                replace(
                    output,
                    value=f"Vi spørger {NAME} først",
                    who=NAME,
                    earlier=(Wording(text=f"{NAME.upper()}s bord", until_at=self.clock.utc()),),
                ),
            ),
        )
        changed = replace(plan, items=tuple(_with_buddy(item, person_id) for item in plan.items))
        self.edit(RecordChange(plan, changed))
        document.repository.set_setting(
            f"run.{document.workshop.id}.injects", f'[{{"text": "{NAME} er syg", "at": "x"}}]'
        )

    def erase(self, person_id: str = "p77", ticked: Iterable[str] | None = None) -> None:
        """Slet."""
        erasing = self.services.erasing
        chosen = erasing.preview(person_id).standard if ticked is None else frozenset(ticked)
        erasing.erase(person_id, chosen)

    def found(self, *marks: str) -> list[str]:
        """The files below the folder in which a mark stands in any byte, and those that are called so."""
        sought = [one for mark in marks or MARKS for one in encodings(mark)]
        found = []
        for folder, _, names in os.walk(self.folder):
            for name in names:
                file = Path(folder) / name
                content = file.read_bytes() + name.encode()
                if any(one in content for one in sought):
                    found.append(str(file.relative_to(self.folder)))
        return sorted(found)


MARKS = ("Xylofonsen", "Qvirina", PRIVATE)


def encodings(mark: str) -> set[bytes]:
    """A text as it may stand in a file."""
    written = {mark, mark.upper(), mark.lower(), unicodedata.normalize("NFD", mark)}
    return {one.encode(how) for one in written for how in ("utf-8", "utf-16-le", "utf-16-be")}


def _with_buddy(item: ActionItem, person_id: str) -> ActionItem:
    return replace(item, values={**item.values, "buddy": person_id})


def _one_page(_document: Document) -> object:
    return _one


def _one(_stop: object) -> int:
    return 1
