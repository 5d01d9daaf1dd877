"""The settings, used with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import __version__
from facilitator_app.domain.look import WALL, client_colours
from facilitator_app.domain.records import removed
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.services.changes import FileOpened, ProjectorChanged
from facilitator_app.ui.kit import LabelledField, RowList
from facilitator_app.ui.preferences import MUTED, PROJECTOR, VOLUME
from facilitator_app.ui.screens import ScreenIdentity
from tests.content.test_pictures import bomb
from tests.ui.paper.desk import Opened
from tests.ui.settings.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.services.opening.close()


def ground_of(desk: Desk, name: str) -> QColor:
    """What colour a swatch is filled with."""
    return desk.find(QWidget, name).grab().toImage().pixelColor(8, 8)


@pytest.fixture
def opened(qapp: object) -> Iterator[Opened]:
    taker = Opened()
    yield taker
    taker.end()


def test_the_workshops_words_are_saved_as_typed_and_undone_field_by_field(desk: Desk) -> None:
    desk.write("title", "Temadag")
    desk.write("subtitle", "Om balancen")
    assert (desk.workshop.title, desk.workshop.subtitle) == ("Temadag", "Om balancen")
    desk.document.undo()
    assert (desk.workshop.title, desk.workshop.subtitle) == ("Temadag", "Om ressourcer")
    assert desk.field("subtitle").text() == "Om ressourcer"


def test_it_is_said_whether_the_first_slide_has_the_title_and_the_subtitle(desk: Desk) -> None:
    def help_of(name: str) -> str:
        field = desk.field(name).parentWidget()
        assert isinstance(field, LabelledField)
        return field.sentence()

    slide = next(one for one in desk.document.all(Slide) if one.id == "s-1")
    assert (help_of("title"), help_of("subtitle")) == ("", "The first slide has a subtitle of its own.")
    content = TitleContent(heading="Velkommen", subtitle=desk.workshop.subtitle)
    desk.document.replace("edit.change_slide", replace(slide, content=content))
    assert help_of("title") == "The first slide has a heading of its own."
    assert help_of("subtitle") == "Under the title on the first slide."
    desk.document.edit("edit.remove_slide", removed([replace(slide, content=content)]))
    assert (help_of("title"), help_of("subtitle")) == ("", "")


def test_typing_is_saved_without_leaving_the_field(desk: Desk) -> None:
    QTest.keyClicks(desk.field("title"), " 2")
    desk.qtbot.waitUntil(lambda: desk.workshop.title == "Lederdag 2")


def test_a_space_before_the_next_word_is_kept(desk: Desk) -> None:
    desk.field("title").setFocus()
    QTest.keyClicks(desk.field("title"), " for ")
    desk.qtbot.waitUntil(lambda: desk.workshop.title == "Lederdag for")
    QTest.keyClicks(desk.field("title"), "alle")
    desk.qtbot.waitUntil(lambda: desk.workshop.title == "Lederdag for alle")


def test_a_missing_title_is_a_state(desk: Desk) -> None:
    desk.write("title", "")
    assert desk.workshop.title == ""
    assert "The title is missing. The first slide has none either." in desk.said()


def test_dates_are_typed_the_danish_way_and_read_back(desk: Desk) -> None:
    assert desk.field("held_on").text() == "14/1 2027"
    desk.write("held_on", "15/3")
    desk.write("next_on", "uge 20")
    assert (desk.workshop.held_on, desk.workshop.next_on) == (date(2027, 3, 15), date(2027, 5, 17))
    assert "Read as mandag den 15. marts 2027" in desk.said()
    desk.write("next_on", "")
    assert desk.workshop.next_on is None


def test_a_wrong_date_is_said_at_the_field_and_not_saved(desk: Desk) -> None:
    desk.write("held_on", "31/2")
    assert desk.workshop.held_on is None or desk.workshop.held_on.month != 2
    assert "Write the date as 15/3, week 12 or Friday." in desk.said()
    assert desk.field("held_on").text() == "31/2"


def test_times_are_typed_as_people_write_them(desk: Desk) -> None:
    desk.write("starts", "8.30")
    desk.write("ends", "1400")
    assert (desk.workshop.starts_min, desk.workshop.ends_min) == (510, 840)
    assert (desk.field("starts").text(), desk.field("ends").text()) == ("08.30", "14.00")


def test_wrong_times_are_said_at_the_field_and_not_saved(desk: Desk) -> None:
    desk.write("ends", "25.00")
    assert "Write the time as 9.30." in desk.said()
    desk.write("ends", "8.00")
    assert "Dagen slutter, før den begynder. Ret et af tidspunkterne." in desk.said()
    assert (desk.workshop.starts_min, desk.workshop.ends_min) == (540, 720)
    desk.write("starts", "7.00")
    assert (desk.workshop.starts_min, desk.workshop.ends_min) == (420, 480)


def test_wall_and_paper_have_a_language(desk: Desk) -> None:
    desk.press_option("workshop_language", "en")
    assert desk.workshop.language == "en"
    desk.document.undo()
    assert desk.workshop.language == "da"


def test_the_clients_names_are_saved(desk: Desk) -> None:
    desk.go_to("client")
    desk.write("client", "Eksempel Region")
    desk.write("organisation", "Sundhed")
    assert (desk.engagement.client, desk.engagement.organisation) == ("Eksempel Region", "Sundhed")


def test_a_pale_colour_is_adjusted_and_both_are_seen(desk: Desk) -> None:
    desk.go_to("client")
    assert "Used as it is" in desk.says("colour_1_sentence")
    desk.write("colour_1", "ffcc00")
    desk.write("colour_2", "255, 240, 200")
    assert (desk.engagement.colour_1, desk.engagement.colour_2) == ("#FFCC00", "#FFF0C8")
    assert "As text it is adjusted" in desk.says("colour_1_sentence")
    assert "Adjusted" in desk.says("colour_2_sentence")
    assert desk.field("colour_1").text() == "#FFCC00"
    desk.document.undo()
    desk.document.undo()
    assert desk.engagement.colour_1 == "#0B5A66"


def test_the_swatches_show_what_the_wall_uses(desk: Desk) -> None:
    desk.go_to("client")
    desk.write("colour_1", "#FFCC00")
    used = client_colours("#FFCC00", desk.engagement.colour_2)
    assert used.fill_1.ground == "#FFCC00" != used.text_1
    for name, ground in (
        ("colour_1_given", "#FFCC00"),
        ("colour_1_used", used.fill_1.ground),
        ("colour_1_in_text", WALL.ground),
        ("colour_2_used", used.shape_2),
    ):
        assert ground_of(desk, name) == QColor(ground)
    described = desk.find(QWidget, "colour_1_in_text").accessibleDescription()
    assert described == f"{used.text_1} · {WALL.ground}"
    desk.write("colour_1", "#888888")
    used = client_colours("#888888", desk.engagement.colour_2)
    assert used.fill_1.ground != "#888888"
    assert ground_of(desk, "colour_1_used") == QColor(used.fill_1.ground)
    assert desk.says("colour_1_sentence").startswith("For areas and headings. Adjusted")


def test_a_wrong_colour_is_said_at_the_field_and_not_saved(desk: Desk) -> None:
    desk.go_to("client")
    desk.write("colour_1", "petrol")
    desk.write("colour_2", "ocker")
    assert desk.said().count("Write the colour as #0B5A66.") == 2
    assert (desk.engagement.colour_1, desk.engagement.colour_2) == ("#0B5A66", "#B9741A")


def test_a_logo_is_chosen_shown_and_removed(desk: Desk, tmp_path: Path) -> None:
    desk.go_to("client")
    picture = tmp_path / "logo.png"
    Image.new("RGB", (120, 40), "#A02C1B").save(picture)
    desk.answers.file = picture
    desk.click("choose_logo")
    assert desk.says("logo_name") == "logo.png"
    frame = desk.find(QWidget, "logo").grab().toImage()
    assert frame.pixelColor(frame.width() // 2, frame.height() // 2).name() == "#a02c1b"
    desk.click("remove_logo")
    assert desk.says("logo_name").startswith("No logo")
    desk.document.undo()
    assert desk.says("logo_name") == "logo.png"


def test_changing_ones_mind_about_the_logo_changes_nothing(desk: Desk) -> None:
    desk.go_to("client")
    desk.click("choose_logo")
    assert desk.engagement.logo_id is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no picture", "er ikke et PNG- eller JPG-billede"),
        (bomb(60_000, 60_000), "er større end 8000 punkter"),
        (bomb(200, 100), "kan ikke læses"),
        (None, "kan ikke læses"),
    ],
    ids=["no picture", "60,000 px square", "cut off", "gone"],
)
def test_what_cannot_be_a_logo_is_told_beside_it(
    desk: Desk, tmp_path: Path, content: bytes | None, words: str
) -> None:
    desk.go_to("client")
    desk.answers.file = tmp_path / "logo.png"
    if content is not None:
        desk.answers.file.write_bytes(content)
    desk.click("choose_logo")
    assert words in desk.says("logo_fault")
    assert desk.engagement.logo_id is None


def test_language_and_colours_are_asked_for_at_once(desk: Desk) -> None:
    desk.go_to("program")
    with desk.qtbot.waitSignal(desk.area.language_chosen) as language:
        desk.press_option("language", "en")
    with desk.qtbot.waitSignal(desk.area.scheme_chosen) as scheme:
        desk.press_option("scheme", "dark")
    assert (language.args, scheme.args) == (["en"], ["dark"])


def test_another_language_comes_back_to_the_same_section(desk: Desk) -> None:
    desk.go_to("program")
    desk.make_anew()
    assert desk.find(QWidget, "volume").isVisible()


def test_the_volume_is_remembered(desk: Desk) -> None:
    desk.go_to("program")
    slider = desk.find(QSlider, "volume")
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert (desk.sounds.volume_percent, desk.preferences.number(VOLUME, 0)) == (60, 60)
    assert desk.says("volume_percent") == "60 %"
    desk.click("mute")
    assert desk.preferences.is_on(MUTED)
    assert not desk.button("try_gong").isEnabled()
    assert desk.says("sound_state").startswith("Nothing is heard.")


def test_the_gong_can_be_tried(desk: Desk) -> None:
    desk.go_to("program")
    assert desk.says("sound_state").startswith("Not tried yet.")
    desk.click("try_gong")
    assert desk.speaker.played == 1
    assert desk.says("sound_state") == "The gong has been played."
    desk.speaker.is_missing = True
    desk.click("try_gong")
    assert desk.says("sound_state").startswith("This computer has no sound device.")


def test_the_wall_says_where_it_is_and_whether_the_computer_stays_awake(desk: Desk) -> None:
    desk.go_to("wall")
    assert desk.says("screen_state").startswith("The wall is not open.")
    assert desk.says("awake_state") == "The computer is asked to stay awake while the wall is open."
    known = ScreenIdentity(maker="Epson", model="EB", name="HDMI-1", width_px=1920, height_px=1080)
    desk.preferences.put(PROJECTOR, known.as_text())
    desk.wall.is_open = desk.wall.is_awake_kept = True
    desk.hub.publish(ProjectorChanged())
    assert desk.says("screen_state") == "The room sees the wall on Epson EB."
    assert desk.says("awake_state") == "The computer is kept awake."
    desk.wall.is_awake_kept, desk.wall.is_windowed = False, True
    desk.click("choose_screen")
    assert desk.wall.asked == 1
    assert desk.says("screen_state") == "The wall stands in a window on your own screen."
    assert desk.says("awake_state").startswith("This computer could not be kept awake.")
    desk.wall.is_projector_missing = True
    desk.hub.publish(ProjectorChanged())
    assert desk.says("screen_state") == "The projector is missing. The room sees nothing."


def test_backups_are_listed_with_what_they_hold(desk: Desk) -> None:
    desk.go_to("backups")
    rows = desk.find(RowList, "backups")
    assert isinstance(rows, RowList)
    assert [row.title for row in rows.rows()] == ["Today at 09.00"]
    assert desk.says("backup_contents") == "The backup is being read."
    desk.wait_until_read()
    assert desk.says("backup_contents") == "4 leaders · 0 outputs · 0 action schemas · 1 workshop"
    desk.clock.advance(minutes=24 * 60)
    desk.go_to("wall")
    desk.go_to("backups")
    assert [row.title for row in rows.rows()] == ["Mandag den 1. februar 2027 at 09.00"]


def test_a_backup_is_fetched_and_the_present_file_is_kept(desk: Desk) -> None:
    desk.write("title", "Skrevet bagefter")
    desk.go_to("backups")
    desk.wait_until_read()
    desk.answers.agrees = False
    desk.click("fetch_backup")
    assert desk.workshop.title == "Skrevet bagefter"
    desk.answers.agrees = True
    desk.click("fetch_backup")
    assert desk.workshop.title == "Lederdag"
    assert (desk.path.parent / "day.workshop.before-restore-1").exists()
    assert "day.workshop.before-restore-1" in desk.answers.said[-1]
    assert "The file has no password, as before." in desk.answers.said[-1]


def test_a_damaged_backup_is_told_and_cannot_be_fetched(desk: Desk) -> None:
    [backup] = desk.services.opening.backups()
    backup.path.write_bytes(b"broken")
    desk.go_to("backups")
    desk.wait_until_read()
    assert not desk.button("fetch_backup").isEnabled()
    assert backup.path.name in desk.says("backup_contents")


def test_a_backup_that_breaks_meanwhile_leaves_the_file_as_it_is(desk: Desk) -> None:
    desk.go_to("backups")
    desk.wait_until_read()
    [backup] = desk.services.opening.backups()
    backup.path.write_bytes(b"broken")
    desk.click("fetch_backup")
    assert desk.workshop.title == "Lederdag"
    assert backup.path.name in desk.answers.said[-1]


def test_the_restore_is_tried_and_told(desk: Desk) -> None:
    """P4: the rehearsal through the window; the open file and the backups stay as they are."""
    desk.go_to("backups")
    path = desk.services.opening.path
    before = [backup.path for backup in desk.services.opening.backups()]
    desk.click("try_restore")
    assert not desk.button("try_restore").isEnabled()
    desk.qtbot.waitUntil(desk.button("try_restore").isEnabled)
    counts = "4 leaders, 0 outputs, 0 action schemas, 1 workshop."
    told = f"The backup from today at 09.00 is whole and can be opened: {counts}"
    assert desk.says("trial_told") == told
    assert desk.services.opening.path == path
    assert [backup.path for backup in desk.services.opening.backups()] == before


def test_a_restore_that_cannot_be_done_is_told_before_it_is_needed(desk: Desk) -> None:
    """F25, P4."""
    [backup] = desk.services.opening.backups()
    backup.path.write_bytes(b"broken")
    desk.go_to("backups")
    desk.click("try_restore")
    desk.qtbot.waitUntil(desk.button("try_restore").isEnabled)
    assert desk.says("trial_told") == "No backup could be opened. Save a copy elsewhere now."
    backup.path.unlink()
    desk.click("try_restore")
    assert desk.says("trial_told") == "There is no backup yet."


def test_without_backups_the_page_says_when_they_are_made(desk: Desk) -> None:
    for backup in desk.services.opening.backups():
        backup.path.unlink()
    desk.go_to("backups")
    assert desk.says("backup_contents") == "There is no backup yet."
    assert not desk.button("open_backup_folder").isEnabled()


def test_a_copy_and_the_folder_are_within_reach(desk: Desk, opened: Opened) -> None:
    desk.go_to("backups")
    desk.click("save_copy")
    desk.click("merge_other")
    desk.click("open_backup_folder")
    assert (desk.files.copies, desk.files.merges) == (1, 1)
    assert len(opened.names) == 1


def test_the_backup_that_merging_makes_is_listed_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.go_to("backups")
    rows = desk.find(RowList, "backups")
    assert isinstance(rows, RowList)
    before = len(rows.rows())
    monkeypatch.setattr(desk.files, "ask_merge", desk.write_and_back_up)
    desk.click("merge_other")
    assert len(rows.rows()) == before + 1


def test_the_program_says_what_it_is_and_where_things_lie(desk: Desk, opened: Opened) -> None:
    desk.go_to("about")
    assert desk.says("version") == f"Version {__version__}"
    for name in ("data", "log", "licences"):
        desk.click(f"open_{name}")
    assert opened.names[1:] == ["facilitator.log", "licences"]


def test_another_file_is_shown_whatever_stood_there(desk: Desk) -> None:
    desk.write("next_on", "31/2")
    desk.write("ends", "25.00")
    desk.field("title").setFocus()
    desk.hub.publish(FileOpened("another"))
    assert (desk.field("next_on").text(), desk.field("ends").text()) == ("", "12.00")
    assert "Write the time as 9.30." not in desk.said()


def test_the_wall_page_has_the_acts_of_the_screens(desk: Desk) -> None:
    desk.go_to("wall")
    desk.click("swap_screens")
    desk.click("screen_numbers")
    desk.click("test_picture")
    assert (desk.deeds.swapped, desk.deeds.numbered, desk.deeds.is_testing) == (1, 1, True)
    desk.deeds.can_swap = False
    desk.hub.publish(ProjectorChanged())
    desk.click("test_picture")
    assert not desk.deeds.is_testing
