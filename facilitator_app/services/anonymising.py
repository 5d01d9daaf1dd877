"""The anonymised report of a workshop: gathered, looked through text by text, then written as PDF or Word.

Invariant: what is proposed for a text names no participant; what is written is what was looked at, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Core, is_begun
from facilitator_app.domain.agenda import in_order
from facilitator_app.domain.anonymising import Masking, buckets_of, common_levels
from facilitator_app.domain.ballots import Ballot, standings
from facilitator_app.domain.collation import SortKey, sort_key
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, is_filled
from facilitator_app.domain.names_in_text import Span
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import LeadershipLevel, Participant
from facilitator_app.reports.answers import (
    COUNTED,
    asked_field,
    dilemma_of,
    is_anonymous,
    ranked_themes,
    said_under,
    shared_fields,
    shared_outputs,
)
from facilitator_app.reports.build_anonymous import (
    AnonymousDay,
    Asked,
    AskedBlock,
    Counted,
    Looked,
    Promise,
    Saying,
    anonymous_report,
)
from facilitator_app.reports.day import Day
from facilitator_app.reports.wording import value_text
from facilitator_app.services.clock import Clock
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import Records, gather_day
from facilitator_app.services.paper_files import PDF, PlannedFile
from facilitator_app.services.whole_files import IfExists, WholeFiles

DOCX = ".docx"
WHO = frozenset({Core.WHO.value, Core.BUDDY.value})
"""Fields that say who somebody is, whatever kind they are of."""
NO_NAMES: Mapping[str, str] = MappingProxyType({})


class AnonymousFormat(StrEnum):
    """What it is written as."""

    PDF = "pdf"
    WORD = "docx"


class TextOrigin(StrEnum):
    """Where a text comes from: what people have said, or what stands in the plan of the day."""

    SAID = "said"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText:
    """A text that would stand in the report. `proposed` has roles where `marks` shows names in the `original`; `where`
    is the last part of a key of the word files (`privacy.text.output`).
    """

    key: str
    where: str
    origin: TextOrigin
    original: str
    proposed: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymousDraft:
    """The report before it is looked at: its texts in the order in which they stand, and its model."""

    day: AnonymousDay
    texts: tuple[FreeText, ...]

    def proposed(self) -> Looked:
        """Every text as it is proposed."""
        return {text.key: text.proposed for text in self.texts}


class Anonymising:
    """`draft` reads the open file; `write` may run off the window's thread."""

    def __init__(
        self,
        *,
        records: Records,
        exporting: Exporting,
        words_for: Callable[[str], Words],
        clock: Clock,
        files: WholeFiles,
    ) -> None:
        self._records = records
        self._exporting = exporting
        self._words_for = words_for
        self._clock = clock
        self._files = files

    def draft(self, workshop_id: str) -> AnonymousDraft:
        """The report of a workshop. Raises `Refused` when it is no longer there."""
        day = gather_day(self._records, workshop_id)
        words = self._words_for(day.workshop.language)
        everybody = self._records.all(Participant)
        return _Gathering(day, words, everybody).draft()

    def write(self, draft: AnonymousDraft, looked: Looked, folder: Path, kind: AnonymousFormat) -> Path:
        """Write the report with the texts that were looked at. Raises `Outside` when the world stops it."""
        words = self._words_for(draft.day.language)
        report = anonymous_report(draft.day, words, looked)
        name = words.text("privacy.anonymous")
        held_on = draft.day.held_on
        stem = f"{held_on.isoformat()} {name}" if held_on else name
        if kind is AnonymousFormat.WORD:
            from facilitator_app.reports.docx import word_document

            content, ending = word_document(report, made_at=self._clock.utc()), DOCX
        else:
            planned = PlannedFile(name=file_name(stem, PDF), reports=(report,))
            content, ending = self._exporting.draw(planned).content, PDF
        return self._files.write(content, folder / file_name(stem, ending), if_exists=IfExists.NUMBER)


