"""How far the leaders are with their action schemas, in words for the panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.textfmt import in_sentence
from facilitator_app.services.schema_pace import Pace


def pace_words(pace: Pace) -> str:
    """*14 of 46 are ready; 6 lack by when*: the second part only where something is lacking."""
    translate = QCoreApplication.translate
    words = translate("Panel", "{done} of {total} are ready").format(done=pace.complete, total=pace.total)
    if pace.most_lacking is None:
        return words
    field, count = pace.most_lacking
    lacking = translate("Panel", "{count} lack {field}").format(count=count, field=in_sentence(field.label))
    return f"{words} · {lacking}"
