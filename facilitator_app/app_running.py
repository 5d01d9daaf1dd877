"""What runs while the room is there, assembled: log, timer, day, show and rehearsal."""

from __future__ import annotations

from datetime import tzinfo
from typing import TypedDict

from facilitator_app.services.choosing_workshop import ShowSwitch
from facilitator_app.services.document import Document
from facilitator_app.services.ports import Publish
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.show_place import PageCount


class Running(TypedDict):
    """Everything that runs while the room is there."""

    log: RunLog
    timer: RunningTimer
    day: RunningDay
    show: RunningShow
    rehearsing: Rehearsing


def build_running(
    document: Document, *, clock: RehearsalClock, zone: tzinfo, publish: Publish, page_count: PageCount
) -> Running:
    """The services of a day that runs."""
    log = RunLog(records=document, clock=clock, publish=publish)
    timer = RunningTimer(clock=clock, log=log, publish=publish, pace=clock.pace)
    day = RunningDay(records=document, clock=clock, log=log, zone=zone)
    show = RunningShow(
        records=document,
        clock=clock,
        log=log,
        timer=timer,
        day=day,
        page_count=page_count,
        publish=publish,
        pace=clock.pace,
    )
    rehearsing = Rehearsing(
        document=document,
        log=log,
        show=show,
        timer=timer,
        day=day,
        clock=clock,
        zone=zone,
        publish=publish,
    )
    document.switch_with(ShowSwitch(show=show, timer=timer, rehearsal=rehearsing, publish=publish))
    return Running(log=log, timer=timer, day=day, show=show, rehearsing=rehearsing)
