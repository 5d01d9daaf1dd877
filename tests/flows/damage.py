"""A file of the program that says something no backup says, and is damaged."""

from __future__ import annotations

from pathlib import Path

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import added
from tests.flows.desk import Desk

EARLY = "Vi spørger borgeren"
LATE = "Vi aftaler en fast opfølgning"


def say(desk: Desk, text: str) -> None:
    """One output more."""
    document = desk.windows.services.document
    block, group = document.all(Block)[2], document.all(Group)[0]
    output = Output(
        id=f"said-{text}",
        workshop_id=block.workshop_id,
        block_id=block.id,
        form_id="",
        field_key="k",
        group_id=group.id,
        value=text,
        said_at=desk.clock.utc(),
    )
    document.edit("edit.add_output", added([output]))


def values(desk: Desk) -> set[object]:
    return {one.value for one in desk.windows.services.document.all(Output)}


def left_damaged(desk: Desk, tmp_path: Path) -> Path:
    """The file of the day says something that no backup says, and is damaged; another file is open."""
    opening = desk.windows.services.opening
    path = opening.path
    say(desk, EARLY)
    desk.clock.advance(minutes=11)
    opening.back_up_when_due()
    other = tmp_path / "andet.workshop"
    opening.save_copy(other)
    say(desk, LATE)
    desk.windows.files.open(other)
    for backup in opening.backups():
        if backup.path.read_bytes().count(LATE.encode()):
            backup.path.unlink()
    flip(path, EARLY)
    return path


def flip(path: Path, text: str) -> None:
    """One letter of a text becomes another."""
    content = path.read_bytes()
    at = content.index(text.encode())
    path.write_bytes(content[:at] + b"Q" + content[at + 1 :])