class _Gathering:
    """One pass over a day; every text gets a key and goes through the masking."""

    def __init__(self, day: Day, words: Words, everybody: Iterable[Participant]) -> None:
        self._day = day
        self._words = words
        self._present = [one for one in day.participants if not day.is_absent(one)]
        self._common = common_levels(self._present)
        known = tuple(everybody)
        self._people = {one.id for one in known}
        roles = {one.id: f"[{self._role(one.level).lower()}]" for one in known}
        self._masking = Masking(known, roles=roles, contact=words.text("privacy.contact"))
        self._texts: dict[str, FreeText] = {}
        counted = frozenset(one.id for one in self._present)
        self._buckets: dict[str, int] = {}
        for division in {group.division for group in day.groups}:
            groups = [group for group in day.groups if group.division == division]
            self._buckets |= buckets_of(groups, counted)

    def draft(self) -> AnonymousDraft:
        """Everything, in the order of the report."""
        workshop, engagement = self._day.workshop, self._day.engagement
        plans = [plan for plan in self._day.plans if any(is_begun(item) for item in plan.items)]
        levels = Counter(one.level for one in self._present if one.level in self._common)
        day = AnonymousDay(
            language=workshop.language,
            title_key=self._planned("title", "title", workshop.title),
            client_key=self._planned("client", "client", engagement.client),
            held_on=workshop.held_on,
            purpose_key=self._planned("purpose", "purpose", workshop.purpose),
            focus_keys=tuple(
                self._planned(f"focus/{place}", "purpose", text) for place, text in enumerate(workshop.focus)
            ),
            present=len(self._present),
            groups=self._day.table_count,
            levels=tuple((level, levels[level]) for level in LeadershipLevel if level in levels),
            other_leaders=len(self._present) - sum(levels.values()),
            blocks=self._blocks(),
            themes=self._themes(),
            counts=tuple(counted for ballot in self._day.ballots if (counted := self._count(ballot))),
            schemas=len(plans),
            promises=self._promises(plans),
        )
        return AnonymousDraft(day=day, texts=tuple(self._texts.values()))

    def _role(self, level: LeadershipLevel | None) -> str:
        """What a leader is called: by level where enough share it."""
        key = level if level in self._common else "any"
        return self._words.text(f"privacy.role.{key}")

    def _planned(self, key: str, where: str, text: str) -> str:
        return self._text(key, where, text, TextOrigin.PLANNED)

    def _said(self, key: str, where: str, text: str) -> str:
        return self._text(key, where, text, TextOrigin.SAID)

    def _text(self, key: str, where: str, text: str, origin: TextOrigin) -> str:
        """The key of a text, which is kept when it says anything."""
        if text.strip() and key not in self._texts:
            self._texts[key] = FreeText(
                key=key,
                where=where,
                origin=origin,
                original=text,
                proposed=self._masking.masked(text),
                marks=self._masking.marks(text),
            )
        return key

    def _blocks(self) -> tuple[AskedBlock, ...]:
        shared = shared_outputs(self._day)
        told = []
        for block in in_order(self._day.blocks):
            said = [output for output in shared if output.block_id == block.id]
            asked = self._asked(said)
            if asked:
                title = self._planned(f"block/{block.id}", "block", block.title)
                told.append(AskedBlock(title_key=title, asked=asked))
        return tuple(told)

    def _asked(self, said: Sequence[Output]) -> tuple[Asked, ...]:
        """Question by question, each dilemma's apart; who somebody is, is never told."""
        questions: dict[tuple[str, str, str], list[tuple[FieldSpec, Output]]] = {}
        for output in said:
            field, dilemma = asked_field(self._day, output), dilemma_of(self._day, output)
            if field is not None and not _is_who(field):
                key = (output.form_id, dilemma.id if dilemma else "", field.key)
                questions.setdefault(key, []).append((field, output))
        return tuple(self._question("/".join(key), answers) for key, answers in questions.items())

    def _question(self, key: str, answers: Sequence[tuple[FieldSpec, Output]]) -> Asked:
        field = answers[0][0]
        outputs = [output for _field, output in answers]
        label = self._planned(f"label/{key}", "question", field.label)
        if field.kind is FieldKind.SCALE:
            poles = (
                self._planned(f"pole_a/{key}", "question", field.pole_a),
                self._planned(f"pole_b/{key}", "question", field.pole_b),
            )
            return Asked(label_key=label, places=_places(field, outputs), pole_keys=poles)
        if field.kind in COUNTED:
            chose = sum(bool(output.value) for output in outputs)
            return Asked(label_key=label, choices=self._choices(key, field, outputs), chose=chose)
        sayings = tuple(
            Saying(
                key=self._said(f"output/{one.id}", "output", self._value(field, one)),
                bucket=self._bucket(one),
            )
            for one in outputs
        )
        return Asked(label_key=label, sayings=sayings)

    def _choices(self, key: str, field: FieldSpec, outputs: Iterable[Output]) -> tuple[tuple[str, int], ...]:
        chosen: Counter[str] = Counter()
        for output in outputs:
            keys = output.value if isinstance(output.value, list) else [output.value]
            chosen.update(key for key in keys if isinstance(key, str))
        return tuple(
            (self._planned(f"option/{key}/{option.key}", "option", option.label), chosen[option.key])
            for option in field.options
        )

    def _value(self, field: FieldSpec, output: Output) -> str:
        if self._is_person(output.value):
            return ""
        return value_text(field, output.value, self._words, people=NO_NAMES, year=None)

    def _is_person(self, value: object) -> bool:
        return isinstance(value, str) and value in self._people

    def _bucket(self, output: Output) -> int:
        return 0 if is_anonymous(self._day, output) else self._buckets.get(output.group_id, 0)

    def _themes(self) -> tuple[tuple[str, int], ...]:
        """Those with most under them first, then by name: the numbers that stand there tell the order."""
        shared = shared_outputs(self._day)
        counted = [(theme, len(said_under(self._day, theme, shared))) for theme in ranked_themes(self._day)]
        counted.sort(key=_theme_place)
        return tuple(
            (self._said(f"theme/{theme.id}", "theme", theme.name), count) for theme, count in counted
        )

    def _count(self, ballot: Ballot) -> Counted | None:
        """The newest round that the room has seen."""
        seen = [one for one in ballot.rounds if one.is_revealed]
        if not seen:
            return None
        votes = {count.key: count.votes for count in seen[-1].counts}
        labels = {option.key: option.label for option in ballot.options}
        choices = tuple(
            (self._planned(f"ballot/{ballot.id}/{one.key}", "option", labels[one.key]), votes[one.key])
            for one in standings(ballot, seen[-1].number)
            if one.key in votes and one.key in labels
        )
        title = self._planned(f"ballot/{ballot.id}", "ballot", ballot.title)
        return Counted(title_key=title, voters=ballot.voters or sum(votes.values()), choices=choices)

    def _promises(self, plans: Iterable[ActionPlan]) -> tuple[Promise, ...]:
        """The released actions; ordered by what they say, so that their order tells nobody."""
        levels = {one.id: one.level for one in self._day.participants}
        forms = {form.id: form for form in self._day.forms}
        told = [
            Promise(
                role=self._role(levels.get(plan.participant_id)),
                rows=self._rows(item, forms[plan.form_id]),
            )
            for plan in plans
            if plan.is_released_report and plan.form_id in forms
            for item in plan.items
            if is_begun(item)
        ]
        return tuple(sorted((one for one in told if one.rows), key=self._by_words))

    def _rows(self, item: ActionItem, form: FormSpec) -> tuple[tuple[str, str], ...]:
        rows = []
        for field in shared_fields(form):
            value = item.values.get(field.key)
            if _is_who(field) or not is_filled(value) or self._is_person(value):
                continue
            label = self._planned(f"label/{form.id}/{field.key}", "question", field.label)
            text = value_text(field, value, self._words, people=NO_NAMES, year=None)
            rows.append((label, self._said(f"action/{item.id}/{field.key}", "action", text)))
        return tuple(rows)

    def _by_words(self, promise: Promise) -> tuple[str, str]:
        texts = (self._texts[text].original for _label, text in promise.rows)
        return (promise.role, next(texts, ""))


def _theme_place(counted: tuple[Theme, int]) -> tuple[int, SortKey, str]:
    theme, count = counted
    return (-count, sort_key(theme.name), theme.id)


def _is_who(field: FieldSpec) -> bool:
    return field.kind is FieldKind.PERSON or field.key in WHO


def _places(field: FieldSpec, outputs: Iterable[Output]) -> tuple[int, ...]:
    counts = [0] * field.steps
    for output in outputs:
        value = output.value
        if isinstance(value, int | float) and 0 <= value < field.steps:
            counts[min(round(value), field.steps - 1)] += 1
    return tuple(counts)
