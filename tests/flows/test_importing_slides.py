"""Slides come in from a PDF in the real program, are brought up to date, undone, and are there after a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Attachment
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.ui.deck.dialog import DeckDialog
from facilitator_app.ui.shell.area_names import AreaName
from tests.content import deck_files
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog


def fetched(desk: Desk) -> list[Slide]:
    """The slides that came from a file, in the order of their pages."""
    slides = desk.windows.services.document.all(Slide)
    return sorted((s for s in slides if s.source is not None), key=lambda s: s.source.page if s.source else 0)


def take(desk: Desk, file: Path) -> None:
    """Import a file by the planner's button, with what is ticked from the start."""
    desk.dialogs.file = file

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, DeckDialog)
        desk.press("choose_deck", within=dialog)
        desk.qtbot.waitUntil(lambda: dialog.deck is not None, timeout=20_000)
        desk.press("act", within=dialog)

    in_dialog(lambda: desk.press("import_slides"), act)


def test_slides_come_from_a_pdf_and_stay(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, tmp_path: Path
) -> None:
    file = deck_files.pdf(tmp_path / "oplæg.pdf", "Velkommen", "Tak")
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    desk.go_to(AreaName.PLAN)
    document = desk.windows.services.document
    before = len(document.all(Slide))

    take(desk, file)
    assert len(document.all(Slide)) == before + 2
    desk.press("undo")
    assert len(document.all(Slide)) == before
    desk.press("redo")

    deck_files.pdf(file, "Velkommen", "Øvelse", "Tak")
    take(desk, file)
    assert [slide.source.page for slide in fetched(desk) if slide.source] == [1, 2, 3]
    block_id = fetched(desk)[0].block_id
    ids = [slide.id for slide in slides_in(document, block_id)]
    places = [ids.index(slide.id) for slide in fetched(desk)]
    assert places == list(range(places[0], places[0] + 3))
    kept = fetched(desk)
    desk.close()

    again = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    assert fetched(again) == kept
    assert {picture.name for picture in again.windows.services.document.all(Attachment)} >= {
        "Velkommen",
        "Tak",
    }
    again.close()
