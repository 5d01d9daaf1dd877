"""What outputs say and have said: corrected in place, and brought back.

One invariant: words that stood when somebody began to correct them are never lost before twenty later ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from facilitator_app.domain.outputs import Output, Wording, reworded
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """An output as it was when somebody began to correct it, and as it stands; `typing` is that of the document."""

    before: Output
    after: Output
    typing: str
    began_at: datetime


class Wordings:
    """Commands of an output's words, each undoable."""

    def __init__(self, *, document: Document, clock: Clock) -> None:
        self._document = document
        self._clock = clock
        self._correcting: Correcting | None = None

    def correct(self, output_id: str, text: str) -> None:
        """Change the words of an output. An empty text changes nothing: outputs are removed by `TakingNotes.remove`.

        The words as they were before the typing began are kept with the output: one wording for all that is typed
        until `Document.end_typing`.
        """
        output = self._document.get(Output, output_id)
        cleaned = clean_text(text).strip()
        if output is None or not cleaned:
            return
        begun = self._begun(output)
        after = reworded(begun.before, cleaned, until_at=begun.began_at)
        # What else belongs to the output may have been changed while its words are being typed.
        after = replace(output, value=after.value, earlier=after.earlier)
        self._document.replace("edit.change_output", after, merge_key=f"output:{output_id}")
        self._correcting = replace(begun, after=after)

    def bring_back(self, output_id: str, wording: Wording) -> None:
        """Let an output say again what it once said; what it says now is kept among its earlier wordings."""
        output = self._document.get(Output, output_id)
        if output is not None:
            self._document.end_typing()
            back = reworded(output, wording.text, until_at=self._clock.utc())
            self._document.replace("edit.bring_back_wording", back)

    def _begun(self, output: Output) -> Correcting:
        """The stretch of correcting that goes on, or a new one that begins with the output as it is."""
        begun, typing = self._correcting, self._document.typing
        if begun is not None and (begun.typing, begun.after.id) == (typing, output.id):
            is_same = (output.value, output.earlier) == (begun.after.value, begun.after.earlier)
            if is_same:
                return begun
        return Correcting(before=output, after=output, typing=typing, began_at=self._clock.utc())
