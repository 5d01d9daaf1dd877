"""A file gets a passphrase by mouse, is asked for it, loses it again, and is handed over under another (F24)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.problems import Outside
from facilitator_app.ui.kit import Button, CheckBox, RadioButton, RowList
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.ticker import Ticker
from tests.fakes import FakeClock
from tests.flows.desk import Desk, agree, in_dialog
from tests.flows.locker import TASK_MS, Locker, act_of, not_now, said_in, tried, type_into, typed_twice
from tests.keyrings import FakeKeyring

FIRST = "kaffe lampe bro søm"
SECOND = "teglsten måge 1050 brev"
PLAIN = b"SQLite format 3"

Begin = Callable[..., Desk]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def begin(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, keyring: FakeKeyring
) -> Iterator[Begin]:
    """Starts the program; whatever is open at the end is closed."""
    desks: list[Desk] = []

    def start(file: Path | None = None, *, data: str = "data") -> Desk:
        desk = Desk(qtbot, qapp, tmp_path / data, clock=clock, file=file, keyring=keyring)
        desks.append(desk)
        return desk

    yield start
    for desk in desks:
        desk.leave()


def begun(begin: Begin, act: Callable[[QDialog], None], **more: object) -> Desk:
    """Start the program on a protected file, and do `act` where its passphrase is asked for."""
    desks: list[Desk] = []
    in_dialog(lambda: desks.append(begin(**more)), act)
    return desks[0]


def protected(desk: Desk) -> Path:
    """Give the open file the first passphrase, past the windows."""
    desk.windows.protection.rewriting.hold()
    desk.windows.services.protecting.set(passphrase=FIRST)
    desk.windows.protection.rewriting.begin()
    desk.qtbot.waitUntil(lambda: not desk.windows.protection.rewriting.is_running())
    return desk.windows.services.opening.path


def path_of(desk: Desk) -> Path:
    return desk.windows.services.opening.path


def traces_in(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Files in which one of the words stands in plain text."""
    files = (file for file in folder.rglob("*") if file.is_file())
    needles = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
    return [file.name for file in files if any(needle in file.read_bytes() for needle in needles)]


def test_it_is_set_asked_for_changed_and_removed_by_mouse(
    begin: Begin, clock: FakeClock, qtbot: QtBot, tmp_path: Path
) -> None:
    """F24."""
    desk = begin()
    locker, path = Locker(desk), path_of(desk)
    locker.open_page()
    assert locker.says("protection_state").startswith("Filen har ingen adgangskode")
    locker.set(FIRST, sheet=not_now)
    assert locker.says("protection_state") == "Filen er beskyttet med en adgangskode."
    assert locker.says("copies_words").endswith("med den samme adgangskode.")
    assert not path.read_bytes().startswith(PLAIN)
    assert not [file for file in tmp_path.rglob("*.workshop") if file.read_bytes().startswith(PLAIN)]
    desk.close()

    desk = begun(begin, partial(wrong_waiting_right, clock=clock, qtbot=qtbot))
    assert path_of(desk) == path
    locker = Locker(desk)
    locker.open_page()
    locker.change(FIRST, SECOND, sheet=not_now)
    desk.close()
    desk = begun(begin, partial(tried, passphrase=SECOND, qtbot=qtbot))
    locker = Locker(desk)
    locker.open_page()
    locker.remove(SECOND)
    assert locker.says("protection_state").startswith("Filen har ingen adgangskode")
    assert path.read_bytes().startswith(PLAIN)
    assert not traces_in(tmp_path, (FIRST, SECOND))
    desk.close()


def wrong_waiting_right(dialog: QDialog, clock: FakeClock, qtbot: QtBot) -> None:
    """Three wrong ones, the wait that they bring, and the right one after it."""
    for _ in range(3):
        tried(dialog, "forkert kode", qtbot)
    assert "passer ikke" in said_in(dialog)
    assert "om 2 sekunder" in said_in(dialog)
    assert not act_of(dialog).isEnabled()
    ticker = dialog.findChild(Ticker)
    assert ticker is not None
    for left in ("om 1 sekund.", "passer ikke"):
        clock.advance(1)
        ticker.ticked.emit()
        assert left in said_in(dialog)
    assert act_of(dialog).isEnabled()
    tried(dialog, FIRST, qtbot)


