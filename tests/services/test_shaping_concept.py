"""Shaping the LUS concept, and talks that keep the one they were begun with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.entries import FaultyContent
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.lus import CardSide, LusConcept, LusTheme, PhaseKind
from facilitator_app.problems import Refused
from facilitator_app.services.designing_forms import DesigningForms
from facilitator_app.services.shaping_concept import MOST_THEMES, ShapingConcept
from tests.lus import CONCEPT, FULL, TalkDesk


def concept(desk: TalkDesk) -> LusConcept:
    found = desk.concepts.concept()
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_shipped_concept_is_fetched_with_its_forms_in_one_step(language: str) -> None:
    desk = TalkDesk()
    assert desk.concepts.reading() is None
    desk.concepts.fetch(language)
    found = concept(desk)
    assert (len(found.phases), len(found.themes), len(found.cards)) == (6, 6, 20)
    uses = {form.id: form.use for form in desk.document.all(FormSpec) if form.id not in ("f-prep", "f-plan")}
    assert uses[found.preparation_form_id or ""] is FormUse.LUS_PREPARATION
    assert uses[found.plan_form_id or ""] is FormUse.LUS_PLAN
    keys = [form.key for form in desk.document.all(FormSpec)]
    assert len(keys) == len(set(keys))
    with pytest.raises(Refused, match=r"lus\.has_concept"):
        desk.concepts.fetch(language)
    desk.document.undo()
    assert desk.concepts.concept() is None


def test_a_faulty_concept_is_told_of(tmp_path: Path) -> None:
    desk = TalkDesk()
    folder = tmp_path / "programme" / "da"
    folder.mkdir(parents=True)
    (folder / "lus.toml").write_text("[concept]\n", encoding="utf-8")
    shaping = ShapingConcept(document=desk.document, new_id=desk.new_id, content=tmp_path)
    with pytest.raises(FaultyContent):
        shaping.fetch("da")
    assert desk.concepts.concept() is None


def test_texts_and_scale_are_changed() -> None:
    desk = TalkDesk(CONCEPT)
    desk.concepts.set_texts(title=" LUS  2027 ", intro="Én gang om året.")
    desk.concepts.set_steps(7)
    found = concept(desk)
    assert (found.title, found.intro, found.scale_steps, found.revision) == (
        "LUS 2027",
        "Én gang om året.",
        7,
        1,
    )
    with pytest.raises(Refused, match=r"lus\.scale_steps"):
        desk.concepts.set_steps(2)
    with pytest.raises(Refused, match=r"lus\.no_words"):
        desk.concepts.set_texts(title=" ", intro="")


def test_phases_themes_and_cards_are_added_changed_moved_and_removed() -> None:
    desk = TalkDesk(CONCEPT)
    phase = desk.concepts.add_phase(PhaseKind.STATUS, "Anden status")
    theme = desk.concepts.add_theme("Faglighed")
    card = desk.concepts.add_card(CardSide.CAN, "Lytter")
    found = concept(desk)
    desk.concepts.change(replace(found.phases[-1], title="Sidste status"))
    desk.concepts.change(replace(found.themes[-1], help="At kende faget"))
    desk.concepts.change(replace(found.cards[-1], question="Hvornår?"))
    found = concept(desk)
    assert [found.phases[-1].key, found.themes[-1].key, found.cards[-1].key] == [phase, theme, card]
    assert (found.phases[-1].title, found.themes[-1].help, found.cards[-1].question) == (
        "Sidste status",
        "At kende faget",
        "Hvornår?",
    )
    desk.concepts.move(theme, by=-9)
    desk.concepts.move(phase, by=-1)
    assert concept(desk).themes[0].key == theme
    assert [one.key for one in concept(desk).phases][-2:] == [phase, "status"]
    for key in (phase, theme, card):
        desk.concepts.remove(key)
    assert concept(desk) == CONCEPT


def test_a_card_is_moved_among_those_of_its_side() -> None:
    desk = TalkDesk(replace(CONCEPT, cards=(CONCEPT.cards[0], CONCEPT.cards[2], CONCEPT.cards[1])))
    desk.concepts.move("whole", by=1)
    assert [one.key for one in concept(desk).cards] == ["choose", "let_go", "whole"]
    desk.concepts.move("nothing", by=1)
    assert [one.key for one in concept(desk).cards] == ["choose", "let_go", "whole"]


def test_what_has_no_words_is_refused() -> None:
    desk = TalkDesk(CONCEPT)
    for act in (
        lambda: desk.concepts.add_theme(" "),
        lambda: desk.concepts.add_phase(PhaseKind.TALK, ""),
        lambda: desk.concepts.add_card(CardSide.DOES, "\n"),
        lambda: desk.concepts.change(replace(CONCEPT.themes[0], title="")),
    ):
        with pytest.raises(Refused, match=r"lus\.no_words"):
            act()
    assert concept(desk) == CONCEPT


def test_a_radar_takes_so_many_themes_and_no_more() -> None:
    themes = tuple(LusTheme(key=f"t{number}", title=str(number)) for number in range(MOST_THEMES))
    desk = TalkDesk(replace(CONCEPT, themes=themes))
    with pytest.raises(Refused, match=r"lus\.most_themes"):
        desk.concepts.add_theme("Ét til")


def test_a_talk_keeps_the_concept_it_was_begun_with() -> None:
    desk = TalkDesk(CONCEPT, FULL)
    desk.concepts.remove("direction")
    desk.concepts.remove("across")
    found = concept(desk)
    assert (found.revision, len(found.themes), found.id != "concept") == (2, 2, True)
    assert desk.concepts.concept_of(FULL) == CONCEPT
    reading = desk.concepts.reading()
    assert reading is not None
    assert (reading.talks, reading.earlier) == (0, 1)
    new = desk.concepts.add_theme("Ny")
    assert new not in {theme.key for theme in CONCEPT.themes}
    desk.document.undo()
    desk.document.undo()
    desk.document.undo()
    assert concept(desk) == CONCEPT


def test_without_a_concept_nothing_is_shaped() -> None:
    desk = TalkDesk()
    shaping = desk.concepts
    shaping.set_texts(title="x", intro="")
    shaping.set_steps(5)
    assert shaping.add_theme("x") == ""
    shaping.change(CONCEPT.themes[0])
    shaping.move("direction", by=1)
    shaping.remove("direction")
    assert shaping.concept() is None


def test_the_forms_of_a_concept_stay_in_the_file() -> None:
    desk = TalkDesk(CONCEPT)
    forms = DesigningForms(document=desk.document, new_id=desk.new_id)
    for form_id in ("f-prep", "f-plan"):
        with pytest.raises(Refused, match=r"forms\.is_in_concept"):
            forms.remove_form(form_id)
    desk = TalkDesk()
    DesigningForms(document=desk.document, new_id=desk.new_id).remove_form("f-prep")
    assert desk.document.get(FormSpec, "f-prep") is None
