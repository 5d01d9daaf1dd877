"""A record of every noun, and every kind of value that a record may hold. All people are made up."""

from datetime import UTC, date, datetime

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role, Round
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.harvest import EverydayExample, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import BreakContent, ColumnsContent, QuestionContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop, WorkshopKind

MADE_AT = datetime(2027, 1, 14, 9, 30, 15, 250000, tzinfo=UTC)

ENGAGEMENT = Engagement(
    id="eng", client="Sønderborg Kommune", organisation="Ældre og Sundhed", logo_id="logo", is_sample=True
)
WORKSHOP = Workshop(
    id="day",
    title="Lederdag",
    kind=WorkshopKind.THEME_DAY,
    focus=("at spotte ressourcer", "ledelsesanledninger"),
    outputs=("handlinger",),
    held_on=date(2027, 2, 1),
)
LOGO = Attachment(id="logo", name="våben.png", media_type="image/png", content=bytes(range(256)) * 4)
FORM = FormSpec(
    id="form",
    key="mobilisation",
    use=FormUse.MOBILISATION_TOOL,
    title="Mobiliseringsværktøj",
    revision=3,
    fields=(
        FieldSpec(
            key="resource",
            kind=FieldKind.CHOICE,
            label="Ressource",
            visibility=Visibility.PROJECTOR,
            minimum=0.5,
            options=(Option(key="own", label="Borgerens egen"), Option(key="network", label="Netværk")),
        ),
    ),
    archived=(FieldSpec(key="old", kind=FieldKind.ROWS, label="Før", columns=(Option(key="a", label="A"),)),),
)
DILEMMA = Dilemma(
    id="dilemma",
    title="Frihed og retning",
    statement="Hvor meget må den enkelte selv bestemme?",
    pole_a="Selvbestemmelse",
    pole_b="Fælles retning",
    options=("Alt", "Intet"),
    questions=("Hvad taler for?",),
)
EXERCISE = Exercise(
    id="exercise",
    key="simulation",
    title="Simulationsøvelse",
    phases=(Phase(key="spot", title="Spot", length_s=600, warn_s=60),),
    rounds=(Round(number=1, title="Første", case_key="case"), Round(number=2)),
    roles=(Role(key="chair", name="Ordstyrer", text="Holder tiden"),),
    cases=(Case(key="case", title="Borgeren (fiktiv)", questions=("Hvad kan borgeren selv?",)),),
    injects=(Inject(key="call", round_number=1, phase_key="spot", at_s=120, title="Telefonen ringer"),),
)
BLOCK = Block(
    id="block",
    workshop_id="day",
    title="Simulation",
    kind=BlockKind.SIMULATION,
    planned_min=45,
    position=1.5,
    timing=Timing.FIXED,
    fixed_start_min=600,
    materials=("kort", "tuscher"),
    exercise_id="exercise",
    dilemma_ids=("dilemma",),
    form_id="form",
)
SLIDE = Slide(
    id="slide",
    workshop_id="day",
    block_id="block",
    position=1.0,
    content=TextContent(heading="Hvad så vi?", body=("- en nabo", "Netværk :: dem, der allerede er der")),
    notes="Sig det roligt",
)
PARTICIPANT = Participant(
    id="leader",
    name="Åse Ærø (fiktiv)",
    unit="Plejecenter",
    level=LeadershipLevel.LEADS_EMPLOYEES,
    position=2.0,
)
GROUP = Group(id="group", workshop_id="day", number=3, name="Bord 3", member_ids=("leader",))
THEME = Theme(id="theme", workshop_id="day", name="Naboskab")
OUTPUT = Output(
    id="output",
    workshop_id="day",
    block_id="block",
    form_id="form",
    field_key="resource",
    group_id="group",
    value='Naboen «vil» gerne – hun "har" tid; det koster 1/2 time',
    round_number=1,
    dilemma_id="dilemma",
    theme_ids=("theme",),
    due_on=date(2027, 3, 1),
    is_shown=True,
    said_at=MADE_AT,
)
PLAN = ActionPlan(
    id="plan",
    workshop_id="day",
    participant_id="leader",
    form_id="form",
    form_revision=3,
    items=(
        ActionItem(
            id="item",
            values={
                "occasion": "Når jeg går runden",
                "balance": 7,
                "share": 0.25,
                "is_agreed": True,
                "who": None,
                "serves": ["unit", "whole"],
                "steps": [{"what": "ringe", "when": "mandag"}],
                "none_chosen": [],
            },
        ),
        ActionItem(id="empty"),
    ),
    is_released_chief=True,
    changed_at=MADE_AT,
)
BALLOT = Ballot(
    id="ballot",
    workshop_id="day",
    kind=BallotKind.DOTS,
    title="Hvad betyder mest?",
    options=(Option(key="theme", label="Naboskab"),),
    rounds=(
        BallotRound(number=1, keys=("theme",), counts=(Count(key="theme", votes=7),), is_revealed=True),
        BallotRound(number=2, keys=("theme",), frozen_at=MADE_AT),
    ),
    voters=12,
    budget=3,
    block_id="block",
)
EXAMPLE = EverydayExample(id="example", workshop_id="day", text="Vi spurgte naboen", output_id="output")
PREJECT = Preject(
    id="preject",
    workshop_id="day",
    values={"idea": "Fælles kaffe", "units": ["a", "b"], "share": 0.5},
    stage=PrejectStage.PLANNED,
    decision=PrejectDecision.GO_ON,
    output_ids=("output",),
)
GROWN = (BALLOT, EXAMPLE, PREJECT)
"""Records of the types that came with the fourth schema."""
COUNTED = Ballot(
    id="day-votes",
    workshop_id="day",
    kind=BallotKind.HANDS,
    options=(Option(key="theme", label="Naboskab"),),
    rounds=(BallotRound(number=1, keys=("theme",), counts=(Count(key="theme", votes=7),), is_revealed=True),),
)
"""What the fourth schema makes of a theme with seven votes."""

SLIDES = (
    Slide(id="s2", workshop_id="day", block_id="block", position=2.0, content=BreakContent(heading="Pause")),
    Slide(
        id="s3",
        workshop_id="day",
        block_id="block",
        position=3.0,
        content=ColumnsContent(heading="To", left=("a",), right=("b", "c")),
        is_hidden=True,
    ),
    Slide(
        id="s4",
        workshop_id="day",
        block_id="block",
        position=4.0,
        content=QuestionContent(question="Hvad nu?", length_s=90),
    ),
)
VALUES = ("", "tekst", 3, 2.5, True, False, None, ["a", "b"], [{"what": "x"}], [])


def outputs() -> tuple[Output, ...]:
    """One output for each kind of value."""
    return tuple(
        Output(
            id=f"o{index}",
            workshop_id="day",
            block_id="block",
            form_id="form",
            field_key="resource",
            group_id="group",
            value=value,
        )
        for index, value in enumerate(VALUES)
    )


def every_record() -> tuple[Record, ...]:
    """At least one record of each type, in the order of `RECORD_TYPES`."""
    return (
        *(ENGAGEMENT, WORKSHOP, LOGO, FORM, DILEMMA, EXERCISE, BLOCK, SLIDE, *SLIDES),
        *(PARTICIPANT, GROUP, THEME, OUTPUT, *outputs(), PLAN, *GROWN),
    )


def records_before_the_fourth() -> tuple[Record, ...]:
    """What of these was in a file of an earlier schema, once it is brought up: its counted theme has become a count."""
    return (*(record for record in every_record() if record not in GROWN), COUNTED)
