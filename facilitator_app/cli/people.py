"""The import of participants: every fault with its row number, and nothing stored by a preview."""

from __future__ import annotations

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.services.importing_people import ImportPreview


def import_participants(session: Session) -> Answer:
    """Fetch participants from a list into a file."""
    asked = session.asked
    choice = {"sheet_name": asked.sheet, "heading_row": asked.heading_row}
    if asked.preview:
        with session.read(asked.file) as services:
            preview = services.importing.preview(asked.source, **choice)
        new = sum(not row.known_id for row in preview.importable)
        return _answer(session, preview, session.count("would_import", new), {})
    with session.opened(asked.file) as services:
        preview = services.importing.preview(asked.source, **choice)
        done = services.importing.apply(preview, name_word=session.words.text("people.group_word"))
    said = session.count("imported", done.participants)
    if done.groups:
        said = f"{said} {session.count('groups_made', done.groups)}"
    if done.chiefs:
        said = f"{said} {session.count('chiefs_changed', done.chiefs)}"
    if done.consents:
        said = f"{said} {session.count('consents_changed', done.consents)}"
    told: dict[str, object] = {
        "imported": done.participants,
        "groups": done.groups,
        "chiefs": done.chiefs,
        "consents": done.consents,
    }
    return _answer(session, preview, said, told)


def _answer(session: Session, preview: ImportPreview, said: str, done: dict[str, object]) -> Answer:
    faults = [
        {"row": row.number, "fault": fault.key, "sentence": session.words.text(fault.key, **fault.params)}
        for row in preview.faulty
        for fault in row.faults
    ]
    told = [session.say("row", row=fault["row"], told=fault["sentence"]) for fault in faults]
    empty = [session.count("empty_rows", preview.empty_rows)] if preview.empty_rows else []
    return Answer(
        lines=(said, *told, *empty),
        values={
            **done,
            "sheet": preview.sheet_name,
            "sheets": list(preview.sheet_names),
            "heading_row": preview.heading_row,
            "columns": {column.value: place + 1 for column, place in preview.mapping.items()},
            "rows": len(preview.rows),
            "importable": len(preview.importable),
            "empty_rows": preview.empty_rows,
            "faults": faults,
        },
    )
