"""What a hit says in a row: its kind's heading, the words that were found, and where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.people import Group
from facilitator_app.domain.search_texts import Excerpt, FoundKind, marks_in
from facilitator_app.services.searching import Hit

ICONS = {
    FoundKind.OUTPUT: "message-square",
    FoundKind.THEME: "tag",
    FoundKind.ACTION: "lock",
    FoundKind.PARTICIPANT: "user",
    FoundKind.SLIDE: "presentation",
    FoundKind.OWN_NOTES: "lock",
    FoundKind.DILEMMA: "scale",
}
_WORDS_FIRST = (FoundKind.OUTPUT, FoundKind.ACTION, FoundKind.OWN_NOTES)
_OWN_WORDS = (FoundKind.OUTPUT, FoundKind.ACTION)


@dataclass(frozen=True, slots=True)
class HitWords:
    """The two lines of a hit. `is_said` is what people said in their own words."""

    main: Excerpt
    under: Excerpt
    is_said: bool = False


def heading_of(kind: FoundKind) -> str:
    """The heading over what was found of a kind."""
    translate = QCoreApplication.translate
    return {
        FoundKind.OUTPUT: translate("SearchWords", "Outputs"),
        FoundKind.THEME: translate("SearchWords", "Themes"),
        FoundKind.ACTION: translate("SearchWords", "Action schemas – private"),
        FoundKind.PARTICIPANT: translate("SearchWords", "Participants"),
        FoundKind.SLIDE: translate("SearchWords", "Slides"),
        FoundKind.OWN_NOTES: translate("SearchWords", "Own notes – only on this screen"),
        FoundKind.DILEMMA: translate("SearchWords", "Dilemmas"),
    }[kind]


def words_of(hit: Hit, words: Sequence[str]) -> HitWords:
    """What was said first where that is what was found; else what it is called first."""
    where = [_group_words(hit.group), *hit.where] if hit.group else list(hit.where)
    if hit.is_draft:
        where.insert(0, QCoreApplication.translate("SearchWords", "draft"))
    if hit.kind in _WORDS_FIRST:
        place = " · ".join([part for part in (hit.title, *where) if part])
        return HitWords(hit.excerpt, Excerpt(place), is_said=hit.kind in _OWN_WORDS)
    title = Excerpt(hit.title, marks_in(hit.title, words))
    if (
        hit.kind in (FoundKind.SLIDE, FoundKind.DILEMMA)
        and hit.excerpt.text != hit.title
        and hit.excerpt.marks
    ):
        return HitWords(title, hit.excerpt)
    place = " · ".join(where)
    return HitWords(title, Excerpt(place, marks_in(place, words)))


def _group_words(group: Group) -> str:
    return group.name.strip() or QCoreApplication.translate("SearchWords", "Group {number}").format(
        number=group.number
    )
