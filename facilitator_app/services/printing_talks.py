"""The paper of the talks: the open talk's own PDF, and the pattern of a year.

Invariant: only the talk that is open is put on paper, and a year's pattern only when it may be told.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator_app.content.words import Words
from facilitator_app.domain.lus import LEAST_TALKS
from facilitator_app.problems import Refused
from facilitator_app.reports.build_lus import TalkOnPaper, talk_paper, year_paper
from facilitator_app.services.document import Document
from facilitator_app.services.file_names import file_name
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.holding_talks import HoldingTalks
from facilitator_app.services.paper_files import PDF, PlannedFile
from facilitator_app.services.passphrases import checked_passphrase
from facilitator_app.services.reading_talks import ReadingTalks
from facilitator_app.services.shaping_concept import ShapingConcept


class PrintingTalks:
    """Plans the files; `services.exporting.Exporting` draws and writes them, off the window's thread."""

    def __init__(
        self,
        *,
        document: Document,
        holding: HoldingTalks,
        concepts: ShapingConcept,
        reading: ReadingTalks,
        words_for: Callable[[str], Words],
    ) -> None:
        self._document = document
        self._holding = holding
        self._concepts = concepts
        self._reading = reading
        self._words_for = words_for

    def talk(self, *, passphrase: str = "") -> PlannedFile:
        """The PDF of the open talk, in the language of its concept; with a passphrase it is locked. Raises `Refused`
        when no talk is open, or for a passphrase that protects nothing.
        """
        talk = self._holding.talk()
        concept = self._concepts.concept_of(talk) if talk else None
        if talk is None or concept is None:
            raise Refused("lus.gone")
        words = self._words_for(concept.language)
        leader, chief = self._reading.names(talk)
        told = TalkOnPaper(
            talk=talk,
            concept=concept,
            leader=leader,
            chief=chief,
            cards=self._reading.cards(talk),
            plan_form=self._reading.plan_form(talk),
        )
        day = gather_day(self._document, self._document.workshop.id)
        return PlannedFile(
            name=file_name(words.text("lus.file_talk", name=leader), PDF),
            reports=(talk_paper(day, words, told),),
            passphrase=checked_passphrase(passphrase) if passphrase else "",
        )

    def year(self, year: int) -> PlannedFile:
        """The PDF of a year's pattern. Raises `Refused` (`lus.not_enough`) when there are too few talks."""
        concept, pattern = self._concepts.concept(), self._reading.pattern(year)
        if concept is None or pattern is None or not pattern.is_told:
            raise Refused("lus.not_enough", least=LEAST_TALKS)
        words = self._words_for(concept.language)
        day = gather_day(self._document, self._document.workshop.id)
        return PlannedFile(
            name=file_name(words.text("lus.file_year", year=year), PDF),
            reports=(year_paper(day, words, concept, pattern),),
        )
