"""The fault report is of use to a supporter, and tells nothing of anybody (F40, F41)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.fault_report import (
    HIDDEN,
    Part,
    Places,
    backups_part,
    counted_part,
    crash_part,
    file_part,
    hide,
    kind_of_place,
    log_part,
    names_in,
    own_names,
    places_part,
    report_text,
    settings_part,
    versions_part,
)
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.rescuing import said
from facilitator_app.store.versions import schema_version, store_versions
from tests.store.examples import every_record

NOW = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
PLACES = Places(home=Path("/brugere/birthe"), data=Path("/brugere/birthe/.local/share/Facilitator"))
CRASH = """Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/brugere/birthe/Øvelse/facilitator_app/ui/panel/area.py", line 31 in render
  File "<frozen runpy>", line 88 in _run_code
Birthe sagde noget hemmeligt
"""


def test_paths_are_told_by_their_kind() -> None:
    assert kind_of_place(PLACES.data, PLACES) == "home"
    assert kind_of_place(PLACES.data / "workshops" / "a.workshop", PLACES) == "data folder"
    assert (
        kind_of_place(Path("/brugere/birthe/Skrivebord/Årsmøde.workshop"), PLACES)
        == "home, letters beyond ASCII"
    )
    assert kind_of_place(Path("/mnt/usb/a.workshop"), PLACES) == "elsewhere"
    assert kind_of_place(Path("/srv"), Places(home=Path("/brugere/x"), data=Path("/srv"))) == "elsewhere"
    part = places_part(PLACES, Path("/brugere/birthe/Birthe.workshop"), is_safe=False)
    assert "birthe" not in "\n".join(part.lines).casefold()
    assert part.lines[-1].endswith("yes")
    assert places_part(PLACES, None, is_safe=None).lines == (
        "data folder: home",
        f"data folder length: {len(str(PLACES.data))}",
    )


@pytest.mark.parametrize(
    ("name", "ending"), [("a.workshop", ".workshop"), ("samtale 3.Birthe", "another"), ("Birthe", "another")]
)
def test_of_a_files_name_only_our_own_ending_is_told(name: str, ending: str) -> None:
    """F40: what stands behind a dot may be a name."""
    part = places_part(PLACES, Path("/mnt/usb") / name, is_safe=None)
    assert f"ending {ending}," in part.lines[2]
    assert "Birthe" not in "\n".join(part.lines)


def test_of_settings_only_numbers_and_own_words_are_told() -> None:
    told = settings_part(
        {"language": "da", "volume_percent": "80", "last_file": "/brugere/birthe/x", "scheme": "Birthe"}
    )
    assert told.lines == ("language: da", f"scheme: {HIDDEN}", "volume_percent: 80")


def test_a_file_is_told_by_its_counts() -> None:
    part = file_part(tuple(every_record()), version=6, problem=None, is_protected=False)
    assert part.lines[:2] == ("schema version: 6", "integrity: ok")
    assert "Participant: 3" in part.lines or any(line.startswith("Participant: ") for line in part.lines)
    bad = file_part(
        (), version=6, problem=Refused("store.damaged", file="Birthe.workshop"), is_protected=True
    )
    assert bad.lines[1] == "integrity: store.damaged (file)"
    assert (part.lines[2], bad.lines[2]) == (
        "protected by a password: no",
        "protected by a password: yes",
    )


def test_backups_are_told_by_age_and_health() -> None:
    backups = [
        Backup(path=Path("/x/Birthe.workshop"), made_at=NOW - timedelta(minutes=n), size_bytes=10)
        for n in (5, 90)
    ]
    assert backups_part(backups, NOW, newest=None).lines == (
        "count: 2",
        "newest: 5 min, oldest: 90 min",
        "bytes: 20",
        "newest is whole: yes",
    )
    bad = backups_part(backups, NOW, newest=Refused("store.damaged", file="Birthe"))
    assert bad.lines[-1] == "newest is whole: store.damaged (file)"
    assert backups_part((), NOW, newest=None).lines == ("count: 0",)


def test_a_log_that_somebody_wrote_in_gives_only_what_the_program_can_have_written(tmp_path: Path) -> None:
    log = tmp_path / "facilitator.log"
    log.write_text(
        "2027-02-01T08:00:00Z ERROR facilitator_app.ui.crash unexpected error\n"
        "ValueError <- KeyError\n"
        "  facilitator_app/ui/panel/area.py:12 render\n"
        "OSError 28\n"
        "Refused store.exists (file)\n"
        "Birthe sagde noget hemmeligt\n"
        "Birthe\n",
        encoding="utf-8",
    )
    lines = log_part(log).lines
    assert lines == (
        "2027-02-01T08:00:00Z ERROR facilitator_app.ui.crash unexpected error",
        "ValueError <- KeyError",
        "  panel/area.py:12 render",
        "OSError 28",
        "Refused store.exists (file)",
    )
    assert log_part(tmp_path / "none.log").lines == ()


def test_a_line_that_comes_again_and_again_is_told_once_with_how_often(tmp_path: Path) -> None:
    log = tmp_path / "facilitator.log"
    same = [
        f"2027-02-01T09:00:{second:02}Z WARNING facilitator_app.x not saved: store.busy"
        for second in range(22)
    ]
    other = "2027-02-01T09:01:00Z INFO facilitator_app.x begun"
    log.write_text("\n".join([other, *same, other]), encoding="utf-8")
    assert log_part(log).lines == (other, f"{same[-1]} (22 times)", other)


def test_a_crash_is_told_by_places_in_the_code() -> None:
    """F41."""
    lines = crash_part(CRASH).lines
    assert "  panel/area.py:31 render" in lines
    assert "birthe" not in "\n".join(lines).casefold()
    assert "Øvelse" not in "\n".join(lines)


def test_secret_words_are_put_out_of_sight_wherever_they_stand() -> None:
    assert (
        hide("Birthe, birthe_x og Birthes 12 x", ["Birthe Holm", "x", "12"])
        == f"{HIDDEN}, birthe_x og Birthes 12 x"
    )
    people = [Participant(id="p", name="Birthe Holm (fiktiv)")]
    assert set(names_in(people)) == {"Birthe", "Holm"}
    assert all(own_names(Path("/brugere/birthe"))[0:1])


def test_the_report_is_one_text_with_headings() -> None:
    parts = [
        versions_part(["qt: 6.11"]),
        counted_part("faults", {"store.disk_full": 2}),
        Part(key="log", lines=()),
        Part(key="crash", lines=("ValueError Birthe Holm",)),
    ]
    text = report_text(parts, load_words("da"), made_at=NOW, secrets=["Birthe"], names=["Holm"])
    assert text.startswith("Fejlrapport fra Facilitator")
    assert "== Log ==\n(intet)" in text
    assert "store.disk_full: 2" in text
    assert "qt: 6.11" in text
    assert "Birthe" not in text
    assert "Holm" not in text
    assert report_text([], load_words("en"), made_at=NOW, secrets=[]).startswith("Fault report")


def test_nothing_of_a_file_can_be_read_from_its_part() -> None:
    """Planted words: every text of a file with a record of every noun."""
    records = tuple(every_record())
    text = report_text(
        [file_part(records, version=6, problem=None, is_protected=False)],
        load_words("en"),
        made_at=NOW,
        secrets=names_in(records),
    )
    planted = {part for one in records for part in said(one) if len(part) > 8}
    assert planted
    assert not [part for part in planted if part in text]


def test_the_versions_of_the_store_are_known() -> None:
    lines = store_versions()
    assert [line.partition(":")[0] for line in lines] == ["sqlite", "sqlcipher"]
    assert schema_version() >= 5


def test_a_system_that_does_not_know_its_user_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """F60."""

    def unknown() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", unknown)
    assert "birthe" in own_names(Path("/brugere/birthe"))
