"""Counting the room: ballots about themes, four corners about a dilemma, places on a scale.

Invariant: a frozen round is changed by nothing here but undo; the room sees no figure before `reveal`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import (
    AFTER,
    BEFORE,
    TWICE_COUNTED,
    Ballot,
    BallotKind,
    BallotRound,
    Corner,
    Count,
    counted,
    is_settled,
    standings,
    with_round,
)
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, form_for
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, Option, seen_by
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.problems import Refused
from facilitator_app.services.attending import present
from facilitator_app.services.ballot_readings import BallotReading, reading_of
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId
from facilitator_app.services.room_themes import room_themes

DOTS_EACH = 3
PLACES_OF_SCALE = 11
MOST_COUNTED = 100_000


class Voting:
    """Commands and readings of the ballots of the workshop that is being worked on."""

    def __init__(
        self, *, document: Document, clock: Clock, new_id: NewId, words_for: Callable[[str], Words]
    ) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._words_for = words_for

    def ballots(self) -> tuple[BallotReading, ...]:
        """The workshop's ballots, the newest first."""
        return tuple(reading_of(ballot) for ballot in reversed(self._ordered()))

    def ballot(self, ballot_id: str) -> BallotReading | None:
        """One ballot; None when it has gone."""
        found = self._document.get(Ballot, ballot_id)
        return None if found is None else reading_of(found)

    def present_count(self) -> int:
        """How many leaders are there: the number of voters that is proposed."""
        return len(present(self._document))

    def themes_to_ask(self) -> tuple[Theme, ...]:
        """The themes that the room may be asked about, in their order: not those that gather private outputs alone."""
        workshop_id = self._document.workshop.id
        themes = [theme for theme in self._document.all(Theme) if theme.workshop_id == workshop_id]
        outputs = [output for output in self._document.all(Output) if output.workshop_id == workshop_id]
        forms = {form.id: form for form in self._document.all(FormSpec)}
        return tuple(sorted(room_themes(themes, outputs, forms), key=_place))

    def start_on_themes(
        self,
        kind: BallotKind,
        *,
        theme_ids: Collection[str] | None = None,
        title: str = "",
        budget: int = DOTS_EACH,
        block_id: str | None = None,
    ) -> Ballot:
        """Ask the room about the chosen themes, or about all. `kind` is one of those that rank.

        Raises `Refused` with fewer than two themes to choose between.
        """
        assert kind not in TWICE_COUNTED, "themes are ranked, not stood in"
        asked = [t for t in self.themes_to_ask() if theme_ids is None or t.id in theme_ids]
        if len(asked) < 2:
            raise Refused("voting.too_few_themes")
        return self._start(
            kind,
            title=clean_text(title).strip() or self._words().text("voting.themes_title"),
            options=tuple(Option(key=theme.id, label=theme.name) for theme in asked),
            budget=max(1, budget) if kind is BallotKind.DOTS else 0,
            block_id=block_id,
        )

    def start_corners(self, dilemma_id: str, *, block_id: str | None = None) -> Ballot | None:
        """Let the room stand in the four corners about a dilemma, before and after. None when it has gone."""
        dilemma = self._document.get(Dilemma, dilemma_id)
        if dilemma is None:
            return None
        words = self._words()
        return self._start(
            BallotKind.CORNERS,
            title=dilemma.title,
            options=tuple(Option(key=one, label=words.text(f"voting.corner_{one}")) for one in Corner),
            block_id=block_id,
            dilemma_id=dilemma_id,
        )

    def start_places(self, block_id: str, *, dilemma_id: str | None = None) -> Ballot | None:
        """Let the room stand on a scale, before and after. None when the block has gone.

        The poles and steps are those of the scale in the block's form, in the words of its dilemma; without one that
        the room may see they are self-determination and the common direction.
        """
        block = self._document.get(Block, block_id)
        if block is None:
            return None
        field = self._scale(block, dilemma_id)
        words = self._words()
        steps = max(2, field.steps) if field is not None else PLACES_OF_SCALE
        return self._start(
            BallotKind.PLACES,
            title=field.label if field is not None else block.title,
            options=tuple(Option(key=str(step), label=str(step)) for step in range(steps)),
            pole_a=(field.pole_a if field is not None else "") or words.text("voting.pole_self"),
            pole_b=(field.pole_b if field is not None else "") or words.text("voting.pole_common"),
            block_id=block_id,
            dilemma_id=discussed_id(dilemma_id, block),
        )

    def set_count(self, ballot_id: str, number: int, key: str, *, votes: int, against: int = 0) -> None:
        """Enter what an option was given in a round. Raises `Refused` when the round is frozen, or the number cannot
        be one of people or dots; an option that was not asked about is left."""
        ballot, found = self._open_round(ballot_id, number)
        if ballot is None or found is None or key not in found.keys:
            return
        _check_number(votes, against)
        changed = with_round(ballot, counted(found, Count(key=key, votes=votes, against=against)))
        self._document.replace("edit.count_votes", changed, merge_key=f"count:{ballot_id}:{number}:{key}")

    def change(
        self, ballot_id: str, *, title: str = "", voters: int | None = None, budget: int | None = None
    ) -> None:
        """Say what a ballot is called, how many take part (0: nobody knows) and how many dots each has. What is not
        given stays. Raises `Refused` when a round is frozen, or the number cannot be one.
        """
        ballot = self._document.get(Ballot, ballot_id)
        if ballot is None:
            return
        changed = replace(
            ballot,
            title=clean_text(title).strip() or ballot.title,
            voters=ballot.voters if voters is None else voters,
            budget=ballot.budget if budget is None else budget,
        )
        _check_number(changed.voters, changed.budget)
        if changed != ballot and is_settled(ballot):
            raise self._frozen(ballot.rounds)
        self._document.replace("edit.change_ballot", changed, merge_key=f"ballot:{ballot_id}")

    def reveal(self, ballot_id: str, number: int) -> None:
        """Let the room see the figures of a round."""
        self._set_revealed(ballot_id, number, True)

    def reveal_all(self, ballot_id: str) -> None:
        """Let the room see the figures of every round, and with before and after the shift; undone in one step."""
        ballot = self._document.get(Ballot, ballot_id)
        if ballot is not None:
            seen = tuple(replace(one, is_revealed=True) for one in ballot.rounds)
            self._document.replace("edit.reveal_votes", replace(ballot, rounds=seen))

    def hide(self, ballot_id: str, number: int) -> None:
        """Let the room no more see the figures of a round."""
        self._set_revealed(ballot_id, number, False)

    def freeze(self, ballot_id: str, number: int) -> None:
        """Let a round be counted no more: it is what the room decided now."""
        ballot = self._document.get(Ballot, ballot_id)
        found = ballot.round(number) if ballot is not None else None
        if ballot is not None and found is not None and found.frozen_at is None:
            self._document.replace(
                "edit.freeze_votes", with_round(ballot, replace(found, frozen_at=self._clock.utc()))
            )

    def second_round(self, ballot_id: str, *, first: int = 0, keys: Sequence[str] = ()) -> BallotRound | None:
        """Ask again among `keys`, or among the `first` of the newest round and all who are tied with the last of them.
        The newest round is frozen by it. None for a ballot that has gone.

        Raises `Refused` for corners and places, which have two rounds from the start, and with fewer than two options.
        """
        ballot = self._document.get(Ballot, ballot_id)
        if ballot is None:
            return None
        if ballot.kind in TWICE_COUNTED:
            raise Refused("voting.has_both_rounds")
        last = ballot.rounds[-1]
        ranked = standings(ballot, last.number)
        again = [one.key for one in ranked if one.key in keys or (not keys and one.rank <= first)]
        if len(again) < 2:
            raise Refused("voting.too_few_again")
        asked = tuple(key for key in last.keys if key in again)
        new = BallotRound(number=last.number + 1, keys=asked)
        frozen = replace(last, frozen_at=last.frozen_at or self._clock.utc())
        self._document.replace("edit.second_round", with_round(with_round(ballot, frozen), new))
        return new

    def remove(self, ballot_id: str) -> None:
        """Take a ballot away with all that was counted; undo brings it back."""
        ballot = self._document.get(Ballot, ballot_id)
        if ballot is not None:
            self._document.edit("edit.remove_ballot", removed([ballot]))

    def _start(
        self,
        kind: BallotKind,
        *,
        title: str,
        options: tuple[Option, ...],
        budget: int = 0,
        pole_a: str = "",
        pole_b: str = "",
        block_id: str | None = None,
        dilemma_id: str | None = None,
    ) -> Ballot:
        keys = tuple(option.key for option in options)
        numbers = (BEFORE, AFTER) if kind in TWICE_COUNTED else (BEFORE,)
        ballot = Ballot(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            kind=kind,
            title=title,
            options=options,
            rounds=tuple(BallotRound(number=number, keys=keys) for number in numbers),
            voters=self.present_count(),
            budget=budget,
            pole_a=pole_a,
            pole_b=pole_b,
            block_id=block_id,
            dilemma_id=dilemma_id,
            position=max((one.position for one in self._ordered()), default=0.0) + 1.0,
        )
        self._document.replace("edit.start_ballot", ballot)
        return ballot

    def _set_revealed(self, ballot_id: str, number: int, is_revealed: bool) -> None:
        ballot = self._document.get(Ballot, ballot_id)
        found = ballot.round(number) if ballot is not None else None
        if ballot is not None and found is not None:
            label = "edit.reveal_votes" if is_revealed else "edit.hide_votes"
            self._document.replace(label, with_round(ballot, replace(found, is_revealed=is_revealed)))

    def _open_round(self, ballot_id: str, number: int) -> tuple[Ballot | None, BallotRound | None]:
        ballot = self._document.get(Ballot, ballot_id)
        found = ballot.round(number) if ballot is not None else None
        if found is not None and found.frozen_at is not None:
            raise self._frozen((found,))
        return ballot, found

    def _frozen(self, rounds: Iterable[BallotRound]) -> Refused:
        frozen_at = next(one.frozen_at for one in rounds if one.frozen_at is not None)
        here = frozen_at.astimezone(self._clock.local_now().tzinfo)
        return Refused("voting.frozen", time=clock_words(here))

    def _scale(self, block: Block, dilemma_id: str | None) -> FieldSpec | None:
        """The first scale of the block's form that the room may see, as it is asked about the dilemma."""
        form = self._document.get(FormSpec, block.form_id)
        if form is None:
            return None
        dilemma = self._document.get(Dilemma, discussed_id(dilemma_id, block))
        asked = seen_by(form_for(dilemma, form), Visibility.PROJECTOR)
        return next((field for field in asked if field.kind is FieldKind.SCALE), None)

    def _ordered(self) -> list[Ballot]:
        workshop_id = self._document.workshop.id
        return sorted((b for b in self._document.all(Ballot) if b.workshop_id == workshop_id), key=_place)

    def _words(self) -> Words:
        return self._words_for(self._document.workshop.language)


def _check_number(*numbers: int) -> None:
    if any(not 0 <= number <= MOST_COUNTED for number in numbers):
        raise Refused("voting.bad_number", most=MOST_COUNTED)


def _place(record: Ballot | Theme) -> tuple[float, str]:
    return (record.position, record.id)
