"""Whether the agenda adds up, in words: the worst first, else the fixed times that are kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.services.planning_day import AgendaReading, DayAgenda

translate = QCoreApplication.translate


def verdict(agenda: AgendaReading) -> tuple[str, bool]:
    """The sentence, and whether all is well."""
    if agenda.late_fixed:
        return _late(agenda.late_fixed[0]), False
    worst = max(agenda.days, key=_overrun)
    if worst.overrun_min > 0:
        return _overrunning(worst, is_one_of_several=len(agenda.days) > 1), False
    if len(agenda.days) > 1:
        return translate("AgendaColumn", "Every day ends in time."), True
    sentences = [_spare_words(agenda)]
    fixed = [span for span in agenda.spans if span.block.timing is Timing.FIXED]
    if fixed:
        fits = translate("AgendaColumn", "{title} fits at {time}.")
        sentences.append(fits.format(title=fixed[0].block.title, time=clock_words(fixed[0].start_min)))
    return " ".join(sentences), True


def sum_words(agenda: AgendaReading, days: str) -> str:
    """The hours and the minutes of the day, or of several `days` (in words) the minutes of them all."""
    if len(agenda.days) > 1:
        return translate("AgendaColumn", "{days} · {minutes} min").format(
            days=days, minutes=agenda.planned_min
        )
    hours = f"{clock_words(agenda.starts_min)}–{clock_words(agenda.ends_min)}"
    return translate("AgendaColumn", "{hours} · {minutes} min").format(
        hours=hours, minutes=agenda.planned_min
    )


def _late(span: PlannedSpan) -> str:
    fixed_min = span.start_min + span.gap_min
    if span.block.timing is not Timing.FIXED:
        words = translate("AgendaColumn", "Day {number} begins at {time}, {minutes} min late.")
        return words.format(
            number=span.block.day_number, time=clock_words(span.start_min), minutes=-span.gap_min
        )
    words = translate("AgendaColumn", "{title} at {time} is reached {minutes} min late.")
    return words.format(title=span.block.title, time=clock_words(fixed_min), minutes=-span.gap_min)


def _overrunning(day: DayAgenda, *, is_one_of_several: bool) -> str:
    words = translate("AgendaColumn", "The day ends at {time}, {minutes} min later than {planned}.")
    if is_one_of_several:
        words = translate("AgendaColumn", "Day {number} ends at {time}, {minutes} min later than {planned}.")
    return words.format(
        number=day.number,
        time=clock_words(day.ends_min),
        minutes=day.overrun_min,
        planned=clock_words(day.wished_end_min),
    )


def _spare_words(agenda: AgendaReading) -> str:
    if agenda.overrun_min == 0:
        return translate("AgendaColumn", "The day adds up.")
    return translate("AgendaColumn", "{minutes} min are left at the end.").format(minutes=-agenda.overrun_min)


def _overrun(day: DayAgenda) -> int:
    return day.overrun_min
