"""Forgetting what was remembered of records: after a talk has been sealed, or somebody has asked to be forgotten.

Invariant: what is said now is on the disk before what was said earlier is forgotten.
"""

from __future__ import annotations

from collections.abc import Collection

from facilitator_app.services.document import Document
from facilitator_app.services.ports import Publish


class ForgettingEdits:
    """Takes the steps of records out of undo and redo, and what they said out of every byte of the open file.

    Copies of the file that were made earlier are files of their own, and keep it.
    """

    def __init__(self, *, document: Document, publish: Publish) -> None:
        self._document = document
        self._publish = publish

    def forget(self, record_ids: Collection[str]) -> None:
        """Forget every step that changed one of these; the records stay as they are now. It writes the whole file
        anew: for single moments, not while somebody types. Raises `Outside`; then call it again.
        """
        self._document.end_typing()
        self._document.write_waiting()
        self._document.repository.forget(record_ids)
        self._publish(self._document.undo_state())
