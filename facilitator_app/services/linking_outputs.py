"""What an output belongs to beside its question: the inject it answers."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.outputs import Output
from facilitator_app.services.document import Document


class LinkingOutputs:
    """Commands of the note pane, each undoable."""

    def __init__(self, *, document: Document) -> None:
        self._document = document

    def answer_inject(self, output_id: str, inject_key: str) -> None:
        """Say which inject an output answers, see `Output`; empty is none. An output that has gone is left."""
        output = self._document.get(Output, output_id)
        if output is not None:
            self._document.replace("edit.answer_inject", replace(output, inject_key=inject_key))
