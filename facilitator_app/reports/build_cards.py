"""Cards to hand out: the day's dilemmas, the roles and cases of its exercises, and their injects.

Invariant: a card for the table holds nothing that was written for the facilitator alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facilitator_app.domain.agenda import in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Role
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Face, Lettered, Paragraph, Poles, Report
from facilitator_app.reports.model_pieces import Card, CardPart
from facilitator_app.reports.wording import BETWEEN, day_frame, day_without_weekday


def dilemma_cards(day: Day, words: PaperWords, *, numbered: Sequence[str] = (), copies: int = 1) -> Report:
    """The dilemmas that the blocks of the day discuss. When they discuss none it is the whole deck, without those that
    belong to other workshops.

    `numbered` are ids of dilemmas in the order the wall counts them in; the cards have the same numbers and order.
    """
    met = dict.fromkeys(dilemma_id for block in in_order(day.blocks) for dilemma_id in block.dilemma_ids)
    deck = {dilemma.id: dilemma for dilemma in sorted(day.dilemmas, key=_deck_place)}
    order = [found for found in dict.fromkeys((*numbered, *met, *deck)) if found in deck]
    wanted = {found for found in met if found in deck} or deck.keys() - day.elsewhere_ids
    cards = [
        card
        for number, found in enumerate(order, start=1)
        if found in wanted
        for card in _dilemma(day, words, number, deck[found])
    ]
    return _sheets(day, words, words.text("paper.dilemma_cards"), cards * copies)


def case_cards(day: Day, words: PaperWords, *, copies: int = 1) -> Report:
    """The cases, then the roles, of the exercises of the day in agenda order."""
    cards: list[Card] = []
    for exercise in _exercises(day):
        cards.extend(
            _case(day, words, exercise, number, case) for number, case in enumerate(exercise.cases, start=1)
        )
        cards.extend(_role(day, words, exercise, role) for role in exercise.roles)
    return _sheets(day, words, words.text("paper.case_cards"), cards * copies)


def inject_cards(day: Day, words: PaperWords) -> Report:
    """The planned injects in the order they fall due, for the facilitator to hand out one by one."""
    cards = [
        _inject(day, words, exercise, inject) for exercise in _exercises(day) for inject in _due(exercise)
    ]
    report = _sheets(day, words, words.text("paper.inject_cards"), cards)
    return replace(report, foot=BETWEEN.join((report.foot, words.text("paper.foot_team"))))


def _sheets(day: Day, words: PaperWords, name: str, cards: Sequence[Card]) -> Report:
    frame = day_frame(day, words)
    frame["page_of"] = words.text("paper.sheet_of", page="{page}", pages="{pages}")
    return Report(
        **frame,
        title=f"{name} – {day.workshop.title}",
        foot=words.text("paper.cut_here"),
        pieces=tuple(cards),
    )


def _dilemma(day: Day, words: PaperWords, number: int, dilemma: Dilemma) -> list[Card]:
    """What the wall shows of it; the context and all questions but the first on a card beside it, for the back."""
    head = words.text("paper.dilemma_number", number=number)
    parts: list[CardPart] = [Paragraph(text=dilemma.statement, face=Face.STATEMENT)]
    if dilemma.options:
        parts.append(Lettered(options=dilemma.options))
    at_foot: list[CardPart] = []
    if dilemma.pole_a or dilemma.pole_b:
        at_foot.append(Poles(pole_a=dilemma.pole_a, pole_b=dilemma.pole_b))
    questions = [Paragraph(text=question) for question in dilemma.questions]
    context = _passages(dilemma.context)
    on_front = 1 if context else len(questions)
    at_foot.extend(questions[:on_front])
    front = _card(day, words, head=head, aside=dilemma.title, parts=parts, at_foot=at_foot)
    if not context:
        return [front]
    head = f"{head} {front.continued}"
    back = _card(day, words, head=head, aside=dilemma.title, parts=context, at_foot=questions[on_front:])
    return [front, replace(back, continued="")]


def _case(day: Day, words: PaperWords, exercise: Exercise, number: int, case: Case) -> Card:
    return _card(
        day,
        words,
        head=words.text("paper.case_number", number=number),
        aside=exercise.title,
        parts=[Paragraph(text=case.title, face=Face.STATEMENT), *_passages(case.text)],
        at_foot=[Paragraph(text=question) for question in case.questions],
    )


def _role(day: Day, words: PaperWords, exercise: Exercise, role: Role) -> Card:
    return _card(
        day,
        words,
        head=words.text("paper.role"),
        aside=exercise.title,
        parts=[Paragraph(text=role.name, face=Face.STATEMENT), *_passages(role.text)],
    )


def _inject(day: Day, words: PaperWords, exercise: Exercise, inject: Inject) -> Card:
    phase = next((found.title for found in exercise.phases if found.key == inject.phase_key), "")
    number = words.text("paper.round_number", number=inject.round_number)
    return _card(
        day,
        words,
        head=words.text("paper.event_what"),
        aside=BETWEEN.join(part for part in (number, phase) if part),
        parts=[Paragraph(text=inject.title, face=Face.STATEMENT), *_passages(inject.text)],
    )


def _card(
    day: Day,
    words: PaperWords,
    *,
    head: str,
    aside: str,
    parts: Iterable[CardPart],
    at_foot: Iterable[CardPart] = (),
) -> Card:
    held_on = day.workshop.held_on
    on = day_without_weekday(held_on, words) if held_on is not None else day.workshop.title
    return Card(
        head=head,
        aside=aside,
        parts=tuple(parts),
        at_foot=tuple(at_foot),
        foot=BETWEEN.join(part for part in (on, day.engagement.client) if part),
        continued=words.text("paper.continued"),
    )


def _passages(text: str) -> list[CardPart]:
    """Paragraphs stand apart."""
    return [Paragraph(text=one.strip()) for one in text.split("\n\n") if one.strip()]


def _exercises(day: Day) -> list[Exercise]:
    ids = dict.fromkeys(block.exercise_id for block in in_order(day.blocks))
    by_id = {exercise.id: exercise for exercise in day.exercises}
    return [by_id[found] for found in ids if found in by_id]


def _due(exercise: Exercise) -> list[Inject]:
    phases = [phase.key for phase in exercise.phases]

    def place(inject: Inject) -> tuple[int, int, int]:
        phase = phases.index(inject.phase_key) if inject.phase_key in phases else len(phases)
        return (inject.round_number, phase, inject.at_s)

    return sorted(exercise.injects, key=place)


def _deck_place(dilemma: Dilemma) -> tuple[float, str]:
    return (dilemma.position, dilemma.id)
