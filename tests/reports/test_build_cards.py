"""Cards to hand out: which there are, in which order, and what stands on each."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role
from facilitator_app.reports.build_cards import case_cards, dilemma_cards, inject_cards
from facilitator_app.reports.model import Face, Lettered, Paragraph, Poles
from facilitator_app.reports.model_pieces import Card
from tests.reports.days import BLOCKS, DAY

FOOT = "14. januar 2027 · Eksempel Kommune"
GOODS = Dilemma(
    id="goods",
    title="Varerne",
    statement="Han vil selv hente sine varer.",
    pole_a="Tryghed nu",
    pole_b="Borgerens egen vej",
    options=("Vi henter", "Han går selv"),
    questions=("Hvad vil I bede medarbejderne om?", "Hvilken risiko må han vælge?"),
    position=1,
)
DAUGHTER = Dilemma(
    id="daughter",
    title="Datteren",
    statement="Moren siger nej tak.",
    pole_a="",
    pole_b="",
    context="Hun er 82 år.\n\nDatteren ringer.",
    questions=("Hvem taler I med først?", "Hvad siger I til datteren?"),
    position=2,
)
EXERCISE = Exercise(
    id="x",
    key="x",
    title="Spot ressourcerne",
    phases=(Phase(key="see", title="Se", length_s=60), Phase(key="choose", title="Vælg", length_s=60)),
    roles=(Role(key="r", name="Borgeren", text="Du er borgeren."),),
    cases=(
        Case(key="c", title="Karen", text="Karen er 82.\n\nHun bor alene.", questions=("Hvad vil hun?",)),
    ),
    injects=(
        Inject(key="i3", round_number=1, phase_key="gone", at_s=0, title="Uden fase"),
        Inject(key="i2", round_number=1, phase_key="choose", at_s=5, title="Brevet", text="Der er brev."),
        Inject(key="i1", round_number=1, phase_key="see", at_s=9, title="Naboen", hint="HEMMELIGT"),
    ),
)
PLAYED = replace(DAY, blocks=(replace(BLOCKS[0], exercise_id="x"),), exercises=(EXERCISE,))


def test_a_dilemma_without_a_context_is_one_card(words: Words) -> None:
    report = dilemma_cards(replace(DAY, dilemmas=(GOODS,)), words)
    assert report.pieces == (
        Card(
            head="Dilemma 1",
            aside="Varerne",
            parts=(
                Paragraph(text="Han vil selv hente sine varer.", face=Face.STATEMENT),
                Lettered(options=("Vi henter", "Han går selv")),
            ),
            at_foot=(
                Poles(pole_a="Tryghed nu", pole_b="Borgerens egen vej"),
                Paragraph(text="Hvad vil I bede medarbejderne om?"),
                Paragraph(text="Hvilken risiko må han vælge?"),
            ),
            foot=FOOT,
            continued="– fortsat",
        ),
    )
    assert (report.foot, report.page_of) == ("Klip ved mærkerne", "ark {page} af {pages}")
    assert report.title == "Dilemmakort – Lederdag: mobilisering af borgernes ressourcer"
    assert report.elements == ()


def test_the_context_of_a_dilemma_stands_on_a_card_for_the_back(words: Words) -> None:
    front, back = dilemma_cards(replace(DAY, dilemmas=(DAUGHTER,)), words).pieces
    assert front == Card(
        head="Dilemma 1",
        aside="Datteren",
        parts=(Paragraph(text="Moren siger nej tak.", face=Face.STATEMENT),),
        at_foot=(Paragraph(text="Hvem taler I med først?"),),
        foot=FOOT,
        continued="– fortsat",
    )
    assert back == Card(
        head="Dilemma 1 – fortsat",
        aside="Datteren",
        parts=(Paragraph(text="Hun er 82 år."), Paragraph(text="Datteren ringer.")),
        at_foot=(Paragraph(text="Hvad siger I til datteren?"),),
        foot=FOOT,
    )


def heads(cards: tuple[object, ...]) -> list[str]:
    return [f"{card.head} {card.aside}" for card in cards if isinstance(card, Card)]


def test_cards_have_the_numbers_of_the_wall_and_only_those_of_the_day(words: Words) -> None:
    third = replace(GOODS, id="third", title="Tredje", position=3)
    deck = replace(DAY, dilemmas=(third, replace(DAUGHTER, context=""), GOODS))
    assert heads(dilemma_cards(deck, words).pieces) == [
        "Dilemma 1 Varerne",
        "Dilemma 2 Datteren",
        "Dilemma 3 Tredje",
    ]
    discussed = replace(deck, blocks=(replace(BLOCKS[0], dilemma_ids=("third", "gone")), BLOCKS[1]))
    assert heads(dilemma_cards(discussed, words).pieces) == ["Dilemma 1 Tredje"]
    numbered = dilemma_cards(discussed, words, numbered=("goods", "third", "gone"))
    assert heads(numbered.pieces) == ["Dilemma 2 Tredje"]


def test_copies_are_whole_sets(words: Words) -> None:
    deck = replace(DAY, dilemmas=(GOODS, replace(GOODS, id="b", title="B", position=2)))
    titles = [card.aside for card in dilemma_cards(deck, words, copies=2).pieces if isinstance(card, Card)]
    assert titles == ["Varerne", "B", "Varerne", "B"]
    assert len(case_cards(PLAYED, words, copies=3).pieces) == 6


def test_cases_come_before_roles(words: Words) -> None:
    case, role = case_cards(PLAYED, words).pieces
    assert case == Card(
        head="Case 1",
        aside="Spot ressourcerne",
        parts=(
            Paragraph(text="Karen", face=Face.STATEMENT),
            Paragraph(text="Karen er 82."),
            Paragraph(text="Hun bor alene."),
        ),
        at_foot=(Paragraph(text="Hvad vil hun?"),),
        foot=FOOT,
        continued="– fortsat",
    )
    assert role == Card(
        head="Rolle",
        aside="Spot ressourcerne",
        parts=(Paragraph(text="Borgeren", face=Face.STATEMENT), Paragraph(text="Du er borgeren.")),
        foot=FOOT,
        continued="– fortsat",
    )


def test_injects_come_as_they_fall_due_without_the_facilitators_hint(words: Words) -> None:
    report = inject_cards(PLAYED, words)
    assert heads(report.pieces) == ["Hændelse Runde 1 · Se", "Hændelse Runde 1 · Vælg", "Hændelse Runde 1"]
    assert report.foot == "Klip ved mærkerne · Kun for teamet"
    assert "HEMMELIGT" not in repr(report)


def test_a_day_without_date_dilemmas_or_exercises(words: Words) -> None:
    bare = replace(DAY, workshop=replace(DAY.workshop, held_on=None))
    for report in (dilemma_cards(bare, words), case_cards(bare, words), inject_cards(bare, words)):
        assert report.pieces == ()
    (card,) = dilemma_cards(replace(bare, dilemmas=(GOODS,)), words).pieces
    assert isinstance(card, Card)
    assert card.foot == "Lederdag: mobilisering af borgernes ressourcer · Eksempel Kommune"


def test_cards_speak_english_on_an_english_day() -> None:
    english = load_words("en")
    report = dilemma_cards(replace(DAY, dilemmas=(DAUGHTER,)), english)
    assert [card.head for card in report.pieces if isinstance(card, Card)] == [
        "Dilemma 1",
        "Dilemma 1 – continued",
    ]
    assert (report.foot, report.page_of) == ("Cut at the marks", "sheet {page} of {pages}")
    assert heads(case_cards(PLAYED, english).pieces) == ["Case 1 Spot ressourcerne", "Role Spot ressourcerne"]
