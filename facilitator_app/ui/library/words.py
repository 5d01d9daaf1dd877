"""What kinds of entries are called, and the line under each."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.keeping_library import LibraryEntry, PackageKind

KIND_ICONS = {
    PackageKind.DAY: "calendar-clock",
    PackageKind.BLOCK: "layout-list",
    PackageKind.EXERCISE: "users",
    PackageKind.DILEMMA: "scale",
    PackageKind.FORM: "file-text",
    PackageKind.SLIDE: "presentation",
}


def kind_word(kind: PackageKind) -> str:
    """One entry of a kind."""
    translate = QCoreApplication.translate
    return {
        PackageKind.DAY: translate("Library", "Day"),
        PackageKind.BLOCK: translate("Library", "Block"),
        PackageKind.EXERCISE: translate("Library", "Exercise"),
        PackageKind.DILEMMA: translate("Library", "Dilemma"),
        PackageKind.FORM: translate("Library", "Form"),
        PackageKind.SLIDE: translate("Library", "Slide"),
    }[kind]


def kinds_word(kind: PackageKind) -> str:
    """All entries of a kind."""
    translate = QCoreApplication.translate
    return {
        PackageKind.DAY: translate("Library", "Days"),
        PackageKind.BLOCK: translate("Library", "Blocks"),
        PackageKind.EXERCISE: translate("Library", "Exercises"),
        PackageKind.DILEMMA: translate("Library", "Dilemmas"),
        PackageKind.FORM: translate("Library", "Forms"),
        PackageKind.SLIDE: translate("Library", "Slides"),
    }[kind]


def language_word(language: str) -> str:
    """The language an entry is written in."""
    translate = QCoreApplication.translate
    return translate("Library", "Danish") if language == "da" else translate("Library", "English")


def entry_facts(entry: LibraryEntry, slides: str, zone: tzinfo | None) -> str:
    """Kind, minutes, slides in words, language and the day it was kept."""
    translate = QCoreApplication.translate
    kept = entry.kept_at.astimezone(zone)
    parts = [
        kind_word(entry.kind),
        translate("Library", "{minutes} min").format(minutes=entry.minutes) if entry.minutes else "",
        slides,
        language_word(entry.language),
        translate("Library", "kept {day}/{month} {year}").format(
            day=kept.day, month=kept.month, year=kept.year
        ),
    ]
    return " · ".join(part for part in parts if part)


def came_along(before: Workshop, after: Workshop) -> tuple[str, ...]:
    """What the workshop has got of rooms and days with a day that was put in, a sentence each."""
    translate = QCoreApplication.translate
    rooms = after.tracks[len(before.tracks) :]
    days = 1 + len(after.later_days)
    said = (
        translate("Library", "Rooms added: {rooms}.").format(rooms=", ".join(rooms)) if rooms else "",
        translate("Library", "The workshop has {days} days now.").format(days=days)
        if after.later_days != before.later_days
        else "",
    )
    return tuple(sentence for sentence in said if sentence)