def test_a_lock_stands_beside_the_files_state_in_every_area(begin: Begin) -> None:
    desk = begin()
    desk.go_to(AreaName.PLAN)
    assert not desk.find(QWidget, "file_lock", desk.find(QWidget, "planner")).isVisible()
    protected(desk)
    sign = desk.find(QWidget, "file_lock", desk.find(QWidget, "planner"))
    assert sign.isVisible()
    assert sign.toolTip() == "Filen er beskyttet med en adgangskode."


def test_a_copy_is_handed_over_with_the_same_its_own_or_no_passphrase(begin: Begin, tmp_path: Path) -> None:
    desk = begin()
    protected(desk)
    desk.go_to(AreaName.HOME)
    protecting = desk.windows.services.protecting

    def chosen(dialog: QDialog, key: str) -> None:
        option = dialog.findChild(RadioButton, key)
        assert option is not None
        option.click()
        if key == "copy_own_passphrase":
            type_into(dialog, "copy_passphrase", SECOND)
            type_into(dialog, "copy_passphrase_again", SECOND)
        agree(dialog)

    for key in ("copy_as_file", "copy_own_passphrase", "copy_plain"):
        desk.dialogs.file = tmp_path / f"{key}.workshop"
        in_dialog(partial(desk.press, "save_copy"), partial(chosen, key=key))
    same, own, plain = (tmp_path / f"copy_{name}.workshop" for name in ("as_file", "own_passphrase", "plain"))
    assert [protecting.is_file_protected(one) for one in (same, own, plain)] == [True, True, False]
    protecting.offer(same, FIRST)
    protecting.offer(own, SECOND)
    assert plain.read_bytes().startswith(PLAIN)


def test_remembered_it_is_not_asked_for_until_it_is_forgotten(
    begin: Begin, keyring: FakeKeyring, qtbot: QtBot
) -> None:
    desk = begin()
    path = protected(desk)
    desk.close()

    def remembering(dialog: QDialog) -> None:
        box = dialog.findChild(CheckBox, "remember_passphrase")
        assert box is not None
        qtbot.waitUntil(box.isEnabled)
        assert not box.isChecked()
        box.click()
        tried(dialog, FIRST, qtbot)

    desk = begun(begin, remembering)
    assert len(keyring.kept) == 1
    assert FIRST not in str(keyring.kept)
    desk.close()
    desk = begin()
    assert path_of(desk) == path
    locker = Locker(desk)
    locker.open_page()
    box = desk.find(CheckBox, "remember_here")
    qtbot.waitUntil(box.isChecked)
    desk.click(box)
    qtbot.waitUntil(lambda: not keyring.kept)
    desk.close()
    begun(begin, partial(tried, passphrase=FIRST, qtbot=qtbot))


def test_a_change_keeps_the_new_key_and_removing_forgets_it(
    begin: Begin, keyring: FakeKeyring, qtbot: QtBot
) -> None:
    desk = begin()
    protected(desk)
    locker = Locker(desk)
    locker.open_page()
    box = desk.find(CheckBox, "remember_here")
    qtbot.waitUntil(box.isEnabled)
    desk.click(box)
    qtbot.waitUntil(lambda: desk.windows.protection.acts.is_remembered)
    (before,) = keyring.kept.values()
    locker.change(FIRST, SECOND, sheet=not_now)
    qtbot.waitUntil(lambda: bool(keyring.kept) and before not in keyring.kept.values())
    locker.remove(SECOND)
    qtbot.waitUntil(lambda: not keyring.kept)


