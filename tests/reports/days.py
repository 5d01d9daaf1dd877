"""A small fictitious day for the tests of the paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, Option
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.reports.day import Day
from tests.ballots import hands

PRIVATE = Visibility.LEADER_CHIEF

BIRTHE = Participant(
    id="birthe",
    name="Birthe Egelund (fiktiv)",
    unit="Plejecenter Åløkke",
    level=LeadershipLevel.LEADS_EMPLOYEES,
    position=1,
)
ERIK = Participant(id="erik", name="Erik Holm (fiktiv)", unit="Hjemmepleje Nord", title="Chef", position=2)
ABSENT = Participant(id="bo", name="Bo Ågård (fiktiv)", absent_from=("w",), position=3)

VALUES: dict[str, FieldValue] = {
    Core.OCCASION: "en medarbejder stopper mig på gangen med et spørgsmål om en borger",
    Core.ACTION: "spørger jeg først, hvad borgeren selv og netværket kan bidrage med",
    Core.VALUE_EMPLOYEES: "De får tid til at tænke selv og ejer løsningen.",
    Core.VALUE_CITIZENS: "De bliver mødt som nogen, der kan.",
    Core.VALUE_SELF: "Jeg leder fagligheden frem for at løse opgaverne.",
    Core.FIRST_STEP: "Jeg prøver det på morgenmødet.",
    Core.BY_WHEN: "2027-01-18",
    Core.WHO: "Teamkoordinatorerne",
    Core.BUDDY: "erik",
    Core.FOLLOW_UP_ON: "2028-02-12",
    Core.FOLLOW_UP_NOTE: "Hvor ofte fandt vi en ressource?",
    Core.SERVES: "own",
    Core.BALANCE: 4,
}


def text(key: str, label: str, *, visibility: Visibility = PRIVATE, help: str = "") -> FieldSpec:
    """A field for a few sentences."""
    return FieldSpec(
        key=key, kind=FieldKind.LONG_TEXT, label=label, visibility=visibility, max_chars=240, help=help
    )


def small(key: str, label: str, kind: FieldKind = FieldKind.SHORT_TEXT) -> FieldSpec:
    """A field for a word, a number, a day or a person."""
    return FieldSpec(key=key, kind=kind, label=label, visibility=PRIVATE)


SCHEMA = FormSpec(
    id="schema",
    key="action_schema",
    use=FormUse.ACTION_SCHEMA,
    title="Handlingsskema",
    revision=3,
    fields=(
        text(Core.OCCASION, "Anledning – når …", help="En samtale, der kommer igen."),
        text(Core.ACTION, "Handling – så gør jeg …", help="Det, andre kan se."),
        text(Core.VALUE_EMPLOYEES, "Værdi for medarbejdere", help="Hvad bliver bedre?"),
        text(Core.VALUE_CITIZENS, "Værdi for borgere"),
        text(Core.VALUE_SELF, "Værdi for mig selv"),
        small(Core.FIRST_STEP, "Første skridt"),
        small(Core.BY_WHEN, "Hvornår", FieldKind.DATE),
        small(Core.WHO, "Hvem er med"),
        small(Core.BUDDY, "Makker", FieldKind.PERSON),
        small(Core.FOLLOW_UP_ON, "Opfølgning", FieldKind.DATE),
        text(Core.FOLLOW_UP_NOTE, "Hvad ser vi efter?"),
        FieldSpec(
            key=Core.SERVES,
            kind=FieldKind.CHOICE,
            label="Handlingen gælder",
            visibility=PRIVATE,
            options=(Option(key="own", label="min egen enhed"), Option(key="whole", label="helheden")),
        ),
        FieldSpec(
            key=Core.BALANCE,
            kind=FieldKind.SCALE,
            label="Balancen",
            help="Hvor ligger handlingen?",
            visibility=PRIVATE,
            pole_a="Selvbestemmelse",
            pole_b="Fælles retning",
        ),
        FieldSpec(
            key="secret", kind=FieldKind.LONG_TEXT, label="Kun for os", visibility=Visibility.FACILITATOR
        ),
    ),
)

DILEMMA = FormSpec(
    id="dilemma",
    key="dilemma_answer",
    use=FormUse.DILEMMA_ANSWER,
    title="Svar på dilemmaet",
    intro="Tag stilling hver for sig.",
    position=1,
    fields=(
        FieldSpec(
            key="option",
            kind=FieldKind.CHOICE,
            label="Vi vælger",
            visibility=Visibility.PROJECTOR,
            options=(Option(key="a", label="A"), Option(key="b", label="B")),
        ),
        text("argument", "Vores argument", visibility=Visibility.PROJECTOR, help="Én sætning."),
        text("hidden", "Til lederen", visibility=Visibility.LEADER_CHIEF),
    ),
    archived=(text("old", "Tidligere spørgsmål", visibility=Visibility.PARTICIPANTS),),
)
BALANCE = FormSpec(
    id="balance",
    key="balance",
    use=FormUse.BALANCE,
    title="Balancen i min enhed",
    position=2,
    fields=(
        FieldSpec(
            key="place",
            kind=FieldKind.SCALE,
            label="Hvor står din enhed i dag?",
            pole_a="Selvbestemmelse",
            pole_b="Fælles retning",
            visibility=Visibility.PROJECTOR,
            steps=5,
        ),
    ),
)
DECISIONS = FormSpec(
    id="decisions",
    key="decisions",
    use=FormUse.DECISIONS,
    title="Aftaler",
    position=3,
    fields=(
        text("decision", "Hvad", visibility=Visibility.PARTICIPANTS),
        FieldSpec(key="who", kind=FieldKind.SHORT_TEXT, label="Hvem"),
        FieldSpec(key="when", kind=FieldKind.SHORT_TEXT, label="Hvornår"),
    ),
)

BLOCKS = (
    Block(
        id="talk",
        workshop_id="w",
        title="Dilemma: Varerne",
        kind=BlockKind.DILEMMA,
        planned_min=25,
        position=1,
        materials=("Dilemmakort",),
        roles="Facilitator læser op.",
        notes="Læs dilemmaet to gange.\n\nTag en håndsoprækning.",
    ),
    Block(
        id="lunch",
        workshop_id="w",
        title="Frokost",
        kind=BlockKind.BREAK,
        planned_min=45,
        position=2,
        timing=Timing.FIXED,
        fixed_start_min=12 * 60,
        notes="Køkkenet lukker.",
    ),
)


def output(number: int, form: FormSpec, key: str, value: FieldValue, **more: object) -> Output:
    """An answer of group 1 in the first block."""
    made = Output(
        id=f"o{number}",
        workshop_id="w",
        block_id="talk",
        form_id=form.id,
        field_key=key,
        group_id="g1",
        value=value,
        position=float(number),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def plan(*values: dict[str, FieldValue]) -> ActionPlan:
    """Birthe's schema with these actions."""
    items = tuple(ActionItem(id=f"i{number}", values=one) for number, one in enumerate(values))
    return ActionPlan(id="p", workshop_id="w", participant_id="birthe", form_id="schema", items=items)


