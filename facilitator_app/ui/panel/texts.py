"""What the panel says, from the services' values. One function for each thing that is named in two places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from facilitator_app.domain.schedule import DayPhase, DayReading
from facilitator_app.domain.timer import Band, Reading
from facilitator_app.services.next_up import NextKind, NextUp
from facilitator_app.ui.kit.timer_face import Face

MINUTE_S = 60


def spoken_language() -> str:
    """The language of the windows, for words that stand in the word files."""
    return "da" if QLocale().language() == QLocale.Language.Danish else "en"


def next_act(up: NextUp, day: DayReading) -> str:
    """What the button *Next* does."""
    if day.phase is DayPhase.AFTER:
        return QCoreApplication.translate("Panel", "The day is over")
    if day.phase is DayPhase.BEFORE:
        return QCoreApplication.translate("Panel", "Begin the day")
    if up.kind is NextKind.END:
        return QCoreApplication.translate("Panel", "End the day")
    return QCoreApplication.translate("Panel", "Next")


def next_target(up: NextUp) -> str:
    """What comes, named the same wherever it is named."""
    if up.kind is NextKind.END:
        return QCoreApplication.translate("Panel", "The agenda ends here")
    if up.aside is not None:
        page = QCoreApplication.translate("Panel", "Page {page} of what lies on the wall")
        return page.format(page=up.page + 1)
    if up.kind is NextKind.PAGE:
        page = QCoreApplication.translate("Panel", "Page {page} · {title}")
        return page.format(page=up.page + 1, title=up.title)
    if up.kind is NextKind.PHASE and up.phase_number:
        phase = QCoreApplication.translate("Panel", "Phase {number} · {title}")
        if up.phase_number == 1 and up.round_number > 1:
            phase = QCoreApplication.translate("Panel", "Round {round} · {title}")
        return phase.format(number=up.phase_number, round=up.round_number, title=up.title)
    return up.title


def next_time(up: NextUp, gone_on: Reading | None = None) -> str:
    """What the next step does to the time; empty when it does nothing. `gone_on` is the time that it finds again."""
    if up.kind is NextKind.END or not up.length_s:
        return ""
    if gone_on is not None and up.kind is not NextKind.PAGE:
        return QCoreApplication.translate("Panel", "Keeps the time it has")
    length = length_words(up.length_s)
    if up.starts_time:
        return QCoreApplication.translate("Panel", "{length} · starts the clock").format(length=length)
    return length


def next_phase_act(up: NextUp) -> str:
    """What the button *Next phase* does, with its target."""
    if up.kind is NextKind.END:
        return QCoreApplication.translate("Panel", "No more phases")
    if up.kind is NextKind.BLOCK:
        return QCoreApplication.translate("Panel", "Next block: {title}").format(title=up.title)
    if up.phase_number == 1 and up.round_number > 1:
        words = QCoreApplication.translate("Panel", "Next round: {title}")
    elif up.kind is NextKind.PHASE:
        words = QCoreApplication.translate("Panel", "Next phase: {title}")
    else:
        words = QCoreApplication.translate("Panel", "Next time: {title}")
    return words.format(title=up.title)


def length_words(length_s: int) -> str:
    """A length as people say it: minutes, or seconds below one minute."""
    if length_s < MINUTE_S:
        return QCoreApplication.translate("Panel", "{n} s").format(n=length_s)
    return QCoreApplication.translate("Panel", "{n} min").format(n=round(length_s / MINUTE_S))


def face_outside(day: DayPhase) -> tuple[Face, str]:
    """Face and word before the day has begun and after it."""
    if day is DayPhase.AFTER:
        return Face.READY, QCoreApplication.translate("Panel", "Ended")
    return Face.READY, QCoreApplication.translate("Panel", "Not begun")


def face_of(reading: Reading) -> tuple[Face, str]:
    """Face and word of a timer while the day runs."""
    if reading.is_empty:
        return Face.READY, QCoreApplication.translate("Panel", "No clock")
    if reading.is_ready:
        return Face.READY, QCoreApplication.translate("Panel", "Ready")
    if reading.is_paused:
        return Face.PAUSE, QCoreApplication.translate("Panel", "Pause")
    if reading.band is Band.OVER:
        return Face.OVER, QCoreApplication.translate("Panel", "Over time")
    if reading.band is Band.WRAP_UP:
        return Face.WRAP_UP, QCoreApplication.translate("Panel", "Wrapping up")
    if reading.band is Band.NEAR:
        left = max(1, -int(-reading.remaining_s // MINUTE_S))
        return Face.NEAR, QCoreApplication.translate("Panel", "{n} min left").format(n=left)
    return Face.CALM, QCoreApplication.translate("Panel", "Running")
