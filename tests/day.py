"""A small day, all of it fictitious, that tests of services and windows start from."""

from __future__ import annotations

from datetime import date

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Round
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import (
    BreakContent,
    DilemmaContent,
    PhaseContent,
    QuestionContent,
    Slide,
    TextContent,
    TitleContent,
)
from facilitator_app.domain.workshop import Engagement, Workshop

WORKSHOP = Workshop(
    id="w",
    title="Lederdag",
    held_on=date(2027, 1, 14),
    starts_min=540,
    ends_min=720,
    subtitle="Om ressourcer",
)
ENGAGEMENT = Engagement(id="e", client="Eksempel Kommune", organisation="Omsorg og Udvikling")

SCHEMA = FormSpec(
    id="f-action",
    key="action_schema",
    use=FormUse.ACTION_SCHEMA,
    title="Mit handlingsskema",
    fields=(
        FieldSpec(
            key="occasion",
            kind=FieldKind.LONG_TEXT,
            label="Anledning",
            is_required=True,
            visibility=Visibility.LEADER_CHIEF,
        ),
        FieldSpec(
            key="action",
            kind=FieldKind.LONG_TEXT,
            label="Handling",
            is_required=True,
            visibility=Visibility.LEADER_CHIEF,
        ),
        FieldSpec(
            key="by_when",
            kind=FieldKind.DATE,
            label="Hvornår",
            is_required=True,
            visibility=Visibility.LEADER_CHIEF,
        ),
        FieldSpec(key="buddy", kind=FieldKind.PERSON, label="Makker", visibility=Visibility.LEADER_CHIEF),
        FieldSpec(
            key="serves",
            kind=FieldKind.CHOICE,
            label="Handlingen gælder",
            options=(Option(key="own_unit", label="Egen enhed"), Option(key="whole", label="Helheden")),
            visibility=Visibility.LEADER_CHIEF,
        ),
        FieldSpec(
            key="balance",
            kind=FieldKind.SCALE,
            label="Balancen",
            pole_a="Selvbestemmelse",
            pole_b="Fælles retning",
            visibility=Visibility.LEADER_CHIEF,
        ),
    ),
)
TOOL = FormSpec(
    id="f-tool",
    key="tool",
    use=FormUse.MOBILISATION_TOOL,
    title="Mobiliseringsværktøj",
    fields=(
        FieldSpec(
            key="resources", kind=FieldKind.LONG_TEXT, label="Ressourcer", visibility=Visibility.PROJECTOR
        ),
        FieldSpec(key="why", kind=FieldKind.LONG_TEXT, label="Hvorfor", visibility=Visibility.PROJECTOR),
        FieldSpec(key="doubt", kind=FieldKind.LONG_TEXT, label="Tvivl", visibility=Visibility.FACILITATOR),
    ),
)
ANSWER = FormSpec(
    id="f-answer",
    key="answer",
    use=FormUse.DILEMMA_ANSWER,
    title="Svar på dilemma",
    fields=(
        FieldSpec(
            key="position",
            kind=FieldKind.SCALE,
            label="Position",
            pole_a="Tryghed",
            pole_b="Egen vej",
            visibility=Visibility.PROJECTOR,
        ),
        FieldSpec(
            key="argument", kind=FieldKind.LONG_TEXT, label="Argument", visibility=Visibility.PROJECTOR
        ),
    ),
)
DILEMMA = Dilemma(
    id="d-1",
    title="Varerne",
    statement="Han vil selv hente sine varer.",
    pole_a="Tryghed nu",
    pole_b="Borgerens egen vej",
    options=("Vi henter", "Han går selv"),
)
EXERCISE = Exercise(
    id="x",
    key="spot",
    title="Spot ressourcerne",
    phases=(
        Phase(key="read", title="Læs situationen", length_s=300, warn_s=60),
        Phase(key="spot", title="Spot ressourcerne", length_s=600),
    ),
    rounds=(Round(number=1, case_key="karen"), Round(number=2)),
    cases=(Case(key="karen", title="Karen (fiktiv)"),),
    injects=(Inject(key="call", round_number=1, phase_key="spot", at_s=120, title="Datteren ringer"),),
)
BLOCKS = (
    Block(id="b-1", workshop_id="w", title="Velkomst", kind=BlockKind.WELCOME, planned_min=15, position=1.0),
    Block(
        id="b-2",
        workshop_id="w",
        title="Dilemma 1",
        kind=BlockKind.DILEMMA,
        planned_min=30,
        position=2.0,
        dilemma_ids=("d-1",),
        form_id="f-answer",
    ),
    Block(
        id="b-3",
        workshop_id="w",
        title="Spot ressourcerne",
        kind=BlockKind.SIMULATION,
        planned_min=60,
        position=3.0,
        exercise_id="x",
        form_id="f-tool",
    ),
    Block(
        id="b-4",
        workshop_id="w",
        title="Frokost",
        kind=BlockKind.BREAK,
        planned_min=45,
        position=4.0,
        timing=Timing.FIXED,
        fixed_start_min=645,
    ),
)
SLIDES = (
    Slide(id="s-1", workshop_id="w", block_id="b-1", position=1.0, content=TitleContent(heading="Lederdag")),
    Slide(
        id="s-2",
        workshop_id="w",
        block_id="b-1",
        position=2.0,
        content=TextContent(heading="Formål", body=("- Spotte ressourcer", "- Lede balancen")),
        notes="Sig godmorgen.",
    ),
    Slide(id="s-3", workshop_id="w", block_id="b-2", position=1.0, content=DilemmaContent(dilemma_id="d-1")),
    Slide(
        id="s-4",
        workshop_id="w",
        block_id="b-2",
        position=2.0,
        content=QuestionContent(question="Hvad gør I?", length_s=240),
    ),
    Slide(id="s-5", workshop_id="w", block_id="b-3", position=1.0, content=PhaseContent(exercise_id="x")),
    Slide(
        id="s-6",
        workshop_id="w",
        block_id="b-3",
        position=2.0,
        content=PhaseContent(exercise_id="x", round_number=2),
    ),
    Slide(id="s-7", workshop_id="w", block_id="b-4", position=1.0, content=BreakContent(heading="Frokost")),
)
PEOPLE = (
    Participant(
        id="p-1",
        name="Birthe Egelund (fiktiv)",
        unit="Plejecenter Åløkke",
        level=LeadershipLevel.LEADS_EMPLOYEES,
    ),
    Participant(id="p-2", name="Anker Bjerre (fiktiv)", unit="Hjemmepleje Syd"),
    Participant(id="p-3", name="Åse Ørsted (fiktiv)", unit="Myndighed"),
    Participant(id="p-4", name="Carsten Fjord (fiktiv)", unit="Myndighed", absent_from=("w",)),
)
GROUPS = (
    Group(id="g-1", workshop_id="w", number=1, name="Gruppe 1", member_ids=("p-1", "p-2")),
    Group(id="g-2", workshop_id="w", number=2, name="Gruppe 2", member_ids=("p-3",)),
)


def small_day() -> tuple[Record, ...]:
    """Every record of the day, in the order in which records refer to each other."""
    return (
        ENGAGEMENT,
        WORKSHOP,
        SCHEMA,
        TOOL,
        ANSWER,
        DILEMMA,
        EXERCISE,
        *BLOCKS,
        *SLIDES,
        *PEOPLE,
        *GROUPS,
    )
