"""Who has said no to the wall is named on none of its pictures; who was not asked is shown as before."""

from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside, Show
from facilitator_app.domain.slides import QuoteContent
from facilitator_app.services.building_wall import picture_of_aside, wall_view
from facilitator_app.services.wall_gate import OutputScope, shown_numbers
from facilitator_app.services.wall_names import HiddenNames
from tests.day import SCHEMA, TOOL
from tests.fakes import FakeClock
from tests.services.test_wall_never_tells import pictures
from tests.services.walls import WORDS, laid, said, shown, sources_of, texts_in

AASE = Participant(id="aase", name="Åse Ærø (fiktiv)", email="aase@kommune.dk", position=90.0)
REFUSING = replace(AASE, wall_consent=WallConsent.NO)
WHO = FieldSpec(key="who", kind=FieldKind.PERSON, label="Hvem", visibility=Visibility.PROJECTOR)
FORM = replace(TOOL, fields=(*TOOL.fields, WHO))


def room(text: str, person: Participant = REFUSING, *others: Record) -> str:
    """What the room reads of an output."""
    picture = laid(Aside(block_id="b-3", output_id="o"), person, *others, said("o", text))
    return " | ".join(texts_in(picture))


@pytest.mark.parametrize(
    "text",
    [
        "Åse Ærø ringer til naboen",
        "vi tager åse  ærøs liste",
        "@Åse-Ærø spørger først",
        "Ærø, Åse kommer",
        "Skriv til aase@kommune.dk",
        "Så går Åse med, og Åses nabo",
    ],
)
def test_a_no_hides_the_name_however_it_is_written(text: str) -> None:
    told = room(text)
    assert "[deltager]" in told
    for name in ("åse", "ærø"):
        assert name not in told.casefold()


BIRTHE = replace(REFUSING, name="Birthe Egelund Sørensen", email="")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Birthe Egelund siger ja", "[deltager] siger ja"),
        ("så siger egelund sørensen ja", "så siger [deltager] ja"),
        ("Sørensen siger ja", "[deltager] siger ja"),
        ("BIRTHE siger ja", "[deltager] siger ja"),
        ("spørg birthe om egelunds idé", "spørg [deltager] om [deltager] idé"),
    ],
)
def test_a_no_hides_every_word_of_the_name_in_any_case(text: str, told: str) -> None:
    assert HiddenNames([BIRTHE]).hidden_in(text, "[deltager]") == told


def test_a_word_that_is_ordinary_too_is_hidden_with_a_capital_or_beside_another_of_the_name() -> None:
    lund = HiddenNames([replace(REFUSING, name="Hans Vester Lund")])
    assert lund.hidden_in("det er hans tur i en lund", "[x]") == "det er hans tur i en lund"
    assert lund.hidden_in("så siger Lund og vester lund ja", "[x]") == "så siger [x] og [x] ja"


def test_who_is_known_by_one_word_is_hidden_inside_a_sentence_too() -> None:
    birthe = HiddenNames([replace(REFUSING, name="Birthe")])
    assert birthe.hidden_in("så siger birthe ja til birthesvej", "[x]") == "så siger [x] ja til birthesvej"
    assert birthe.hidden_in("skriv til aase@kommune.dk", "[x]") == "skriv til [x]"


@pytest.mark.parametrize("consent", [WallConsent.NOT_ASKED, WallConsent.YES])
def test_without_a_no_the_wall_is_as_it_was(consent: WallConsent) -> None:
    assert "Åse Ærø ringer" in room("Åse Ærø ringer", replace(AASE, wall_consent=consent))


def test_a_namesake_is_hidden_too_and_other_words_stay() -> None:
    namesake = replace(AASE, id="other", email="")
    assert "Åse Ærø" not in room("Åse Ærø ringer", REFUSING, namesake)
    assert "åsen ved Ærøskøbing" in room("Vi går åsen ved Ærøskøbing")


def test_a_short_name_is_hidden_by_itself_and_not_inside_a_sentence() -> None:
    per = replace(REFUSING, name="Per")
    assert "to gange per uge" in room("to gange per uge", per)
    assert "[deltager]" in room("Per", per)
    assert "Bo hjemme" in room("Bo hjemme", replace(REFUSING, name="Bo Aagaard"))


def test_who_was_chosen_by_id_is_a_participant_without_a_name() -> None:
    told = [
        list(
            texts_in(
                laid(Aside(block_id="b-3", output_id="o"), FORM, person, said("o", "aase", field_key="who"))
            )
        )
        for person in (AASE, REFUSING)
    ]
    assert "Åse Ærø (fiktiv)" in told[0]
    assert "en deltager uden navn" in told[1]


def test_slides_and_messages_obey_as_well() -> None:
    quote = QuoteContent(words="Spørg først, siger Åse", author="Åse Ærø")
    told = list(texts_in(shown(quote, REFUSING)))
    assert "[deltager]" in told
    assert not [text for text in told if "Åse" in text]
    view = wall_view(
        sources_of(REFUSING), Show(workshop_id="w", message="Åse Ærø bedes ringe"), WORDS,
        day=None, timer=None, now=FakeClock().local_now(),
    )  # fmt: skip
    assert view.message == "[deltager] bedes ringe"


def test_a_schema_released_before_the_no_is_not_in_the_distribution() -> None:
    scale = FieldSpec(key="place", kind=FieldKind.SCALE, label="Hvor", visibility=Visibility.PROJECTOR)
    form = replace(SCHEMA, fields=(*SCHEMA.fields, scale))
    plan = ActionPlan(
        id="plan",
        workshop_id="w",
        participant_id="aase",
        form_id=form.id,
        items=(ActionItem(id="i", values={"place": 4}),),
        is_released_wall=True,
    )
    numbers = [
        shown_numbers(sources_of(form, plan, person), form, "place", OutputScope())
        for person in (AASE, REFUSING)
    ]
    assert numbers == [(4.0,), ()]


def test_no_picture_of_any_kind_names_who_has_said_no() -> None:
    """Every kind of slide and everything that can be laid on the wall, with the name in whatever it shows."""
    outputs = [said(f"o{at}", text) for at, text in enumerate(("Åse Ærø gør det", "Åses plan"))]
    for picture in pictures(TOOL, (REFUSING, *outputs)):
        assert not [text for text in texts_in(picture) if "Åse" in text]
    named = [text for picture in pictures(TOOL, (AASE, *outputs)) for text in texts_in(picture)]
    assert "Åse Ærø gør det" in named


def test_pictures_without_the_name_stay_the_same_objects() -> None:
    hidden = HiddenNames([REFUSING])
    text = "Naboen vil gerne"
    assert hidden.hidden_in(text, "x") is text
    sources = sources_of(said("o", text))
    aside = Aside(block_id="b-3", output_id="o")
    assert picture_of_aside(sources, aside, WORDS) == laid(aside, REFUSING, said("o", text))


def test_names_that_lie_over_each_other_are_hidden_once() -> None:
    other = replace(REFUSING, id="other", name="Åse Ærø Holm (fiktiv)", email="")
    assert HiddenNames([REFUSING, other]).hidden_in("så ringer Åse Ærø Holm", "[x]") == "så ringer [x]"
