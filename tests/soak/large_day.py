"""A day with everything on it: hundreds of slides, a dozen groups, thousands of notes. Nobody in it exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.ids import new_id
from facilitator_app.services.starting_workshop import NewWorkshop, StartingWorkshop
from facilitator_app.services.taking_notes import is_text
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock

GROUPS = 12
PARTICIPANTS = 60


class LargerFiles:
    """The real store, which adds to each new file what makes it large."""

    def __init__(self, store: SqliteFileStore, *, slides: int, notes: int) -> None:
        self._store = store
        self._slides = slides
        self._notes = notes

    def create(self, path: Path, records: tuple[Record, ...], *, made_at: datetime) -> WorkshopRepository:
        groups = tuple(_more_groups(records))
        more = (*groups, *_more_slides(records, self._slides))
        notes = _more_notes((*records, *groups), self._notes, made_at)
        return self._store.create(path, (*records, *more, *notes), made_at=made_at)


def make_large_day(path: Path, clock: FakeClock, *, slides: int, notes: int) -> None:
    """Write a file with that many slides and notes in all, and `GROUPS` groups."""
    store = SqliteFileStore(origin="soak", utc=clock.utc, copy_place=_beside)
    starting = StartingWorkshop(
        files=LargerFiles(store, slides=slides, notes=notes),  # type: ignore[arg-type]
        clock=clock,
        new_id=new_id,
        content=shipped_root(),
        words_for=load_words,
    )
    wish = NewWorkshop(template="leader-day", language="da")
    starting.start_filled(path, wish, participants=PARTICIPANTS).close()  # type: ignore[attr-defined]


def _more_groups(records: tuple[Record, ...]) -> Iterator[Group]:
    known = [record for record in records if isinstance(record, Group)]
    for number in range(len(known) + 1, GROUPS + 1):
        yield Group(id=new_id(), workshop_id=known[0].workshop_id, number=number, name=f"Gruppe {number}")


def _more_slides(records: tuple[Record, ...], wanted: int) -> Iterator[Slide]:
    blocks = [record for record in records if isinstance(record, Block)]
    known = sum(isinstance(record, Slide) for record in records)
    for number, block in enumerate(islice(cycle(blocks), max(wanted - known, 0))):
        body = ("- Spot ressourcerne", f"- Led balancen, {number}", "- Sæt retningen")
        yield Slide(
            id=new_id(),
            workshop_id=block.workshop_id,
            block_id=block.id,
            position=1000.0 + number,
            content=TextContent(heading=f"Slide {number}", body=body),
        )


def _more_notes(records: tuple[Record, ...], wanted: int, said_at: datetime) -> Iterator[Output]:
    forms = {record.id: record for record in records if isinstance(record, FormSpec)}
    groups = [record for record in records if isinstance(record, Group)]
    workshop = next(record for record in records if isinstance(record, Workshop))
    asked = [
        (block, form, field)
        for block in records
        if isinstance(block, Block) and (form := forms.get(block.form_id or "")) is not None
        for field in form.fields
        if is_text(field)
    ]
    known = sum(isinstance(record, Output) for record in records)
    for number in range(max(wanted - known, 0)):
        block, form, field = asked[number % len(asked)]
        yield Output(
            id=new_id(),
            workshop_id=workshop.id,
            block_id=block.id,
            form_id=form.id,
            field_key=field.key,
            group_id=groups[number % len(groups)].id,
            dilemma_id=block.dilemma_ids[0] if block.dilemma_ids else None,
            value=f"Sagt tidligere, nummer {number}",
            said_at=said_at,
            position=10.0 + number,
        )


def _beside(_engagement_id: str, path: Path) -> Path:
    return path.with_suffix(".before")
