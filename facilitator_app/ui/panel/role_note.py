"""The own note about roles: that they move on, and who has which at each table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import has_moving_roles, rounds_before
from facilitator_app.domain.show import Stop
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import exercise_of, phase_number
from facilitator_app.services.playing_roles import group_roles
from facilitator_app.ui.panel.own_notes import OwnNote


def role_note(document: Document, stop: Stop) -> OwnNote | None:
    """Where a round begins, the roles of it; None elsewhere, and where there are none."""
    exercise = exercise_of(document, stop)
    if exercise is None or not exercise.roles or phase_number(document, stop) != 1:
        return None
    lines = []
    if has_moving_roles(exercise) and rounds_before(exercise, stop.round_number):
        words = QCoreApplication.translate("Panel", "Round {number}: the roles move on by one place.")
        lines.append(words.format(number=stop.round_number))
    block = document.get(Block, stop.block_id)
    tables = group_roles(
        document,
        exercise,
        workshop_id=document.workshop.id,
        round_number=stop.round_number,
        division=1 if block is None else block.division,
    )
    for table in tables:
        players = ", ".join(f"{name} – {role}" for name, role in table.roles)
        lines.append(f"{table.group.name}: {players}")
    return OwnNote(QCoreApplication.translate("Panel", "The roles"), "\n\n".join(lines))
