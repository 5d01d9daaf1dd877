"""A record of every noun, and every kind of value that a record may hold. All people are made up."""

from datetime import UTC, date, datetime

from facilitator_app.domain.actions import ActionItem, ActionPlan, Serves
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role, Round
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Learning, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import (
    CardSide,
    ConversationCard,
    LusConcept,
    LusPhase,
    LusTalk,
    LusTheme,
    PhaseKind,
    StatusTalk,
    TalkAgreement,
)
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant, Post, WallConsent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import BreakContent, ColumnsContent, QuestionContent, Slide, TextContent
from facilitator_app.domain.versions import Version, VersionSubject, VersionText
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
    stage=PrejectStage.TRYING,
    decision=PrejectDecision.GO_ON,
    output_ids=("output",),
)
GROWN = (BALLOT, EXAMPLE, PREJECT)
"""Records of the types that came with the fourth schema."""
PROGRAMME = Programme(
    id="programme",
    title="Ledelse i to år",
    purpose="Fælles retning",
    ambitions=("tættere på kerneopgaven", "modige ledere"),
    starts_on=date(2027, 2, 1),
    ends_on=date(2028, 12, 1),
)
STATEMENT = Statement(id="statement", text="Vi går foran", explanation="Også når det er svært", position=1.0)
AREA = ChainArea(id="area", name="Retning", position=1.0)
DEMAND = Demand(
    id="demand",
    area_id="area",
    level=LeadershipLevel.LEADS_LEADERS,
    text="Oversæt strategien",
    state=DemandState.DISCUSSED,
    remark="Også til aftenvagten",
)
VERSION = Version(
    id="version",
    subject=VersionSubject.CHAIN,
    number=1,
    title="Vedtaget",
    made_on=date(2027, 3, 1),
    texts=(
        VersionText(source_id="demand", text="Oversæt", area="Retning", level=LeadershipLevel.LEADS_LEADERS),
        VersionText(source_id="statement", text="Vi går foran", explanation="Altid"),
    ),
)
FOLLOW_UPS = (
    FollowUp(
        id="follow-up",
        workshop_id="day",
        plan_id="plan",
        item_id="item",
        outcome=Outcome.UNDER_WAY,
        gave="Mere ro",
        noted_at=MADE_AT,
    ),
    FollowUp(id="follow-up-2", workshop_id="day", plan_id="plan", item_id="empty"),
)
AGREEMENT = InterplayAgreement(
    id="agreement",
    text="Vi siger det i rummet",
    reason="Så ved vi det alle",
    agreed_on=date(2027, 2, 1),
    look_back="Det gik",
    ended_on=date(2027, 9, 1),
)
CONCEPT = LusConcept(
    id="concept",
    title="LUS 2027",
    revision=2,
    intro="En samtale om ledelse",
    phases=(
        LusPhase(key="before", kind=PhaseKind.PREPARATION, title="Forberedelse", help="Hver for sig"),
        LusPhase(key="status", kind=PhaseKind.STATUS, title="Opfølgning"),
    ),
    themes=(LusTheme(key="direction", title="Retning", help="At sætte den"),),
    cards=(ConversationCard(key="c1", side=CardSide.WILL, text="Jeg vil", question="Hvad vil du?"),),
    scale_steps=7,
    preparation_form_id="form",
)
TALK = LusTalk(
    id="talk",
    concept_id="concept",
    participant_id="leader",
    chief_id="leader-2",
    held_on=date(2027, 5, 3),
    leader_values={"well": "Det går", "share": 0.5, "rows": [{"what": "x"}], "none": None},
    chief_values={"well": ["a", "b"], "is_agreed": True},
    plan_values={"goal": "At turde mere"},
    leader_ratings={"direction": 4},
    chief_ratings={"direction": 5},
    card_keys=("c1",),
    agreements=(TalkAgreement(id="a1", text="Sparring", by_when="uge 9", due_on=date(2027, 6, 1)),),
    statuses=(StatusTalk(id="s1", planned_on=date(2027, 9, 1)), StatusTalk(id="s2", text="Godt på vej")),
    done_phases=("before",),
    position=1.0,
)
SEALED = LusTalk(
    id="talk-2", concept_id="concept", participant_id="leader", chief_name="Karin Dal (fiktiv)", sealed="f1.x"
)
MOVED = Participant(
    id="leader-2",
    name="Bo Ågård (fiktiv)",
    position=3.0,
    chief_id="leader",
    absent_from=("day",),
    joined_on=date(2027, 1, 1),
    left_on=date(2028, 6, 1),
    earlier_posts=(
        Post(until_on=date(2027, 8, 1), unit="Hjemmepleje", title="Teamleder", chief_id="leader"),
        Post(until_on=date(2028, 1, 1), level=LeadershipLevel.LEADS_ORGANISATION),
    ),
)
TAKEN_UP = Block(
    id="block-2",
    workshop_id="day",
    title="Siden sidst",
    kind=BlockKind.PLENARY,
    planned_min=20,
    position=2.5,
    statement_ids=("statement",),
    takes_up_actions=True,
)
SERVING = Output(
    id="serving",
    workshop_id="day",
    block_id="block-2",
    form_id="form",
    field_key="resource",
    group_id="group",
    value="Vi spørger først",
    serves=Serves.WHOLE,
    statement_id="statement",
)
LEARNED = Preject(
    id="preject-2",
    workshop_id="day",
    stage=PrejectStage.DECIDED,
    learnings=(
        Learning(id="l1", text="Start småt", told_on=date(2027, 9, 1), workshop_id="day"),
        Learning(id="l2", text="Spørg tidligt"),
    ),
)
OF_PROGRAMMES = (
    *(PROGRAMME, STATEMENT, AREA, DEMAND, VERSION, *FOLLOW_UPS, AGREEMENT, CONCEPT, TALK, SEALED),
    *(MOVED, TAKEN_UP, SERVING, LEARNED),
)
"""Records that came with the fifth schema, and earlier ones with what it added."""
KEPT = Workshop(
    id="kept",
    title="Temadag",
    position=1.0,
    data_purpose="Ledernes egen opfølgning",
    data_recipients="Ledernes nærmeste ledere",
    kept_until_on=date(2027, 8, 1),
)
ASKED = Participant(
    id="leader-3", name="Søren Aa (fiktiv)", position=4.0, wall_consent=WallConsent.NO, absent_from=("kept",)
)
OF_PRIVACY = (KEPT, ASKED)
"""Records with what the sixth schema added."""
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
        *(ENGAGEMENT, WORKSHOP, KEPT, LOGO, FORM, DILEMMA, EXERCISE, BLOCK, TAKEN_UP, SLIDE, *SLIDES),
        *(PARTICIPANT, MOVED, ASKED, GROUP, THEME, OUTPUT, *outputs(), SERVING, PLAN, *GROWN, LEARNED),
        *(PROGRAMME, STATEMENT, AREA, DEMAND, VERSION, *FOLLOW_UPS, AGREEMENT, CONCEPT, TALK, SEALED),
    )


def records_before_the_sixth() -> tuple[Record, ...]:
    """What of these was in a file of the fifth schema."""
    return tuple(record for record in every_record() if record not in OF_PRIVACY)


def records_before_the_fifth() -> tuple[Record, ...]:
    """What of these was in a file of the fourth schema."""
    return tuple(record for record in records_before_the_sixth() if record not in OF_PROGRAMMES)


def records_before_the_fourth() -> tuple[Record, ...]:
    """What of these was in a file of an earlier schema, once it is brought up: its counted theme has become a count."""
    return (*(record for record in records_before_the_fifth() if record not in GROWN), COUNTED)
