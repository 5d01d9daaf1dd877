"""A new file is made from a template, as the sample day, or filled with fictitious leaders."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.packages import Content, Package, PackageKind
from facilitator_app.content.sample_people import load_sample_people
from facilitator_app.content.templates import load_template, shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import MAX_ITEMS, ActionPlan, PlanStatus, status
from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.ballots import Ballot, arithmetic
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant, group_of
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.opening_slide import (
    following,
    has_subtitle_of,
    has_title_of,
    opening_slide,
)
from facilitator_app.services.starting_workshop import NewWorkshop, StartingWorkshop
from tests.fakes import FakeClock, FakeIds

R = TypeVar("R")
LEADER_DAY = NewWorkshop(template="leader-day", language="da")


class KeptFiles:
    """Remembers what would have been written."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.records: tuple[Record, ...] = ()
        self.made_at: datetime | None = None
        self.settings: dict[str, str] = {}

    def create(self, path: Path, records: Iterable[Record], *, made_at: datetime) -> "KeptFiles":
        self.path, self.records, self.made_at = path, tuple(records), made_at
        return self

    def set_setting(self, name: str, value: str) -> None:
        self.settings[name] = value

    def all(self, kind: type[R]) -> list[R]:
        return [record for record in self.records if isinstance(record, kind)]


@pytest.fixture
def files() -> KeptFiles:
    return KeptFiles()


def starting(files: KeptFiles, clock: FakeClock, content: Path | None = None) -> StartingWorkshop:
    return StartingWorkshop(
        files=files,
        clock=clock,
        new_id=FakeIds(),
        content=content or shipped_root(),
        words_for=load_words,
    )


def place_in_order(record: Record) -> int:
    return RECORD_TYPES.index(type(record))


