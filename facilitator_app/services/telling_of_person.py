"""Gathers what a file says of one person, for `reports.build_hand_out` and the JSON beside it.

Invariant: it is read from `domain.connections`, as *Slet* is, so what is handed out is what would be erased. Names of
other participants are taken out of the sentences of others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Audience, audiences, is_begun
from facilitator_app.domain.connections import Connections, NamedPlace, called_else, naming_of
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, is_filled
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.inventory import LINES
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.names_in_text import Naming, joined, sentence_round
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_hand_out import NamedIn, Part, Said, ToldOfPerson
from facilitator_app.reports.wording import value_text
from facilitator_app.services.gathering_day import Records

RATINGS = ("leader_ratings", "chief_ratings")
OWN_WORDS = frozenset(("action", "gave", "agreements", "statuses"))
WRITTEN = frozenset((FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.ROWS))
"""What is put in somebody's own words, by the key of the value or by the kind of the field."""
PAPER_ONLY = frozenset(("is_words",))
PRIVATE = (ActionPlan, FollowUp, LusTalk)
"""What a participant writes for few to read: the rights of others weigh against handing out a sentence of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A text that is no record's, such as what was said to the room while the day ran, in which a name stands."""

    key: str
    sentence: str
    is_whole: bool


def named_beside(
    person: Participant, texts: Iterable[tuple[str, str]], everybody: Iterable[Participant]
) -> tuple[Beside, ...]:
    """Those of these texts that name the person; with a namesake none of them does for sure."""
    others = [one for one in everybody if one.id != person.id]
    naming = naming_of([person], others)
    is_shared = any(naming.whole(one.name) for one in others)
    found = ((key, text, naming.whole(text), naming.possible(text)) for key, text in texts)
    return tuple(
        Beside(
            key=key,
            sentence=sentence_round(text, (whole or parts)[0]),
            is_whole=bool(whole) and not is_shared,
        )
        for key, text, whole, parts in found
        if whole or parts
    )


def is_private(one: NamedPlace, person: Participant) -> bool:
    """Whether a text about somebody stands in what others wrote for few to read, and this person is none of them."""
    record = one.place.record
    return isinstance(record, PRIVATE) or (isinstance(record, InterplayAgreement) and not person.is_direction)


