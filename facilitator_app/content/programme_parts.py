"""Reads what a programme has besides its events: the foundation, the chain and the LUS concept.

Ids are made of the keys, as in `template_parts`. What is wrong is noted in the entries and told by whoever reads all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from facilitator_app.content.entries import Entry
from facilitator_app.content.template_parts import key_id, keyed, read_forms
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import CardSide, ConversationCard, LusConcept, LusPhase, LusTheme, PhaseKind
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.programme import Programme

PROGRAMME_ID = "programme/all"
CONCEPT_ID = "concept/lus"

LEAST_STEPS = 3


def read_programme(entry: Entry) -> Programme:
    """The table `[programme]`, its days still open."""
    return Programme(
        id=PROGRAMME_ID,
        title=entry.needed_text("title"),
        purpose=entry.text("purpose"),
        ambitions=entry.texts("ambitions"),
    )


def read_statements(entries: Sequence[Entry]) -> tuple[Statement, ...]:
    """The statements of the leadership foundation in order."""
    used: set[str] = set()
    statements: list[Statement] = []
    for place, entry in enumerate(entries, start=1):
        statements.append(
            Statement(
                id=key_id("statement", keyed(entry, used)),
                text=entry.needed_text("text"),
                explanation=entry.text("explanation"),
                position=float(place),
            )
        )
        entry.finish()
    return tuple(statements)


def read_chain(entries: Sequence[Entry]) -> tuple[tuple[ChainArea, ...], tuple[Demand, ...]]:
    """The areas of the leadership chain, and the demands that each makes of each level."""
    used: set[str] = set()
    areas: list[ChainArea] = []
    demands: list[Demand] = []
    for place, entry in enumerate(entries, start=1):
        key = keyed(entry, used)
        area = ChainArea(id=key_id("area", key), name=entry.needed_text("name"), position=float(place))
        areas.append(area)
        for level in LeadershipLevel:
            demands.extend(_demands(entry, area, level))
        entry.finish()
    return tuple(areas), tuple(demands)


def read_concept(
    file: Entry, language: str, *, used: set[str], position: float = 1.0
) -> tuple[LusConcept, tuple[FormSpec, ...]]:
    """The LUS concept of `lus.toml` and its two forms; `used` are the keys of the forms there are already."""
    about = file.table("concept")
    concept = LusConcept(
        id=CONCEPT_ID,
        title=about.needed_text("title"),
        language=language,
        intro=about.text("intro"),
        phases=_phases(file.entries("phase")),
        themes=_themes(file.entries("theme")),
        cards=_cards(file.entries("card")),
        scale_steps=about.whole("scale_steps", otherwise=5, least=LEAST_STEPS),
        preparation_form_id=key_id("form", about.needed_text("preparation_form")),
        plan_form_id=key_id("form", about.needed_text("plan_form")),
        position=position,
    )
    about.finish()
    forms = read_forms(file, language, used=used)
    _check_form(about, "preparation_form", concept.preparation_form_id, FormUse.LUS_PREPARATION, forms)
    _check_form(about, "plan_form", concept.plan_form_id, FormUse.LUS_PLAN, forms)
    return concept, forms


def _demands(entry: Entry, area: ChainArea, level: LeadershipLevel) -> list[Demand]:
    places = count(1)
    return [
        Demand(
            id=f"{area.id}/{level}/{place}",
            area_id=area.id,
            level=level,
            text=text,
            position=float(place),
        )
        for place, text in zip(places, entry.texts(level.value), strict=False)
    ]


def _phases(entries: Sequence[Entry]) -> tuple[LusPhase, ...]:
    used: set[str] = set()
    phases: list[LusPhase] = []
    for entry in entries:
        phases.append(
            LusPhase(
                key=keyed(entry, used),
                kind=entry.choice("kind", PhaseKind, otherwise=PhaseKind.TALK),
                title=entry.needed_text("title"),
                help=entry.text("help"),
            )
        )
        entry.finish()
    return tuple(phases)


def _themes(entries: Sequence[Entry]) -> tuple[LusTheme, ...]:
    used: set[str] = set()
    themes: list[LusTheme] = []
    for entry in entries:
        themes.append(
            LusTheme(key=keyed(entry, used), title=entry.needed_text("title"), help=entry.text("help"))
        )
        entry.finish()
    return tuple(themes)


def _cards(entries: Sequence[Entry]) -> tuple[ConversationCard, ...]:
    used: set[str] = set()
    cards: list[ConversationCard] = []
    for entry in entries:
        cards.append(
            ConversationCard(
                key=keyed(entry, used),
                side=entry.choice("side", CardSide, otherwise=CardSide.MUST),
                text=entry.needed_text("text"),
                question=entry.text("question"),
            )
        )
        entry.finish()
    return tuple(cards)


def _check_form(
    about: Entry, field: str, form_id: str | None, use: FormUse, forms: Sequence[FormSpec]
) -> None:
    """A form of the concept has to be there, and be for what the concept uses it for."""
    if not any((form.id, form.use) == (form_id, use) for form in forms):
        about.fault("unknown_key", field=field, value=(form_id or "").partition("/")[2])
