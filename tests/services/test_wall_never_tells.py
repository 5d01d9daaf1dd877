"""What the wall never shows, over all forms, all kinds of slides and everything that can be laid on it.

Nothing of a field above the projector's class, nothing that was not released, no draft, no figure of a count before
it is revealed, no distribution of few people, and no group's name from an anonymous block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.ballots import TWICE_COUNTED, Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, Option
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.outputs import Output, Theme, Wording
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import (
    CONTENT_KINDS,
    BallotSubject,
    OutputsContent,
    OutputsView,
    ScaleContent,
    Slide,
    SlideContent,
)
from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE, Picture, ScalePicture
from facilitator_app.services.building_wall import picture_of_aside, picture_of_stop
from facilitator_app.services.wall_sources import WallSources
from tests.day import BLOCKS, GROUPS, SCHEMA, TOOL, small_day
from tests.services.walls import WORDS, sources_of, texts_in

SECRET = "hemmelighed"
GROUP_NAME = "Gruppen ved vinduet"
FIGURE = 70_000
FIGURES = re.compile(r"\d{5}")
NOW = datetime(2027, 1, 14, 10, 0, tzinfo=UTC)
TURNS = 2
PLACED = 12
STEPS = 11
TEXTS = (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON, FieldKind.DATE)


@st.composite
def forms(draw: st.DrawFn) -> FormSpec:
    """A form of any use, with fields of any kind and class, and one scale that some may see."""
    kinds = [draw(st.sampled_from(list(FieldKind))) for _ in range(3)]
    specs = tuple(
        FieldSpec(
            key=f"k{at}",
            kind=kind,
            label=f"Felt {at}",
            columns=(Option(key="c", label="C"),),
            options=(Option(key="o", label="O"),),
            visibility=draw(st.sampled_from(list(Visibility))),
        )
        for at, kind in enumerate((*kinds, FieldKind.SCALE))
    )
    use = draw(st.sampled_from(list(FormUse)))
    return FormSpec(id="f-any", key="any", use=use, title="Ark", fields=specs)


def value_of(spec: FieldSpec, text: str, number: int) -> FieldValue:
    """A value of the field's kind that gives itself away."""
    if spec.kind is FieldKind.ROWS:
        return [{"c": text}]
    if spec.kind is FieldKind.CHOICES:
        return [text]
    if spec.kind in (FieldKind.NUMBER, FieldKind.SCALE):
        return number
    return text


@st.composite
def outputs(draw: st.DrawFn, form: FormSpec) -> list[Output]:
    """What was said to each field, twice; only some of it may be seen."""
    said = []
    for at, spec in enumerate((*form.fields * TURNS, *form.fields[-1:] * PLACED)):
        is_shown, is_draft = draw(st.booleans()), draw(st.sampled_from((False, False, True)))
        is_open = spec.visibility is Visibility.PROJECTOR and is_shown and not is_draft
        text = f"åbent {at}" if is_open else f"{SECRET} {at}"
        number = 3 if is_open else FIGURE + at
        said.append(
            Output(
                id=f"o-{at}",
                workshop_id="w",
                block_id=draw(st.sampled_from(("b-2", "b-3"))),
                form_id=form.id,
                field_key=spec.key,
                group_id=draw(st.sampled_from(("g-1", "g-2"))),
                value=value_of(spec, text, number),
                round_number=draw(st.sampled_from((0, 1, 2))),
                theme_ids=draw(st.sampled_from(((), ("t-1",), ("t-1", "t-2")))),
                is_shown=is_shown,
                is_draft=is_draft,
                inject_key=draw(st.sampled_from(("", "call"))),
                who=SECRET,
                earlier=(Wording(text=f"{SECRET} før", until_at=NOW),),
            )
        )
    return said


@st.composite
def ballots(draw: st.DrawFn) -> Iterator[Ballot]:
    """A ballot of each kind; a round that is not revealed, or of few people, has figures that give it away."""
    made = []
    for kind in BallotKind:
        rounds = []
        for number in (1, 2):
            is_revealed = draw(st.booleans())
            is_few = is_revealed and kind in TWICE_COUNTED and draw(st.booleans())
            given = (3, LEAST_PEOPLE_ON_SCALE - 4) if is_few else (8, 9) if is_revealed else (FIGURE, FIGURE)
            counts = tuple(Count(key=str(at), votes=votes) for at, votes in enumerate(given))
            rounds.append(BallotRound(number=number, keys=("0", "1"), counts=counts, is_revealed=is_revealed))
        made.append(
            Ballot(
                id=f"ballot-{kind}",
                workshop_id="w",
                kind=kind,
                title="Afstemning",
                options=(Option(key="0", label="A"), Option(key="1", label="B")),
                rounds=tuple(rounds),
                block_id=draw(st.sampled_from(("b-2", "b-3"))),
                dilemma_id=draw(st.sampled_from((None, "d-1"))),
            )
        )
    return made


@st.composite
def days(draw: st.DrawFn) -> tuple[FormSpec, tuple[Record, ...]]:
    """A day of which only some may be seen. Both groups have a name that only a block with names may tell."""
    form = draw(forms())
    is_anonymous, asks_twice = draw(st.booleans()), draw(st.booleans())
    blocks = [
        replace(block, is_anonymous=is_anonymous, asks_twice=asks_twice, form_id=form.id)
        for block in BLOCKS[1:3]
    ]
    groups = [replace(group, name=GROUP_NAME if is_anonymous else "") for group in GROUPS]
    plan = ActionPlan(
        id="plan",
        workshop_id="w",
        participant_id="p-1",
        form_id=form.id,
        items=(ActionItem(id="i", values={spec.key: f"{SECRET} plan" for spec in form.fields}),),
        is_released_wall=draw(st.booleans()),
    )
    themes = [Theme(id=f"t-{at}", workshop_id="w", name=f"Tema {at}") for at in (1, 2)]
    return form, (form, *blocks, *groups, *themes, *draw(outputs(form)), *draw(ballots()), plan)