def test_a_computer_without_a_keyring_says_so(begin: Begin, keyring: FakeKeyring, qtbot: QtBot) -> None:
    keyring.is_missing = True
    desk = begin()
    protected(desk)
    locker = Locker(desk)
    locker.open_page()
    box = desk.find(CheckBox, "remember_here")
    assert not box.isEnabled()
    assert locker.says("keyring_words") == "Computeren har ingen nøglering, som programmet kan bruge."
    desk.close()

    def seen(dialog: QDialog) -> None:
        remember = dialog.findChild(CheckBox, "remember_passphrase")
        assert remember is not None
        assert not remember.isEnabled()
        assert "ingen nøglering" in said_in(dialog)
        tried(dialog, FIRST, qtbot)

    begun(begin, seen)


def test_a_recovery_sheet_with_the_passphrase_is_saved_where_it_was_wanted(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = begin()
    locker = Locker(desk)
    locker.open_page()
    desk.dialogs.file = tmp_path / "ark"

    def printed(dialog: QDialog) -> None:
        option = dialog.findChild(RadioButton, "sheet_printed")
        assert option is not None
        option.click()
        agree(dialog)

    locker.set(FIRST, sheet=printed)
    qtbot.waitUntil(lambda: bool(desk.dialogs.told))
    assert (tmp_path / "ark.pdf").read_bytes().startswith(b"%PDF")
    assert "ark.pdf" in desk.dialogs.told[-1]
    desk.dialogs.file = tmp_path / "senere.pdf"
    in_dialog(partial(locker.press, "recovery_sheet"), by_hand_alone)
    qtbot.waitUntil((tmp_path / "senere.pdf").exists)
    qtbot.waitUntil(lambda: len(desk.dialogs.told) > 1)


def answer_sheet() -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QDialog) or dialog.objectName() != "offer_sheet":
        QTimer.singleShot(20, answer_sheet)
        return
    assert "ikke åben" in said_in(dialog)
    option = dialog.findChild(RadioButton, "sheet_printed")
    assert option is not None
    option.click()
    agree(dialog)


