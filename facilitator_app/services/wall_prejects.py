"""The pre-jects on the wall: the board by stage, and one of them large.

Invariant: only fields for the projector pass, and nothing that names a leader: who tries what stays off the wall.
"""

from __future__ import annotations

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.harvest import Preject, PrejectKey, PrejectStage
from facilitator_app.domain.preject_cards import PrejectCard, board_of, card_of
from facilitator_app.domain.wall import Card, CardRow, Picture, ToolPicture
from facilitator_app.services.mentions import without_brackets
from facilitator_app.services.wall_gate import room_fields
from facilitator_app.services.wall_sources import WallSources, frame_of

BOARD = "prejects"
ONE = "preject:"
"""What an aside says it lays on the wall: the board, or one card by its id after this."""


def preject_subject(preject_id: str) -> str:
    """The subject of one card."""
    return f"{ONE}{preject_id}"


def prejects_picture(subject: str, sources: WallSources, words: Words) -> Picture | None:
    """The picture of a subject; None for one that is not about pre-jects, or a card that has gone."""
    if subject == BOARD:
        return _board(sources, words)
    preject = next((one for one in sources.prejects if preject_subject(one.id) == subject), None)
    return _one(preject, sources, words) if preject is not None else None


def _board(sources: WallSources, words: Words) -> Picture:
    columns = board_of(_shown(preject, sources) for preject in sources.prejects)
    cards = tuple(
        Card(
            title=words.text(f"preject.stage_{column.stage}"),
            status=str(len(column.cards)),
            rows=tuple(_row(card, words) for card in column.cards),
        )
        for column in columns
        if column.cards
    )
    return ToolPicture(
        frame=frame_of(sources, words),
        heading=words.text("preject.board"),
        cards=cards,
        note="" if cards else words.text("preject.none_yet"),
    )


def _row(card: PrejectCard, words: Words) -> CardRow:
    """The title with what comes next, or with what was learned and decided."""
    is_later = card.preject.stage in (PrejectStage.LEARNING, PrejectStage.DECIDED)
    told = card.learned if is_later and card.learned else card.next_step
    decision = card.preject.decision
    decided = words.text(f"preject.decision_{decision}") if decision is not None else ""
    texts = tuple(text for text in (decided, told or card.for_whom) if text)
    return CardRow(label=card.title or words.text("preject.untitled"), texts=texts)


def _one(preject: Preject, sources: WallSources, words: Words) -> Picture:
    units = {person.unit for person in sources.participants}
    card = card_of(_shown(preject, sources), known_units=units)
    told = (
        (PrejectKey.CHALLENGE, card.challenge),
        (PrejectKey.FOR_WHOM, card.for_whom),
        (PrejectKey.IDEA, card.idea),
        (PrejectKey.UNITS, ", ".join(card.units)),
        (PrejectKey.NEXT_STEP, card.next_step),
        (PrejectKey.BY_WHEN, card.by_when),
    )
    rows = [CardRow(label=words.text(f"preject.{key}"), texts=(text,)) for key, text in told if text]
    if card.learned:
        rows.append(CardRow(label=words.text("preject.learned"), texts=(card.learned,)))
    if preject.decision is not None:
        decided = words.text(f"preject.decision_{preject.decision}")
        rows.append(CardRow(label=words.text("preject.decision"), texts=(decided,)))
    return ToolPicture(
        frame=frame_of(sources, words),
        heading=card.title or words.text("preject.untitled"),
        kicker=words.text("preject.kicker"),
        cards=(Card(title=words.text(f"preject.stage_{preject.stage}"), rows=tuple(rows)),),
    )


def _shown(preject: Preject, sources: WallSources) -> Preject:
    """The pre-ject with what the room may read of it."""
    form = _form_of(preject, sources)
    allowed = {field.key for field in room_fields(form)} if form is not None else set()
    names = [name for name in (without_brackets(one) for one in sources.names.values()) if name]
    values = {
        key: value
        for key, value in preject.values.items()
        if key in allowed and not (isinstance(value, str) and _names_somebody(value, names))
    }
    learnings = tuple(one for one in preject.learnings if not _names_somebody(one.text, names))
    return Preject(
        id=preject.id,
        workshop_id=preject.workshop_id,
        values=values,
        stage=preject.stage,
        decision=preject.decision,
        learnings=learnings,
        position=preject.position,
    )


def _names_somebody(text: str, names: list[str]) -> bool:
    said = " ".join(text.split()).casefold()
    return any(name.casefold() in said for name in names)


def _form_of(preject: Preject, sources: WallSources) -> FormSpec | None:
    own = sources.forms.get(preject.form_id or "")
    if own is not None and own.revision:
        return own
    used = [form for form in sources.forms.values() if form.use is FormUse.PREJECT and form.revision]
    return min(used, key=_place, default=None)


def _place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