class TellingOfPerson:
    """One reading of the open file in the words of one language. `opened` are sealed talks as they are unlocked, by id;
    `also` are the keys of places that are told although only a part of the name stands there, or although they are in
    what others wrote for few to read; `beside` are the texts that are no record's.
    """

    def __init__(
        self,
        records: Records,
        words: Words,
        *,
        opened: Mapping[str, LusTalk],
        also: Collection[str] = (),
        beside: Sequence[Beside] = (),
    ) -> None:
        self._records = records
        self._words = words
        self._opened = opened
        self._also = frozenset(also)
        self._beside = beside
        self._names = {one.id: one.name for one in records.all(Participant)}
        self._workshops = {one.id: one for one in records.all(Workshop)}

    def told(self, found: Connections) -> ToldOfPerson:
        """All that is said of the person that `found` is about."""
        person = found.person
        return ToldOfPerson(
            person_id=person.id,
            name=person.name,
            person=self._person(person),
            workshops=tuple(self._attended(person)),
            actions=tuple(part for plan in found.of(ActionPlan) for part in self._plan(plan)),
            follow_ups=tuple(self._follow_up(one, found) for one in found.of(FollowUp)),
            talks=tuple(self._talk(one) for one in found.of(LusTalk)),
            connected=tuple(self._connected(found)),
            named=tuple(self._named(found)),
            rules=tuple(self._rules()),
        )

    def _person(self, person: Participant) -> Part:
        words = self._words
        level = words.text(f"paper.level_{person.level}") if person.level else ""
        chief = self._names.get(person.chief_id or "", "")
        posts = "\n".join(
            ", ".join(part for part in (one.title, one.unit, self._until(one.until_on)) if part)
            for one in person.earlier_posts
        )
        values = (
            ("name", person.name),
            ("email", person.email),
            ("unit", person.unit),
            ("title", person.title),
            ("level", level),
            ("is_direction", words.text("paper.yes") if person.is_direction else ""),
            ("own_chief", chief),
            ("joined_on", self._day(person.joined_on)),
            ("left_on", self._day(person.left_on)),
            ("earlier_posts", posts),
            ("wall_consent", words.text(f"privacy.consent.{person.wall_consent}")),
        )
        return Part(title=person.name, said=self._said("person", values))

    def _attended(self, person: Participant) -> Iterator[Part]:
        for workshop in in_order(self._workshops.values()):
            groups = [
                group
                for group in self._records.all(Group)
                if group.workshop_id == workshop.id and person.id in group.member_ids
            ]
            told = "\n".join(map(self._group, groups))
            absent = self._words.text("paper.absent") if person.is_absent_from(workshop.id) else ""
            said = self._said("workshop", (("group", told), ("absence", absent)))
            if said:
                yield Part(title=workshop.title, note=self._day(workshop.held_on), said=said)

    def _group(self, group: Group) -> str:
        others = len(group.member_ids) - 1
        if group.name in ("", self._words.text("paper.group_name", number=group.number)):
            return self._words.text("privacy.in_unnamed_group", number=group.number, others=others)
        return self._words.text("privacy.in_group", number=group.number, name=group.name, others=others)

    def _plan(self, plan: ActionPlan) -> Iterator[Part]:
        form = self._records.get(FormSpec, plan.form_id)
        workshop = self._workshops.get(plan.workshop_id)
        released = ", ".join(
            self._words.text(f"privacy.to.{one}") for one in Audience if one in audiences(plan)
        )
        ends = self._said("schema", (("released", released), ("changed", self._instant(plan.changed_at))))
        for item in plan.items:
            if is_begun(item):
                said = (*self._answers(form, item), *ends)
                note = form.title if form else ""
                yield Part(title=workshop.title if workshop else "", note=note, said=said)

    def _follow_up(self, one: FollowUp, found: Connections) -> Part:
        workshop = self._workshops.get(one.workshop_id)
        items = (item for plan in found.of(ActionPlan) for item in plan.items if item.id == one.item_id)
        action = next((item.text("action") for item in items), "")
        outcome = self._words.text(f"privacy.outcome.{one.outcome}") if one.outcome else ""
        said = self._said("follow_up", (("action", action), ("outcome", outcome), ("gave", one.gave)))
        return Part(title=workshop.title if workshop else "", said=said)

    def _talk(self, talk: LusTalk) -> Part:
        chief = self._names.get(talk.chief_id or "", talk.chief_name)
        note = self._words.text("lus.with", name=chief) if chief else ""
        title = self._day(talk.held_on) or self._words.text("lus.talk")
        content = self._opened.get(talk.id, talk)
        if content.sealed:
            sealed = Said(
                key="sealed",
                label=self._words.text("privacy.talk.sealed"),
                text=self._words.text("privacy.talk_is_sealed"),
            )
            return Part(title=title, note=note, said=(sealed,))
        return Part(title=title, note=note, said=tuple(self._talk_content(content)))

    def _talk_content(self, talk: LusTalk) -> Iterator[Said]:
        concept = self._records.get(LusConcept, talk.concept_id)
        forms = {
            "leader_values": concept.preparation_form_id if concept else None,
            "chief_values": concept.preparation_form_id if concept else None,
            "plan_values": concept.plan_form_id if concept else None,
        }
        for name, form_id in forms.items():
            form = self._records.get(FormSpec, form_id)
            heading = self._words.text(f"privacy.talk.{name}")
            for said in self._values(form, getattr(talk, name)):
                key, label = f"{name}.{said.key}", f"{heading}: {said.label}"
                yield Said(key=key, label=label, text=said.text, is_words=said.is_words)
        themes = {theme.key: theme.title for theme in concept.themes} if concept else {}
        for name in RATINGS:
            heading = self._words.text(f"privacy.talk.{name}")
            for key, rating in getattr(talk, name).items():
                yield Said(key=f"{name}.{key}", label=f"{heading}: {themes.get(key, key)}", text=str(rating))
        cards = {card.key: card.text for card in concept.cards} if concept else {}
        chosen = "\n".join(cards.get(key, key) for key in talk.card_keys)
        agreed = "\n".join(", ".join(t for t in (one.text, one.by_when) if t) for one in talk.agreements)
        statuses = "\n".join(
            ", ".join(t for t in (self._day(one.held_on or one.planned_on), one.text) if t)
            for one in talk.statuses
        )
        yield from self._said("talk", (("cards", chosen), ("agreements", agreed), ("statuses", statuses)))

    def _connected(self, found: Connections) -> Iterator[Said]:
        """What others' records say by pointing at the person: how many, and never whose."""
        mine = found.person.id
        people = [one for one in found.pointing if isinstance(one, Participant)]
        plans = [one for one in found.pointing if isinstance(one, ActionPlan)]
        talks = [one for one in found.pointing if isinstance(one, LusTalk) and one.chief_id == mine]
        days = ", ".join(day for one in talks if (day := self._day(one.held_on)))
        counts = (("own_chief_of", len(people)), ("chosen_by", len(plans)), ("chief_in_talks", len(talks)))
        for key, count in counts:
            if count:
                note = f" ({days})" if key == "chief_in_talks" and days else ""
                yield Said(key=key, label=self._words.text(f"privacy.connected.{key}"), text=f"{count}{note}")

    def _named(self, found: Connections) -> Iterator[NamedIn]:
        people = tuple(self._records.all(Participant))
        mine = naming_of([found.person], (one for one in people if one.id != found.person.id))
        others = called_else(mine, found.person.id, people)
        for one in found.named:
            is_for_sure = one.is_whole and not is_private(one, found.person)
            if is_for_sure or one.place.key in self._also:
                where, sentence = self.where(one), _reduced(one.sentence, others, self._words)
                yield NamedIn(where=where, sentence=sentence, is_whole=one.is_whole)

        for text in self._beside:
            if text.is_whole or text.key in self._also:
                sentence = _reduced(text.sentence, others, self._words)
                yield NamedIn(where=self.where_beside(), sentence=sentence, is_whole=text.is_whole)

    def where_beside(self) -> str:
        """Where a text stands that is no record's, in words."""
        return self._words.text("privacy.beside")

    def where(self, one: NamedPlace) -> str:
        """Where a text of a record stands, in words."""
        record, field = one.place.record, one.place.path[0]
        lines = (line for line in LINES if isinstance(record, line.kind) and field in line.fields)
        line = next(lines, None)
        told = self._words.text(f"privacy.line.{line.key}") if line is not None else str(field)
        workshop = self._workshops.get(getattr(record, "workshop_id", ""))
        return f"{told} · {workshop.title}" if workshop is not None else told

    def _rules(self) -> Iterator[Part]:
        for one in in_order(self._workshops.values()):
            texts = (
                ("purpose", one.data_purpose),
                ("recipients", one.data_recipients),
                ("kept_until", self._day(one.kept_until_on)),
            )
            unsaid = self._words.text("privacy.not_said")
            said = tuple(
                Said(key=key, label=self._words.text(f"privacy.{key}"), text=text or unsaid)
                for key, text in texts
            )
            yield Part(title=one.title, note=self._day(one.held_on), said=said)

    def _answers(self, form: FormSpec | None, item: ActionItem) -> tuple[Said, ...]:
        return self._values(form, item.values)

    def _values(self, form: FormSpec | None, values: Mapping[str, FieldValue]) -> tuple[Said, ...]:
        """What was written, in the form's order; answers to fields that are gone come last under their keys."""
        specs = {one.key: one for one in (*form.fields, *form.archived)} if form else {}
        keys = [*(key for key in specs if key in values), *(key for key in values if key not in specs)]
        unknown = FieldSpec(key="", kind=FieldKind.LONG_TEXT, label="")
        return tuple(
            Said(
                key=key,
                label=specs[key].label if key in specs else key,
                text=self._value(specs.get(key, unknown), values[key]),
                is_words=specs.get(key, unknown).kind in WRITTEN,
            )
            for key in keys
            if is_filled(values[key])
        )

    def _value(self, spec: FieldSpec, value: FieldValue) -> str:
        """Days as everywhere else on this paper."""
        if spec.kind is FieldKind.DATE and isinstance(value, str):
            with suppress(ValueError):
                return self._day(date.fromisoformat(value))
        return value_text(spec, value, self._words, people=self._names, year=None)

    def _said(self, area: str, values: tuple[tuple[str, str], ...]) -> tuple[Said, ...]:
        return tuple(
            Said(
                key=key,
                label=self._words.text(f"privacy.{area}.{key}"),
                text=text,
                is_words=key in OWN_WORDS,
            )
            for key, text in values
            if text
        )

    def _day(self, day: date | None) -> str:
        return date_words(day, self._words.language) if day else ""

    def _until(self, day: date) -> str:
        return self._words.text("wall.until", day=self._day(day))

    def _instant(self, at: datetime | None) -> str:
        return self._day(at.date()) if at else ""


def as_json(told: ToldOfPerson, *, made_at: datetime) -> dict[str, object]:
    """The object of the JSON file; see `services.handing_out` for its format."""
    plain: dict[str, object] = {field.name: _plain(getattr(told, field.name)) for field in fields(told)}
    return {"format": "facilitator-person", "version": 1, "made_at": made_at.isoformat(), **plain}


def _plain(value: Any) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        told = (field.name for field in fields(value) if field.name not in PAPER_ONLY)
        return {name: _plain(getattr(value, name)) for name in told}
    return value


def _reduced(sentence: str, others: Iterable[Naming], words: Words) -> str:
    """A sentence of others without the whole names of other participants."""
    spans = joined(span for other in others for span in other.whole(sentence))
    for start, end in reversed(spans):
        sentence = f"{sentence[:start]}{words.text('privacy.somebody_else')}{sentence[end:]}"
    return sentence
