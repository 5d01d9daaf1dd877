"""An action schema to be typed in on a screen: mailed to a leader who was absent, and read back when it returns.

Boxes are named by the form's keys, which never change, so that what comes back finds its field. The file says whose
it is, of which workshop and in which revision of the form.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, is_begun
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, seen_by
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_schema import schema_title
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import Cell, Element, Face, Fields, Heading, Paragraph, Report, Title
from facilitator_app.reports.wording import day_frame, edition, person_line, value_text

AUDIENCE = Visibility.LEADER_CHIEF
IDENTITY = "facilitator"
"""The name of the box, unseen, that says what the file is."""
FORMAT = 1
MOST_CHARACTERS = 50_000
MOST_ROWS = 4
TICKED = "Yes"
LINES = {FieldKind.LONG_TEXT: 3}
SIDE_BY_SIDE = 2


class BoxKind(StrEnum):
    """What can be done in a box."""

    LINE = "line"
    LINES = "lines"
    CHOICE = "choice"
    TICK = "tick"


SMALL = ([BoxKind.LINE], [BoxKind.CHOICE])
"""Fields of one box that leaves room for another beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box: its name in the file, and what a screen reader says of it. `options` are keys and labels."""

    name: str
    label: str
    kind: BoxKind
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    most_characters: int = MOST_CHARACTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """What a file needs to be typed in: its boxes in the order of the tab key, and what it says it is."""

    identity: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose a file is. `items` are the ids of its actions, empty for one that was not begun."""

    workshop_id: str
    participant_id: str
    form_id: str
    revision: int
    items: tuple[str, ...]

    def text(self) -> str:
        """As it stands in the file."""
        return json.dumps(
            {
                "format": FORMAT,
                "workshop": self.workshop_id,
                "leader": self.participant_id,
                "form": self.form_id,
                "revision": self.revision,
                "items": self.items,
            }
        )


