"""What the note pane shows: groups × questions with what is missing, and one cell's outputs. Values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.foundation import Statement, round_of
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.services.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One cell: a group's answers to one field in one block, round and dilemma."""

    block_id: str
    form_id: str
    field_key: str
    group_id: str
    round_number: int = 0
    dilemma_id: str | None = None

    def holds(self, output: Output) -> bool:
        """Whether `output` was said in this cell."""
        return self.shares_board(output) and (output.field_key, output.group_id) == (
            self.field_key,
            self.group_id,
        )

    def shares_board(self, output: Output) -> bool:
        """Whether `output` belongs to the same matrix."""
        mine = (self.block_id, self.form_id, self.round_number, self.dilemma_id)
        return mine == (output.block_id, output.form_id, output.round_number, output.dilemma_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How much a group has answered to a field."""

    group_id: str
    field_key: str
    count: int
    has_draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputLine:
    """One output as it is listed."""

    output: Output
    theme_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCount:
    """A theme and how many outputs of the day are under it."""

    theme: Theme
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesBoard:
    """The note pane at one place. `cells[row][column]` follows `groups` and `fields`; `statement` is what the group
    works on in a round on the leadership foundation.
    """

    block: Block
    form: FormSpec
    place: Place
    field: FieldSpec
    group: Group
    groups: tuple[Group, ...]
    fields: tuple[FieldSpec, ...]
    cells: tuple[tuple[Cell, ...], ...]
    rounds: tuple[int, ...]
    dilemmas: tuple[Dilemma, ...]
    lines: tuple[OutputLine, ...]
    draft: str
    themes: tuple[ThemeCount, ...]
    statement: Statement | None = None

    @property
    def filled_count(self) -> int:
        """The cells that have an output."""
        return sum(cell.count > 0 for row in self.cells for cell in row)

    @property
    def is_field_answered(self) -> bool:
        """Whether any group has answered the question of the place."""
        column = next(at for at, field in enumerate(self.fields) if field.key == self.place.field_key)
        return any(row[column].count > 0 for row in self.cells)

    @property
    def cell_count(self) -> int:
        """All cells."""
        return sum(len(row) for row in self.cells)


def board_of(document: Document, place: Place, groups: tuple[Group, ...]) -> NotesBoard | None:
    """The board at `place`, its form asked in the words of the place's dilemma.

    None when its block, form, field or group no longer exists.
    """
    block = document.get(Block, place.block_id)
    plain = document.get(FormSpec, place.form_id)
    dilemma = document.get(Dilemma, discussed_id(place.dilemma_id, block))
    form = form_for(dilemma, plain) if plain else None
    group = next((g for g in groups if g.id == place.group_id), None)
    field = form.field(place.field_key) if form else None
    if block is None or form is None or group is None or field is None:
        return None
    outputs = document.all(Output)
    mine = _of_board(outputs, place)
    themes = [theme for theme in document.all(Theme) if theme.workshop_id == block.workshop_id]
    return NotesBoard(
        block=block,
        form=form,
        place=place,
        field=field,
        group=group,
        groups=groups,
        fields=form.fields,
        cells=_cells(groups, form.fields, mine),
        rounds=_kept_rounds(block, document.all(Exercise), outputs),
        dilemmas=_dilemmas(block, document),
        lines=tuple(_line(output, themes) for output in cell_outputs(mine, place)),
        draft=next((str(o.value) for o in mine if o.is_draft and place.holds(o)), ""),
        themes=_theme_counts(themes, outputs),
        statement=statement_at(document, place),
    )


def statement_at(document: Document, place: Place) -> Statement | None:
    """The statement that the group at `place` works on, in a round where each group has its own."""
    block = document.get(Block, place.block_id)
    if block is None or not block.statement_ids:
        return None
    pairs = round_of(block, document.all(Group), document.all(Statement))
    return next((one.statement for one in pairs if one.group.id == place.group_id), None)


def place_of_output(output: Output) -> Place:
    """The cell that an output was said in."""
    return Place(
        block_id=output.block_id,
        form_id=output.form_id,
        field_key=output.field_key,
        group_id=output.group_id,
        round_number=output.round_number,
        dilemma_id=output.dilemma_id,
    )


def cell_outputs(outputs: Sequence[Output], place: Place) -> tuple[Output, ...]:
    """The outputs of one cell in the order they were said."""
    group_id, field_key = place.group_id, place.field_key
    near = [o for o in outputs if o.group_id == group_id and o.field_key == field_key and not o.is_draft]
    return tuple(sorted(_of_board(near, place), key=_said))


def _of_board(outputs: Sequence[Output], place: Place) -> list[Output]:
    """Those that belong to the matrix. Asked of every output of the file at every save of what is typed."""
    block_id, form_id = place.block_id, place.form_id
    round_number, dilemma_id = place.round_number, place.dilemma_id
    return [
        o
        for o in outputs
        if o.block_id == block_id
        and o.round_number == round_number
        and o.form_id == form_id
        and o.dilemma_id == dilemma_id
    ]


def rounds_of(block: Block, exercises: Sequence[Exercise]) -> tuple[int, ...]:
    """The round numbers of a block: those of its exercise, or before and after when it asks twice; else none."""
    exercise = next((e for e in exercises if e.id == block.exercise_id), None)
    if exercise is not None and exercise.rounds:
        return tuple(r.number for r in exercise.rounds)
    return (BEFORE, AFTER) if block.asks_twice else ()


def _kept_rounds(block: Block, exercises: Sequence[Exercise], outputs: Sequence[Output]) -> tuple[int, ...]:
    """The rounds, and none (0) as well while it holds what was said before the block was asked twice."""
    rounds = rounds_of(block, exercises)
    is_kept = rounds and any(o.block_id == block.id and o.round_number == 0 for o in outputs)
    return (0, *rounds) if is_kept else rounds


def asks_before_and_after(block: Block, exercises: Sequence[Exercise]) -> bool:
    """Whether the rounds of a block are the same question before and after, and not those of its exercise."""
    return block.asks_twice and rounds_of(replace(block, asks_twice=False), exercises) == ()


def _cells(
    groups: Sequence[Group], fields: Sequence[FieldSpec], outputs: Sequence[Output]
) -> tuple[tuple[Cell, ...], ...]:
    said = Counter((output.group_id, output.field_key) for output in outputs if not output.is_draft)
    begun = {(output.group_id, output.field_key) for output in outputs if output.is_draft}
    return tuple(
        tuple(
            Cell(
                group_id=group.id,
                field_key=field.key,
                count=said[group.id, field.key],
                has_draft=(group.id, field.key) in begun,
            )
            for field in fields
        )
        for group in groups
    )


def _dilemmas(block: Block, document: Document) -> tuple[Dilemma, ...]:
    found = (document.get(Dilemma, dilemma_id) for dilemma_id in block.dilemma_ids)
    return tuple(dilemma for dilemma in found if dilemma is not None)


def _line(output: Output, themes: Sequence[Theme]) -> OutputLine:
    names = {theme.id: theme.name for theme in themes}
    return OutputLine(output=output, theme_names=tuple(names[i] for i in output.theme_ids if i in names))


def _theme_counts(themes: Sequence[Theme], outputs: Sequence[Output]) -> tuple[ThemeCount, ...]:
    said = Counter(theme_id for output in outputs if not output.is_draft for theme_id in output.theme_ids)
    return tuple(ThemeCount(theme=t, count=said[t.id]) for t in sorted(themes, key=_theme_place))


def _theme_place(theme: Theme) -> tuple[float, str]:
    return (theme.position, theme.id)


def _said(output: Output) -> tuple[float, str]:
    return (output.position, output.id)
