"""What reaches the wall, and above all what never does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.content.words import load_words
from facilitator_app.domain import timer
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind, Timing, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise, Role, Round
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.schedule import BlockState, DayPlan, DayReading, read_day
from facilitator_app.domain.show import Aside, Show, WallMode
from facilitator_app.domain.slides import (
    ActionExampleContent,
    BreakContent,
    ColumnsContent,
    DilemmaContent,
    OutputsContent,
    PhaseContent,
    PictureContent,
    QuestionContent,
    QuoteContent,
    ScaleContent,
    Slide,
    SlideContent,
    TextContent,
    ThemesContent,
    TitleContent,
    ToolContent,
)
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    BlackPicture,
    BreakPicture,
    ColumnsPicture,
    CounterPicture,
    DilemmaPicture,
    LineKind,
    OutputsPicture,
    PausePicture,
    PhasePicture,
    Picture,
    PicturePicture,
    QuestionPicture,
    QuotePicture,
    ScalePicture,
    TextPicture,
    ThemesPicture,
    TitlePicture,
    ToolPicture,
    TrialPicture,
)
from facilitator_app.domain.workshop import Attachment, DaySpan
from facilitator_app.services.building_wall import (
    panel_picture,
    pause_picture,
    picture_of_aside,
    picture_of_stop,
    trial_picture,
    wall_picture,
    wall_view,
)
from facilitator_app.services.document import Document
from facilitator_app.services.wall_sources import WallSources, wall_sources
from tests.ballots import hands, hidden
from tests.day import ANSWER, BLOCKS, DILEMMA, ENGAGEMENT, EXERCISE, GROUPS, SCHEMA, TOOL, WORKSHOP, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

WORDS = load_words("da")
NOW = datetime(2027, 1, 14, 10, 51, 36, tzinfo=COPENHAGEN_WINTER)


def ignore(_change: object) -> None:
    """Nobody listens."""


def sources_of(*records: Record) -> WallSources:
    """The small day with these records in it; one with a known id takes the other's place."""
    document = Document(publish=ignore, clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*small_day(), *records)))
    return wall_sources(document)


def slide(content: SlideContent, *, block_id: str = "b-1") -> Slide:
    return Slide(id="s-x", workshop_id="w", block_id=block_id, position=9.0, content=content)


def shown(content: SlideContent, *records: Record, block_id: str = "b-1") -> Picture:
    """The picture of a slide in the small day."""
    sources = sources_of(slide(content, block_id=block_id), *records)
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-x")
    return picture_of_stop(sources, stop, WORDS)


def at(sources: WallSources, slide_id: str, day: DayReading | None = None) -> Picture:
    stop = next(stop for stop in sources.stops if stop.slide_id == slide_id)
    return picture_of_stop(sources, stop, WORDS, day)


