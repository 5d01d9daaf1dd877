"""The services of the LUS talks, assembled: apart from the others, since nothing else reads what they hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import Words
from facilitator_app.domain.dates import read_date
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.filling_talk import FillingTalk
from facilitator_app.services.forgetting_edits import ForgettingEdits
from facilitator_app.services.holding_talks import HoldingTalks
from facilitator_app.services.ids import new_id
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.ports import Publish
from facilitator_app.services.printing_talks import PrintingTalks
from facilitator_app.services.reading_talks import ReadingTalks
from facilitator_app.services.shaping_concept import ShapingConcept


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """Everything that the page of the talks asks for."""

    holding: HoldingTalks
    filling: FillingTalk
    concepts: ShapingConcept
    reading: ReadingTalks
    paper: PrintingTalks


def build_talks(
    document: Document,
    *,
    clock: Clock,
    publish: Publish,
    words_for: Callable[[str], Words],
    pace: PassphrasePace,
) -> Talks:
    """One set of services for the life of the program."""
    from facilitator_app.store.sealing import PassphraseSealing

    holding = HoldingTalks(
        document=document,
        sealing=PassphraseSealing(),
        forgetting=ForgettingEdits(document=document, publish=publish),
        clock=clock,
        new_id=new_id,
        pace=pace,
    )
    concepts = ShapingConcept(document=document, new_id=new_id, content=shipped_root())
    reading = ReadingTalks(document=document, concepts=concepts, clock=clock)
    return Talks(
        holding=holding,
        filling=FillingTalk(holding=holding, clock=clock, new_id=new_id, read_date=read_date),
        concepts=concepts,
        reading=reading,
        paper=PrintingTalks(
            document=document, holding=holding, concepts=concepts, reading=reading, words_for=words_for
        ),
    )
