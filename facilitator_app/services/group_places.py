"""Where the groups place themselves on the scales of the notes, before and after.

Invariant: counts alone, no group is named; drafts are nobody's place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.ballots import AFTER
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside
from facilitator_app.services.notes_board import asks_before_and_after
from facilitator_app.services.ports import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlaces:
    """How many groups stand on each step of a scale. `after` is empty where the block asks once. `outputs` are what
    was said there, one for each place.
    """

    key: str
    block: Block
    field: FieldSpec
    before: tuple[int, ...]
    after: tuple[int, ...] = ()
    dilemma: Dilemma | None = None
    outputs: tuple[Output, ...] = ()

    @property
    def title(self) -> str:
        """What it is about: the dilemma, or the block."""
        return self.dilemma.title if self.dilemma is not None else self.block.title

    @property
    def aside(self) -> Aside:
        """What lies on the wall when these places are shown."""
        return Aside(
            block_id=self.block.id,
            form_id=self.block.form_id or "",
            field_key=self.field.key,
            dilemma_id=self.dilemma.id if self.dilemma is not None else None,
            is_places=True,
        )

    def is_aside(self, aside: Aside | None) -> bool:
        """Whether it is these places that were laid on the wall, whatever page is seen."""
        return aside is not None and replace(aside, page=0) == self.aside


def group_places(records: Records, workshop_id: str) -> tuple[GroupPlaces, ...]:
    """Every scale that at least one group has answered, in the order of the day."""
    blocks = in_order([block for block in records.all(Block) if block.workshop_id == workshop_id])
    said: dict[tuple[str, str], list[Output]] = defaultdict(list)
    for output in records.all(Output):
        if not output.is_draft:
            said[output.block_id, output.form_id].append(output)
    forms = {form.id: form for form in records.all(FormSpec)}
    dilemmas = {dilemma.id: dilemma for dilemma in records.all(Dilemma)}
    exercises = tuple(records.all(Exercise))
    return tuple(
        found
        for block in blocks
        if (form := forms.get(block.form_id or "")) is not None
        for found in _of_block(block, form, said.get((block.id, form.id), ()), dilemmas, exercises)
    )


def _of_block(
    block: Block,
    form: FormSpec,
    mine: Sequence[Output],
    dilemmas: dict[str, Dilemma],
    exercises: tuple[Exercise, ...],
) -> Iterator[GroupPlaces]:
    is_twice = asks_before_and_after(block, exercises)
    for dilemma_id in dict.fromkeys(discussed_id(one.dilemma_id, block) for one in mine):
        dilemma = dilemmas.get(dilemma_id or "")
        about = [one for one in mine if discussed_id(one.dilemma_id, block) == dilemma_id]
        for field in form_for(dilemma, form).fields:
            told = [one for one in about if one.field_key == field.key and _is_number(one)]
            if field.kind is not FieldKind.SCALE or not told:
                continue
            later = [one for one in told if is_twice and one.round_number == AFTER]
            yield GroupPlaces(
                key="/".join((block.id, field.key, dilemma_id or "")),
                block=block,
                field=field,
                dilemma=dilemma,
                outputs=tuple(told),
                before=_counts([one for one in told if one not in later], field.steps),
                after=_counts(later, field.steps) if is_twice else (),
            )


def _is_number(output: Output) -> bool:
    return isinstance(output.value, int | float) and not isinstance(output.value, bool)


def _counts(outputs: Iterable[Output], steps: int) -> tuple[int, ...]:
    """A value beyond the ends of the scale stands at the end."""
    most = max(2, steps) - 1
    places = [min(most, max(0, round(float(str(one.value))))) for one in outputs]
    return tuple(places.count(step) for step in range(most + 1))
