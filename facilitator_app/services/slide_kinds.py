"""What slides of each kind begin with, what they point at, and into which other kinds their texts can go.

One invariant: a slide is made into another kind only when every text of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.charts import ChartContent, ChartSubject
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.domain.slides import (
    ActionExampleContent,
    BallotContent,
    BallotSubject,
    BreakContent,
    ColumnsContent,
    DecisionsContent,
    DilemmaContent,
    OutputsContent,
    OutputsView,
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
from facilitator_app.services.document import Document

ANY_ROUND = 0
CHOICES = MappingProxyType({"view": OutputsView, "subject": BallotSubject, "chart": ChartSubject})
"""Pointers that are one of a few words. Their keys are told by who shows them, so they have no titles."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """One thing that a slide points at: the content's field, what it may be (key and title), and what it is."""

    field: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a slide by what they are to the room."""

    main: str
    kicker: str = ""
    lines: tuple[str, ...] = ()


def new_content(kind: str, heading: str, block: Block, document: Document) -> SlideContent:
    """What a new slide of a kind begins with: its heading, and what lies nearest of all it can point at."""
    make = _PLAIN.get(kind)
    if make is not None:
        return make(heading)
    exercises, forms = _exercises(document), _forms(document)
    if kind == DilemmaContent.kind:
        return DilemmaContent(dilemma_id=_nearest_dilemma(block, document))
    if kind == BallotContent.kind:
        return BallotContent(heading=heading, subject=_SUBJECTS.get(block.kind, BallotSubject.THEMES))
    if kind == PhaseContent.kind:
        exercise_id = block.exercise_id or next((one.id for one in exercises), "")
        return PhaseContent(exercise_id=exercise_id)
    form = next((f for f in forms if f.id == block.form_id and _fields_for(kind, f)), None)
    likely = [f for f in forms if kind in _WHOLE_FORMS and f.use is FormUse.MOBILISATION_TOOL]
    form = form or next((f for f in (*likely, *forms) if _fields_for(kind, f)), None)
    form_id = form.id if form is not None else ""
    if kind == ToolContent.kind:
        return ToolContent(form_id=form_id, heading=heading)
    if kind == DecisionsContent.kind:
        return DecisionsContent(form_id=form_id, heading=heading)
    field_key = next((field.key for field in _fields_for(kind, form)), "") if form is not None else ""
    content = OutputsContent if kind == OutputsContent.kind else ScaleContent
    return content(form_id=form_id, field_key=field_key, heading=heading)


def can_begin(kind: str, document: Document) -> bool:
    """Whether there is anything for a slide of a kind to point at. A dilemma is made when there is none."""
    if kind == PhaseContent.kind:
        return bool(document.all(Exercise))
    if kind in (*_WHOLE_FORMS, OutputsContent.kind, ScaleContent.kind):
        return any(_fields_for(kind, form) for form in _forms(document))
    return True


def pointers(content: SlideContent, document: Document) -> tuple[Pointer, ...]:
    """What a slide points at, with what it could."""
    match content:
        case DilemmaContent():
            deck = sorted(document.all(Dilemma), key=_position)
            return (Pointer("dilemma_id", tuple((one.id, one.title) for one in deck), content.dilemma_id),)
        case PhaseContent():
            options = tuple((one.id, one.title) for one in _exercises(document))
            rounds = _rounds(document.get(Exercise, content.exercise_id))
            number = str(content.round_number)
            return (
                Pointer("exercise_id", options, content.exercise_id),
                Pointer("round_number", rounds, number),
            )
        case BallotContent():
            return (_choice_pointer("subject", content.subject),)
        case ChartContent():
            return (_choice_pointer("chart", content.chart),)
        case ToolContent() | DecisionsContent():
            most = max((len(one.rounds) for one in document.all(Exercise)), default=0)
            rounds = tuple((str(number), str(number)) for number in range(ANY_ROUND, most + 1))
            form = _form_pointer(content.kind, content.form_id, document)
            return (form, Pointer("round_number", rounds, str(content.round_number)))
        case OutputsContent() | ScaleContent():
            form = _form_pointer(content.kind, content.form_id, document)
            found = document.get(FormSpec, content.form_id)
            asked = _fields_for(content.kind, found) if found is not None else ()
            now = found.field(content.field_key) if found is not None else None
            kept = (now,) if now is not None and now not in asked else ()
            options = tuple((field.key, field.label) for field in (*asked, *kept))
            asking = Pointer("field_key", options, content.field_key)
            if isinstance(content, OutputsContent):
                return (form, asking, _choice_pointer("view", content.view))
            return (form, asking)
    return ()


def pointed(content: SlideContent, field: str, key: str, document: Document) -> SlideContent:
    """The content pointing at something else. With another form it asks for that form's first field, with another
    exercise for its first round.
    """
    value: str | int = (
        int(key) if field == "round_number" else CHOICES[field](key) if field in CHOICES else key
    )
    changed = replace(content, **{field: value})  # type: ignore[arg-type]
    if field == "form_id" and isinstance(changed, OutputsContent | ScaleContent):
        form = document.get(FormSpec, key)
        asked = _fields_for(changed.kind, form) if form is not None else ()
        return replace(changed, field_key=asked[0].key if asked else "")
    if field == "exercise_id" and isinstance(changed, PhaseContent):
        first = next(iter(_rounds(document.get(Exercise, key))), ("1", ""))
        return replace(changed, round_number=int(first[0]))
    return changed


def kinds_that_keep(content: SlideContent) -> tuple[str, ...]:
    """The other kinds that have room for every text of a slide."""
    return tuple(kind for kind in _INTO if kind != content.kind and as_kind(content, kind) is not None)


def as_kind(content: SlideContent, kind: str) -> SlideContent | None:
    """The slide's texts as a slide of another kind; None when one of them would be lost."""
    texts = _texts_of(content)
    made = _INTO[kind](texts) if texts is not None else None
    return made if made is not None and set(_said(content)) <= set(_said(made)) else None