def contents(form: FormSpec) -> list[SlideContent]:
    """Every kind of slide, pointing at whatever it can, in every view and about every subject."""
    made: list[SlideContent] = []
    needed = {"dilemma_id": "d-1", "exercise_id": "x", "form_id": form.id, "attachment_id": "none"}
    for content_type in CONTENT_KINDS.values():
        names = [field.name for field in fields(content_type)]
        texts = {name: needed.get(name, "H") for name in names if _is_text(content_type, name)}
        keys = [spec.key for spec in form.fields] if "field_key" in names else [""]
        choices: list[StrEnum | None] = [None]
        if content_type is OutputsContent:
            choices = [*OutputsView]
        elif "subject" in names:
            choices = [*BallotSubject]
        elif content_type is ChartContent:
            choices = [*ChartSubject]
        for key in keys:
            for choice in choices:
                values: dict[str, object] = {**texts, **({"field_key": key} if key else {})}
                if choice is not None:
                    values[_CHOSEN_BY[type(choice)]] = choice
                made.append(content_type(**values))  # type: ignore[arg-type]
    return made


_CHOSEN_BY = MappingProxyType({OutputsView: "view", BallotSubject: "subject", ChartSubject: "chart"})


def _is_text(content_type: type, name: str) -> bool:
    return content_type.__annotations__[name] == "str"


def asides(form: FormSpec, sources: WallSources) -> Iterator[Aside]:
    """Everything that can be laid on the wall."""
    for block in sources.blocks[:3]:
        yield Aside(block_id=block.id)
        for key in ("", *(spec.key for spec in form.fields)):
            for group in ("", "g-1"):
                yield Aside(block_id=block.id, form_id=form.id, field_key=key, group_id=group)
            yield Aside(block_id=block.id, form_id=form.id, field_key=key, is_places=True)
    yield from (Aside(block_id="b-3", output_id=output.id) for output in sources.outputs)
    yield from (Aside(block_id="b-3", theme_id=theme.id) for theme in sources.themes)
    yield from (Aside(block_id="b-3", ballot_id=ballot.id) for ballot in sources.ballots)
    yield from (Aside(block_id="b-3", chart=subject.value) for subject in ChartSubject)


def pictures(form: FormSpec, records: tuple[Record, ...]) -> Iterator[Picture]:
    """Every picture of such a day."""
    slides = [
        Slide(
            id=f"s-{block_id}-{at}",
            workshop_id="w",
            block_id=block_id,
            position=10.0 + at,
            content=content,
            notes=f"{SECRET} noter",
        )
        for at, content in enumerate(contents(form))
        for block_id in ("b-2", "b-3")
    ]
    event = InjectEvent(
        at=NOW, act=InjectAct.GIVEN, text="Datteren ringer", block_id="b-3", inject_key="call"
    )
    sources = sources_of(*records, *slides, events=(event,))
    for stop in sources.stops:
        yield picture_of_stop(sources, stop, WORDS)
    for aside in asides(form, sources):
        yield picture_of_aside(sources, aside, WORDS)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(day=days())
def test_the_wall_never_tells(day: tuple[FormSpec, tuple[Record, ...]]) -> None:
    found = list(pictures(*day))
    told = [text for picture in found for text in texts_in(picture)]
    assert not [text for text in told if SECRET in text]
    assert not [text for text in told if FIGURES.search(text)]
    assert not [text for text in told if GROUP_NAME in text]
    for scale in [picture for picture in found if isinstance(picture, ScalePicture)]:
        for side in (scale.counts, scale.before):
            assert sum(side) == 0 or sum(side) >= LEAST_PEOPLE_ON_SCALE
            assert len(side) != STEPS or side[-1] == 0


def test_every_kind_of_slide_is_tried() -> None:
    tried = {type(content) for content in contents(TOOL)}
    assert tried == set(CONTENT_KINDS.values())
    assert ScaleContent in tried


def test_what_may_be_seen_is_seen() -> None:
    """The counterpart: the test above would pass on a wall that is always empty."""
    spoken = replace(TOOL, id="f-any", fields=(*TOOL.fields[:2], SCHEMA.fields[0]))
    said = Output(
        id="o", workshop_id="w", block_id="b-3", form_id="f-any", field_key="resources", group_id="g-1",
        value="Naboen", is_shown=True, theme_ids=("t-1",), inject_key="call",
    )  # fmt: skip
    theme = Theme(id="t-1", workshop_id="w", name="Tid")
    count = Ballot(
        id="ballot",
        workshop_id="w",
        kind=BallotKind.HANDS,
        options=(Option(key="0", label="A"),),
        rounds=(
            BallotRound(number=1, keys=("0",), counts=(Count(key="0", votes=FIGURE),), is_revealed=True),
        ),
    )
    found = list(pictures(spoken, (spoken, theme, said, count)))
    told = {text for picture in found for text in texts_in(picture)}
    assert {"Naboen", "Gruppe 1", "Tid", "Datteren ringer", str(FIGURE)} <= told
    assert len(found) > len(small_day())
