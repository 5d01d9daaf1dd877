"""The room at a glance: what each group has handed in, the themes so far, and what the actions are about, in numbers.

Invariant: numbers with their basis, and no words and no names of any leader.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from facilitator_app.domain.actions import ActionPlan, PlanStatus, status
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.room_counts import ActionCounts, action_counts
from facilitator_app.services.attending import members
from facilitator_app.services.document import Document
from facilitator_app.services.handed_in import HandIn, handed_in
from facilitator_app.services.notes_board import rounds_of
from facilitator_app.services.schema_pace import counted, form_in_use, schema_pace


@dataclass(frozen=True, slots=True)
class RoomCell:
    """How far a group is in a block, and how many outputs or finished schemas it has given."""

    group: Group
    state: HandIn
    count: int


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A block that asks the groups something, and each of its groups."""

    block: Block
    cells: tuple[RoomCell, ...]

    @property
    def ready_count(self) -> int:
        """The groups that have given all that is asked."""
        return sum(cell.state is HandIn.READY for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RoomTheme:
    """A theme and how many outputs are under it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaCounts:
    """The leaders who are there, by how far their action schemas are; `begun` have fields that are open."""

    leaders: int = 0
    complete: int = 0
    begun: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomReading:
    """Everything on the page. `examples` and `prejects` are those that grew out of outputs."""

    lines: tuple[RoomLine, ...]
    themes: tuple[RoomTheme, ...]
    schemas: SchemaCounts
    actions: ActionCounts
    outputs: int
    examples: int
    prejects: int

    @property
    def most_groups(self) -> int:
        """The groups of the block that has most of them."""
        return max((len(line.cells) for line in self.lines), default=0)


class RoomOverview:
    """Reads the room; the same reading until the file changes."""

    def __init__(self, *, document: Document) -> None:
        self._document = document
        self._read: tuple[int, RoomReading] | None = None

    def has_room(self) -> bool:
        """Whether there is anybody to be read: participants, or groups."""
        workshop_id = self._document.workshop.id
        groups = (group.workshop_id == workshop_id for group in self._document.all(Group))
        return bool(members(self._document)) or any(groups)

    def reading(self) -> RoomReading:
        """The room as it is now."""
        if self._read is None or self._read[0] != self._document.revision:
            self._read = (self._document.revision, self._fresh())
        return self._read[1]

    def _fresh(self) -> RoomReading:
        document, workshop_id = self._document, self._document.workshop.id
        outputs = [o for o in document.all(Output) if o.workshop_id == workshop_id and not o.is_draft]
        blocks = in_order([block for block in document.all(Block) if block.workshop_id == workshop_id])
        form = form_in_use(document.all(FormSpec))
        plans = self._plans()
        return RoomReading(
            lines=tuple(line for block in blocks if (line := self._line(block, outputs, plans)) is not None),
            themes=self._themes(outputs),
            schemas=self._schemas(),
            actions=action_counts(plans.values(), form),
            outputs=len(outputs),
            examples=sum(
                example.workshop_id == workshop_id and example.output_id is not None
                for example in document.all(EverydayExample)
            ),
            prejects=sum(
                preject.workshop_id == workshop_id and bool(preject.output_ids)
                for preject in document.all(Preject)
            ),
        )

    def _line(self, block: Block, outputs: list[Output], plans: dict[str, ActionPlan]) -> RoomLine | None:
        """A block over all its rounds; None for one that asks nothing."""
        rounds = rounds_of(block, self._document.all(Exercise)) or (0,)
        by_round = [handed_in(self._document, block.id, round_number=number) for number in rounds]
        if not by_round[0]:
            return None
        form = self._document.get(FormSpec, block.form_id)
        is_schema = form is not None and form.use is FormUse.ACTION_SCHEMA
        said = Counter(output.group_id for output in outputs if output.block_id == block.id)
        cells = []
        for at, one in enumerate(by_round[0]):
            state = _together([groups[at].state for groups in by_round])
            count = _complete_in(one.group, form, plans) if form and is_schema else said[one.group.id]
            cells.append(RoomCell(one.group, state, count))
        return RoomLine(block, tuple(cells))

    def _schemas(self) -> SchemaCounts:
        pace = schema_pace(self._document)
        return SchemaCounts(leaders=pace.total, complete=pace.complete, begun=pace.begun)

    def _themes(self, outputs: list[Output]) -> tuple[RoomTheme, ...]:
        workshop_id = self._document.workshop.id
        under = Counter(theme_id for output in outputs for theme_id in set(output.theme_ids))
        mine = [theme for theme in self._document.all(Theme) if theme.workshop_id == workshop_id]
        mine.sort(key=lambda theme: (-under[theme.id], theme.position, theme.id))
        return tuple(RoomTheme(theme.name, under[theme.id]) for theme in mine)

    def _plans(self) -> dict[str, ActionPlan]:
        """The schemas of the leaders whose schemas count."""
        workshop = self._document.workshop
        plans = [plan for plan in self._document.all(ActionPlan) if plan.workshop_id == workshop.id]
        known = {person.id for person in counted(workshop, members(self._document), plans)}
        return {plan.participant_id: plan for plan in plans if plan.participant_id in known}


def _together(states: list[HandIn]) -> HandIn:
    """How far a group is over several rounds."""
    return states[0] if len(set(states)) == 1 else HandIn.BEGUN


def _complete_in(group: Group, form: FormSpec, plans: dict[str, ActionPlan]) -> int:
    mine = (plans.get(member_id) for member_id in group.member_ids)
    return sum(status(plan, form) is PlanStatus.COMPLETE for plan in mine)