_PLAIN: Mapping[str, Callable[[str], SlideContent]] = MappingProxyType(
    {
        TextContent.kind: lambda heading: TextContent(heading=heading),
        ColumnsContent.kind: lambda heading: ColumnsContent(heading=heading),
        PictureContent.kind: lambda _heading: PictureContent(attachment_id=""),
        QuestionContent.kind: lambda heading: QuestionContent(question=heading),
        QuoteContent.kind: lambda heading: QuoteContent(words=heading),
        TitleContent.kind: lambda heading: TitleContent(heading=heading),
        BreakContent.kind: lambda heading: BreakContent(heading=heading),
        ThemesContent.kind: lambda heading: ThemesContent(heading=heading),
        ChartContent.kind: lambda heading: ChartContent(heading=heading),
        ActionExampleContent.kind: lambda heading: ActionExampleContent(heading=heading),
    }
)

NEW_SLIDES = (
    *_PLAIN,
    DilemmaContent.kind,
    PhaseContent.kind,
    ToolContent.kind,
    OutputsContent.kind,
    ScaleContent.kind,
    BallotContent.kind,
    DecisionsContent.kind,
)
"""Every kind, in the order in which a new slide is offered."""

_WHOLE_FORMS = (ToolContent.kind, DecisionsContent.kind)
"""Kinds that show every field of a form that the room may see."""

_SUBJECTS: Mapping[BlockKind, BallotSubject] = MappingProxyType(
    {BlockKind.DILEMMA: BallotSubject.CORNERS, BlockKind.BALANCE: BallotSubject.PLACES}
)
"""What the room is counted about where a block is of these kinds; themes everywhere else."""

_INTO: Mapping[str, Callable[[_Texts], SlideContent]] = MappingProxyType(
    {
        TextContent.kind: lambda texts: TextContent(
            heading=texts.main, kicker=texts.kicker, body=texts.lines
        ),
        ColumnsContent.kind: lambda texts: ColumnsContent(
            heading=texts.main, kicker=texts.kicker, left=texts.lines
        ),
        QuestionContent.kind: lambda texts: QuestionContent(
            question=texts.main, kicker=texts.kicker, instruction="\n".join(texts.lines)
        ),
        QuoteContent.kind: lambda texts: QuoteContent(
            words=texts.main,
            kicker=texts.kicker,
            author="".join(texts.lines[:1]),
            source="\n".join(texts.lines[1:]),
        ),
        TitleContent.kind: lambda texts: TitleContent(heading=texts.main, subtitle="\n".join(texts.lines)),
        BreakContent.kind: lambda texts: BreakContent(heading=texts.main, next="".join(texts.lines[:1])),
    }
)