def test_a_protected_file_that_cannot_be_opened_again_is_told_and_its_sheet_is_offered(
    begin: Begin, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program holds the file: it is protected, and another day is open then."""
    desk = begin()
    path = path_of(desk)
    store = desk.windows.services.files
    real = store.open

    def held(file: Path) -> object:
        if file == path:
            raise Outside("store.busy", file=file.name)
        return real(file)

    locker = Locker(desk)
    locker.open_page()
    monkeypatch.setattr(store, "open", held)
    monkeypatch.setattr("facilitator_app.services.opening.OPENING_PAUSE_S", 0.0)
    desk.dialogs.file = tmp_path / "ark.pdf"

    def set_it(dialog: QDialog) -> None:
        typed_twice(dialog, FIRST)
        QTimer.singleShot(20, answer_sheet)
        locker.wait_until_closed(dialog)

    in_dialog(partial(locker.press, "set_passphrase"), set_it)
    qtbot.waitUntil((tmp_path / "ark.pdf").exists)
    assert "er skrevet om" in desk.dialogs.told[0]
    assert not any("som den var" in told for told in desk.dialogs.told)
    assert path_of(desk) != path
    assert not path.read_bytes().startswith(PLAIN)
    qtbot.waitUntil(lambda: "ark.pdf" in desk.dialogs.told[-1])
    monkeypatch.undo()
    in_dialog(partial(desk.program.come_forward, str(path)), partial(tried, passphrase=FIRST, qtbot=qtbot))
    assert path_of(desk) == path


def test_a_file_that_is_let_go_of_after_the_telling_is_opened_after_all(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = begin()
    path = path_of(desk)
    store = desk.windows.services.files
    real = store.open

    def held(file: Path) -> object:
        if not desk.dialogs.told:
            raise Outside("store.busy", file=file.name)
        return real(file)

    locker = Locker(desk)
    locker.open_page()
    monkeypatch.setattr(store, "open", held)
    monkeypatch.setattr("facilitator_app.services.opening.OPENING_PAUSE_S", 0.0)
    locker.set(FIRST, sheet=not_now)
    assert len(desk.dialogs.told) == 1
    assert path_of(desk) == path
    assert desk.windows.services.protecting.is_protected


def by_hand_alone(dialog: QDialog) -> None:
    option = dialog.findChild(RadioButton, "sheet_printed")
    assert option is None
    agree(dialog)


def test_given_up_the_open_file_stays_and_nothing_is_lost(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    desk = begin()
    other = tmp_path / "anden.workshop"
    desk.windows.services.protecting.save_copy(other, FIRST)
    path = path_of(desk)
    desk.dialogs.file = other
    in_dialog(partial(desk.press, "open_file"), partial(tried, passphrase="forkert kode", qtbot=qtbot))
    assert path_of(desk) == path
    assert not desk.dialogs.told
    in_dialog(partial(desk.program.come_forward, str(other)), partial(tried, passphrase=FIRST, qtbot=qtbot))
    assert path_of(desk) == other


def test_another_laptops_protected_file_is_merged_when_its_passphrase_is_known(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = begin()
    other = tmp_path / "anden.workshop"
    desk.windows.services.protecting.save_copy(other, FIRST)
    desk.dialogs.file = other
    asked: list[str] = []

    def answer(dialog: QDialog) -> None:
        asked.append(dialog.accessibleDescription())
        tried(dialog, FIRST, qtbot)

    desk.windows.merging.ask()
    in_dialog(lambda: qtbot.waitUntil(lambda: bool(desk.dialogs.told)), answer)
    assert asked[0].startswith("anden.workshop skal flettes ind i den åbne fil.")
    assert "intet nyt" in desk.dialogs.told[-1].casefold()


def test_a_file_that_may_only_be_read_is_asked_for_too(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    desk = begin()
    other = tmp_path / "anden.workshop"
    desk.windows.services.protecting.save_copy(other, FIRST)
    other.chmod(0o444)
    in_dialog(partial(desk.program.come_forward, str(other)), partial(tried, passphrase=FIRST, qtbot=qtbot))
    assert path_of(desk) == other


def test_after_a_crash_the_show_stands_at_the_same_slide_and_time(
    begin: Begin, clock: FakeClock, qtbot: QtBot, tmp_path: Path
) -> None:
    """F36, under a passphrase."""
    desk = begin()
    protected(desk)
    services = desk.windows.services
    services.show.open_wall()
    services.show.start_day()
    for _ in range(4):
        services.show.next()
    services.timer.start()
    desk.beat(30)
    stop, remaining = services.show.show.stop_key, services.timer.reading().remaining_s
    torn = tmp_path / "torn"
    shutil.copytree(tmp_path / "data", torn)
    for lock in torn.rglob("*.lock"):
        lock.unlink()
    file = next((torn / "workshops").glob("*.workshop"))
    desk.close()

    again = begun(begin, partial(tried, passphrase=FIRST, qtbot=qtbot), file=file, data="torn")
    services = again.windows.services
    assert services.show.show.is_open
    assert services.show.show.stop_key == stop
    assert services.timer.reading().is_running
    assert services.timer.reading().remaining_s == remaining
    assert again.program.window.current_area == AreaName.RUN


def test_given_up_at_the_start_it_is_asked_once_and_another_sample_day_is_made(
    begin: Begin, qtbot: QtBot
) -> None:
    desk = begin()
    path = protected(desk)
    desk.close()
    again = begun(begin, partial(tried, passphrase="forkert kode", qtbot=qtbot))
    assert path_of(again) != path
    assert path_of(again).parent == path.parent
    assert not again.windows.services.protecting.is_protected


def test_a_program_that_ends_while_it_asks_opens_nothing_more(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    """F42, while the passphrase is asked for at the start."""
    desk = begin()
    other = tmp_path / "anden.workshop"
    desk.windows.services.protecting.save_copy(other, FIRST)
    path = path_of(desk)

    def ended(dialog: QDialog) -> None:
        desk.windows.files.stop()
        dialog.reject()

    in_dialog(partial(desk.windows.files.open_first, other, "", "en"), ended)
    assert path_of(desk) == path


def test_a_backup_under_another_passphrase_is_asked_for(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    services = desk.windows.services
    path = protected(desk)
    backup = services.opening.backups()[0]
    protection = services.files.protection
    protection.rewrite(backup.path, protection.new_key(SECOND))
    protection.let_go(path)
    desk.go_to(AreaName.SETTINGS)
    rows = desk.find(RowList, "sections")
    desk.choose_row(rows, next(row.key for row in rows.rows() if row.title == "Sikkerhedskopier"))
    fetch = desk.find(Button, "fetch_backup")
    qtbot.waitUntil(lambda: fetch.text() == "Dens adgangskode …" and fetch.isEnabled())
    in_dialog(partial(desk.click, fetch), partial(tried, passphrase=SECOND, qtbot=qtbot))
    qtbot.waitUntil(lambda: fetch.text() == "Hent")
    assert fetch.isEnabled()


def test_what_is_in_a_backup_under_another_passphrase_is_shown_when_it_is_given(
    begin: Begin, qtbot: QtBot
) -> None:
    """Not only that it is locked: the way on stands in the same window."""
    desk = begin()
    services = desk.windows.services
    path = protected(desk)
    backup = services.opening.backups()[0]
    protection = services.files.protection
    protection.rewrite(backup.path, protection.new_key(SECOND))
    protection.let_go(path)

    def answer() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QDialog) and question.objectName() == "ask_file_passphrase":
            tried(question, SECOND, qtbot)
        else:
            QTimer.singleShot(5, answer)

    def look(dialog: QDialog) -> None:
        unlock = desk.find(Button, "unlock_backup", dialog)
        qtbot.waitUntil(unlock.isVisible)
        assert not act_of(dialog).isEnabled()
        QTimer.singleShot(0, answer)
        desk.click(unlock)
        qtbot.waitUntil(act_of(dialog).isEnabled)
        titles = [row.title for row in desk.find(RowList, "recovery_contents", dialog).rows()]
        assert services.document.workshop.title in titles
        assert not unlock.isVisible()

    in_dialog(partial(desk.windows.recovery.look_into, backup), look)


def test_a_damaged_files_protected_backups_are_unlocked_before_they_are_offered(
    begin: Begin, qtbot: QtBot
) -> None:
    """F24, F25: the file no longer tells that it was protected."""
    desk = begin()
    path = protected(desk)
    desk.close()
    path.write_bytes(b"\0" * 16 + path.read_bytes()[16:])
    offered: list[str] = []

    def answer_offer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog.objectName() != "damaged_dialog":
            QTimer.singleShot(20, answer_offer)
            return
        qtbot.waitUntil(act_of(dialog).isEnabled, timeout=TASK_MS)
        offered.append(act_of(dialog).text())
        act_of(dialog).click()

    def first_the_passphrase(dialog: QDialog) -> None:
        QTimer.singleShot(20, answer_offer)
        tried(dialog, FIRST, qtbot)

    again = begun(begin, first_the_passphrase)
    assert path_of(again) == path
    assert again.windows.services.protecting.is_protected
    assert offered[0].startswith("Hent")


def test_while_the_room_sees_the_wall_the_passphrase_is_left_alone(begin: Begin) -> None:
    desk = begin()
    desk.windows.services.show.open_wall()
    Locker(desk).open_page()
    button = desk.find(QAbstractButton, "set_passphrase")
    assert not button.isEnabled()
    assert "Luk det først" in button.toolTip()


def test_backups_that_a_cancel_left_follow_later(begin: Begin, qtbot: QtBot) -> None:
    desk = begin()
    desk.windows.protection.rewriting.hold()
    desk.windows.services.protecting.set(passphrase=FIRST)
    locker = Locker(desk)
    locker.open_page()
    assert locker.says("copies_words").endswith("er ikke fulgt med endnu.")
    locker.press("go_on_with_copies")
    qtbot.waitUntil(lambda: locker.says("copies_words").endswith("med den samme adgangskode."))
    assert not [
        one for one in desk.windows.services.opening.backups() if one.path.read_bytes().startswith(PLAIN)
    ]
