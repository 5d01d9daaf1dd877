"""The areas of the day itself, assembled: panel, notes, action schemas and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.services.clock import sleep
from facilitator_app.ui import preferences
from facilitator_app.ui.shell.crossings import Crossings
from facilitator_app.ui.shell.wording import Wording
from facilitator_app.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.content.words import Words
    from facilitator_app.services.filled_schemas import FilledSchemas
    from facilitator_app.ui.notes import NotesArea, NoteWindow
    from facilitator_app.ui.notes.pages import NotesPage, PageToCome
    from facilitator_app.ui.search import Finder


class DayAreas(QObject):
    """Makes each area when it is first gone to; the notes also in a window of their own."""

    def __init__(
        self,
        program: Program,
        windows: Windows,
        *,
        crossings: Crossings,
        wording: Wording,
        finder: Finder,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._windows = windows
        self._services = windows.services
        self._crossings = crossings
        self._wording = wording
        self._finder = finder
        self._note_window: NoteWindow | None = None
        program.hub.file_opened.connect(self._on_file_opened)

    def bring_back_windows(self) -> None:
        """Open the note window again where the program was torn away with it open; the keyboard stays where it is."""
        if self._program.preferences.text(preferences.NOTE_WINDOW) == self._file():
            window = self._made_note_window()
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.show()
            # Nothing lies over the time and *Next* but what somebody has put there.
            self._program.window.raise_()

    def save_typing(self) -> None:
        """Have the note window save what was typed in the last moment."""
        if self._note_window is not None:
            self._note_window.area.save_now()

    def shut_down(self) -> None:
        """Put the note window away."""
        if self._note_window is not None:
            self._note_window.close()

    def panel(self) -> QWidget:
        """The panel the day is run from."""
        from facilitator_app.ui.panel import PanelArea

        services, windows = self._services, self._windows
        area = PanelArea(
            show=services.show,
            timer=services.timer,
            day=services.day,
            document=services.document,
            hub=self._program.hub,
            words_for=windows.words_for,
            clock=self._program.clock,
            sounds=windows.room.sounds,
            preferences=self._program.preferences,
            wall=windows.room.wall,
            ticker=windows.ticker,
            catching_up=services.catching_up,
        )
        area.notes_requested.connect(self._crossings.to_notes)
        area.plan_requested.connect(self._crossings.to_plan)
        area.since_last_requested.connect(self._crossings.to_since_last)
        area.open_wall_requested.connect(services.show.open_wall)
        area.close_wall_requested.connect(services.show.close_wall)
        return area

    def notes(self) -> QWidget:
        """The notes, with the way to their own window."""
        area = self._notes_area()
        area.own_window_requested.connect(self._on_own_window_requested)
        return area

    def actions(self) -> QWidget:
        """The action schemas."""
        from facilitator_app.ui.actions import ActionsArea
        from facilitator_app.ui.actions.area import ActionsOutside

        services, wording = self._services, self._wording
        area = ActionsArea(
            collecting=services.actions,
            document=services.document,
            hub=self._program.hub,
            outside=ActionsOutside(
                entry=wording.entry(),
                date_words=wording.date_words,
                saved_words=wording.saved_words,
                is_counter_shown=self._crossings.is_counter_shown,
            ),
        )
        area.print_requested.connect(self._crossings.to_print)
        area.hand_out_requested.connect(self._windows.privacy.acts.hand_out)
        area.counter_requested.connect(self._crossings.show_counter)
        area.people_requested.connect(self._crossings.to_people)
        area.forms_requested.connect(self._crossings.to_forms)
        area.note_requested.connect(self._crossings.to_note)
        return area

    def paper(self) -> QWidget:
        """What can be printed."""
        from facilitator_app.services.other_files import OtherFiles
        from facilitator_app.services.previewing import Previewing
        from facilitator_app.services.whole_files import WholeFiles
        from facilitator_app.ui.paper import PaperArea
        from facilitator_app.ui.paper.outputs import OutputServices
        from facilitator_app.ui.paper.printing import SystemPrintDesk
        from facilitator_app.ui.still import Stills

        services, program = self._services, self._program
        return PaperArea(
            outside=OutputServices(
                exporting=services.exporting,
                other_files=OtherFiles(
                    document=services.document,
                    formats=services.formats,
                    exporting_data=services.data,
                    words_for=self._windows.words_for,
                    pictures=Stills(),
                    files=WholeFiles(sleep=sleep),
                ),
                previewing=Previewing(services.exporting),
                dialogs=program.dialogs,
                preferences=program.preferences,
                desk=SystemPrintDesk(),
                reading=self._filled_schemas(),
                sentence=self._windows.sentence,
            ),
            document=services.document,
            actions=services.actions,
            hub=program.hub,
        )

    def _filled_schemas(self) -> FilledSchemas:
        from facilitator_app.content.filled_files import FilledFiles
        from facilitator_app.domain.dates import read_date
        from facilitator_app.services.filled_schemas import FilledSchemas, HeldBoxes
        from facilitator_app.services.ids import new_id
        from facilitator_app.services.reading_back import ReadingBack

        document, words_for = self._services.document, self._windows.words_for
        boxes = HeldBoxes(FilledFiles().read)
        return FilledSchemas(
            boxes=boxes,
            reading_back=ReadingBack(
                document=document,
                clock=self._program.clock,
                new_id=new_id,
                read_boxes=boxes,
                read_date=read_date,
                words_for=words_for,
            ),
            document=document,
            words=self._words_of_windows,
        )

    def _words_of_windows(self) -> Words:
        return self._windows.words_for(self._program.interpreter.language)

    def _notes_area(self) -> NotesArea:
        from facilitator_app.ui.notes import NotesArea

        services, windows = self._services, self._windows
        area = NotesArea(
            notes=services.notes,
            releasing=services.releasing,
            linking=services.linking,
            document=services.document,
            show=services.show,
            timer=services.timer,
            pictures=windows.room.pictures,
            day=services.day,
            wall=windows.room.wall,
            hub=self._program.hub,
            ticker=windows.ticker,
            clock=self._program.clock,
            entry=self._wording.entry(),
            date_words=self._wording.date_words,
            harvesting=services.harvesting,
            sentence=windows.sentence,
            more_pages=self._note_pages(),
        )
        area.leader_requested.connect(self._crossings.to_leader)
        area.since_last_requested.connect(self._crossings.to_since_last)
        area.people_requested.connect(self._crossings.to_people)
        area.plan_requested.connect(self._crossings.to_plan)
        return area

    def _note_pages(self) -> tuple[PageToCome, ...]:
        """What is made of the outputs, on pages beside them."""
        from facilitator_app.ui.notes.pages import PageToCome
        from facilitator_app.ui.votes.words import page_names

        themes, votes = page_names()
        return (
            PageToCome("themes", themes, "Alt+T", self._themes_page),
            PageToCome("votes", votes, "Alt+A", self._votes_page),
        )

    def _themes_page(self) -> NotesPage:
        from facilitator_app.ui.votes.themes_page import ThemesPage

        services = self._services
        return ThemesPage(
            gathering=services.themes,
            releasing=services.releasing,
            document=services.document,
            show=services.show,
            sentence=self._windows.sentence,
        )

    def _votes_page(self) -> NotesPage:
        from facilitator_app.ui.votes.votes_page import VotesPage, VotingServices

        services = self._services
        return VotesPage(
            services=VotingServices(
                voting=services.voting,
                exporting=services.votes_files,
                document=services.document,
                show=services.show,
                clock=self._program.clock,
                releasing=services.releasing,
            ),
            dialogs=self._program.dialogs,
            sentence=self._windows.sentence,
        )

    def _on_own_window_requested(self) -> None:
        window = self._made_note_window()
        window.show()
        window.raise_()
        window.activateWindow()

    def _made_note_window(self) -> NoteWindow:
        from facilitator_app.ui.notes import NoteWindow

        if self._note_window is None:
            self._note_window = NoteWindow(
                area=self._notes_area(), hub=self._program.hub, document=self._services.document
            )
            WindowPlace(self._note_window, name="notes", preferences=self._program.preferences)
            self._note_window.closed.connect(self._on_note_window_closed)
            self._windows.rehearsal.mark(self._note_window)
            self._add_search(self._note_window)
            self._program.preferences.put(preferences.NOTE_WINDOW, self._file())
        return self._note_window

    def _file(self) -> str:
        return str(self._services.opening.path)

    def _on_file_opened(self, _change: object) -> None:
        if self._note_window is not None:
            self._program.preferences.put(preferences.NOTE_WINDOW, self._file())

    def _add_search(self, window: NoteWindow) -> None:
        """What the note-taker finds is gone to in the note window; the main one stays where the facilitator is."""
        from facilitator_app.ui.search.window_search import WindowSearch
        from facilitator_app.ui.shell.found_places import FoundNotes

        search = WindowSearch(window, finder=self._finder, kinds=FoundNotes.KINDS)
        search.stand_in(window.area)
        search.chosen.connect(FoundNotes(window.area, document=self._services.document, parent=search).go_to)

    def _on_note_window_closed(self) -> None:
        if self._note_window is not None:
            self._note_window.deleteLater()
            self._note_window = None
            self._program.preferences.put(preferences.NOTE_WINDOW, "")