def read_identity(text: str) -> Identity | None:
    """What a file says it is; None when it is none of ours."""
    try:
        said = json.loads(text)
        if said["format"] != FORMAT:
            return None
        return Identity(
            workshop_id=str(said["workshop"]),
            participant_id=str(said["leader"]),
            form_id=str(said["form"]),
            revision=int(said["revision"]),
            items=tuple(str(item) for item in said["items"])[:MAX_ITEMS],
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def schema_to_type_in(
    day: Day, words: PaperWords, *, form: FormSpec, participant: Participant, plan: ActionPlan | None
) -> tuple[Report, Typing]:
    """The sheet and its boxes, with what is known already in them."""
    items = tuple(item for item in plan.items if is_begun(item))[:MAX_ITEMS] if plan else ()
    items = items or (ActionItem(id=""),)
    people = day.person_names
    line = person_line(participant, words)
    elements: list[Element] = [
        Title(text=schema_title(form, words), name=participant.name, aside=(line,) if line else ()),
        Paragraph(text=words.text("paper.typing_intro"), face=Face.LEAD),
    ]
    boxes: list[Box] = []
    for number, item in enumerate(items):
        if len(items) > 1:
            title = words.text("paper.action_number", number=number + 1, count=len(items))
            elements.append(Heading(text=title))
        asked = [
            (spec, known_boxes(spec, number, item.values.get(spec.key), words, people))
            for spec in seen_by(form, AUDIENCE)
        ]
        boxes.extend(box for _, of_field in asked for box in of_field)
        elements.extend(_in_rows(asked))
    identity = Identity(
        workshop_id=day.workshop.id,
        participant_id=participant.id,
        form_id=form.id,
        revision=form.revision,
        items=tuple(item.id for item in items),
    )
    report = Report(
        **day_frame(day, words),
        title=f"{form.title} – {day.workshop.title}",
        foot=words.text("paper.foot_own"),
        edition=edition(form, words),
        continued_name=participant.name,
        elements=tuple(elements),
        closes_up=True,
    )
    return report, Typing(identity=identity.text(), boxes=tuple(boxes))


def field_boxes(spec: FieldSpec, number: int, words: PaperWords) -> tuple[Box, ...]:
    """The boxes of one field of the action with this number, empty."""
    name = f"{number}:{spec.key}"
    most = min(spec.max_chars or MOST_CHARACTERS, MOST_CHARACTERS)
    match spec.kind:
        case FieldKind.CHOICE:
            options = tuple((option.key, option.label) for option in spec.options)
            return (Box(name=name, label=spec.label, kind=BoxKind.CHOICE, options=options),)
        case FieldKind.SCALE:
            return (Box(name=name, label=spec.label, kind=BoxKind.CHOICE, options=_places(spec)),)
        case FieldKind.CHECKBOX:
            return (Box(name=name, label=spec.label, kind=BoxKind.TICK),)
        case FieldKind.CHOICES:
            return tuple(
                Box(name=f"{name}:{option.key}", label=f"{spec.label}: {option.label}", kind=BoxKind.TICK)
                for option in spec.options
            )
        case FieldKind.ROWS:
            return tuple(
                Box(
                    name=f"{name}:{row}:{column.key}",
                    label=words.text("paper.typing_row", field=spec.label, row=row + 1, column=column.label),
                    kind=BoxKind.LINE,
                )
                for row in range(min(spec.max_rows, MOST_ROWS))
                for column in spec.columns
            )
    kind = BoxKind.LINES if spec.kind is FieldKind.LONG_TEXT else BoxKind.LINE
    return (Box(name=name, label=spec.label, kind=kind, most_characters=most),)


def _places(spec: FieldSpec) -> tuple[tuple[str, str], ...]:
    poles = {0: spec.pole_a, spec.steps - 1: spec.pole_b}
    return tuple(
        (str(place), f"{place} – {poles[place]}" if poles.get(place) else str(place))
        for place in range(spec.steps)
    )


def known_boxes(
    spec: FieldSpec, number: int, value: FieldValue, words: PaperWords, people: Mapping[str, str]
) -> tuple[Box, ...]:
    """The boxes of one field of the action with this number, with what has been written before. `people` are names
    by ids."""
    boxes = field_boxes(spec, number, words)
    texts = _list_texts(value) if isinstance(value, list) else {"": _single_text(spec, value, words, people)}
    return tuple(replace(box, value=texts.get(after_key(box.name), "")) for box in boxes)


def _list_texts(value: Sequence[str | dict[str, str]]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for at, part in enumerate(value):
        if isinstance(part, str):
            texts[part] = TICKED
        else:
            texts.update({f"{at}:{key}": text for key, text in part.items()})
    return texts


def _single_text(spec: FieldSpec, value: FieldValue, words: PaperWords, people: Mapping[str, str]) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return TICKED
    if spec.kind in {FieldKind.CHOICE, FieldKind.SCALE}:
        return str(value)
    return value_text(spec, value, words, people=people, year=None)


def after_key(name: str) -> str:
    """What of a box's name follows the field's key: an option, or a row and a column."""
    return name.split(":", 2)[2] if name.count(":") > 1 else ""


def _in_rows(asked: Sequence[tuple[FieldSpec, tuple[Box, ...]]]) -> list[Element]:
    """Small boxes two by two, all others across the page."""
    elements: list[Element] = []
    waiting: list[Cell] = []
    for spec, boxes in asked:
        is_small = [box.kind for box in boxes] in SMALL
        if is_small:
            waiting.append(_cell(spec, boxes[0]))
        if waiting and (len(waiting) == SIDE_BY_SIDE or not is_small):
            elements.append(_small_row(waiting))
            waiting = []
        if not is_small:
            elements.extend(_large(spec, boxes))
    return [*elements, _small_row(waiting)] if waiting else elements


def _cell(spec: FieldSpec, box: Box) -> Cell:
    poles = f"0 = {spec.pole_a}, {spec.steps - 1} = {spec.pole_b}" if spec.kind is FieldKind.SCALE else ""
    help_text = " ".join(part for part in (spec.help, poles) if part)
    lines = 0 if box.kind is BoxKind.TICK else LINES.get(spec.kind, 1)
    return Cell(label=spec.label, help=help_text, lines=lines, box=box.name)


def _large(spec: FieldSpec, boxes: tuple[Box, ...]) -> tuple[Element, ...]:
    if len(boxes) == 1:
        return (_row(_cell(spec, boxes[0])),)
    cells = [
        Cell(
            label=box.label.removeprefix(f"{spec.label}: "),
            lines=0 if box.kind is BoxKind.TICK else 1,
            box=box.name,
        )
        for box in boxes
    ]
    side_by_side = max(len(spec.columns), 1)
    rows = [cells[at : at + side_by_side] for at in range(0, len(cells), side_by_side)]
    return (Heading(text=spec.label, level=3), *(_row(*row) for row in rows))


def _row(*cells: Cell) -> Fields:
    return Fields(cells=cells, widths=(1.0,) * len(cells))


def _small_row(cells: Sequence[Cell]) -> Fields:
    """One alone is as wide as two are each."""
    return Fields(cells=tuple(cells), widths=(1.0,) * SIDE_BY_SIDE)
