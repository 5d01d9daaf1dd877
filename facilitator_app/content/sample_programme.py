"""What the fictitious leaders of a sample programme said, tried and agreed on over its first year.

Nobody in the file exists and nothing in it was said; the leaders themselves are those of `sample_people`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from facilitator_app.content.entries import Entry, Fault, FaultyContent, read_entries
from facilitator_app.content.sample_people import read_outputs, read_texts
from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.harvest import PrejectDecision, PrejectStage

_TRIAL_TEXTS = 3
_AGREEMENT_TEXTS = 2


class _Decided(StrEnum):
    """The decisions of a pre-ject, and that there is none yet."""

    NOT_YET = ""
    GO_ON = PrejectDecision.GO_ON.value
    CHANGE = PrejectDecision.CHANGE.value
    STOP = PrejectDecision.STOP.value


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePreject:
    """A pre-ject that was never tried. `trials` are rows of who, what and by when."""

    stage: PrejectStage
    decision: PrejectDecision | None
    values: Mapping[str, str]
    trials: tuple[tuple[str, ...], ...]
    learnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleProgramme:
    """The words in one language. `examples` has a list for each statement of the foundation, in its order.

    `outputs` is by the form's key and the field's key; `agreements` of the direction are text and reason.
    """

    outputs: Mapping[tuple[str, str], tuple[str | int, ...]]
    themes: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    gave: Mapping[Outcome, tuple[str, ...]]
    prejects: tuple[SamplePreject, ...]
    agreements: tuple[tuple[str, ...], ...]
    lus_agreements: tuple[str, ...]


def load_sample_programme(language: str, *, file: Path) -> SampleProgramme:
    """Read the file in one language. Raises `FaultyContent` with all that is wrong in it."""
    faults: list[Fault] = []
    entry = read_entries(file, faults)
    gave = entry.table("gave")
    sample = SampleProgramme(
        outputs=read_outputs(entry.table("outputs"), language),
        themes=read_texts(entry.table("themes"), language),
        examples=tuple(read_texts(one, language) for one in entry.entries("example")),
        gave={outcome: read_texts(gave.table(outcome.value), language) for outcome in Outcome},
        prejects=tuple(_preject(one, language) for one in entry.entries("preject")),
        agreements=tuple(_row(one, language, _AGREEMENT_TEXTS) for one in entry.entries("agreement")),
        lus_agreements=read_texts(entry.table("lus_agreements"), language),
    )
    gave.finish()
    entry.finish()
    if faults:
        raise FaultyContent(file.stem, tuple(faults))
    return sample


def _preject(entry: Entry, language: str) -> SamplePreject:
    decision = entry.choice("decision", _Decided, otherwise=_Decided.NOT_YET)
    texts = {one: entry.table(one) for one in LANGUAGES}
    preject = SamplePreject(
        stage=entry.choice("stage", PrejectStage, otherwise=PrejectStage.IDEA),
        decision=PrejectDecision(decision.value) if decision else None,
        values={key: texts[language].needed_text(key) for key in texts[language].field_names()},
        trials=tuple(_row(one, language, _TRIAL_TEXTS) for one in entry.entries("trial")),
        learnings=tuple(_text(one, language) for one in entry.entries("learning")),
    )
    entry.finish()
    return preject


def _row(entry: Entry, language: str, length: int) -> tuple[str, ...]:
    texts = read_texts(entry, language)
    if len(texts) != length:
        entry.fault("not_so_many", number=str(length))
    return texts


def _text(entry: Entry, language: str) -> str:
    texts = {one: entry.needed_text(one) for one in LANGUAGES}
    entry.finish()
    return texts[language]
