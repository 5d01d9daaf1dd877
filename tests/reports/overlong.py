"""A day on which everything is as long as somebody once wrote it: names, titles, answers, lists, and many of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from facilitator_app.domain.actions import ActionPlan, Core
from facilitator_app.domain.adjustments import AdjustedBlock, Adjustment, ProposalKind
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Corner, Count
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, Option
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.day import Day
from tests.reports.days import BALANCE, DAY, DECISIONS, DILEMMA, SCHEMA, VALUES, text

COMPOUND = "medarbejderselvbestemmelsesrettighedsforkæmper"
SIGNS = "😀🎉 漢字かな 한국어 שלום מרحبا €™ \u202eomvendt\u202c a\u0301e\u0308 ﬁn ¤"
LINE = f"Borgerens egne ressourcer og netværket kan bidrage med mere end {COMPOUND}, spørger vi først. "
SHORT, MIDDLE, LONG = LINE[:-1], LINE * 3, LINE * 130
TEXTS = (MIDDLE, SIGNS, COMPOUND * 6, "a\nb\n\nc", "x" * 400, "<b>&amp; {page} %s", "Kort.")
NAMES = (SHORT, SIGNS, "Anne Marie Sørensen", "Anne Marie Sørensen", "Å" * 200, f"{COMPOUND} {COMPOUND}")
AT = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)
MANY_GROUPS, MANY_OPTIONS = 25, 10

TOOL = FormSpec(
    id="tool",
    key="tool",
    use=FormUse.MOBILISATION_TOOL,
    title=SHORT,
    fields=tuple(text(key, MIDDLE, visibility=Visibility.PROJECTOR) for key in ("spotted", "chosen")),
)
OPTIONS = tuple(Option(key=f"k{n}", label=f"{n} {SHORT}") for n in range(MANY_OPTIONS))
POSITION = FieldSpec(
    key="position", kind=FieldKind.SCALE, label=SHORT, pole_a=MIDDLE, pole_b=COMPOUND * 3, help=MIDDLE
)


def overlong_day(*, language: str = "da") -> Day:
    """Everything at its longest."""
    people = tuple(
        Participant(id=f"p{n}", name=name, unit=TEXTS[n], title=MIDDLE, position=float(n))
        for n, name in enumerate(NAMES)
    )
    workshop = replace(
        DAY.workshop,
        title=MIDDLE,
        purpose=LONG,
        focus=(MIDDLE,) * 8,
        language=language,
        adjustments=(
            Adjustment(
                at=AT,
                kind=ProposalKind.SHORTEN,
                blocks=(AdjustedBlock(block_id="talk", was_min=30, became_min=25),),
                reason=MIDDLE,
            ),
        ),
    )
    return Day(
        engagement=replace(DAY.engagement, client=SHORT),
        workshop=workshop,
        participants=people,
        groups=tuple(
            Group(
                id=f"g{n}",
                workshop_id="w",
                number=n + 1,
                name=NAMES[n % len(NAMES)],
                member_ids=(f"p{n}",) if n < len(people) else (),
            )
            for n in range(MANY_GROUPS)
        ),
        forms=(_schema(), _dilemma_form(), BALANCE, DECISIONS, TOOL),
        blocks=tuple(
            replace(block, title=MIDDLE, notes=MIDDLE, dilemma_ids=("d1",) * (block.id == "talk"))
            for block in DAY.blocks
        ),
        dilemmas=(_dilemma(),),
        plans=tuple(_plan(n) for n in range(len(people))),
        outputs=tuple(_outputs()),
        themes=tuple(Theme(id=f"t{n}", workshop_id="w", name=name) for n, name in enumerate(NAMES)),
        ballots=tuple(_ballots()),
        used_s={"talk": 1810.0},
        events=tuple(
            InjectEvent(
                at=AT + timedelta(minutes=n),
                act=(InjectAct.GIVEN, InjectAct.AD_HOC)[n % 2],
                text=MIDDLE,
                block_id="talk",
                round_number=n % 3,
                phase_title=SHORT,
            )
            for n in range(12)
        ),
    )


def _schema() -> FormSpec:
    fields = tuple(
        replace(
            spec,
            label=f"{spec.label} {SHORT}",
            help=MIDDLE,
            options=OPTIONS if spec.options else (),
            pole_a=MIDDLE if spec.pole_a else "",
            pole_b=COMPOUND * 3 if spec.pole_b else "",
            visibility=Visibility.PARTICIPANTS if spec.key == Core.ACTION else spec.visibility,
        )
        for spec in SCHEMA.fields
    )
    return replace(SCHEMA, title=SHORT, fields=fields, archived=(text("old", MIDDLE),))


def _dilemma() -> Dilemma:
    return Dilemma(
        id="d1",
        title=MIDDLE,
        statement=LONG,
        pole_a=MIDDLE,
        pole_b=COMPOUND * 3,
        options=tuple(f"{SHORT} {n}" for n in range(8)),
    )


def _dilemma_form() -> FormSpec:
    return replace(
        DILEMMA,
        fields=(
            POSITION,
            *(replace(spec, label=f"{spec.label} {SHORT}", help=MIDDLE) for spec in DILEMMA.fields),
        ),
    )


def _plan(number: int) -> ActionPlan:
    values: dict[str, FieldValue] = {
        **VALUES,
        **{key: TEXTS[(number + n) % len(TEXTS)] for n, key in enumerate(_texts_of_schema())},
        "old": MIDDLE,
    }
    if number == 0:
        values |= {Core.OCCASION: LONG, Core.VALUE_CITIZENS: LONG, Core.FIRST_STEP: LONG}
    items = DAY.plans[0].items
    return replace(
        DAY.plans[0],
        id=f"plan{number}",
        participant_id=f"p{number}",
        items=tuple(replace(items[0], id=f"i{n}", values=values) for n in range(1 + number % 3)),
        is_released_report=True,
    )


def _texts_of_schema() -> list[str]:
    kinds = {FieldKind.LONG_TEXT, FieldKind.SHORT_TEXT}
    return [spec.key for spec in SCHEMA.fields if spec.kind in kinds]


def _outputs() -> list[Output]:
    said: list[Output] = []

    def say(form: FormSpec, key: str, value: FieldValue, group: int, **more: object) -> None:
        output = Output(
            id=f"o{len(said)}",
            workshop_id="w",
            block_id="talk",
            form_id=form.id,
            field_key=key,
            group_id=f"g{group}",
            value=value,
            position=float(len(said)),
            theme_ids=(f"t{group % len(NAMES)}",),
            who=SHORT if group % 2 else "",
        )
        said.append(replace(output, **more))  # type: ignore[arg-type]

    for group in range(MANY_GROUPS):
        words = LONG if group == 3 else TEXTS[group % len(TEXTS)]
        say(DILEMMA, "argument", words, group)
        say(DILEMMA, "option", "ab"[group % 2], group)
        say(DILEMMA, "position", group % 11, group)
        say(TOOL, "spotted", words, group, round_number=1)
        say(TOOL, "chosen", words, group, round_number=2)
        say(BALANCE, "place", group % 5, group)
        say(DECISIONS, "decision", TEXTS[group % len(TEXTS)], group)
    return said


def _ballots() -> list[Ballot]:
    def counted(number: int, options: tuple[Option, ...]) -> BallotRound:
        counts = tuple(
            Count(key=one.key, votes=at * 7 * number, against=at) for at, one in enumerate(options)
        )
        keys = tuple(option.key for option in options)
        return BallotRound(number=number, keys=keys, counts=counts, is_revealed=True)

    def asked(kind: BallotKind, options: tuple[Option, ...]) -> Ballot:
        return Ballot(
            id=kind.value,
            workshop_id="w",
            kind=kind,
            title=MIDDLE,
            options=options,
            rounds=(counted(1, options), counted(2, options)),
            voters=400,
            budget=3,
            pole_a=MIDDLE,
            pole_b=COMPOUND * 3,
        )

    corners = tuple(Option(key=corner.value, label=SHORT) for corner in Corner)
    steps = tuple(Option(key=str(step), label=str(step + 1)) for step in range(11))
    themes = tuple(Option(key=f"t{n}", label=name) for n, name in enumerate(NAMES))
    return [
        asked(BallotKind.DOTS, themes),
        *(asked(kind, OPTIONS) for kind in (BallotKind.HANDS, BallotKind.POINTS, BallotKind.LIKES)),
        asked(BallotKind.CORNERS, corners),
        asked(BallotKind.PLACES, steps),
    ]
