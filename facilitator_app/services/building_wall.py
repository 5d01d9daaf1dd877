"""What the room sees at each moment of the show: the picture, the countdown, the message.

Whatever is missing (a slide that was deleted, a form, a picture file) gives the pause picture, never a fault.
"""

from __future__ import annotations

from datetime import datetime
from math import ceil

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import clock_words, minute_after
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Aside, Show, Stop, WallMode, page_held, page_here
from facilitator_app.domain.timer import Band, Reading
from facilitator_app.domain.wall import (
    BlackPicture,
    Countdown,
    PausePicture,
    PhasePicture,
    Picture,
    TrialPicture,
    WallView,
)
from facilitator_app.services import (
    wall_answers,
    wall_ballots,
    wall_charts,
    wall_outputs,
    wall_prejects,
    wall_programme,
)
from facilitator_app.services.wall_gate import for_the_room
from facilitator_app.services.wall_slides import Making, slide_picture
from facilitator_app.services.wall_sources import WallSources, frame_of


def picture_of_stop(sources: WallSources, stop: Stop, words: Words, day: DayReading | None = None) -> Picture:
    """The picture of a stop; `day` gives a break its time of return."""
    slide = sources.slides.get(stop.slide_id)
    picture = None
    if slide is not None:
        making = Making(sources=sources, stop=stop, slide=slide, words=words, day=day)
        picture = slide_picture(making)
    return for_the_room(picture or pause_picture(sources, words), sources, words)


def picture_of_aside(sources: WallSources, aside: Aside, words: Words) -> Picture:
    """The picture of something laid on the wall in place of the slide."""
    return for_the_room(_aside_picture(sources, aside, words), sources, words)


def pause_picture(sources: WallSources, words: Words) -> Picture:
    """The client's logo."""
    return PausePicture(frame=frame_of(sources, words))


def trial_picture(sources: WallSources, words: Words) -> Picture:
    """For trying the room's screen."""
    return TrialPicture(
        frame=frame_of(sources, words),
        heading=words.text("wall.trial_heading"),
        question=words.text("wall.trial_question"),
    )


def panel_picture(sources: WallSources, show: Show, words: Words, day: DayReading | None = None) -> Picture:
    """What the facilitator stands at, whatever the wall's mode is."""
    return _placed(sources, show.stop_key, show.aside, words, day)


def wall_picture(
    sources: WallSources, show: Show, words: Words, day: DayReading | None = None
) -> tuple[Picture, int]:
    """What the room sees, with its page. While frozen that is what was held."""
    if show.mode is WallMode.BLACK:
        return BlackPicture(), 0
    if show.mode is WallMode.PAUSE:
        return pause_picture(sources, words), 0
    if show.mode is WallMode.FROZEN:
        return _placed(sources, show.held_key, show.held_aside, words, day), page_held(show)
    return panel_picture(sources, show, words, day), page_here(show)


def wall_view(
    sources: WallSources,
    show: Show,
    words: Words,
    *,
    day: DayReading | None,
    timer: Reading | None,
    now: datetime,
) -> WallView:
    """Everything on the wall at `now` (aware, in the room's zone): picture, countdown, message."""
    picture, page = wall_picture(sources, show, words, day)
    is_slide = show.mode in (WallMode.LIVE, WallMode.FROZEN)
    key = show.held_key if show.mode is WallMode.FROZEN else show.stop_key
    countdown = None
    if is_slide and show.is_clock_shown and timer is not None and timer.stop_key == key:
        countdown = countdown_of(timer, words, now, is_phase=isinstance(picture, PhasePicture))
    message = "" if show.mode is WallMode.BLACK else for_the_room(show.message, sources, words)
    return WallView(picture=picture, page=page, countdown=countdown, message=message)


def countdown_of(timer: Reading, words: Words, now: datetime, *, is_phase: bool = True) -> Countdown:
    """A timer as the room sees it. The offset of the day is never on the wall."""
    return Countdown(
        digits=timer.digits,
        band=timer.band,
        is_paused=timer.is_paused,
        word=_clock_word(timer, words),
        end=_clock_end(timer, words, now, is_phase=is_phase),
        share=timer.share,
    )


def _aside_picture(sources: WallSources, aside: Aside, words: Words) -> Picture:
    if aside.chart:
        chart = wall_charts.chart_picture(aside.chart, sources, words)
        chart = chart or wall_programme.programme_picture(aside.chart, sources, words)
        chart = chart or wall_prejects.prejects_picture(aside.chart, sources, words)
        return chart or pause_picture(sources, words)
    if aside.ballot_id or aside.theme_id or aside.output_id:
        return _named_aside(sources, aside, words) or pause_picture(sources, words)
    if not aside.form_id:
        return wall_answers.counter_picture(sources, words)
    form = sources.forms.get(aside.form_id)
    if form is None:
        return pause_picture(sources, words)
    dilemma = sources.dilemmas.get(aside.dilemma_id or "")
    if aside.is_places:
        return wall_answers.places_picture(aside, form, dilemma, sources, words)
    return wall_outputs.aside_picture(aside, form, dilemma, sources, words)


def _named_aside(sources: WallSources, aside: Aside, words: Words) -> Picture | None:
    """A count, a theme or an output by itself; None when it has gone, or is not for the room."""
    ballot = next((one for one in sources.ballots if one.id == aside.ballot_id), None)
    if ballot is not None:
        return wall_ballots.ballot_picture(ballot, sources, words)
    theme = next((one for one in sources.themes if one.id == aside.theme_id), None)
    if theme is not None:
        return wall_outputs.theme_picture(theme, sources, words)
    output = next((one for one in sources.outputs if one.id == aside.output_id), None)
    return wall_outputs.output_picture(output, sources, words) if output is not None else None


def _placed(
    sources: WallSources, key: str, aside: Aside | None, words: Words, day: DayReading | None
) -> Picture:
    if aside is not None:
        return picture_of_aside(sources, aside, words)
    stop = next((stop for stop in sources.stops if stop.key == key), None)
    if stop is None:
        return pause_picture(sources, words)
    return picture_of_stop(sources, stop, words, day)


def _clock_word(timer: Reading, words: Words) -> str:
    if timer.is_paused:
        return words.text("wall.paused")
    if timer.band is Band.OVER:
        return words.text("wall.over")
    if timer.band is Band.WRAP_UP:
        return words.text("wall.wrap_up")
    if timer.band is Band.NEAR:
        return words.count("wall.left", max(1, ceil(timer.remaining_s / 60)))
    return ""


def _clock_end(timer: Reading, words: Words, now: datetime, *, is_phase: bool) -> str:
    if timer.band is Band.OVER:
        return words.text("wall.finish")
    if not timer.is_running:
        return ""
    end = minute_after(now, timer.remaining_s)
    key = "wall.phase_ends" if is_phase else "wall.question_ends"
    return words.text(key, time=clock_words(end))
