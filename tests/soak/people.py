"""What the people at a desk do in a long day: the show, the notes, the counts, the paper and a loose cable.

Everything goes through the real windows. `typed` is what was written and must be found in the file afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from facilitator_app.domain.outputs import Output
from facilitator_app.services.notes_board import Place
from facilitator_app.services.taking_notes import is_text
from facilitator_app.ui.kit import RowList
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.projector.placing import WallPlace
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import Desk
from tests.soak.script import Act, Steps, Until
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, can_plug, set_screens

CONTROL = Qt.KeyboardModifier.ControlModifier
PAPERS = ("summary", "agenda", "tables_csv", "run_sheet", "data", "report")
SCHEMA_FIELD = "occasion"


class People:
    """Facilitator, note-taker and helper at one desk."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.typed: list[str] = []
        self.schemas: dict[str, str] = {}
        self.counts = self.papers = self.copies = self.unplugs = 0
        self._desk = desk
        self._folder = self._folder_now = folder
        self._ticked: QAbstractButton | None = None
        self._places = cycle(self._all_places())
        self._papers = cycle(PAPERS)
        self._leaders = cycle(line.participant.id for line in desk.windows.services.actions.leaders())

    def open_the_show(self) -> Steps:
        """The wall on the projector, the day begun."""
        services = self._desk.windows.services
        yield self._area(AreaName.RUN)
        yield self._key("show", Qt.Key.Key_F5)
        yield Act("show", services.show.start_day)
        yield Until("the wall is open", self._desk.windows.room.projector.isVisible)
        yield from self._be_active()

    def go_on(self) -> Steps:
        """The clicker; after the last slide the day begins anew."""
        show = self._desk.windows.services.show
        before = show.show
        yield self._key("show", Qt.Key.Key_PageDown)
        if show.show == before:
            yield Act("show", lambda: show.go_to(show.stops()[0].key))

    def take_a_note(self) -> Steps:
        """A line in the next cell, key by key."""
        yield self._area(AreaName.NOTES)
        area = self._desk.program.window.area(AreaName.NOTES)
        assert isinstance(area, NotesArea)
        line = self._desk.find(QPlainTextEdit, "entry_line", area)
        yield Act("go to a cell", lambda: area.go_to(next(self._places)))
        yield Act("go to a cell", line.setFocus)
        words = f"Vi hjælper hinanden {_in_letters(len(self.typed))}"
        yield from self._type(line, words)
        yield Act("keep a note", lambda: QTest.keyClick(line, Qt.Key.Key_Return))
        self.typed.append(words)

    def change_their_mind(self) -> Steps:
        """The last note is taken back, and made again."""
        yield from self.take_a_note()
        notes = len(self._outputs())
        yield self._key("undo and redo", Qt.Key.Key_Z, CONTROL)
        assert len(self._outputs()) == notes - 1, "nothing was taken back"
        yield self._key("undo and redo", Qt.Key.Key_Y, CONTROL)
        assert len(self._outputs()) == notes, "it did not come again"

    def fill_a_schema(self) -> Steps:
        """A leader's first field, written over."""
        yield self._area(AreaName.ACTIONS)
        leader = next(self._leaders)
        rows = self._desk.find(RowList, "leaders")
        yield Act("choose a leader", lambda: self._desk.choose_row(rows, leader))
        field = self._desk.find(QWidget, f"field_{SCHEMA_FIELD}")
        text = field if isinstance(field, QPlainTextEdit) else field.findChild(QPlainTextEdit)
        assert text is not None
        yield Act("choose a leader", text.setFocus)
        yield Act("choose a leader", text.selectAll)
        words = f"en borger ringer {_in_letters(len(self.schemas) + 7 * len(self.typed))}"
        yield from self._type(text, words)
        yield Act("keep a field", text.clearFocus)
        self.schemas[leader] = words

    def look_around(self) -> Steps:
        """Every area of the rail."""
        for name in AreaName:
            yield self._area(name)

    def search(self) -> Steps:
        """The box over everything, and out of it again."""
        yield self._area(AreaName.HOME)
        yield self._key("search", Qt.Key.Key_F, CONTROL)
        for letter in "hinanden":
            yield Act("search", lambda letter=letter: self._desk.type(letter))
        yield self._key("search", Qt.Key.Key_Escape)
        yield self._key("search", Qt.Key.Key_Escape)

    def count_hands(self) -> Steps:
        """A count of hands on all themes, frozen at once."""
        yield self._area(AreaName.NOTES)
        desk = self._desk
        area = desk.program.window.area(AreaName.NOTES)
        assert isinstance(area, NotesArea)
        yield Act("count", lambda: area.turn_to("votes"))
        for name in ("new_count", "hands", "start"):
            yield Act("count", lambda name=name: desk.press(name, area))
        yield Act("count", lambda: desk.type("3"))
        yield self._key("count", Qt.Key.Key_Return)
        yield Act("count", lambda: desk.press("count_freeze", area))
        yield Act("count", lambda: area.turn_to("outputs"))
        self.counts += 1

    def print_something(self) -> Steps:
        """One kind of paper or file, saved by the window while all else goes on; the one before must be there."""
        yield from self._print(next(self._papers))

    def print_all_slides(self) -> Steps:
        """The longest there is."""
        yield from self._print("slides")

    def wait_for_paper(self) -> Steps:
        """What is being saved is there."""
        yield self._area(AreaName.PAPER)
        if self._ticked is None:
            return
        save = self._desk.find(QAbstractButton, "save_pdf")
        yield Until("the paper is saved", lambda: save.isEnabled() and any(self._folder_now.iterdir()))
        yield Act("choose paper", self._ticked.click)
        self.papers += 1
        self._ticked = None

    def hand_a_copy_over(self) -> Steps:
        """The whole file, for another laptop."""
        yield self._area(AreaName.HOME)
        file = self._folder / f"kopi-{self.copies}.workshop"
        self._desk.dialogs.file = file
        yield Act("save a copy", self._desk.save_copy)
        assert file.is_file()
        file.unlink()
        self.copies += 1

    def pull_the_cable(self) -> Steps:
        """The projector goes while somebody writes, and comes back."""
        if not can_plug():
            return
        room = self._desk.windows.room
        yield Act("plug", lambda: set_screens(LAPTOP))
        yield Until("the projector is missed", lambda: room.placing.place is WallPlace.LOST)
        yield from self.take_a_note()
        yield Act("plug", lambda: set_screens(LAPTOP, PROJECTOR))
        yield Until("the wall is back", lambda: room.placing.place is WallPlace.ON_PROJECTOR)
        yield from self._be_active()
        self.unplugs += 1

    def _print(self, kind: str) -> Steps:
        yield from self.wait_for_paper()
        desk = self._desk
        self._folder_now = self._folder / f"paper-{self.papers}"
        self._folder_now.mkdir()
        desk.dialogs.folder = self._folder_now
        self._ticked = desk.find(QAbstractButton, f"tick_{kind}")
        save = desk.find(QAbstractButton, "save_pdf")
        yield Act("choose paper", self._ticked.click)
        yield Until(f"{kind} can be saved", save.isEnabled)
        yield Act("save paper", save.click)

    def _be_active(self) -> Steps:
        """The offscreen platform gives the keyboard to whatever window is shown last."""
        window = self._desk.program.window
        yield Act("plug", window.activateWindow)
        yield Until("the window has the keyboard", window.isActiveWindow)

    def _type(self, field: QPlainTextEdit, words: str) -> Steps:
        for letter in words:
            yield Act("key", lambda letter=letter: QTest.keyClicks(field, letter))

    def _area(self, name: AreaName) -> Act:
        return Act("go to an area", lambda: self._go_to(name))

    def _go_to(self, name: AreaName) -> None:
        """A click on a window gives it the keyboard, but not on the offscreen platform."""
        self._desk.program.window.activateWindow()
        self._desk.go_to(name)

    def _key(
        self, kind: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Act:
        return Act(kind, lambda: self._desk.key(key, modifiers))

    def _outputs(self) -> tuple[Output, ...]:
        document = self._desk.windows.services.document
        return tuple(output for output in document.all(Output) if not output.is_draft)

    def _all_places(self) -> Iterator[Place]:
        """The cells of text of the noted blocks, group by group."""
        notes = self._desk.windows.services.notes
        for noted in notes.noted_blocks():
            first = notes.first_place(noted.block.id)
            if first is None:
                continue
            for field in filter(is_text, noted.form.fields):
                for group in notes.groups(noted.block.id):
                    yield Place(
                        block_id=first.block_id,
                        form_id=first.form_id,
                        field_key=field.key,
                        group_id=group.id,
                        round_number=first.round_number,
                        dilemma_id=first.dilemma_id,
                    )


def _in_letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:05d}")