DAY = Day(
    engagement=Engagement(id="e", client="Eksempel Kommune", organisation="Omsorg"),
    workshop=Workshop(
        id="w",
        title="Lederdag: mobilisering af borgernes ressourcer",
        purpose="Dagen giver en ramme.",
        focus=("At spotte ressourcer", "Balancen mellem selvbestemmelse og fælles retning"),
        held_on=date(2027, 1, 14),
        next_on=date(2027, 3, 18),
    ),
    participants=(BIRTHE, ERIK, ABSENT),
    groups=(
        Group(id="g1", workshop_id="w", number=1, name="Nord", member_ids=("erik",)),
        Group(id="g2", workshop_id="w", number=2, name="Gruppe 2"),
    ),
    forms=(SCHEMA, DILEMMA, BALANCE, DECISIONS),
    blocks=BLOCKS,
    plans=(plan(VALUES),),
    ballots=(hands({"t1": 4}),),
    themes=(
        Theme(id="t1", workshop_id="w", name="Spørg, før vi handler", position=2),
        Theme(id="t2", workshop_id="w", name="Plads til tid", position=1),
    ),
    outputs=(
        output(1, DILEMMA, "argument", "Vi svarer, før vi har spurgt.", theme_ids=("t1",)),
        output(2, DILEMMA, "option", "b", theme_ids=("t1",)),
        output(3, DILEMMA, "hidden", "HEMMELIGT for lederen"),
        output(4, DILEMMA, "argument", "HEMMELIGT udkast", is_draft=True),
        output(5, DILEMMA, "gone", "HEMMELIGT ukendt felt"),
        output(6, DILEMMA, "old", "Et gammelt svar", group_id="nobody"),
        output(7, DECISIONS, "decision", "Hver enhed prøver ét spørgsmål", theme_ids=("t1",)),
        output(8, DECISIONS, "who", "Alle ledere"),
        output(9, DECISIONS, "decision", "Overblik deles", who="Frivillighed", due_on=date(2027, 2, 12)),
        *(output(10 + n, BALANCE, "place", n) for n in range(5)),
    ),
)