def test_a_leader_day_is_made_for_a_client(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    wish = NewWorkshop(
        template="leader-day",
        language="da",
        client=" Ny\nKommune ",
        organisation="Omsorg",
        title="Vores dag",
        held_on=date(2027, 3, 4),
    )

    starting(files, clock).start(tmp_path / "a.workshop", wish)

    (engagement,) = files.all(Engagement)
    (day,) = files.all(Workshop)
    assert (engagement.client, engagement.organisation) == ("Ny Kommune", "Omsorg")
    assert (engagement.template, engagement.is_sample) == ("leader-day", False)
    assert (day.title, day.held_on, day.language) == ("Vores dag", date(2027, 3, 4), "da")
    assert len(files.all(Slide)) >= 18
    assert files.all(Participant) == []
    assert (files.path, files.made_at) == (tmp_path / "a.workshop", clock.utc())
    assert list(files.records) == sorted(files.records, key=place_in_order)


def headings(files: KeptFiles) -> list[str]:
    """The headings of the title slides, in the order of the agenda."""
    slides = {slide.id: slide for slide in files.all(Slide) if isinstance(slide.content, TitleContent)}
    ordered = [s for block in in_order(files.all(Block)) for s in slides.values() if s.block_id == block.id]
    return [slide.content.heading for slide in ordered if isinstance(slide.content, TitleContent)]


TEMPLATES = ["leader-day", "seminar-12-12", "theme-day", "empty"]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_the_title_stands_on_the_slide_that_opens_the_day_too(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, name: str, language: str
) -> None:
    service = starting(files, clock)
    service.start(tmp_path / "a.workshop", NewWorkshop(template=name, language=language))
    shipped = headings(files)

    service.start(tmp_path / "b.workshop", NewWorkshop(template=name, language=language, title="Vores  dag"))

    assert headings(files) == ["Vores dag", *shipped[1:]]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_title_and_subtitle_of_a_shipped_day_stand_on_its_first_slide_and_follow(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, name: str, language: str
) -> None:
    starting(files, clock).start(tmp_path / "a.workshop", NewWorkshop(template=name, language=language))
    (day,) = files.all(Workshop)
    slide = opening_slide(files.all(Block), files.all(Slide))
    assert slide is not None
    assert has_title_of(slide, day)
    assert has_subtitle_of(slide, day)

    later = following(slide, day, replace(day, title="Vores dag", subtitle="Om os"))

    assert later.content == TitleContent(heading="Vores dag", subtitle="Om os")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_no_example_of_a_client_or_a_title_comes_on_the_wall_of_a_real_day(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, name: str, language: str
) -> None:
    template = load_template(name, language, root=shipped_root())
    starting(files, clock).start(tmp_path / "a.workshop", NewWorkshop(template=name, language=language))
    (engagement,) = files.all(Engagement)
    assert (engagement.client, engagement.organisation) == ("", "")
    if template.is_blank:
        assert (files.all(Workshop)[0].title, headings(files)) == ("", [""])


def test_the_days_own_title_leaves_the_slide_that_opens_it(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    service = starting(files, clock)
    service.start(tmp_path / "a.workshop", LEADER_DAY)
    shipped, title = headings(files), files.all(Workshop)[0].title

    service.start(tmp_path / "b.workshop", replace(LEADER_DAY, title=title))

    assert headings(files) == shipped


def test_a_goodbye_is_no_title_of_the_day(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    first, last = (
        Block(id=key, workshop_id="w", title=key, kind=BlockKind.THEORY, planned_min=9, position=place)
        for place, key in enumerate(("first", "last"), start=1)
    )
    bye = Slide(
        id="s", workshop_id="w", block_id="last", position=1.0, content=TitleContent(heading="Tak for i dag")
    )
    kept = Package(
        kind=PackageKind.DAY,
        title="Dag",
        about="",
        language="da",
        kept_at=clock.utc(),
        records=(Workshop(id="w", title="Dag", language="da"), first, last, bye),
    )

    starting(files, clock).start_from_kept(
        tmp_path / "a.workshop", replace(LEADER_DAY, title="Vores dag"), kept
    )

    assert (files.all(Workshop)[0].title, headings(files)) == ("Vores dag", ["Tak for i dag"])


def test_a_title_that_is_not_said_is_the_templates_own(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    starting(files, clock).start(tmp_path / "a.workshop", LEADER_DAY)
    assert files.all(Workshop)[0].title.startswith("Lederdag")


def test_the_sample_day_has_a_sample_client(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    starting(files, clock).start_sample(tmp_path / "a.workshop", "da")
    assert files.all(Engagement)[0].client == "Eksempel Kommune"
    assert files.all(Engagement)[0].organisation

    only_client = NewWorkshop(template="leader-day", language="da", client="K")
    starting(files, clock).start_filled(tmp_path / "b.workshop", only_client, participants=3)
    assert (files.all(Engagement)[0].client, files.all(Engagement)[0].organisation) == ("K", "")


def test_an_empty_workshop_has_one_block_and_the_standard_forms(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    service = starting(files, clock)

    service.start(tmp_path / "a.workshop", NewWorkshop(template="empty", language="da"))

    assert set(service.templates()) >= {"empty", "leader-day"}
    assert (len(files.all(Block)), len(files.all(Slide))) == (1, 1)
    assert {FormUse.ACTION_SCHEMA, FormUse.MOBILISATION_TOOL} <= {form.use for form in files.all(FormSpec)}


def test_an_unknown_template_leaves_no_file(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"content\.unknown_template"):
        starting(files, clock).start(tmp_path / "a", NewWorkshop(template="symposium", language="da"))
    assert files.path is None


def test_the_sample_day_is_today_with_leaders_in_groups(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    starting(files, clock).start_sample(tmp_path / "a.workshop", "da")

    groups, people = tuple(files.all(Group)), files.all(Participant)
    assert files.all(Engagement)[0].is_sample
    held_on = files.all(Workshop)[0].held_on
    assert held_on == date(2027, 2, 18)
    assert held_on.weekday() == 3
    assert [group.name for group in groups] == [f"Gruppe {number}" for number in range(1, 7)]
    assert len(people) == len({person.name for person in people}) == 24
    assert all(person.name.endswith("(fiktiv)") for person in people)
    assert all(group_of(person.id, groups) for person in people)
    assert any(person.is_direction for person in people)
    assert (files.all(Output), files.all(ActionPlan)) == ([], [])
    assert list(files.records) == sorted(files.records, key=place_in_order)


@pytest.mark.parametrize("participants", [1, 2, 23, 60, 200])
def test_a_filled_file_holds_what_a_day_gives(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, participants: int
) -> None:
    starting(files, clock).start_filled(tmp_path / "a.workshop", LEADER_DAY, participants=participants)

    people = files.all(Participant)
    ids = {record.id for record in files.records}
    forms = {form.id: form for form in files.all(FormSpec)}
    assert len(people) == len({person.name for person in people}) == participants
    assert sum(bool(person.absent_from) for person in people) == participants // 20
    assert {person.id for person in people if person.absent_from}.isdisjoint(
        member for group in files.all(Group) for member in group.member_ids
    )
    assert len(ids) == len(files.records)
    for output in files.all(Output):
        field = forms[output.form_id].field(output.field_key)
        assert field is not None
        assert {output.block_id, output.group_id, *output.theme_ids} <= ids
        assert field.visibility is Visibility.PROJECTOR or not output.is_shown
    assert {plan.participant_id for plan in files.all(ActionPlan)} <= ids
    assert list(files.records) == sorted(files.records, key=place_in_order)


def test_a_filled_file_has_action_schemas_in_every_state(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    starting(files, clock).start_filled(tmp_path / "a.workshop", LEADER_DAY, participants=40)

    form = next(form for form in files.all(FormSpec) if form.use is FormUse.ACTION_SCHEMA)
    plans = {plan.participant_id: plan for plan in files.all(ActionPlan)}
    states = {status(plans.get(person.id), form) for person in files.all(Participant)}
    assert states == set(PlanStatus)
    assert {len(plan.items) for plan in plans.values()} == {1, 2, MAX_ITEMS}
    for released in ("is_released_wall", "is_released_chief", "is_released_report"):
        assert {getattr(plan, released) for plan in plans.values()} == {True, False}
    item = next(plan for plan in plans.values() if status(plan, form) is PlanStatus.COMPLETE).items[0]
    held_on = clock.local_today()
    assert held_on < date.fromisoformat(item.text("by_when")) < held_on + timedelta(days=30)
    assert any(person.id == item.text("buddy") for person in files.all(Participant))


def test_a_filled_simulation_has_outputs_in_both_rounds_and_some_themes(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    starting(files, clock).start_filled(tmp_path / "a.workshop", LEADER_DAY, participants=24)

    tool = next(form for form in files.all(FormSpec) if form.use is FormUse.MOBILISATION_TOOL)
    said = [output for output in files.all(Output) if output.form_id == tool.id]
    first = {str(output.value) for output in said if output.round_number == 1}
    second = {str(output.value) for output in said if output.round_number == 2}
    assert first
    assert second
    assert first.isdisjoint(second)
    (count,) = files.all(Ballot)
    assert [option.key for option in count.options] == [theme.id for theme in files.all(Theme)]
    assert arithmetic(count, 1).is_exact
    assert {bool(output.theme_ids) for output in said} == {True, False}
    assert {output.is_shown for output in said} == {True, False}


def test_the_same_seed_fills_alike_and_another_does_not(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    def filled(seed: int) -> tuple[Record, ...]:
        starting(files, clock).start_filled(tmp_path / "a", LEADER_DAY, participants=12, seed=seed)
        return files.records

    assert filled(1) == filled(1)
    assert filled(1) != filled(2)


def test_english_is_filled_in_english(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    english = load_sample_people("en", file=shipped_root() / "sample-people.toml")
    danish = load_sample_people("da", file=shipped_root() / "sample-people.toml")
    assert english.people == danish.people
    assert english.outputs.keys() == danish.outputs.keys()
    assert english.themes != danish.themes
    assert [action.keys() for action in english.actions] == [action.keys() for action in danish.actions]


def test_forms_without_sample_answers_stay_empty(clock: FakeClock, tmp_path: Path) -> None:
    folder = tmp_path / "leader-day" / "da"
    folder.mkdir(parents=True)
    (folder / "workshop.toml").write_text(
        '[workshop]\ntitle = "T"\nclient = "K"\n'
        '[[block]]\nkey = "a"\ntitle = "A"\nform = "odd"\n[[block]]\nkey = "b"\ntitle = "B"\n',
        encoding="utf-8",
    )
    (folder / "forms.toml").write_text(
        '[[form]]\nkey = "odd"\ntitle = "O"\n[[form.field]]\nkey = "f"\nlabel = "F"\n', encoding="utf-8"
    )
    (folder / "slides.toml").write_text("", encoding="utf-8")
    people = (shipped_root() / "sample-people.toml").read_text(encoding="utf-8")
    (tmp_path / "sample-people.toml").write_text(people, encoding="utf-8")
    files = KeptFiles()

    starting(files, clock, tmp_path).start_filled(tmp_path / "a", LEADER_DAY, participants=5)

    assert (files.all(Output), files.all(ActionPlan)) == ([], [])


@pytest.mark.parametrize("participants", [0, 501])
def test_a_number_that_cannot_be_filled_is_refused(
    files: KeptFiles, clock: FakeClock, tmp_path: Path, participants: int
) -> None:
    with pytest.raises(Refused) as caught:
        starting(files, clock).start_filled(tmp_path / "a", LEADER_DAY, participants=participants)
    assert str(participants) in load_words("da").problem(caught.value)


def test_sample_people_must_be_marked_as_fictitious(tmp_path: Path) -> None:
    file = tmp_path / "sample-people.toml"
    file.write_text(
        '[[person]]\nname = "Rigtig Person"\nlevel = "chef"\n[outputs.a.b]\nda = [1.5]\n', encoding="utf-8"
    )
    with pytest.raises(FaultyContent) as caught:
        load_sample_people("da", file=file)
    words = load_words("da")
    told = [words.text(fault.key, **fault.params) for fault in caught.value.faults]
    assert [fault.key for fault in caught.value.faults] == [
        "content.not_a_choice",
        "content.not_marked",
        "content.not_a_list",
    ]
    assert "Rigtig Person" in told[1]


def test_every_level_is_among_the_sample_leaders() -> None:
    sample = load_sample_people("da", file=shipped_root() / "sample-people.toml")
    assert {person.level for person in sample.people} == set(LeadershipLevel)


def test_a_file_is_made_from_a_day_of_the_library(files: KeptFiles, clock: FakeClock, tmp_path: Path) -> None:
    template = load_template("theme-day", "da", root=shipped_root())
    kept = Package(
        kind=PackageKind.DAY,
        title="Vores temadag",
        about="",
        language="da",
        kept_at=clock.utc(),
        records=tuple(record for record in template.records if isinstance(record, Content)),
    )
    wish = NewWorkshop(template="", language="da", client="Ny Kommune", held_on=date(2027, 5, 6))
    starting(files, clock).start_from_kept(tmp_path / "a", wish, kept)
    (workshop,) = files.all(Workshop)
    assert (workshop.title, workshop.held_on) == ("Temadag: dilemmaer i ledelse", date(2027, 5, 6))
    assert files.all(Engagement)[0].client == "Ny Kommune"
    assert {block.workshop_id for block in files.all(Block)} == {workshop.id}
    assert not {record.id for record in files.records} & {record.id for record in template.records}
    titled = NewWorkshop(template="", language="da", title="Dag to")
    starting(files, clock).start_from_kept(tmp_path / "b", titled, kept)
    assert (files.all(Workshop)[0].title, headings(files)[0]) == ("Dag to", "Dag to")


def test_each_round_of_the_filled_theme_day_has_a_dilemma_of_its_own(
    files: KeptFiles, clock: FakeClock, tmp_path: Path
) -> None:
    wish = NewWorkshop(template="theme-day", language="da")
    starting(files, clock).start_filled(tmp_path / "a", wish, participants=12)
    answered = {(o.round_number, o.dilemma_id) for o in files.all(Output) if o.dilemma_id}
    assert sorted(number for number, _dilemma in answered) == [1, 2]
    assert len({dilemma for _number, dilemma in answered}) == 2
