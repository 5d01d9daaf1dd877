"""The services about personal data, assembled: retention, handing out and the anonymised report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator_app.content.words import Words
from facilitator_app.services.anonymising import Anonymising
from facilitator_app.services.clock import Clock, sleep
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.handing_out import HandingOut
from facilitator_app.services.keeping_data import KeepingData
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.whole_files import WholeFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Everything that the page about personal data asks for, but for erasing."""

    keeping: KeepingData
    handing_out: HandingOut
    anonymising: Anonymising


def build_privacy(
    document: Document,
    *,
    exporting: Exporting,
    clock: Clock,
    words_for: Callable[[str], Words],
    pace: PassphrasePace,
) -> Privacy:
    """One set of services for the life of the program."""
    from facilitator_app.store.sealing import PassphraseSealing

    files = WholeFiles(sleep=sleep)
    return Privacy(
        keeping=KeepingData(document=document, clock=clock),
        handing_out=HandingOut(
            document=document,
            exporting=exporting,
            sealing=PassphraseSealing(),
            words_for=words_for,
            clock=clock,
            files=files,
            pace=pace,
        ),
        anonymising=Anonymising(
            records=document, exporting=exporting, words_for=words_for, clock=clock, files=files
        ),
    )
