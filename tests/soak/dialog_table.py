"""Every dialog of the program and a way to open it over the real main window.

An entry opens its dialog modally and comes back when it is closed. `test_dialogs.py` fails for a class of dialog
without an entry: add one when you add a dialog.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt

from facilitator_app.domain.agenda import Block
from facilitator_app.services.filled_schemas import FilledSchemas
from facilitator_app.services.other_files import SlideLine
from facilitator_app.services.reading_back import ReadBack
from facilitator_app.ui.clicker import Clicker
from facilitator_app.ui.dialogs import QtDialogs
from facilitator_app.ui.paper.choosing import ask_leaders, ask_slides
from facilitator_app.ui.paper.passphrase import AskPassphrase
from facilitator_app.ui.paper.reading import ReadPreview
from facilitator_app.ui.paper.saving import TakenNames
from facilitator_app.ui.planner.agenda_days import DaysDialog
from facilitator_app.ui.planner.agenda_import import fetch_agenda
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.programme.timeline_dialogs import DayDialog, NewEventDialog, PostDialog
from facilitator_app.ui.settings.clicker_dialog import ClickerDialog
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.merge_acts import MergeProgress
from facilitator_app.ui.shell.merge_dialog import MergeDialog
from tests.flows.desk import Desk
from tests.soak import dialogs_of_trust
from tests.soak.modal import Open, open_modally

# Of the whole program


def question(desk: Desk) -> None:
    QtDialogs().confirm(desk.program.window, title="Slet?", text="Det kan fortrydes.", act="Slet")


def line_asked_for(desk: Desk) -> None:
    QtDialogs().ask_text(desk.program.window, title="Navn", text="Hvad hedder det?", act="Gem")


def file_asked_for(desk: Desk) -> None:
    QtDialogs().ask_open_file(desk.program.window, title="Hvilken fil?", filters="PDF (*.pdf)")


def keys_card(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F1)


def crash(desk: Desk) -> None:
    desk.program.window.tell_crash("Facilitator 1\nValueError\n  app.py:1 x")


def choose_screen(desk: Desk) -> None:
    desk.windows.room.wall.choose_screen()


def merge(desk: Desk) -> None:
    open_modally(MergeDialog(desk.program.window, file="kopi", told=("Intet nyt.",), clashes=()))


def merge_progress(desk: Desk) -> None:
    open_modally(MergeProgress(desk.program.window, file="kopi"))


def new_workshop(desk: Desk) -> None:
    desk.go_to(AreaName.HOME)
    desk.press("new_workshop_button")


def clicker(desk: Desk) -> None:
    open_modally(ClickerDialog(Clicker(desk.program.preferences), desk.program.window))


# Of the plan


def fetch_people(desk: Desk) -> None:
    desk.go_to(AreaName.HOME)
    desk.press("go_to_people")
    desk.press("fetch_list")


def divide(desk: Desk) -> None:
    desk.go_to(AreaName.HOME)
    desk.press("go_to_people")
    desk.press("divide")


def fetch_blocks(desk: Desk) -> None:
    windows = desk.windows
    fetch_agenda(
        windows.services.planning,
        dialogs=desk.program.dialogs,
        sentence=windows.sentence,
        text="9.00\tVelkomst\n9.30\tOplæg",
        after_id=None,
        parent=desk.program.window,
    )


def days(desk: Desk) -> None:
    open_modally(
        DaysDialog(desk.windows.services.planning, sentence=desk.windows.sentence, parent=desk.program.window)
    )


def slides(desk: Desk) -> None:
    planner = desk.go_to(AreaName.PLAN)
    assert isinstance(planner, PlannerArea)
    planner.slides_asked.emit(desk.windows.services.document.all(Block)[0].id, "", "")


# Of the programme


def new_event(desk: Desk) -> None:
    open_modally(
        NewEventDialog((), (), parse=_no_date, in_words=_in_words, parent=desk.program.window),
    )


def post(desk: Desk) -> None:
    open_modally(
        PostDialog(None, (), kept_chief="", parse=_no_date, in_words=_in_words, parent=desk.program.window)
    )


def day(desk: Desk) -> None:
    open_modally(
        DayDialog(
            title="Første dag",
            text="",
            act="Gem",
            value="",
            is_needed=False,
            parse=_no_date,
            in_words=_in_words,
            parent=desk.program.window,
        )
    )


# Of the paper


def leaders(desk: Desk) -> None:
    ask_leaders(desk.windows.services.actions.everybody(), (), desk.program.window)


def pictures(desk: Desk) -> None:
    lines = [SlideLine(number=number, title=f"Slide {number}") for number in range(1, 40)]
    ask_slides(lines, (), desk.program.window)


def taken_names(desk: Desk) -> None:
    open_modally(TakenNames(("opsamling.pdf",), desk.program.window))


def passphrase(desk: Desk) -> None:
    open_modally(AskPassphrase(("Handlingsskemaer",), desk.windows.sentence, desk.program.window))


def read_schemas(desk: Desk) -> None:
    schemas: FilledSchemas = None  # type: ignore[assignment]  # nothing is read, so nothing is looked up
    open_modally(ReadPreview(ReadBack(), schemas, desk.windows.sentence, desk.program.window))


DIALOGS: Mapping[str, tuple[Open, ...]] = {
    "Question": (question, line_asked_for, file_asked_for),
    "KeysCard": (keys_card,),
    "CrashDialog": (crash,),
    "ChooseScreenDialog": (choose_screen,),
    "MergeDialog": (merge,),
    "MergeProgress": (merge_progress,),
    "NewWorkshopDialog": (new_workshop,),
    "ClickerDialog": (clicker,),
    "ImportDialog": (fetch_people,),
    "DivideDialog": (divide,),
    "AgendaImportDialog": (fetch_blocks,),
    "DaysDialog": (days,),
    "DeckDialog": (slides,),
    "NewEventDialog": (new_event,),
    "PostDialog": (post,),
    "DayDialog": (day,),
    "ChooseLeaders": (leaders,),
    "ChooseSlides": (pictures,),
    "TakenNames": (taken_names,),
    "AskPassphrase": (passphrase,),
    "ReadPreview": (read_schemas,),
    **dialogs_of_trust.DIALOGS,
}

# Classes that are only there for others to build on.
NEVER_OPENED = frozenset({"MappingDialog", "TickList"}) | dialogs_of_trust.NEVER_OPENED


def _no_date(_text: str) -> date | None:
    return None


def _in_words(value: date) -> str:
    return value.isoformat()
