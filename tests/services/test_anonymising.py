"""The anonymised report: no participant's name comes out but what somebody has left in by hand."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.anonymising import LEAST, buckets_of, common_levels
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.forms import FieldKind, FieldSpec, Option
from facilitator_app.domain.names_in_text import Naming
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement
from facilitator_app.reports.build_anonymous import anonymous_report
from facilitator_app.reports.docx import word_document
from facilitator_app.reports.model_charts import Bars
from facilitator_app.services.anonymising import Anonymising, AnonymousDraft, AnonymousFormat, TextOrigin
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.whole_files import WholeFiles
from tests.day import BLOCKS, SCHEMA, TOOL, small_day
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository, Published
from tests.services.walls import texts_in

WORDS = load_words("da")
LEADERS = LeadershipLevel.LEADS_LEADERS
OPEN_SCHEMA = replace(
    SCHEMA, fields=tuple(replace(one, visibility=Visibility.PARTICIPANTS) for one in SCHEMA.fields)
)
AASE = Participant(
    id="p-1", name="Åse Ærø (fiktiv)", email="aase@kommune.dk", level=LEADERS, unit="Kolibrihuset"
)


def _never(_seconds: float) -> None:
    raise AssertionError("nothing is waited for here")


class Desk:
    """The small day with these records in it, and the report of it."""

    def __init__(self, *records: Record) -> None:
        clock = FakeClock()
        held = {one.id: one for one in (*small_day(), *records)}
        self.document = Document(publish=Published(), clock=clock, new_id=FakeIds())
        self.document.attach(MemoryRepository(tuple(held.values())))
        files = WholeFiles(sleep=_never)
        exporting = Exporting(
            records=self.document,
            words_for=load_words,
            clock=clock,
            fonts=resources.path("fonts"),
            files=files,
            pictures=FakeSlidePictures(),
            used_s=dict,
            events=tuple,
        )
        self.anonymising = Anonymising(
            records=self.document, exporting=exporting, words_for=load_words, clock=clock, files=files
        )

    def draft(self) -> AnonymousDraft:
        return self.anonymising.draft("w")

    def told(self) -> str:
        """The report as it is proposed, text by text."""
        draft = self.draft()
        return "\n".join(texts_in(anonymous_report(draft.day, WORDS, draft.proposed())))


def word_text(content: bytes) -> str:
    """Everything in a Word file, its properties too."""
    with ZipFile(BytesIO(content)) as package:
        parts = (package.read(name).decode("utf-8", "replace") for name in package.namelist())
        return "\n".join(parts)


def output(name: str, text: object, *, group: str = "g-1", key: str = "resources") -> Output:
    return Output(
        id=name,
        workshop_id="w",
        block_id="b-3",
        form_id=TOOL.id,
        field_key=key,
        group_id=group,
        value=text,  # type: ignore[arg-type]
    )


def people(count: int, level: LeadershipLevel | None = LEADERS, *, first: int = 10) -> list[Participant]:
    return [
        Participant(id=f"q-{at}", name=f"Kurt Nummer{at} (fiktiv)", level=level)
        for at in range(first, first + count)
    ]


# Hidden names

NAME_PARTS = (
    "Åse",
    "Ærø",
    "Bjørg",
    "Sørensen",
    "Ditte-Marie",
    "Kræn",
    "Øllgaard",
    "Ågård",
    "van",
    "Þórr",
    "Élise",
    "Mø",
)
FORMS = (
    "{0} ringer",
    "vi spørger {0}s nabo",
    "{0}'s plan",
    "({0})",
    "„{0}“ sagde det",
    "hos {0}, {0} og {0}.",
)


@st.composite
def named(draw: st.DrawFn) -> tuple[list[Participant], list[str]]:
    """Some participants, and texts with their names in every way that a name is written."""
    count = draw(st.integers(1, 4))
    found = []
    for at in range(count):
        parts = draw(st.lists(st.sampled_from(NAME_PARTS), min_size=2, max_size=3))
        found.append(Participant(id=f"n-{at}", name=" ".join(parts), position=50.0 + at))
    texts = []
    for person in found:
        words = person.name.split()
        ways = (
            person.name, person.name.upper(), person.name.lower(), "  ".join(words), f"{words[-1]}, {words[0]}",
            words[0], words[-1], f"@{'-'.join(words)}", unicodedata.normalize("NFD", person.name),
            f"{words[0]} {words[-1]}",
        )  # fmt: skip
        texts += [draw(st.sampled_from(FORMS)).format(way) for way in draw(st.permutations(ways))[:4]]
    return found, texts


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=named(), level=st.sampled_from([None, *LeadershipLevel]))
def test_no_name_of_any_participant_is_in_what_is_proposed(
    made: tuple[list[Participant], list[str]], level: LeadershipLevel | None
) -> None:
    found, texts = made
    found = [replace(one, level=level) for one in found]
    outputs = [output(f"o-{at}", text) for at, text in enumerate(texts)]
    plan = ActionPlan(
        id="plan",
        workshop_id="w",
        participant_id="n-0",
        form_id=SCHEMA.id,
        items=(ActionItem(id="i", values={"occasion": texts[0], "action": texts[-1], "buddy": "n-0"}),),
        is_released_report=True,
    )
    theme = Theme(id="t-1", workshop_id="w", name=texts[0])
    told = Desk(*found, *outputs, OPEN_SCHEMA, plan, theme, replace(outputs[0], theme_ids=("t-1",))).told()
    assert "Handling" in told
    for person in found:
        naming = Naming((person.name,))
        assert not naming.whole(told), person.name
        assert not naming.possible(told), person.name


def test_what_was_left_in_by_hand_is_written_and_what_was_left_out_is_not() -> None:
    desk = Desk(AASE, output("o-1", "Åse Ærø ringer"), output("o-2", "Naboen vil gerne"))
    draft = desk.draft()
    looked = dict(draft.proposed())
    looked["output/o-1"] = "Åse ringer, og det må siges"
    del looked["output/o-2"]
    told = word_text(word_document(anonymous_report(draft.day, WORDS, looked), made_at=FakeClock().utc()))
    assert "Åse ringer, og det må siges" in told
    assert "Naboen vil gerne" not in told


def test_namesakes_are_both_hidden() -> None:
    other = replace(AASE, id="p-9", email="")
    told = Desk(AASE, other, output("o-1", "Åse Ærø og Åse Ærø er to")).told()
    assert "Åse" not in told


def test_themes_stand_by_how_much_is_said_under_them_and_then_by_name() -> None:
    themes = [Theme(id=name, workshop_id="w", name=name) for name in ("Ø", "B", "Å", "A")]
    said = [
        replace(output(f"o-{at}", f"Ord {at}"), theme_ids=names)
        for at, names in enumerate((("A", "Å", "Ø"), ("Å", "Ø"), ("B",)))
    ]
    draft = Desk(*themes, *said).draft()
    assert draft.day.themes == (("theme/Ø", 2), ("theme/Å", 2), ("theme/A", 1), ("theme/B", 1))
    elements = anonymous_report(draft.day, WORDS, draft.proposed()).elements
    (bars,) = [one for one in elements if isinstance(one, Bars)]
    assert [(bar.label, bar.value) for bar in bars.bars] == [("Ø", 2), ("Å", 2), ("A", 1), ("B", 1)]


# Small numbers


def test_groups_under_five_are_told_together() -> None:
    sizes = (6, 5, 4, 3)
    made, counted = [], set()
    for number, size in enumerate(sizes, start=1):
        ids = tuple(f"{number}-{at}" for at in range(size))
        made.append(Group(id=f"g{number}", workshop_id="w", number=number, member_ids=ids))
        counted |= set(ids)
    assert buckets_of(made, frozenset(counted)) == {"g1": 1, "g2": 2, "g3": 3, "g4": 3}
    without_fourth = frozenset(one for one in counted if not one.startswith("4-"))
    assert buckets_of(made[:3], without_fourth) == {"g1": 1, "g2": 2, "g3": 2}
    assert buckets_of(made[2:3], frozenset(made[2].member_ids)) == {"g3": 0}
    assert buckets_of(made[2:], frozenset((*made[2].member_ids, *made[3].member_ids))) == {"g3": 0, "g4": 0}


@given(sizes=st.lists(st.integers(0, 9), min_size=1, max_size=8))
def test_no_bucket_has_fewer_than_five_people(sizes: list[int]) -> None:
    made = [
        Group(id=f"g{n}", workshop_id="w", number=n, member_ids=tuple(f"{n}-{at}" for at in range(size)))
        for n, size in enumerate(sizes)
    ]
    told = buckets_of(made, frozenset(one for group in made for one in group.member_ids))
    in_bucket: dict[int, int] = {}
    for group in made:
        in_bucket[told[group.id]] = in_bucket.get(told[group.id], 0) + len(group.member_ids)
    assert all(count >= LEAST for bucket, count in in_bucket.items() if bucket)


def test_a_role_that_few_share_is_a_leader_like_any() -> None:
    four, five = people(LEAST - 1), people(LEAST)
    assert common_levels(four) == frozenset()
    assert common_levels(five) == {LEADERS}
    plan = ActionPlan(
        id="plan", workshop_id="w", participant_id="q-10", form_id=SCHEMA.id, is_released_report=True,
        items=(ActionItem(id="i", values={"action": "ringer jeg"}),),
    )  # fmt: skip
    rest = people(LEAST, None, first=50)
    assert "En leder af ledere" in Desk(*five, *rest, OPEN_SCHEMA, plan).told()
    assert "En leder af ledere" not in Desk(*five, OPEN_SCHEMA, plan).told()
    told = Desk(*four, OPEN_SCHEMA, plan).told()
    assert "En leder af ledere" not in told
    assert "En leder" in told


def test_units_and_names_of_groups_are_not_in_the_model() -> None:
    named_group = Group(id="g-1", workshop_id="w", number=1, name="Sorthøns", member_ids=("p-1", "p-2"))
    told = Desk(AASE, named_group, output("o-1", "Naboen")).told()
    assert "Sorthøns" not in told
    assert "Kolibrihuset" not in told
    assert "Naboen" in told


def test_few_votes_and_few_places_are_not_told() -> None:
    def ballot(votes: int) -> Ballot:
        return Ballot(
            id="ballot", workshop_id="w", kind=BallotKind.HANDS, title="Hvad først?",
            options=(Option(key="a", label="Tid"), Option(key="b", label="Ro")),
            rounds=(
                BallotRound(
                    number=1, keys=("a", "b"), is_revealed=True,
                    counts=(Count(key="a", votes=votes), Count(key="b", votes=1)),
                ),
            ),
        )  # fmt: skip

    assert "Ro" in Desk(ballot(6)).told()
    few = Desk(ballot(3)).told()
    assert "\nRo\n" not in few
    hidden = replace(ballot(6), rounds=(replace(ballot(6).rounds[0], is_revealed=False),))
    assert "Hvad først?" not in Desk(hidden).told()


def test_votes_stand_with_the_most_first_as_in_the_other_reports() -> None:
    ballot = Ballot(
        id="ballot", workshop_id="w", kind=BallotKind.HANDS, title="Hvad først?",
        options=(Option(key="a", label="Tid"), Option(key="b", label="Ro")),
        rounds=(
            BallotRound(
                number=1, keys=("a", "b"), is_revealed=True,
                counts=(Count(key="a", votes=1), Count(key="b", votes=6)),
            ),
        ),
    )  # fmt: skip
    told = Desk(ballot).told()
    assert told.index("Ro") < told.index("Tid")


def test_who_somebody_is_and_what_is_private_or_unreleased_never_comes_in() -> None:
    who = FieldSpec(key="who", kind=FieldKind.PERSON, label="Hvem")
    form = replace(TOOL, fields=(*TOOL.fields, who))
    plan = ActionPlan(
        id="plan", workshop_id="w", participant_id="p-1", form_id=SCHEMA.id,
        items=(ActionItem(id="i", values={"action": "Hemmelig handling"}),),
    )  # fmt: skip
    draft_line = replace(output("o-2", "Halv linje"), is_draft=True)
    desk = Desk(
        AASE, form, plan, draft_line, output("o-1", "p-1", key="who"), output("o-3", "Fri Person", key="who")
    )
    told = desk.told()
    for secret in ("Hemmelig", "Halv linje", "p-1", "Fri Person"):
        assert secret not in told


def test_every_free_text_is_there_to_be_looked_at_with_its_names_marked() -> None:
    workshop = Desk().document.workshop
    desk = Desk(
        AASE, output("o-1", "Åse Ærø ringer"), replace(workshop, purpose="Åse vil", focus=("Ro",)),
    )  # fmt: skip
    texts = {text.key: text for text in desk.draft().texts}
    assert texts["output/o-1"].marks == ((0, 7),)
    assert texts["output/o-1"].origin is TextOrigin.SAID
    assert texts["purpose"].proposed == "[en leder] vil"
    assert texts["purpose"].origin is TextOrigin.PLANNED
    assert texts["focus/0"].proposed == "Ro"
    looked = dict.fromkeys(texts, "SET")
    told = word_text(
        word_document(anonymous_report(desk.draft().day, WORDS, looked), made_at=FakeClock().utc())
    )
    for text in texts.values():
        assert len(text.original) < 6 or text.original not in told


@pytest.mark.parametrize("kind", AnonymousFormat)
def test_it_is_written_as_pdf_and_as_word_without_names_in_properties_or_file_name(
    kind: AnonymousFormat, tmp_path: Path
) -> None:
    workshop = Desk().document.workshop
    client = Engagement(id="e", client="Åse Ærø ApS")
    desk = Desk(AASE, client, replace(workshop, title="Dag med Åse Ærø"), output("o-1", "Åse Ærø ringer"))
    draft = desk.draft()
    path = desk.anonymising.write(draft, draft.proposed(), tmp_path, kind)
    assert path.name == f"2027-01-14 Anonymiseret rapport.{kind.value}"
    if kind is AnonymousFormat.WORD:
        assert "Ærø" not in word_text(path.read_bytes())
        return
    document = PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "[en leder] ringer" in text
    assert "Ærø" not in text
    assert not [value for value in document.get_metadata_dict().values() if "Ærø" in value]
    document.close()


CHOICE = FieldSpec(
    key="choice",
    kind=FieldKind.CHOICE,
    label="Hvad vælger I?",
    options=(Option(key="a", label="Tid"), Option(key="b", label="Ro")),
)
SCALE = FieldSpec(
    key="scale", kind=FieldKind.SCALE, label="Hvor står I?", pole_a="Frihed", pole_b="Retning", steps=5
)
ASKING = replace(TOOL, fields=(*TOOL.fields, CHOICE, SCALE))


def test_choices_and_places_are_told_as_numbers(tmp_path: Path) -> None:
    places = [output(f"s-{at}", at % 5, key="scale") for at in range(LEAST)]
    chosen = [output(f"c-{at}", "a", key="choice") for at in range(LEAST)]
    desk = Desk(ASKING, *places, *chosen, output("s-x", 99, key="scale"), output("s-y", "?", key="scale"))
    draft = desk.draft()
    (block,) = draft.day.blocks
    asked = {draft.proposed()[one.label_key]: one for one in block.asked}
    assert asked["Hvor står I?"].places == (1, 1, 1, 1, 1)
    assert [count for _key, count in asked["Hvad vælger I?"].choices] == [LEAST, 0]
    told = desk.told()
    assert {"Frihed", "Retning", "Tid", "Ro"} <= set(told.splitlines())
    few = Desk(ASKING, *places[:2], *chosen[:2]).told()
    assert {"Frihed", "Tid"}.isdisjoint(few.splitlines())
    assert few.count("Færre end 5") == 2
    path = desk.anonymising.write(draft, draft.proposed(), tmp_path, AnonymousFormat.PDF)
    assert path.exists()


def test_what_a_large_group_said_stands_under_its_number_and_in_an_anonymous_block_under_none() -> None:
    seated = people(2 * LEAST)
    ids = tuple(one.id for one in seated)
    groups = [
        Group(id="g-1", workshop_id="w", number=1, name="Sorthøns", member_ids=ids[:LEAST]),
        Group(id="g-2", workshop_id="w", number=2, member_ids=ids[LEAST:]),
    ]
    said = (output("o-1", "Naboen"), output("o-2", "Foreningen", group="g-2"))
    told = Desk(*seated, *groups, *said).told()
    assert {"Gruppering 1", "Gruppering 2"} <= set(told.splitlines())
    unnamed = [replace(block, is_anonymous=True) for block in BLOCKS]
    assert "Gruppering" not in Desk(*seated, *groups, *said, *unnamed).told()


def test_a_value_that_is_a_participants_id_is_told_nowhere() -> None:
    told = Desk(AASE, output("o-1", "p-1"), output("o-2", "Naboen")).told()
    assert "p-1" not in told
    assert "Naboen" in told
