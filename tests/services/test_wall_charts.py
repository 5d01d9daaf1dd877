"""Charts on the wall: counts alone, and nobody's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.wall import PausePicture
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.services.building_wall import picture_of_aside, picture_of_stop
from facilitator_app.services.document import Document
from facilitator_app.services.wall_sources import wall_sources
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")
VALUES = tuple(
    FieldSpec(key=key, kind=FieldKind.LONG_TEXT, label=key, visibility=Visibility.FACILITATOR)
    for key in (Core.VALUE_EMPLOYEES, Core.VALUE_CITIZENS, Core.VALUE_SELF)
)
FORM = replace(SCHEMA, fields=(*SCHEMA.fields, *VALUES))
PEOPLE = tuple(Participant(id=f"q-{n}", name=f"Navn Navnesen {n} (fiktiv)") for n in range(6))
OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen",
)


def plan(n: int, *values: dict[str, FieldValue]) -> ActionPlan:
    items = tuple(ActionItem(id=f"i-{n}-{at}", values=one) for at, one in enumerate(values))
    return ActionPlan(id=f"a-{n}", workshop_id="w", participant_id=f"q-{n}", form_id=FORM.id, items=items)


def picture(subject: ChartSubject, *records: Record, form: FormSpec = FORM) -> BallotPicture:
    day = [record for record in small_day() if record.id not in {one.id for one in records} | {form.id}]
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*day, form, *records)))
    made = picture_of_aside(wall_sources(document), Aside(block_id="", chart=subject), WORDS)
    assert isinstance(made, BallotPicture)
    return made


def bars(made: BallotPicture) -> dict[str, int]:
    return {bar.label: bar.count for bar in made.bars}


FIVE = (
    plan(
        0, {"action": "x", Core.VALUE_CITIZENS: "y", "serves": "whole"}, {"action": "z", "serves": "own_unit"}
    ),
    plan(1, {Core.VALUE_CITIZENS: "y", Core.VALUE_SELF: "y", "serves": ["whole", "own_unit"]}),
    plan(2, {"action": "x", "serves": "noget helt tredje"}),
    plan(3, {"action": "x"}, {}),
    plan(4, {Core.VALUE_EMPLOYEES: "y", "serves": "whole"}),
)


def test_the_value_parties_are_counted_with_their_basis() -> None:
    made = picture(ChartSubject.VALUE_PARTIES, *PEOPLE, *FIVE)
    assert bars(made) == {"Medarbejderne": 1, "Borgerne": 2, "Mig selv som leder": 1}
    assert made.is_shown
    assert made.note == "Af 6 handlinger fra 5 ledere · uden navne"


def test_a_full_bar_is_all_actions_where_a_chart_is_of_actions() -> None:
    made = picture(ChartSubject.VALUE_PARTIES, *PEOPLE, *FIVE)
    assert made.whole > max(bar.count for bar in made.bars)
    assert str(made.whole) in made.note
    assert picture(ChartSubject.DOUBLE_ROLE, *PEOPLE, *FIVE).whole == made.whole
    assert picture(ChartSubject.HANDED_IN, OUTPUT, *seats()).whole == 0


def test_the_double_role_is_counted_by_the_forms_own_words() -> None:
    made = picture(ChartSubject.DOUBLE_ROLE, *PEOPLE, *FIVE)
    assert bars(made) == {"Egen enhed": 2, "Helheden": 3}
    assert made.note.endswith("2 har ikke valgt endnu")
    everybody = [replace(one, items=(ActionItem(id="i", values={"serves": "whole"}),)) for one in FIVE]
    assert "valgt" not in picture(ChartSubject.DOUBLE_ROLE, *PEOPLE, *everybody).note


@pytest.mark.parametrize("subject", [ChartSubject.VALUE_PARTIES, ChartSubject.DOUBLE_ROLE])
def test_fewer_than_five_leaders_give_a_sentence_and_no_number(subject: ChartSubject) -> None:
    made = picture(subject, *PEOPLE, *FIVE[:4])
    assert (made.bars, made.is_shown) == ((), False)
    assert made.note == "Tallene vises, når mindst 5 har givet noget."
    away = missing(PEOPLE[0], "w")
    assert not picture(subject, away, *PEOPLE[1:], *FIVE).is_shown


def test_without_an_action_schema_nothing_is_counted() -> None:
    draft = replace(FORM, revision=0)
    assert not picture(ChartSubject.VALUE_PARTIES, *PEOPLE, *FIVE, form=draft).is_shown
    plain = replace(FORM, fields=tuple(f for f in FORM.fields if f.key not in (Core.SERVES, Core.VALUE_SELF)))
    assert "Mig selv som leder" not in bars(picture(ChartSubject.VALUE_PARTIES, *PEOPLE, *FIVE, form=plain))
    assert bars(picture(ChartSubject.DOUBLE_ROLE, *PEOPLE, *FIVE, form=plain)) == {}


def test_outputs_are_counted_by_group_but_not_drafts_nor_what_is_not_for_the_room() -> None:
    others = (
        replace(OUTPUT, id="o-2"),
        replace(OUTPUT, id="o-3", group_id="g-2"),
        replace(OUTPUT, id="o-4", is_draft=True),
        replace(OUTPUT, id="o-5", field_key="doubt"),
    )
    made = picture(ChartSubject.HANDED_IN, OUTPUT, *others, *seats())
    assert bars(made) == {"Gruppe 1": 2, "Gruppe 2": 1}
    assert made.note == "3 svar, der må vises med gruppens navn"


def seats(many: int = 3) -> tuple[Record, ...]:
    """Two groups, of `many` leaders each."""
    return (
        *PEOPLE,
        *(
            Group(
                id=f"g-{n + 1}",
                workshop_id="w",
                number=n + 1,
                member_ids=tuple(f"q-{n * 3 + i}" for i in range(many)),
            )
            for n in range(2)
        ),
    )


def test_an_anonymous_exercise_tells_nothing_of_its_groups() -> None:
    block = next(one for one in small_day() if isinstance(one, Block) and one.id == "b-3")
    made = picture(ChartSubject.HANDED_IN, OUTPUT, replace(block, is_anonymous=True), *seats())
    assert made.bars == ()
    assert made.note == WORDS.text("wall.nothing_yet")


def test_groups_of_fewer_than_five_leaders_in_all_are_not_counted_but_tables_without_names_are() -> None:
    assert not picture(ChartSubject.HANDED_IN, OUTPUT, *seats(many=2)).is_shown
    assert picture(ChartSubject.HANDED_IN, OUTPUT, *seats(many=0)).is_shown


def test_groups_of_another_division_are_there_when_they_have_said_something() -> None:
    later = Group(id="g-9", workshop_id="w", number=9, division=2)
    assert "Gruppe 9" not in bars(picture(ChartSubject.HANDED_IN, OUTPUT, *seats(), later))
    said = replace(OUTPUT, id="o-9", group_id="g-9")
    assert bars(picture(ChartSubject.HANDED_IN, OUTPUT, said, *seats(), later))["Gruppe 9"] == 1


def test_themes_are_counted_with_those_most_said_first() -> None:
    themes = [Theme(id=f"t-{n}", workshop_id="w", name=f"Tema {n}", position=n) for n in range(3)]
    said = replace(OUTPUT, theme_ids=("t-1",))
    made = picture(ChartSubject.THEMES, *themes, said)
    assert list(bars(made).items()) == [("Tema 1", 1), ("Tema 0", 0), ("Tema 2", 0)]
    assert [bar.is_strong for bar in made.bars] == [True, False, False]
    assert picture(ChartSubject.THEMES).note == WORDS.text("wall.no_themes_yet")


def test_a_slide_has_its_own_heading_or_the_charts() -> None:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    for heading in ("Det står vi med", ""):
        content = ChartContent(heading=heading, kicker="Nu", chart=ChartSubject.THEMES)
        slide = Slide(id="s-x", workshop_id="w", block_id="b-1", position=0.5, content=content)
        document.attach(MemoryRepository((*small_day(), slide)))
        sources = wall_sources(document)
        stop = next(stop for stop in sources.stops if stop.slide_id == "s-x")
        made = picture_of_stop(sources, stop, WORDS)
        assert isinstance(made, BallotPicture)
        assert (made.heading, made.kicker) == (heading or WORDS.text("charts.themes"), "Nu")


def test_a_subject_that_nobody_knows_is_the_pause_picture() -> None:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository(small_day()))
    made = picture_of_aside(wall_sources(document), Aside(block_id="", chart="of another time"), WORDS)
    assert isinstance(made, PausePicture)


MARK = "HEMMELIG"
texts = st.text(max_size=8).map(lambda text: f"{MARK}{text}")
values = st.one_of(
    texts, st.lists(texts, max_size=3), st.lists(st.dictionaries(texts, texts, max_size=2), max_size=2)
)
fields = st.sampled_from([*(field.key for field in FORM.fields), "archived"])


@given(
    written=st.lists(
        st.lists(st.dictionaries(fields, values, max_size=5), max_size=3), min_size=6, max_size=6
    ),
    subject=st.sampled_from(ChartSubject),
    is_released=st.booleans(),
)
def test_no_word_of_any_schema_reaches_a_chart(
    written: list[list[dict[str, FieldValue]]], subject: ChartSubject, *, is_released: bool
) -> None:
    plans = [replace(plan(n, *mine), is_released_wall=is_released) for n, mine in enumerate(written)]
    made = picture(subject, *PEOPLE, *plans, OUTPUT)
    assert MARK not in repr(made)
    assert "Navnesen" not in repr(made)
