"""What an entry of the library looks like: its slides as the wall would show them, and its contents in lines.

One invariant: nothing is put into the open file to be looked at; only the client's look is taken from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar, cast

from facilitator_app.content.packages import Content, Package, PackageKind
from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Phase
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import DilemmaContent, PhaseContent, Slide, SlideContent
from facilitator_app.domain.wall import Picture
from facilitator_app.domain.workshop import Engagement, Workshop, WorkshopKind
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.wall_sources import wall_sources

R = TypeVar("R", bound=Record)
KEPT = "kept"


class Client(Protocol):
    """The part of the open file that says how the client looks, and what kind of workshop it is."""

    @property
    def engagement(self) -> Engagement: ...

    @property
    def workshop(self) -> Workshop: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptContents:
    """What is in an entry: blocks of a day, phases of an exercise, or fields of a form; each empty elsewhere.

    `goal` and `materials` are those of a single block.
    """

    goal: str = ""
    materials: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    phases: tuple[Phase, ...] = ()
    fields: tuple[FieldSpec, ...] = ()


class _KeptRecords:
    """A package as the open file would hold it."""

    def __init__(self, package: Package, client: Client) -> None:
        self._engagement = client.engagement
        self._records = _with_a_place(package, package.workshop_kind or client.workshop.kind)

    @property
    def engagement(self) -> Engagement:
        return self._engagement

    @property
    def workshop(self) -> Workshop:
        return self.all(Workshop)[0]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        return cast("tuple[R, ...]", tuple(record for record in self._records if isinstance(record, kind)))


def kept_pictures(package: Package, client: Client, words: Words) -> tuple[Picture, ...]:
    """The pictures of an entry in order; none for a form. `words` are of the entry's own language.

    Their foot names the kind of workshop that the entry was kept from, or where that is not known the open one's.
    """
    sources = wall_sources(_KeptRecords(package, client))
    return tuple(picture_of_stop(sources, stop, words, None) for stop in sources.stops)


def kept_contents(package: Package) -> KeptContents:
    """What to tell of an entry in lines."""
    main = package.records[-1] if package.kind in (PackageKind.FORM, PackageKind.EXERCISE) else None
    blocks = in_order([record for record in package.records if isinstance(record, Block)])
    if package.kind is PackageKind.BLOCK:
        return KeptContents(goal=blocks[0].goal, materials=blocks[0].materials)
    return KeptContents(
        blocks=blocks,
        phases=main.phases if isinstance(main, Exercise) else (),
        fields=main.fields if isinstance(main, FormSpec) else (),
    )


def _with_a_place(package: Package, kind: WorkshopKind) -> tuple[Content, ...]:
    """The records; those that are no whole block get a block and a day to stand in, and slides where they have none."""
    if package.kind is PackageKind.DAY:
        return package.records
    workshop = Workshop(id=KEPT, title=package.title, kind=kind, language=package.language)
    if package.kind is PackageKind.BLOCK:
        return (workshop, *(_moved(record) for record in package.records))
    block = Block(
        id=KEPT, workshop_id=KEPT, title=package.title, kind=BlockKind.SIMULATION, planned_min=1, position=0.0
    )
    main = package.records[-1]
    if isinstance(main, Slide):
        return (workshop, block, *package.records[:-1], _in_block(main.content, 0))
    return (workshop, block, *package.records, *_shown(main))


def _shown(record: Content) -> Sequence[Slide]:
    if isinstance(record, Dilemma):
        return (_in_block(DilemmaContent(dilemma_id=record.id), 0),)
    if isinstance(record, Exercise):
        rounds = (PhaseContent(exercise_id=record.id, round_number=r.number) for r in record.rounds)
        return [_in_block(content, place) for place, content in enumerate(rounds)]
    return ()


def _in_block(content: SlideContent, place: int) -> Slide:
    return Slide(
        id=f"{KEPT}-{place}", workshop_id=KEPT, block_id=KEPT, position=float(place), content=content
    )


def _moved(record: Content) -> Content:
    return replace(record, workshop_id=KEPT) if isinstance(record, Block | Slide) else record