def _texts_of(content: SlideContent) -> _Texts | None:
    """The texts of a slide; None for kinds that are more than their texts."""
    match content:
        case TextContent():
            return _Texts(content.heading, content.kicker, content.body)
        case ColumnsContent():
            sides = ((content.left_heading, content.left), (content.right_heading, content.right))
            lines = tuple(line for heading, side in sides for line in (*_filled(heading), *side))
            return _Texts(content.heading, content.kicker, lines)
        case QuestionContent():
            return _Texts(content.question, content.kicker, _split(content.instruction))
        case QuoteContent():
            lines = (*_filled(content.author), *_split(content.source))
            return _Texts(content.words, content.kicker, lines)
        case TitleContent():
            return _Texts(content.heading, "", _split(content.subtitle))
        case BreakContent():
            return _Texts(content.heading, "", _filled(content.next))
    return None


def _said(content: SlideContent) -> Iterator[str]:
    """Every line of every text of a slide."""
    for field in fields(content):
        value = getattr(content, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str):
                yield from (line.strip() for line in text.split("\n") if line.strip())


def _filled(text: str) -> tuple[str, ...]:
    return (text,) if text.strip() else ()


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text.strip() else ()


def _nearest_dilemma(block: Block, document: Document) -> str:
    """One of the block's that has no slide in it yet, or else the first of the deck that no slide shows."""
    deck = [one.id for one in sorted(document.all(Dilemma), key=_position)]
    shown = _shown_dilemmas(document)
    mine = [one for one in block.dilemma_ids if one in deck]
    fresh = [one for one in (*mine, *deck) if one not in shown]
    return next(iter((*fresh, *mine, *deck)), "")


def _shown_dilemmas(document: Document) -> frozenset[str]:
    contents = (slide.content for slide in document.all(Slide))
    return frozenset(content.dilemma_id for content in contents if isinstance(content, DilemmaContent))


def _choice_pointer(field: str, chosen: OutputsView | BallotSubject | ChartSubject) -> Pointer:
    return Pointer(field, tuple((one.value, one.value) for one in type(chosen)), chosen.value)


def _form_pointer(kind: str, form_id: str, document: Document) -> Pointer:
    offered = [form for form in _forms(document) if form.id == form_id or _fields_for(kind, form)]
    return Pointer("form_id", tuple((form.id, form.title) for form in offered), form_id)


def _fields_for(kind: str, form: FormSpec) -> tuple[FieldSpec, ...]:
    """The fields of a form that a slide of a kind can show; where people stand on a scale has a kind of its own."""
    scales = tuple(field for field in form.fields if field.kind is FieldKind.SCALE)
    if kind == ScaleContent.kind:
        return scales
    seen = (field for field in form.fields if may_be_seen(field.visibility, Visibility.PROJECTOR))
    return tuple(field for field in seen if kind in _WHOLE_FORMS or field not in scales)


def _forms(document: Document) -> list[FormSpec]:
    """The forms in use, in their order; one that has only a draft cannot be answered."""
    return sorted((form for form in document.all(FormSpec) if form.revision), key=_position)


def _exercises(document: Document) -> list[Exercise]:
    return sorted(document.all(Exercise), key=_title)


def _rounds(exercise: Exercise | None) -> tuple[tuple[str, str], ...]:
    rounds = exercise.rounds if exercise is not None else ()
    return tuple((str(one.number), str(one.number)) for one in rounds)


def _position(record: Dilemma | FormSpec) -> tuple[float, str]:
    return (record.position, record.id)


def _title(exercise: Exercise) -> tuple[str, str]:
    return (exercise.title, exercise.id)
