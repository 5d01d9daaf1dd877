"""What was read of a damaged file, as rows of a list and in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QCoreApplication

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.salvaged import Salvaged
from facilitator_app.services.clock import Clock
from facilitator_app.services.rescuing import RescueLine
from facilitator_app.ui.kit import Row, StateShape


def rescue_rows(lines: Iterable[RescueLine], *, clock: Clock, taken: Collection[str] = ()) -> list[Row]:
    """One row for each; those that have been taken over say so."""
    return [_row(line, clock, is_taken=line.id in taken) for line in lines]


def salvaged_words(salvaged: Salvaged | None, *, missing: int | None, words: Words) -> str:
    """How much could be read, and how much of it the chosen backup lacks (None: not compared)."""
    if salvaged is None:
        return ""
    translate = QCoreApplication.translate
    if salvaged.records:
        said = [words.count("rescue.salvaged", len(salvaged.records))]
        if missing == 0:
            said.append(translate("RescueRows", "The backup has all that could be read."))
    else:
        said = [translate("RescueRows", "Nothing could be read of the damaged file.")]
    if salvaged.lost:
        said.append(words.count("rescue.lost", salvaged.lost))
    if salvaged.is_uncharted:
        said.append(words.text("rescue.uncharted"))
    if not salvaged.is_whole:
        said.append(words.text("rescue.unfinished"))
    return " ".join(said)


def _row(line: RescueLine, clock: Clock, *, is_taken: bool) -> Row:
    said = " ".join(line.text.split())
    title = said or line.title or line.noun
    change = (
        QCoreApplication.translate("RescueRows", "other wording")
        if line.before
        else QCoreApplication.translate("RescueRows", "not in the backup")
    )
    at = clock_words(line.changed_at.astimezone(clock.local_now().tzinfo)) if line.changed_at else ""
    about = line.title if line.title and not said.startswith(line.title.rstrip("…")) else ""
    sub = " · ".join(part for part in (line.noun, about, change, at) if part)
    if is_taken:
        taken = QCoreApplication.translate("RescueRows", "Taken over")
        return Row(key=line.id, title=title, sub=sub, word=taken, word_role="ok", shape=StateShape.READY)
    return Row(key=line.id, title=title, sub=sub, icon="file-text", tooltip=line.text)
