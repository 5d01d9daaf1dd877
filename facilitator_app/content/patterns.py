"""Ready-made patterns for exercises, in `content/patterns/<language>.toml`.

The file is read whole or not at all; everything that is wrong with it is told together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator_app.content.entries import Entry, Fault, FaultyContent, read_entries
from facilitator_app.content.template_parts import keyed, read_exercises
from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.exercise import Exercise

FOLDER = "patterns"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What a block is made of: the exercise, the question it opens with and those it ends with."""

    key: str
    kind: BlockKind
    title: str
    exercise: Exercise
    goal: str = ""
    materials: tuple[str, ...] = ()
    question: str = ""
    debrief_title: str = ""
    debrief: tuple[str, ...] = ()
    debrief_min: int = 0


def load_patterns(language: str, *, root: Path) -> tuple[Pattern, ...]:
    """The patterns of a language in order, Danish for one that is not shipped. `FaultyContent` when the file has
    faults.
    """
    faults: list[Fault] = []
    shipped = language if language in LANGUAGES else LANGUAGES[0]
    file = read_entries(root / FOLDER / f"{shipped}.toml", faults)
    used: set[str] = set()
    debrief_title = file.text("debrief_title")
    found = tuple(_pattern(entry, used, debrief_title) for entry in file.entries("pattern"))
    file.finish()
    if faults:
        raise FaultyContent(FOLDER, tuple(faults))
    return tuple(pattern for pattern in found if pattern is not None)


def _pattern(entry: Entry, used: set[str], debrief_title: str) -> Pattern | None:
    key = keyed(entry, used)
    title = entry.needed_text("title")
    kind = entry.choice("kind", BlockKind, otherwise=BlockKind.DISCUSSION)
    goal, question = entry.text("goal"), entry.text("question")
    materials, debrief = entry.texts("materials"), entry.texts("debrief")
    debrief_min = entry.whole("debrief_minutes", otherwise=0)
    exercises = read_exercises(entry)
    if len(exercises) != 1:
        entry.fault("missing", field="exercise")
        return None
    return Pattern(
        key=key,
        kind=kind,
        title=title,
        exercise=exercises[0],
        goal=goal,
        materials=materials,
        question=question,
        debrief_title=debrief_title or title,
        debrief=debrief,
        debrief_min=debrief_min,
    )
