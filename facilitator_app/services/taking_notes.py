"""Taking notes: what each group says to each question, typed in one line at a time.

The half-typed line of a cell is stored as a draft, so that changing group, block or computer loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, is_filled
from facilitator_app.domain.notation import Notation, read_line
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant, groups_of
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.services.attending import members
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.mentions import Mention, handle_of, mentions_of, named, without_brackets
from facilitator_app.services.notes_board import (
    Cell,
    NotesBoard,
    Place,
    board_of,
    cell_outputs,
    rounds_of,
    statement_at,
)
from facilitator_app.services.ports import NewId, ReadDate
from facilitator_app.services.wordings import Wordings

TEXT_KINDS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})


@dataclass(frozen=True, slots=True)
class Noted:
    """A block that has questions to the groups."""

    block: Block
    form: FormSpec


class TakingNotes:
    """Commands of the note pane. Every command saves at once; nothing here can move the show.

    `wordings` are what the outputs say and have said.
    """

    def __init__(self, *, document: Document, clock: Clock, new_id: NewId, read_date: ReadDate) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._read_date = read_date
        self.wordings = Wordings(document=document, clock=clock)

    def noted_blocks(self) -> tuple[Noted, ...]:
        """The blocks of the day that have a form for the groups, in agenda order."""
        workshop_id = self._document.workshop.id
        blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])
        pairs = ((block, self._document.get(FormSpec, block.form_id)) for block in blocks)
        return tuple(Noted(block, form) for block, form in pairs if form is not None and _asks_groups(form))

    def first_place(self, block_id: str) -> Place | None:
        """The first cell of a block: first group, first field, first round. None when it asks nothing or nobody."""
        noted = next((n for n in self.noted_blocks() if n.block.id == block_id), None)
        groups = self.groups(block_id)
        if noted is None or not groups or not noted.form.fields:
            return None
        rounds = rounds_of(noted.block, self._document.all(Exercise))
        return Place(
            block_id=block_id,
            form_id=noted.form.id,
            field_key=noted.form.fields[0].key,
            group_id=groups[0].id,
            round_number=rounds[0] if rounds else 0,
            dilemma_id=noted.block.dilemma_ids[0] if noted.block.dilemma_ids else None,
        )

    def groups(self, block_id: str) -> tuple[Group, ...]:
        """The groups that a block works in, by number."""
        block = self._document.get(Block, block_id)
        division = 1 if block is None else block.division
        workshop_id = self._document.workshop.id
        return groups_of(self._document.all(Group), workshop_id=workshop_id, division=division)

    def board(self, place: Place) -> NotesBoard | None:
        """Everything the note pane shows at `place`; None when its block or form has gone."""
        return board_of(self._document, place, self.groups(place.block_id))

    def read(self, line: str) -> Notation:
        """How a typed line would be understood."""
        return read_line(line, self._read, self._called)

    def mentions(self) -> tuple[Mention, ...]:
        """Who can be named with `@`: the groups, then the participants by name."""
        return mentions_of(self._first_groups(), sorted(members(self._document), key=_name))

    def type_draft(self, place: Place, line: str) -> None:
        """Keep the half-typed line of a cell. An empty line removes the draft; a block that has gone takes none."""
        if self._has_gone(place):
            return
        draft = self._draft(place)
        text = clean_text(line)
        if not text:
            if draft is not None:
                self._document.edit("edit.type_output", removed([draft]), merge_key=f"draft:{draft.id}")
            return
        after = replace(draft, value=text) if draft else self._new_output(place, text, is_draft=True)
        self._document.replace("edit.type_output", after, merge_key=f"draft:{after.id}")

    def commit_line(self, place: Place, line: str, *, inject_key: str = "") -> Output | None:
        """Make the typed line an output of the group, with its themes, person and date. None when it says nothing.

        `inject_key` is the inject it answers, see `Output`.
        """
        notation = self.read(clean_text(line))
        if not notation.text or self._has_gone(place):
            return None
        draft = self._draft(place) or self._new_output(place, "", is_draft=True)
        themes, new_themes = self._themes_named(notation.themes)
        output = replace(
            draft,
            value=notation.text,
            is_draft=False,
            theme_ids=tuple(theme.id for theme in themes),
            who=self.who_is(notation.who),
            due_on=notation.due_on,
            position=self._next_position(place),
            said_at=self._clock.utc(),
            inject_key=inject_key,
        )
        before = self._draft(place)
        changes = [RecordChange(None, theme) for theme in new_themes] + [RecordChange(before, output)]
        self._document.end_typing()
        self._document.edit("edit.add_output", changes)
        return output

    def set_value(self, place: Place, value: FieldValue) -> None:
        """Set the one output of a cell whose field is not text. An empty value removes it."""
        if self._has_gone(place):
            return
        existing = next(iter(self.outputs(place)), None)
        if not is_filled(value) and value is not False:
            self._document.edit("edit.change_output", removed([existing] if existing else []))
            return
        if existing is not None:
            self._document.replace("edit.change_output", replace(existing, value=value))
            return
        output = replace(self._new_output(place, "", is_draft=False), value=value, said_at=self._clock.utc())
        self._document.replace("edit.add_output", output)

    def outputs(self, place: Place) -> tuple[Output, ...]:
        """The outputs of one cell in the order they were said, without the draft."""
        return cell_outputs(self._document.all(Output), place)

    def draft_text(self, place: Place) -> str:
        """The half-typed line of a cell."""
        draft = self._draft(place)
        return str(draft.value) if draft is not None else ""

    def correct(self, output_id: str, text: str) -> None:
        """Change the words of an output; see `Wordings.correct`."""
        self.wordings.correct(output_id, text)

    def remove(self, output_id: str) -> None:
        """Take an output away; undo brings it back."""
        output = self._document.get(Output, output_id)
        if output is not None:
            self._document.edit("edit.remove_output", removed([output]))

    def toggle_theme(self, output_id: str, theme_name: str) -> None:
        """Put an output under a theme, made if it is new, or take it out again."""
        output = self._document.get(Output, output_id)
        name = theme_name.strip().lstrip("#")
        if output is None or not name:
            return
        (theme,), new = self._themes_named((name,))
        kept = tuple(i for i in output.theme_ids if i != theme.id)
        after = replace(output, theme_ids=kept if theme.id in output.theme_ids else (*kept, theme.id))
        changes = [RecordChange(None, t) for t in new] + [RecordChange(output, after)]
        self._document.edit("edit.change_theme", changes)

    def who_is(self, handle: str) -> str:
        """The name that a mark stands for, of the workshop's own before those who have left; what nobody is called is
        kept as typed."""
        if not handle:
            return ""
        others = mentions_of((), sorted(self._document.all(Participant), key=_name))
        return named(handle, (*self.mentions(), *others), self._first_groups())

    def _first_groups(self) -> tuple[Group, ...]:
        """The groups that can be named: a number is called the same in every division."""
        return groups_of(self._document.all(Group), workshop_id=self._document.workshop.id)

    def _has_gone(self, place: Place) -> bool:
        """Whether the block was taken out of the agenda while somebody was typing."""
        return self._document.get(Block, place.block_id) is None

    def _draft(self, place: Place) -> Output | None:
        return next((o for o in self._document.all(Output) if o.is_draft and place.holds(o)), None)

    def _new_output(self, place: Place, text: str, *, is_draft: bool) -> Output:
        return Output(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            block_id=place.block_id,
            form_id=place.form_id,
            field_key=place.field_key,
            group_id=place.group_id,
            round_number=place.round_number,
            dilemma_id=place.dilemma_id,
            value=text,
            is_draft=is_draft,
            statement_id=self._statement_id(place),
        )

    def _statement_id(self, place: Place) -> str | None:
        statement = statement_at(self._document, place)
        return statement.id if statement is not None else None

    def _next_position(self, place: Place) -> float:
        return max((output.position for output in self.outputs(place)), default=0.0) + 1.0

    def _themes_named(self, names: tuple[str, ...]) -> tuple[tuple[Theme, ...], tuple[Theme, ...]]:
        """The themes called `names` (case ignored), and those of them that had to be made."""
        workshop_id = self._document.workshop.id
        known = {_theme_key(t.name): t for t in self._document.all(Theme) if t.workshop_id == workshop_id}
        new: list[Theme] = []
        position = max((theme.position for theme in known.values()), default=0.0)
        for name in names:
            if _theme_key(name) not in known:
                position += 1.0
                theme = Theme(id=self._new_id(), workshop_id=workshop_id, name=name, position=position)
                known[_theme_key(name)] = theme
                new.append(theme)
        return tuple(known[_theme_key(name)] for name in names), tuple(new)

    def _called(self, handle: str) -> str:
        return without_brackets(self.who_is(handle)) or handle

    def _read(self, text: str) -> date | None:
        return self._read_date(text, self._clock.local_today())


def _asks_groups(form: FormSpec) -> bool:
    return bool(form.fields) and form.use != "action_schema"


def _name(person: Participant) -> str:
    return person.name.casefold()


def _theme_key(name: str) -> str:
    """A theme of several words is typed with hyphens."""
    return handle_of(name).casefold() or name.casefold()


def is_text(field: FieldSpec) -> bool:
    """Whether a field is answered by typed lines, as many as are said."""
    return field.kind in TEXT_KINDS


__all__ = ["Cell", "Noted", "NotesBoard", "Place", "TakingNotes", "is_text"]
