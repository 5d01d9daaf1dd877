"""One text in two versions: what happened to it by word and mark, and the words that changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.versions import TextChange, TextFate, VersionText
from facilitator_app.domain.word_changes import WordFate, WordRun, word_changes
from facilitator_app.ui.kit import Chip, ChipRole, Fit, PlainLabel
from facilitator_app.ui.programme.marked_text import MarkedText
from facilitator_app.ui.theme import TextRole, scaled_px

FATE_PX = 112
ICONS = {
    TextFate.SAME: "equal",
    TextFate.CHANGED: "pencil",
    TextFate.NEW: "plus",
    TextFate.GONE: "minus",
}


def level_words(level: LeadershipLevel) -> str:
    """The level by what it leads."""
    translate = QCoreApplication.translate
    return {
        LeadershipLevel.LEADS_ORGANISATION: translate("Levels", "Lead the organisation"),
        LeadershipLevel.LEADS_LEADERS: translate("Levels", "Lead leaders"),
        LeadershipLevel.LEADS_EMPLOYEES: translate("Levels", "Lead employees"),
    }[level]


def fate_words(fate: TextFate) -> str:
    """What happened to a text."""
    translate = QCoreApplication.translate
    return {
        TextFate.SAME: translate("Fates", "Unchanged"),
        TextFate.CHANGED: translate("Fates", "Changed"),
        TextFate.NEW: translate("Fates", "New"),
        TextFate.GONE: translate("Fates", "Gone"),
    }[fate]


class ChangeRow(QWidget):
    """The fate at the left, the words beside it."""

    def __init__(self, change: TextChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_change")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        fate = QWidget()
        fate.setFixedWidth(scaled_px(FATE_PX))
        at_left = QHBoxLayout(fate)
        at_left.setContentsMargins(0, 2, 0, 0)
        role = ChipRole.SUNK if change.fate is TextFate.SAME else ChipRole.INFO
        at_left.addWidget(Chip(fate_words(change.fate), role, icon=ICONS[change.fate]))
        at_left.addStretch(1)
        row.addWidget(fate, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        place = _place_words(change)
        if place:
            words.addWidget(PlainLabel(place, TextRole.LABEL, fit=Fit.WRAP))
        before, after = change.before, change.after
        words.addWidget(MarkedText(_runs(_text(before), _text(after)), TextRole.WORDS))
        if _explanation(before) or _explanation(after):
            runs = _runs(_explanation(before), _explanation(after))
            words.addWidget(MarkedText(runs, TextRole.SMALL))
        row.addLayout(words, 1)


def _runs(before: str | None, after: str | None) -> tuple[WordRun, ...]:
    """A whole text that came or went needs no mark in each word: its fate says it."""
    if before is None or after is None:
        return (WordRun(after or before or "", WordFate.KEPT),)
    return word_changes(before, after)


def _text(one: VersionText | None) -> str | None:
    return one.text if one else None


def _explanation(one: VersionText | None) -> str | None:
    return one.explanation if one else None


def _place_words(change: TextChange) -> str:
    """Area and level; both the old and the new when it has moved."""
    places = []
    for one in (change.before, change.after):
        if one is not None and one.level is not None:
            place = f"{one.area} · {level_words(one.level)}"
            if place not in places:
                places.append(place)
    return " → ".join(places)
