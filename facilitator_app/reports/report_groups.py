"""What each group gave back, group by group: its answers to the dilemmas and its mobilisation tools."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.domain.agenda import in_order
from facilitator_app.domain.dilemmas import LETTERS, Dilemma, form_for
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.reports.answers import (
    COUNTED,
    by_dilemma,
    is_anonymous,
    numbers_of,
    output_text,
    questions,
    sayings_of,
    shared_fields,
)
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.model import (
    Column,
    Element,
    Face,
    Heading,
    Paragraph,
    Row,
    Table,
    TableCell,
    Together,
    Weight,
)
from facilitator_app.reports.report_shifts import by_asking
from facilitator_app.reports.wording import BETWEEN, group_title

GROUP_WIDTH = 2.0
NARROW, WIDE = 1.5, 2.4
"""For a place or a letter; for an option in words."""
TEXT_WIDTH = 4.0
OWN_WORDS = frozenset({FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT})
QUESTION_WIDTH = 2.0
ROUND_WIDTH = 4.0


def dilemmas_section(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """Each answered dilemma: statement, distribution and votes, and what each group answered."""
    elements: list[Element] = []
    for form in _forms(day, FormUse.DILEMMA_ANSWER):
        said = [output for output in shared if output.form_id == form.id]
        for dilemma, outputs in by_dilemma(day, said):
            elements.extend(_dilemma(day, words, form_for(dilemma, form), dilemma, outputs))
    return (Heading(text=words.text("paper.dilemmas")), *elements) if elements else ()


def tools_section(day: Day, words: PaperWords, shared: Sequence[Output]) -> tuple[Element, ...]:
    """The tools block by block: a table for each group with its rounds side by side."""
    elements: list[Element] = []
    for block in in_order(day.blocks):
        for form in _forms(day, FormUse.MOBILISATION_TOOL):
            said = [o for o in shared if (o.block_id, o.form_id) == (block.id, form.id)]
            if said:
                elements.append(Heading(text=block.title, note=form.title))
                elements.extend(_tools(day, words, form, said))
    return tuple(elements)


def _dilemma(
    day: Day, words: PaperWords, form: FormSpec, dilemma: Dilemma | None, said: Sequence[Output]
) -> tuple[Element, ...]:
    elements: list[Element] = []
    if dilemma is not None:
        elements.append(Heading(text=dilemma.title, level=3))
        elements.append(Paragraph(text=dilemma.statement, face=Face.WORDS))
    asked = [spec for spec in shared_fields(form) if any(o.field_key == spec.key for o in said)]
    for spec in asked:
        answers = [output for output in said if output.field_key == spec.key]
        if spec.kind is FieldKind.SCALE or spec.kind in COUNTED:
            elements.extend(numbers_of(day, words, spec, answers))
    named = [output for output in said if not is_anonymous(day, output)]
    if named:
        elements.append(_groups_table(day, words, asked, named))
    unnamed = [output for output in said if is_anonymous(day, output)]
    return (*elements, *_told_without_names(day, words, asked, unnamed))


def _told_without_names(
    day: Day, words: PaperWords, asked: Sequence[FieldSpec], said: Sequence[Output]
) -> tuple[Element, ...]:
    """The words alone, question by question; what was counted has been told as numbers."""
    elements: list[Element] = []
    for spec in asked:
        answers = [output for output in said if output.field_key == spec.key]
        if answers and spec.kind is not FieldKind.SCALE and spec.kind not in COUNTED:
            elements.extend(sayings_of(day, words, spec, answers, most=len(answers)))
    return tuple(elements)


def _groups_table(day: Day, words: PaperWords, fields: Sequence[FieldSpec], said: Sequence[Output]) -> Table:
    """A row for each group with what it answered to each question."""
    asked = [spec for spec in fields if any(o.field_key == spec.key for o in said)]
    columns = (
        Column(head=words.text("paper.group"), width=GROUP_WIDTH),
        *(Column(head=spec.label, width=_width(spec)) for spec in asked),
    )
    rows = tuple(
        Row(
            cells=(
                TableCell(text=title, weight=Weight.STRONG),
                *(
                    TableCell(text=_in_letters(spec, _told(day, words, spec, of_group)), weight=_voice(spec))
                    for spec in asked
                ),
            )
        )
        for title, of_group in _by_group(day, words, said)
    )
    return Table(columns=columns, rows=rows)


def _width(spec: FieldSpec) -> float:
    if spec.kind is FieldKind.SCALE or _lettered(spec):
        return NARROW
    return WIDE if spec.kind in COUNTED else TEXT_WIDTH


def _in_letters(spec: FieldSpec, told: str) -> str:
    """Options by their letters alone: the chart over the table has them in full."""
    for label in _lettered(spec):
        told = told.replace(label, label[0])
    return told


def _lettered(spec: FieldSpec) -> tuple[str, ...]:
    """The options of a field that are called by letters."""
    labels = (option.label for option in spec.options) if spec.kind in COUNTED else ()
    return tuple(label for label in labels if label[1:].startswith(BETWEEN) and label[0] in LETTERS)


def _tools(day: Day, words: PaperWords, form: FormSpec, said: Sequence[Output]) -> tuple[Element, ...]:
    named = [output for output in said if not is_anonymous(day, output)]
    if not named:
        return questions(day, words, form, said, most=len(said))
    numbers = sorted({output.round_number for output in named})
    columns = (
        Column(head=words.text("paper.question"), width=QUESTION_WIDTH),
        *(Column(head=_round_head(number, words), width=ROUND_WIDTH) for number in numbers),
    )
    elements: list[Element] = []
    for title, of_group in _by_group(day, words, named):
        rows = []
        for spec in shared_fields(form):
            texts = [
                _told(day, words, spec, [o for o in of_group if o.round_number == number])
                for number in numbers
            ]
            if any(texts):
                cells = (
                    TableCell(text=spec.label, weight=Weight.STRONG),
                    *(TableCell(text=t, weight=_voice(spec)) for t in texts),
                )
                rows.append(Row(cells=cells))
        table = Table(columns=columns, rows=tuple(rows))
        elements.append(Together(elements=(Heading(text=title, level=3), table)))
    return tuple(elements)


def _by_group(
    day: Day, words: PaperWords, said: Sequence[Output]
) -> tuple[tuple[str, tuple[Output, ...]], ...]:
    """What each group said, groups by number; what has lost its group comes last, without a name."""
    parted = [(group_title(group, words), _of(group, said)) for group in day.groups]
    known = {group.id for group in day.groups}
    parted.append(("", tuple(output for output in said if output.group_id not in known)))
    return tuple((title, outputs) for title, outputs in parted if outputs)


def _of(group: Group, said: Sequence[Output]) -> tuple[Output, ...]:
    return tuple(output for output in said if output.group_id == group.id)


def _told(day: Day, words: PaperWords, spec: FieldSpec, said: Sequence[Output]) -> str:
    told: list[str] = []
    for when, answers in by_asking(day, [output for output in said if output.field_key == spec.key]):
        mark = f"{words.text(f'paper.{when}_short')}: " if when else ""
        told.extend(f"{mark}{output_text(day, words, output)}" for output in answers)
    return "\n".join(told)


def _voice(spec: FieldSpec) -> Weight:
    """Words that people wrote are set as theirs; what they chose or put on a scale is the program's words."""
    return Weight.WORDS if spec.kind in OWN_WORDS else Weight.PLAIN


def _round_head(number: int, words: PaperWords) -> str:
    return words.text("paper.round_number", number=number) if number else words.text("paper.answer")


def _forms(day: Day, use: FormUse) -> tuple[FormSpec, ...]:
    return tuple(form for form in day.forms if form.use is use)
