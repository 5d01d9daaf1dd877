"""Gathering outputs under themes: made, named, ordered, merged, split and emptied, each as one step that can be undone.

Invariant: no step removes an output, and a count that has been frozen keeps its options and their words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.ballots import (
    Ballot,
    BallotKind,
    is_lost_in_merge,
    is_settled,
    theme_votes,
    with_option_named,
    with_options_merged,
)
from facilitator_app.domain.forms import FieldKind, FormSpec
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.mentions import handle_of
from facilitator_app.services.ports import NewId

WORDS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})
"""What is said in words can be gathered; a choice, a number or a date is counted elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemedOutput:
    """An output in a column. `group` is None when its group has gone."""

    output: Output
    text: str
    group: Group | None = None
    block_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeColumn:
    """A theme with its outputs; `votes` is what the room gave it, see `ThemeVotes`, and `counted_by` how.

    Both are None until a result has been shown that the theme was part of.
    """

    theme: Theme
    outputs: tuple[ThemedOutput, ...] = ()
    votes: int | None = None
    counted_by: BallotKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeBoard:
    """The themes in their order, and what stands under none of them."""

    columns: tuple[ThemeColumn, ...] = ()
    loose: tuple[ThemedOutput, ...] = ()


class GatheringThemes:
    """Commands and the board of the themes of the workshop that is being worked on."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def themes(self) -> tuple[Theme, ...]:
        """The workshop's themes in their order."""
        workshop_id = self._document.workshop.id
        mine = (theme for theme in self._document.all(Theme) if theme.workshop_id == workshop_id)
        return tuple(sorted(mine, key=_place))

    def board(self, block_id: str = "") -> ThemeBoard:
        """Every theme with its outputs, in the order of the day; of one block alone when it is named."""
        themes = self.themes()
        votes = theme_votes(self._ballots(), [theme.id for theme in themes])
        listed = self._listed(block_id)
        known = {theme.id for theme in themes}
        return ThemeBoard(
            columns=tuple(
                ThemeColumn(
                    theme=theme,
                    outputs=tuple(one for one in listed if theme.id in one.output.theme_ids),
                    votes=None if votes is None else votes.scores.get(theme.id),
                    counted_by=None if votes is None else votes.kind,
                )
                for theme in themes
            ),
            loose=tuple(one for one in listed if known.isdisjoint(one.output.theme_ids)),
        )

    def make(self, name: str) -> Theme:
        """A theme of this name, made last unless there is one. Raises `Refused` without a name."""
        themes, called = self.themes(), _needed(name)
        known = _called(called, themes)
        if known is not None:
            return known
        theme = self._new(called, themes, at=len(themes))
        self._document.edit("edit.add_theme", added([theme]))
        return theme

    def rename(self, theme_id: str, name: str) -> None:
        """Call a theme something else; counts that are not frozen follow.

        Raises `Refused` without a name, or when another theme has it.
        """
        theme = self._document.get(Theme, theme_id)
        if theme is None:
            return
        called = self._free_name(name, besides=theme_id)
        ballots = self._changed_ballots(lambda one: with_option_named(one, key=theme_id, label=called))
        renamed = RecordChange(theme, replace(theme, name=called))
        self._document.edit("edit.rename_theme", [renamed, *ballots])

    def reorder(self, theme_id: str, index: int) -> None:
        """Make a theme number `index` (from 0) of all; beyond the ends is first and last."""
        theme = self._document.get(Theme, theme_id)
        others = [one for one in self.themes() if one.id != theme_id]
        if theme is None:
            return
        position, moved = room_at(others, min(max(0, index), len(others)))
        changes = (*moved, RecordChange(theme, replace(theme, position=position)))
        self._document.edit("edit.move_theme", changes)

    def merge(self, into_id: str, theme_ids: Iterable[str]) -> bool:
        """Make themes part of another: their outputs and the counts that are not frozen follow, then they go.

        True when a show of hands or likes must be counted again for it: the same person may have voted for both.
        """
        into = self._document.get(Theme, into_id)
        wanted = [self._document.get(Theme, one) for one in dict.fromkeys(theme_ids) if one != into_id]
        gone = [theme for theme in wanted if theme is not None]
        if into is None or not gone:
            return False
        ids = frozenset(theme.id for theme in gone)
        kept = into
        outputs = self._rethemed(
            (output for output in self._document.all(Output) if ids.intersection(output.theme_ids)),
            add=into_id,
            drop=ids,
        )
        ballots = self._changed_ballots(
            lambda one: with_options_merged(one, into=into_id, label=kept.name, keys=ids)
        )
        is_lost = any(
            is_lost_in_merge(one, into=into_id, keys=ids) for one in self._ballots() if not is_settled(one)
        )
        self._document.edit("edit.merge_themes", [*outputs, *ballots, *removed(gone)])
        return is_lost

    def split(self, theme_id: str, output_ids: Collection[str], name: str) -> Theme | None:
        """Take outputs out of a theme into a new one that stands after it. None when there are none to take.

        Raises `Refused` without a name, or when another theme has it.
        """
        theme = self._document.get(Theme, theme_id)
        taken = [o for o in self._outputs(output_ids) if theme_id in o.theme_ids]
        if theme is None or not taken:
            return None
        themes = self.themes()
        called = self._free_name(name)
        position, moved = room_at(themes, themes.index(theme) + 1)
        new = replace(self._new(called, themes, at=0), position=position)
        outputs = self._rethemed(taken, add=new.id, drop=frozenset({theme_id}))
        self._document.edit("edit.split_theme", [*moved, *added([new]), *outputs])
        return new

    def make_of(self, output_ids: Collection[str], name: str, *, from_id: str = "") -> Theme | None:
        """Put outputs under the theme of this name, made last unless there is one, out of the one they are moved from.
        All is one step. None when there are no outputs. Raises `Refused` without a name.
        """
        called, themes = _needed(name), self.themes()
        taken = self._outputs(output_ids)
        if not taken:
            return None
        known = _called(called, themes)
        theme = known or self._new(called, themes, at=len(themes))
        outputs = self._rethemed(taken, add=theme.id, drop=frozenset({from_id} - {theme.id}))
        made = () if known is not None else added([theme])
        self._document.edit("edit.change_theme" if known else "edit.add_theme", [*made, *outputs])
        return theme

    def move_outputs(self, output_ids: Collection[str], *, to_id: str, from_id: str = "") -> None:
        """Put outputs under a theme, out of the one they are moved from; themes beside these are kept."""
        if self._document.get(Theme, to_id) is None:
            return
        drop = frozenset({from_id} - {to_id})
        outputs = self._rethemed(self._outputs(output_ids), add=to_id, drop=drop)
        self._document.edit("edit.change_theme", outputs)

    def remove_outputs(self, output_ids: Collection[str], *, theme_id: str) -> None:
        """Take outputs out of a theme; they stay where they were said."""
        outputs = self._rethemed(self._outputs(output_ids), drop=frozenset({theme_id}))
        self._document.edit("edit.change_theme", outputs)

    def remove_theme(self, theme_id: str) -> None:
        """Take a theme away; its outputs stay, and so does what was counted."""
        theme = self._document.get(Theme, theme_id)
        if theme is None:
            return
        outputs = self._rethemed(self._document.all(Output), drop=frozenset({theme_id}))
        self._document.edit("edit.remove_theme", [*outputs, *removed([theme])])

    def _listed(self, block_id: str) -> tuple[ThemedOutput, ...]:
        workshop_id = self._document.workshop.id
        blocks = in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])
        titles = {block.id: block.title for block in blocks}
        places = {block.id: at for at, block in enumerate(blocks)}
        groups = {group.id: group for group in self._document.all(Group)}
        listed = [
            ThemedOutput(
                output=output,
                text=output.value,
                group=groups.get(output.group_id),
                block_title=titles.get(output.block_id, ""),
            )
            for output in self._document.all(Output)
            if output.workshop_id == workshop_id and not output.is_draft
            if block_id in ("", output.block_id)
            if isinstance(output.value, str) and self._is_words(output)
        ]
        return tuple(sorted(listed, key=lambda one: _said(one, places)))

    def _is_words(self, output: Output) -> bool:
        """Whether an output says something in words; one whose field has gone may."""
        form = self._document.get(FormSpec, output.form_id)
        field = form.field(output.field_key) if form is not None else None
        return field is None or field.kind in WORDS

    def _outputs(self, output_ids: Collection[str]) -> list[Output]:
        found = (self._document.get(Output, output_id) for output_id in dict.fromkeys(output_ids))
        return [output for output in found if output is not None]

    def _rethemed(
        self, outputs: Iterable[Output], *, add: str = "", drop: frozenset[str] = frozenset()
    ) -> list[RecordChange]:
        return [RecordChange(o, replace(o, theme_ids=_themes_of(o, add=add, drop=drop))) for o in outputs]

    def _ballots(self) -> tuple[Ballot, ...]:
        workshop_id = self._document.workshop.id
        return tuple(ballot for ballot in self._document.all(Ballot) if ballot.workshop_id == workshop_id)

    def _changed_ballots(self, change: Callable[[Ballot], Ballot]) -> list[RecordChange]:
        return [RecordChange(ballot, change(ballot)) for ballot in self._ballots() if not is_settled(ballot)]

    def _new(self, name: str, themes: Sequence[Theme], *, at: int) -> Theme:
        position, _ = room_at(themes, at)
        return Theme(id=self._new_id(), workshop_id=self._document.workshop.id, name=name, position=position)

    def _free_name(self, name: str, *, besides: str = "") -> str:
        called = _needed(name)
        other = _called(called, [theme for theme in self.themes() if theme.id != besides])
        if other is not None:
            raise Refused("voting.theme_exists", name=other.name)
        return called


def _themes_of(output: Output, *, add: str, drop: frozenset[str]) -> tuple[str, ...]:
    """What an output stands under afterwards; a theme that takes another's place stands where that stood."""
    names = [add if theme_id in drop and add else theme_id for theme_id in output.theme_ids]
    kept = [theme_id for theme_id in names if theme_id not in drop]
    return tuple(dict.fromkeys([*kept, *filter(None, [add])]))


def _needed(name: str) -> str:
    called = " ".join(clean_text(name).split()).lstrip("#").strip()
    if not called:
        raise Refused("voting.theme_unnamed")
    return called


def _called(name: str, themes: Iterable[Theme]) -> Theme | None:
    """The theme of this name, case ignored, as the note-taker's `#` finds it."""
    return next((theme for theme in themes if _key(theme.name) == _key(name)), None)


def _key(name: str) -> str:
    return handle_of(name).casefold() or name.casefold()


def _place(theme: Theme) -> tuple[float, str]:
    return (theme.position, theme.id)


def _said(one: ThemedOutput, places: dict[str, int]) -> tuple[int, int, int, float, str]:
    output = one.output
    number = one.group.number if one.group is not None else 0
    at = places.get(output.block_id, len(places))
    return (at, output.round_number, number, output.position, output.id)