def said(value: object, *, key: str = "resources", form: FormSpec = TOOL, **changes: object) -> Output:
    base = Output(
        id=f"o-{key}-{value}-{len(changes)}-{changes.get('group_id', '')}",
        workshop_id="w",
        block_id="b-3",
        form_id=form.id,
        field_key=key,
        group_id="g-1",
        value=value,  # type: ignore[arg-type]
        is_shown=True,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def texts_in(value: object) -> Iterator[str]:
    """Every text that a picture carries."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def test_the_title_has_the_day_and_the_client() -> None:
    picture = at(sources_of(), "s-1")
    assert isinstance(picture, TitlePicture)
    assert picture.when == ("Torsdag den 14. januar 2027", "kl. 09.00–11.30")
    assert picture.host == "Eksempel Kommune · Omsorg og Udvikling"
    assert picture.frame.foot == "Lederdag · Eksempel Kommune"
    assert picture.frame.brand.client == "Eksempel Kommune"


def test_the_title_of_a_later_day_has_that_days_date_and_hours() -> None:
    workshop = replace(WORKSHOP, later_days=(DaySpan(starts_min=510, ends_min=840),))
    later = replace(BLOCKS[0], day_number=2)
    picture = at(sources_of(workshop, later), "s-1")
    assert isinstance(picture, TitlePicture)
    assert picture.when == ("Fredag den 15. januar 2027", "kl. 08.30–08.45")
    only = at(sources_of(later), "s-1")
    assert isinstance(only, TitlePicture)
    assert only.when == ("Torsdag den 14. januar 2027", "kl. 09.00–11.30")


def test_the_title_of_several_days_has_their_dates() -> None:
    workshop = replace(WORKSHOP, later_days=(DaySpan(starts_min=510, ends_min=840),))
    picture = at(sources_of(workshop), "s-1")
    assert isinstance(picture, TitlePicture)
    assert picture.when == ("Torsdag den 14. januar 2027", "til fredag den 15. januar 2027")


def test_a_title_without_date_and_client_leaves_them_out() -> None:
    sources = sources_of(replace(WORKSHOP, held_on=None), replace(ENGAGEMENT, client="", organisation=""))
    picture = at(sources, "s-1")
    assert isinstance(picture, TitlePicture)
    assert (picture.when, picture.host, picture.frame.foot) == (("kl. 09.00–11.30",), "", "Lederdag")


def test_lines_are_read_by_their_signs() -> None:
    picture = shown(TextContent(heading="H", body=("- et punkt", "Netværket :: naboer", "", "en linje")))
    assert isinstance(picture, TextPicture)
    kinds = [(line.kind, line.term, line.text) for line in picture.lines]
    assert kinds == [
        (LineKind.BULLET, "", "et punkt"),
        (LineKind.TERM, "Netværket", "naboer"),
        (LineKind.PLAIN, "", "en linje"),
    ]
    assert picture.frame.number == 3


def test_columns_quotations_and_questions_carry_their_words() -> None:
    columns = shown(ColumnsContent(heading="To måder", left_heading="A", left=("a",), right=("- b",)))
    quote = shown(QuoteContent(words="Ord", author="Kierkegaard", source="1859"))
    question = shown(QuestionContent(question="Hvad nu?", length_s=60))
    assert isinstance(columns, ColumnsPicture)
    assert (columns.left.heading, columns.right.lines[0].text) == ("A", "b")
    assert isinstance(quote, QuotePicture)
    assert (quote.words, quote.author, quote.source) == ("Ord", "Kierkegaard", "1859")
    assert isinstance(question, QuestionPicture)
    assert (question.kicker, question.band) == ("Spørgsmål", None)


def test_a_picture_comes_from_its_attachment() -> None:
    file = Attachment(id="a-1", name="by.png", media_type="image/png", content=b"png")
    picture = shown(PictureContent(attachment_id="a-1", caption="Kilde"), file)
    assert isinstance(picture, PicturePicture)
    assert (picture.content, picture.caption) == (b"png", "Kilde")


def test_the_clients_logo_is_on_every_picture() -> None:
    file = Attachment(id="a-1", name="logo.png", media_type="image/png", content=b"logo")
    picture = at(sources_of(file, replace(ENGAGEMENT, logo_id="a-1")), "s-2")
    assert picture.frame.brand.logo == b"logo"


def test_a_dilemma_is_numbered_as_the_day_comes_to_it() -> None:
    other = Dilemma(
        id="d-0", title="Andet", statement="Noget andet", pole_a="A", pole_b="B", questions=("Hvad?",)
    )
    picture = at(sources_of(other), "s-3")
    assert isinstance(picture, DilemmaPicture)
    assert (picture.kicker, picture.options) == ("Dilemma 1", ("Vi henter", "Han går selv"))
    second = shown(DilemmaContent(dilemma_id="d-0"), other, block_id="b-3")
    assert isinstance(second, DilemmaPicture)
    assert (second.kicker, second.question) == ("Dilemma 2", "Hvad?")


def test_a_phase_knows_its_round_and_its_place_in_the_row() -> None:
    sources = sources_of()
    stop = [stop for stop in sources.stops if stop.slide_id == "s-6"][1]
    picture = picture_of_stop(sources, stop, WORDS)
    assert isinstance(picture, PhasePicture)
    assert picture.kicker == "Simulationsøvelse · Runde 2 af 2"
    assert (picture.heading, picture.current) == ("Spot ressourcerne", 1)
    assert [(mark.title, mark.length_s) for mark in picture.phases] == [
        ("Læs situationen", 300),
        ("Spot ressourcerne", 600),
    ]


def test_an_exercise_that_is_no_simulation_is_called_by_its_title() -> None:
    block = replace(next(b for b in BLOCKS if b.id == "b-3"), kind=BlockKind.DISCUSSION)
    sources = sources_of(block)
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-5")
    picture = picture_of_stop(sources, stop, WORDS)
    assert isinstance(picture, PhasePicture)
    assert picture.kicker == "Spot ressourcerne · Runde 1 af 2"


def test_a_later_round_begins_with_the_roles_moving_on() -> None:
    roles = (Role(key="citizen", name="Borgeren"), Role(key="leader", name="Lederen"))
    first = replace(EXERCISE.phases[0], foot="Læs hver for sig.")
    playing = replace(EXERCISE, roles=roles, phases=(first, *EXERCISE.phases[1:]))
    sources = sources_of(playing)
    hints = []
    for stop in sources.stops:
        picture = picture_of_stop(sources, stop, WORDS)
        if isinstance(picture, PhasePicture):
            hints.append(picture.hint)
    assert hints == [
        "Læs hver for sig.",
        "",
        "Runde 2: Rollerne rykker én plads. Læs hver for sig.",
        "",
    ]
    assert "Runde 2: Rollerne" not in str(at(sources_of(replace(playing, roles=roles[:1])), "s-6"))


def test_an_exercise_of_one_round_does_not_count_it() -> None:
    single = replace(EXERCISE, rounds=(Round(number=1),))
    picture = at(sources_of(single), "s-5")
    assert isinstance(picture, PhasePicture)
    assert picture.kicker == "Simulationsøvelse"


def test_tools_stand_side_by_side_with_what_has_been_released() -> None:
    picture = shown(
        ToolContent(form_id=TOOL.id, heading="Omkring Karen (fiktiv)"),
        said("Bagte brød i 30 år"),
        said("Naboen", group_id="g-2", position=1.0),
        said("Fordi hun vil", key="why", group_id="g-2"),
        said("Ikke vist", is_shown=False),
    )
    assert isinstance(picture, ToolPicture)
    assert [(card.title, card.status) for card in picture.cards] == [
        ("Gruppe 1", "1 af 2 felter"),
        ("Gruppe 2", "2 af 2 felter"),
    ]
    assert picture.cards[0].rows[0].texts == ("Bagte brød i 30 år",)


def test_a_tool_of_one_round_leaves_the_other_rounds_out() -> None:
    picture = shown(
        ToolContent(form_id=TOOL.id, heading="Runde 2", round_number=2),
        said("Først", round_number=1),
        said("Så", round_number=2),
    )
    assert "Så" in set(texts_in(picture))
    assert "Først" not in set(texts_in(picture))


def test_without_released_outputs_the_room_is_told_that_they_will_come() -> None:
    tool = shown(ToolContent(form_id=TOOL.id, heading="H"))
    outputs = shown(OutputsContent(form_id=TOOL.id, field_key="resources", heading="H"))
    themes = shown(ThemesContent(heading="H"))
    assert isinstance(tool, ToolPicture)
    assert isinstance(outputs, OutputsPicture)
    assert tool.note == outputs.note == "Svarene kommer her, når grupperne er klar."
    assert isinstance(themes, ThemesPicture)
    assert themes.note == "Temaerne kommer her, når de er samlet."


def test_outputs_stand_by_group_in_the_order_they_were_said() -> None:
    picture = shown(
        OutputsContent(form_id=TOOL.id, field_key="resources", heading="H"),
        said("c", group_id="g-2"),
        said("b", position=2.0),
        said("a", position=1.0),
        said("d", group_id="borte"),
    )
    assert isinstance(picture, OutputsPicture)
    assert [(output.group, output.text) for output in picture.outputs] == [
        ("Gruppe 1", "a"),
        ("Gruppe 1", "b"),
        ("Gruppe 2", "c"),
        ("", "d"),
    ]


def test_outputs_to_a_private_field_are_not_shown_even_when_released() -> None:
    picture = shown(
        OutputsContent(form_id=TOOL.id, field_key="doubt", heading="H"), said("Hemmelig tvivl", key="doubt")
    )
    assert isinstance(picture, OutputsPicture)
    assert picture.outputs == ()


def test_a_group_without_a_name_goes_by_its_number() -> None:
    picture = shown(
        OutputsContent(form_id=TOOL.id, field_key="resources", heading="H"),
        replace(GROUPS[0], name=""),
        said("a"),
    )
    assert isinstance(picture, OutputsPicture)
    assert picture.outputs[0].group == "Gruppe 1"


EVERY_KIND = FormSpec(
    id="f-every",
    key="every",
    use=FormUse.OTHER,
    title="Alle slags",
    fields=(
        FieldSpec(
            key="choice",
            kind=FieldKind.CHOICE,
            label="Valg",
            options=(Option(key="a", label="Vi venter"),),
            visibility=Visibility.PROJECTOR,
        ),
        FieldSpec(
            key="choices",
            kind=FieldKind.CHOICES,
            label="Flere valg",
            options=(Option(key="a", label="Første"), Option(key="b", label="Anden")),
            visibility=Visibility.PROJECTOR,
        ),
        FieldSpec(
            key="rows",
            kind=FieldKind.ROWS,
            label="Rækker",
            columns=(Option(key="who", label="Hvem"), Option(key="what", label="Hvad")),
            visibility=Visibility.PROJECTOR,
        ),
        FieldSpec(key="day", kind=FieldKind.DATE, label="Dag", visibility=Visibility.PROJECTOR),
        FieldSpec(key="person", kind=FieldKind.PERSON, label="Hvem", visibility=Visibility.PROJECTOR),
        FieldSpec(key="is_done", kind=FieldKind.CHECKBOX, label="Gjort", visibility=Visibility.PROJECTOR),
        FieldSpec(key="number", kind=FieldKind.NUMBER, label="Tal", visibility=Visibility.PROJECTOR),
        FieldSpec(key="scale", kind=FieldKind.SCALE, label="Skala", visibility=Visibility.PROJECTOR),
    ),
)


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("choice", "a", ["Vi venter"]),
        ("choice", "ukendt", ["ukendt"]),
        ("choices", ["a", "b"], ["Første", "Anden"]),
        ("rows", [{"who": "Teamet", "what": "spørger"}, {"who": "", "what": ""}], ["Teamet · spørger"]),
        ("day", "2027-03-15", ["mandag den 15. marts 2027"]),
        ("day", "snart", ["snart"]),
        ("person", "p-2", ["Anker Bjerre (fiktiv)"]),
        ("person", "en nabo", ["en nabo"]),
        ("is_done", True, ["Ja"]),
        ("is_done", False, ["Nej"]),
        ("number", 2.5, ["2.5"]),
        ("number", 3, ["3"]),
        ("number", "  ", []),
        ("number", None, []),
    ],
)
def test_values_are_shown_as_people_read_them(key: str, value: object, read: list[str]) -> None:
    picture = shown(
        OutputsContent(form_id="f-every", field_key=key, heading="H"),
        EVERY_KIND,
        said(value, key=key, form=EVERY_KIND),
    )
    assert isinstance(picture, OutputsPicture)
    assert [output.text for output in picture.outputs] == read


def test_themes_are_counted_by_outputs_until_there_are_votes() -> None:
    themes = [Theme(id=f"t-{i}", workshop_id="w", name=f"Tema {i}", position=i) for i in range(5)]
    outputs = [said(f"x{i}{n}", theme_ids=(f"t-{i}",)) for i in range(4) for n in range(i)]
    picture = shown(
        ThemesContent(heading="H"), *themes, *outputs, said("kladde", theme_ids=("t-4",), is_draft=True)
    )
    assert isinstance(picture, ThemesPicture)
    assert [(bar.name, bar.count, bar.is_strong) for bar in picture.bars] == [
        ("Tema 3", 3, True),
        ("Tema 2", 2, True),
        ("Tema 1", 1, True),
        ("Tema 0", 0, False),
        ("Tema 4", 0, False),
    ]
    assert picture.note == "6 svar i alt"
    count = hands({"t-0": 1})
    voted = shown(ThemesContent(heading="H"), themes[0], themes[1], count)
    assert isinstance(voted, ThemesPicture)
    assert [(bar.name, bar.count) for bar in voted.bars] == [("Tema 0", 1)]
    assert voted.note == "1 hånd i alt"
    unseen = shown(ThemesContent(heading="H"), themes[0], themes[1], hidden(count))
    assert isinstance(unseen, ThemesPicture)
    assert [bar.count for bar in unseen.bars] == [0, 0]


def test_a_theme_of_what_the_room_may_not_see_is_not_named_on_the_wall() -> None:
    themes = [Theme(id=f"t-{i}", workshop_id="w", name=f"Tema {i}", position=i) for i in range(3)]
    private = said("Sygdom", key="doubt", theme_ids=("t-0", "t-1"))
    gone = said("Væk", key="findes ikke", theme_ids=("t-0",))
    lost = replace(said("Intet skema", theme_ids=("t-0",)), form_id="findes ikke")
    picture = shown(
        ThemesContent(heading="H"), *themes, private, gone, lost, said("Nabo", theme_ids=("t-1",))
    )
    assert isinstance(picture, ThemesPicture)
    assert [bar.name for bar in picture.bars] == ["Tema 1", "Tema 2"]
    counted = shown(ThemesContent(heading="H"), themes[1], private, said("Nabo", theme_ids=("t-1",)))
    assert isinstance(counted, ThemesPicture)
    assert [(bar.name, bar.count) for bar in counted.bars] == [("Tema 1", 1)]


def scale(*values: object, key: str = "position", form: FormSpec = ANSWER) -> ScalePicture:
    outputs = [said(value, key=key, form=form, position=float(i)) for i, value in enumerate(values)]
    numbered = [replace(output, id=f"o-{i}") for i, output in enumerate(outputs)]
    picture = shown(ScaleContent(form_id=form.id, field_key=key, heading="Hvor?"), *numbered)
    assert isinstance(picture, ScalePicture)
    return picture


def test_the_scale_is_shown_from_five_answers_and_has_no_names() -> None:
    few = scale(1, 2, 3, 4)
    assert (few.counts, few.median) == ((), None)
    assert few.note == "Prikkerne vises, når mindst 5 har svaret."
    enough = scale(1, 2, "3", 3.0, 40, None, True, "ved ikke", ["a"], "nan", "inf", "9" * 400)
    assert enough.counts == (0, 1, 1, 2, 0, 0, 0, 0, 0, 0, 1)
    assert enough.median == 3.0
    assert (enough.pole_a, enough.pole_b) == ("Tryghed", "Egen vej")
    assert enough.note == "5 svar · én prik er ét svar · uden navne"


def answers(dilemma_id: str | None, *, block_id: str, places: Iterable[int]) -> list[Output]:
    """Released positions, one for each place."""
    return [
        said(
            place,
            key="position",
            form=ANSWER,
            id=f"{block_id}-{dilemma_id}-{number}",
            block_id=block_id,
            dilemma_id=dilemma_id,
        )
        for number, place in enumerate(places)
    ]


def test_positions_stand_between_the_poles_of_the_blocks_dilemma() -> None:
    content = ScaleContent(form_id=ANSWER.id, field_key="position", heading="Hvor?")
    other = answers("d-2", block_id="b-3", places=(9, 9, 9))
    picture = shown(content, *answers(None, block_id="b-2", places=range(5)), *other, block_id="b-2")
    assert isinstance(picture, ScalePicture)
    assert (picture.pole_a, picture.pole_b) == (DILEMMA.pole_a, DILEMMA.pole_b)
    assert picture.counts == (1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0)


def test_of_several_dilemmas_the_one_shown_before_is_meant() -> None:
    second = replace(DILEMMA, id="d-2", pole_a="Svar nu", pole_b="Tid til at tænke")
    block = next(block for block in sources_of().blocks if block.id == "b-2")
    block = replace(block, dilemma_ids=("d-1", "d-2"))
    before = replace(slide(DilemmaContent(dilemma_id="d-2"), block_id="b-2"), id="s-d2", position=8.5)
    content = ScaleContent(form_id=ANSWER.id, field_key="position", heading="Hvor?")
    said_of_both = (
        *answers("d-1", block_id="b-2", places=(9, 9)),
        *answers("d-2", block_id="b-2", places=range(5)),
    )
    picture = shown(content, second, block, before, *said_of_both, block_id="b-2")
    assert isinstance(picture, ScalePicture)
    assert (picture.pole_a, picture.pole_b) == ("Svar nu", "Tid til at tænke")
    assert sum(picture.counts) == 5


def test_a_chosen_option_is_told_in_the_dilemmas_words() -> None:
    option = FieldSpec(
        key="option",
        kind=FieldKind.CHOICE,
        label="Vi vælger",
        visibility=Visibility.PROJECTOR,
        options=(Option(key="a", label="A"), Option(key="b", label="B")),
    )
    form = replace(ANSWER, fields=(*ANSWER.fields, option))
    chosen = said("b", key="option", form=form, block_id="b-2")
    picture = shown(OutputsContent(form_id=form.id, field_key="option", heading="H"), form, chosen)
    assert isinstance(picture, OutputsPicture)
    assert [output.text for output in picture.outputs] == ["B · Han går selv"]


def test_a_position_among_outputs_is_told_between_its_poles() -> None:
    placed = said(4, key="position", form=ANSWER, block_id="b-2")
    content = OutputsContent(form_id=ANSWER.id, field_key="position", heading="H")
    picture = shown(content, placed)
    assert isinstance(picture, OutputsPicture)
    told = f"4 af 10 fra »{DILEMMA.pole_a}« mod »{DILEMMA.pole_b}«"
    assert [output.text for output in picture.outputs] == [told]
    bare = replace(ANSWER, use=FormUse.QUESTIONS, fields=(replace(ANSWER.fields[0], pole_a=""),))
    plain = shown(content, bare, placed)
    assert isinstance(plain, OutputsPicture)
    assert [output.text for output in plain.outputs] == ["4"]


def test_a_scale_that_the_room_may_not_see_is_empty() -> None:
    picture = scale(1, 2, 3, 4, 5, key="findes ikke")
    assert (picture.counts, picture.pole_a) == ((), "")


def test_leaders_stand_on_the_scale_only_with_leave_and_only_when_the_form_says_so() -> None:
    open_schema = replace(
        SCHEMA,
        fields=tuple(
            replace(f, visibility=Visibility.PROJECTOR) if f.key == "balance" else f for f in SCHEMA.fields
        ),
    )
    plans = [
        ActionPlan(
            id=f"plan-{i}",
            workshop_id="w",
            participant_id=f"p-{i}",
            form_id=SCHEMA.id,
            items=(ActionItem(id=f"i-{i}", values={"balance": i}),),
            is_released_wall=True,
        )
        for i in range(6)
    ]
    content = ScaleContent(form_id=SCHEMA.id, field_key="balance", heading="H")
    kept = replace(plans[5], is_released_wall=False)
    picture = shown(content, open_schema, *plans[:5], kept)
    assert isinstance(picture, ScalePicture)
    assert sum(picture.counts) == 5
    assert picture.note == "5 af 3 ledere · én prik er én leder · uden navne"
    closed = shown(content, *plans)
    assert isinstance(closed, ScalePicture)
    assert closed.counts == ()


def test_a_break_says_when_it_ends_and_what_comes() -> None:
    sources = sources_of()
    plan = DayPlan(
        blocks=in_order(sources.blocks), starts_min=540, first_day=date(2027, 1, 14), zone=COPENHAGEN_WINTER
    )
    day = read_day(plan, (), datetime(2027, 1, 14, 7, 0, tzinfo=UTC))
    picture = at(sources, "s-7", day)
    assert isinstance(picture, BreakPicture)
    end = next(reading.end for reading in day.blocks if reading.block.id == "b-4")
    assert picture.time == f"{end.hour:02}.{end.minute:02}"
    assert picture.again == "Vi begynder igen kl."
    without_day = at(sources, "s-7")
    assert isinstance(without_day, BreakPicture)
    assert without_day.time == picture.time, "the plan tells it where the day is not run"
    last = sources.blocks[-1].id
    named = shown(BreakContent(heading="Pause", next="Dilemmaer"), block_id=last)
    silent = shown(BreakContent(heading="Farvel"), block_id=last)
    assert isinstance(named, BreakPicture)
    assert isinstance(silent, BreakPicture)
    assert (named.next, silent.next) == ("Derefter: Dilemmaer", "")


def next_of(*records: Record, written: str = "", block_id: str = "b-4", day: DayReading | None = None) -> str:
    """What the small day's break says comes after it."""
    content = BreakContent(heading="Pause", next=written)
    sources = sources_of(*records, slide(content, block_id=block_id))
    picture = at(sources, "s-x", day)
    assert isinstance(picture, BreakPicture)
    return picture.next


def after_lunch(title: str, position: float, **changes: object) -> Block:
    base = Block(
        id=f"b-{title}",
        workshop_id="w",
        title=title,
        kind=BlockKind.THEORY,
        planned_min=20,
        position=position,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def test_what_comes_after_a_break_follows_the_agenda_and_not_a_text_that_names_a_block() -> None:
    talk, plenary = after_lunch("Oplæg", 5.0), after_lunch("Opsamling", 6.0)
    assert next_of(talk, plenary) == "Derefter: Oplæg"
    moved = replace(talk, position=7.0)
    assert next_of(moved, plenary, written="oplæg ") == "Derefter: Opsamling"
    assert next_of(moved, plenary, written="Gåtur i parken") == "Derefter: Gåtur i parken"


def test_what_comes_after_a_break_is_of_the_same_day_and_takes_place() -> None:
    dropped = after_lunch("Ekstra", 5.0, planned_min=0, timing=Timing.OPTIONAL)
    morning = after_lunch("Godmorgen", 6.0, day_number=2)
    two_days = replace(WORKSHOP, later_days=(DaySpan(starts_min=480, ends_min=720),))
    assert next_of(two_days, dropped, morning) == ""
    assert next_of(two_days, dropped, after_lunch("Oplæg", 5.5), morning) == "Derefter: Oplæg"


def test_what_comes_after_a_break_is_not_what_was_passed_over() -> None:
    talk, plenary = after_lunch("Oplæg", 5.0), after_lunch("Opsamling", 6.0)
    sources = sources_of(talk, plenary)
    plan = DayPlan(
        blocks=in_order(sources.blocks), starts_min=540, first_day=date(2027, 1, 14), zone=COPENHAGEN_WINTER
    )
    day = read_day(plan, (), datetime(2027, 1, 14, 7, 0, tzinfo=UTC))
    skipped = tuple(
        replace(one, state=BlockState.SKIPPED) if one.block.id == talk.id else one for one in day.blocks
    )
    assert next_of(talk, plenary, day=day) == "Derefter: Oplæg"
    assert next_of(talk, plenary, day=replace(day, blocks=skipped)) == "Derefter: Opsamling"


def test_a_break_before_parallel_rooms_names_what_each_goes_on_with() -> None:
    rooms = replace(WORKSHOP, tracks=("Salen", "Biblioteket"))
    one, two = after_lunch("Spor A", 5.0, track=1), after_lunch("Spor B", 6.0, track=2)
    pause = after_lunch("Pust", 5.5, track=1, kind=BlockKind.BREAK)
    together = after_lunch("Sammen", 7.0)
    assert next_of(rooms, one, two, together) == "Derefter: Spor A / Spor B"
    assert next_of(rooms, one, pause, two, together, block_id=one.id) == "Derefter: Pust"
    assert next_of(rooms, one, pause, two, together, block_id=pause.id) == "Derefter: Sammen"


def complete_plan(person_id: str) -> ActionPlan:
    values = {"occasion": "hemmelig anledning", "action": "hemmelig handling", "by_when": "2027-02-01"}
    return ActionPlan(
        id=f"plan-{person_id}",
        workshop_id="w",
        participant_id=person_id,
        form_id=SCHEMA.id,
        items=(ActionItem(id=f"i-{person_id}", values=values),),
    )


def test_the_example_has_its_own_words_and_only_the_number_of_others() -> None:
    content = ActionExampleContent(
        heading="Skriv", occasion="nogen spørger", action="spørger jeg", value_self="ro"
    )
    gone = replace(complete_plan("p-2"), form_id="borte")
    picture = shown(content, complete_plan("p-1"), gone, complete_plan("p-4"))
    assert isinstance(picture, ActionExamplePicture)
    assert [(row.label, row.is_value) for row in picture.rows] == [
        ("Når …", False),
        ("så …", False),
        ("Mig selv", True),
    ]
    assert picture.counter is not None
    # As the list of leaders counts them: what is written under a form that has gone is read with the one in use, and a
    # leader who is absent (the fourth) counts from the first word of a schema that came by mail.
    assert (picture.counter.done, picture.counter.words) == (3, "af 4 er klar")
    assert not [text for text in texts_in(picture) if "hemmelig" in text]


def test_an_aside_shows_one_groups_field_its_sheet_or_the_counter() -> None:
    sources = sources_of(
        said("Naboen"),
        said("Barnebarnet", group_id="g-2"),
        said("Til ham", form=ANSWER, key="argument", dilemma_id="d-1"),
    )
    one = picture_of_aside(
        sources, Aside(block_id="b-3", form_id=TOOL.id, field_key="resources", group_id="g-1"), WORDS
    )
    assert isinstance(one, OutputsPicture)
    assert [output.text for output in one.outputs] == ["Naboen"]
    sheet = picture_of_aside(sources, Aside(block_id="b-3", form_id=TOOL.id, group_id="g-2"), WORDS)
    assert isinstance(sheet, ToolPicture)
    assert [card.title for card in sheet.cards] == ["Gruppe 2"]
    answer = Aside(block_id="b-3", form_id=ANSWER.id, field_key="argument", dilemma_id="d-1")
    dilemma = picture_of_aside(sources, answer, WORDS)
    assert isinstance(dilemma, OutputsPicture)
    assert dilemma.kicker == DILEMMA.title
    assert isinstance(picture_of_aside(sources, Aside(block_id="b-3"), WORDS), CounterPicture)
    assert isinstance(picture_of_aside(sources, Aside(block_id="b-3", form_id="borte"), WORDS), PausePicture)


def test_an_aside_to_a_private_field_shows_nothing_of_it() -> None:
    sources = sources_of(said("Hemmelig tvivl", key="doubt"), said("Naboen"))
    aside = Aside(block_id="b-3", form_id=TOOL.id, field_key="doubt", group_id="g-1")
    picture = picture_of_aside(sources, aside, WORDS)
    assert isinstance(picture, ToolPicture)
    assert picture.cards == ()
    empty = picture_of_aside(sources, Aside(block_id="b-1", form_id=TOOL.id, field_key="why"), WORDS)
    assert isinstance(empty, OutputsPicture)
    assert empty.note


@pytest.mark.parametrize(
    "content",
    [
        PictureContent(attachment_id="borte"),
        DilemmaContent(dilemma_id="borte"),
        ToolContent(form_id="borte", heading="H"),
        OutputsContent(form_id="borte", field_key="x", heading="H"),
        ScaleContent(form_id="borte", field_key="x", heading="H"),
    ],
)
def test_what_is_missing_gives_the_pause_picture(content: SlideContent) -> None:
    assert isinstance(shown(content), PausePicture)


def test_a_phase_or_a_slide_that_has_gone_gives_the_pause_picture() -> None:
    before = sources_of()
    stop = next(stop for stop in before.stops if stop.slide_id == "s-5")
    fewer = sources_of(replace(EXERCISE, phases=EXERCISE.phases[1:]))
    assert isinstance(picture_of_stop(fewer, stop, WORDS), PausePicture)
    no_exercise = replace(before, exercises={})
    assert isinstance(picture_of_stop(no_exercise, stop, WORDS), PausePicture)
    no_slides = replace(before, slides={})
    assert isinstance(picture_of_stop(no_slides, stop, WORDS), PausePicture)
    assert isinstance(panel_picture(before, Show(workshop_id="w", stop_key="borte"), WORDS), PausePicture)


def test_the_wall_follows_the_mode_and_the_panel_does_not() -> None:
    sources = sources_of()
    keys = [stop.key for stop in sources.stops]
    show = Show(workshop_id="w", stop_key=keys[1], page=2)
    live = wall_picture(sources, show, WORDS)
    assert isinstance(live[0], TextPicture)
    assert live[1] == 2
    black = replace(show, mode=WallMode.BLACK)
    assert wall_picture(sources, black, WORDS) == (BlackPicture(), 0)
    assert isinstance(panel_picture(sources, black, WORDS), TextPicture)
    assert isinstance(wall_picture(sources, replace(show, mode=WallMode.PAUSE), WORDS)[0], PausePicture)
    frozen = replace(show, mode=WallMode.FROZEN, held_key=keys[0], held_page=1)
    held, page = wall_picture(sources, frozen, WORDS)
    assert isinstance(held, TitlePicture)
    assert page == 1


def test_an_aside_lies_over_the_slide_until_it_is_taken_away() -> None:
    sources = sources_of()
    show = Show(workshop_id="w", stop_key=sources.stops[1].key, aside=Aside(block_id="b-3"))
    assert isinstance(wall_picture(sources, show, WORDS)[0], CounterPicture)
    frozen = replace(show, aside=None, mode=WallMode.FROZEN, held_aside=Aside(block_id="b-3"))
    assert isinstance(wall_picture(sources, frozen, WORDS)[0], CounterPicture)


def phase_show(sources: WallSources) -> Show:
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-5")
    return Show(workshop_id="w", stop_key=stop.key, message="Find en ordstyrer")


def test_the_countdown_stands_on_its_own_stop_only() -> None:
    sources = sources_of()
    show = phase_show(sources)
    state = timer.start(timer.load(show.stop_key, length_s=600, warn_s=120), 0.0)
    reading = timer.read(state, 216.0)
    view = wall_view(sources, show, WORDS, day=None, timer=reading, now=NOW)
    assert view.countdown is not None
    assert (view.countdown.digits, view.countdown.band) == ("06:24", Band.CALM)
    assert view.countdown.end == "Fasen slutter kl. 10.58"
    assert view.message == "Find en ordstyrer"
    for other in (
        replace(show, stop_key=sources.stops[0].key),
        replace(show, is_clock_shown=False),
        replace(show, mode=WallMode.BLACK),
    ):
        assert wall_view(sources, other, WORDS, day=None, timer=reading, now=NOW).countdown is None
    assert wall_view(sources, show, WORDS, day=None, timer=None, now=NOW).countdown is None
    held = replace(show, mode=WallMode.FROZEN, held_key=show.stop_key, stop_key=sources.stops[0].key)
    assert wall_view(sources, held, WORDS, day=None, timer=reading, now=NOW).countdown is not None
    black = wall_view(sources, replace(show, mode=WallMode.BLACK), WORDS, day=None, timer=reading, now=NOW)
    assert black.message == ""


@pytest.mark.parametrize(
    ("spent_s", "word", "end"),
    [
        (0.0, "", "Fasen slutter kl. 11.02"),
        (500.0, "2 minutter tilbage", "Fasen slutter kl. 10.53"),
        (545.0, "1 minut tilbage", "Fasen slutter kl. 10.53"),
        (580.0, "Rund af", "Fasen slutter kl. 10.52"),
        (733.0, "Over tid", "Gør sætningen færdig"),
    ],
)
def test_the_countdown_has_a_word_for_each_band(spent_s: float, word: str, end: str) -> None:
    sources = sources_of()
    show = phase_show(sources)
    state = timer.start(timer.load(show.stop_key, length_s=600, warn_s=120), 0.0)
    view = wall_view(sources, show, WORDS, day=None, timer=timer.read(state, spent_s), now=NOW)
    assert view.countdown is not None
    assert (view.countdown.word, view.countdown.end) == (word, end)


def test_a_paused_countdown_says_so_and_promises_no_end() -> None:
    sources = sources_of()
    show = phase_show(sources)
    state = timer.pause(timer.start(timer.load(show.stop_key, length_s=600), 0.0), 60.0)
    view = wall_view(sources, show, WORDS, day=None, timer=timer.read(state, 90.0), now=NOW)
    assert view.countdown is not None
    assert (view.countdown.is_paused, view.countdown.word, view.countdown.end) == (True, "Pause", "")


def test_a_question_has_its_own_words_for_the_end() -> None:
    sources = sources_of()
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-4")
    state = timer.start(timer.load(stop.key, length_s=240), 0.0)
    show = Show(workshop_id="w", stop_key=stop.key)
    later = NOW + timedelta(minutes=1)
    view = wall_view(sources, show, WORDS, day=None, timer=timer.read(state, 60.0), now=later)
    assert view.countdown is not None
    assert view.countdown.end == "Slutter kl. 10.56"


SECRET = "hemmelighed"
ROOM_WORDS = st.sampled_from(list(Visibility))
KINDS = st.sampled_from(
    [FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT, FieldKind.CHOICES, FieldKind.ROWS, FieldKind.PERSON]
)


@st.composite
def private_days(draw: st.DrawFn) -> tuple[FormSpec, tuple[Record, ...]]:
    """A form with fields of any kind and class, and outputs of which only some may be seen."""
    specs = tuple(
        FieldSpec(
            key=f"k{i}",
            kind=draw(KINDS),
            label=f"Felt {i}",
            columns=(Option(key="c", label="C"),),
            visibility=draw(ROOM_WORDS),
        )
        for i in range(4)
    )
    use = draw(st.sampled_from(list(FormUse)))
    form = FormSpec(id="f-any", key="any", use=use, title="Ark", fields=specs)
    outputs: list[Record] = []
    for i, spec in enumerate(specs * 2):
        is_shown, is_draft = draw(st.booleans()), draw(st.booleans())
        may_be_seen = spec.visibility is Visibility.PROJECTOR and is_shown and not is_draft
        text = f"åbent {i}" if may_be_seen else f"{SECRET} {i}"
        value: object = {FieldKind.CHOICES: [text], FieldKind.ROWS: [{"c": text}]}.get(spec.kind, text)
        output = said(value, key=spec.key, form=form, is_shown=is_shown, is_draft=is_draft, who=SECRET)
        outputs.append(replace(output, id=f"o-{i}", group_id=draw(st.sampled_from(["g-1", "g-2"]))))
    plan = replace(
        complete_plan("p-1"),
        form_id="f-any",
        items=(ActionItem(id="i-1", values={spec.key: f"{SECRET} plan" for spec in specs}),),
        is_released_wall=draw(st.booleans()),
    )
    return form, (form, *outputs, plan)


CONTENTS: tuple[SlideContent, ...] = (
    TitleContent(heading="H"),
    TextContent(heading="H"),
    ColumnsContent(heading="H"),
    QuoteContent(words="H"),
    QuestionContent(question="H"),
    DilemmaContent(dilemma_id="d-1"),
    PhaseContent(exercise_id="x"),
    ToolContent(form_id="f-any", heading="H"),
    OutputsContent(form_id="f-any", field_key="k0", heading="H"),
    OutputsContent(form_id="f-any", field_key="k1", heading="H"),
    ThemesContent(heading="H"),
    ScaleContent(form_id="f-any", field_key="k2", heading="H"),
    BreakContent(heading="H"),
    ActionExampleContent(heading="H"),
)


@settings(max_examples=40, deadline=None)
@given(day=private_days(), content=st.sampled_from(CONTENTS))
def test_nothing_but_released_outputs_of_fields_for_the_room_ever_reaches_a_picture(
    day: tuple[FormSpec, tuple[Record, ...]], content: SlideContent
) -> None:
    form, records = day
    secret_notes = replace(slide(content), notes=f"{SECRET} noter")
    sources = sources_of(secret_notes, *records, *_secret_exercise())
    stop = next(stop for stop in sources.stops if stop.slide_id == "s-x")
    pictures = [picture_of_stop(sources, stop, WORDS)]
    for field in ("", *(spec.key for spec in form.fields)):
        for group in ("", "g-1"):
            aside = Aside(block_id="b-3", form_id=form.id, field_key=field, group_id=group)
            pictures.append(picture_of_aside(sources, aside, WORDS))
    assert not [text for picture in pictures for text in texts_in(picture) if SECRET in text]


def _secret_exercise() -> tuple[Exercise, ...]:
    phases = tuple(replace(phase, note=f"{SECRET} note") for phase in EXERCISE.phases)
    return (replace(EXERCISE, phases=phases, purpose=f"{SECRET} formål"),)


def test_the_picture_that_tries_the_rooms_screen_is_in_the_clients_look() -> None:
    sources = sources_of()
    trial = trial_picture(sources, WORDS)
    assert isinstance(trial, TrialPicture)
    assert trial.frame == pause_picture(sources, WORDS).frame
