"""What could not be saved goes with its own file when that is erased, and not with another of a longer name."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.fakes import FakeClock
from tests.offices import Office


def test_the_unsaved_text_of_another_copy_stays_when_a_file_is_erased(
    tmp_path: Path, clock: FakeClock
) -> None:
    """F17: both files begin with the same words."""
    office = Office(tmp_path / "computer", clock)
    office.start()
    services, backup = office.services, office.back_up()
    other = office.path.with_name("Forløb B.workshop")
    services.opening.save_copy(other)
    folder = office.folder / "data" / "unsaved" / office.document.engagement.id
    folder.mkdir(parents=True)
    own, theirs = folder / "Forløb (2).workshop", folder / other.name
    for left in (own, theirs):
        shutil.copy(backup, left)
    whole = services.erasing_files.preview()
    assert own in whole.backups
    assert theirs in whole.others
    office.close()
    services.erasing_files.erase(whole)
    assert not own.exists()
    assert theirs.exists()
