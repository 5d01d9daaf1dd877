"""Short ways to say edits."""

from dataclasses import replace
from itertools import count

from facilitator_app.domain.records import Edit, Record, RecordChange
from tests.store.examples import MADE_AT, OUTPUT

_numbers = count(1)


def edit(*changes: RecordChange, label: str = "edit.change", merge_key: str = "") -> Edit:
    """An edit with an id of its own."""
    return Edit(
        id=f"edit-{next(_numbers)}", label=label, made_at=MADE_AT, changes=changes, merge_key=merge_key
    )


def said(before: str | None, after: str | None, *, record_id: str = "said") -> RecordChange:
    """A change of what an output says; None is no output."""
    return RecordChange(_output(record_id, before), _output(record_id, after))


def typed(before: str, after: str, *, merge_key: str = "", record_id: str = "said") -> Edit:
    """An edit of one text."""
    return edit(said(before, after, record_id=record_id), label=f"edit.{after}", merge_key=merge_key)


def _output(record_id: str, value: str | None) -> Record | None:
    return None if value is None else replace(OUTPUT, id=record_id, value=value)


def values(records: object) -> dict[str, object]:
    """What outputs say, by id."""
    return {r.id: r.value for r in records if type(r) is type(OUTPUT)}  # type: ignore[attr-defined]
