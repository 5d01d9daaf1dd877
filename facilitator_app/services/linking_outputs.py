"""What an output belongs to beside its question: the inject it answers, and its side of the double role."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.actions import Serves
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

    def say_serves(self, output_id: str, serves: Serves | None) -> None:
        """Say whether an output serves one's own unit or the whole; None takes it back."""
        output = self._document.get(Output, output_id)
        if output is not None:
            self._document.replace("edit.say_serves", replace(output, serves=serves))

    def turn_serves(self, output_id: str, serves: Serves) -> None:
        """Say it, or take it back where it has been said."""
        output = self._document.get(Output, output_id)
        if output is not None:
            self.say_serves(output_id, None if output.serves is serves else serves)
