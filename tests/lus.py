"""An LUS concept, a talk with words in every field, and a desk that talks are held at; all of it fictitious."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facilitator_app.domain.dates import read_date
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.lus import (
    CardSide,
    ConversationCard,
    LusConcept,
    LusPhase,
    LusTalk,
    LusTheme,
    PhaseKind,
    StatusTalk,
    TalkAgreement,
)
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.resources import path
from facilitator_app.services.document import Document
from facilitator_app.services.filling_talk import FillingTalk
from facilitator_app.services.forgetting_edits import ForgettingEdits
from facilitator_app.services.holding_talks import HoldingTalks
from facilitator_app.services.passphrase_pace import PassphrasePace
from facilitator_app.services.reading_talks import ReadingTalks
from facilitator_app.services.shaping_concept import ShapingConcept
from facilitator_app.store.sealing import Limits, PassphraseSealing
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PASSPHRASE = "rugbrød og regn"

PREPARATION = FormSpec(
    id="f-prep",
    key="lus_preparation",
    use=FormUse.LUS_PREPARATION,
    title="Forberedelse til LUS",
    fields=(
        FieldSpec(
            key="succeeds", kind=FieldKind.LONG_TEXT, label="Det lykkes", visibility=Visibility.LEADER_CHIEF
        ),
    ),
)
PLAN = FormSpec(
    id="f-plan",
    key="lus_plan",
    use=FormUse.LUS_PLAN,
    title="Udviklingsplan",
    fields=(
        FieldSpec(key="goal", kind=FieldKind.LONG_TEXT, label="Mål", visibility=Visibility.LEADER_CHIEF),
    ),
)
CONCEPT = LusConcept(
    id="concept",
    title="LUS: samtalen om din ledelse",
    phases=(
        LusPhase(key="data", kind=PhaseKind.DATA, title="Data og handlinger"),
        LusPhase(key="preparation", kind=PhaseKind.PREPARATION, title="Forberedelse"),
        LusPhase(key="talk", kind=PhaseKind.TALK, title="Samtale"),
        LusPhase(key="plan", kind=PhaseKind.PLAN, title="Udviklingsplan"),
        LusPhase(key="status", kind=PhaseKind.STATUS, title="Første status"),
    ),
    themes=tuple(
        LusTheme(key=key, title=title)
        for key, title in (
            ("direction", "Retning"),
            ("core_task", "Kerneopgave"),
            ("employees", "Medarbejdere"),
            ("across", "Samarbejde på tværs"),
        )
    ),
    cards=(
        ConversationCard(
            key="whole", side=CardSide.MUST, text="Helheden før egen enhed", question="Hvornår?"
        ),
        ConversationCard(key="choose", side=CardSide.MUST, text="Vælge fra"),
        ConversationCard(key="let_go", side=CardSide.WILL, text="Slippe detaljen"),
    ),
    preparation_form_id="f-prep",
    plan_form_id="f-plan",
)
SECRETS = (
    "Kanelsnegl",
    "Pibekrave",
    "Muldvarp",
    "Tagrende",
    "Ugelykke",
    "Gåsefjer",
)
"""Words that stand in the talk and nowhere else."""
FULL = LusTalk(
    id="talk",
    concept_id="concept",
    participant_id="p-1",
    chief_id="p-2",
    held_on=date(2027, 1, 20),
    leader_values={"succeeds": f"{SECRETS[0]} hver fredag"},
    chief_values={"succeeds": f"{SECRETS[1]} til jul"},
    plan_values={"goal": f"{SECRETS[2]} om et år"},
    leader_ratings={"direction": 4, "core_task": 3, "employees": 4, "across": 2},
    chief_ratings={"direction": 3, "core_task": 4, "employees": 4, "across": 3},
    card_keys=("let_go", "whole"),
    agreements=(
        TalkAgreement(id="a-1", text=f"{SECRETS[3]} renses", by_when=SECRETS[4], due_on=date(2027, 4, 1)),
    ),
    statuses=(
        StatusTalk(
            id="s-1", planned_on=date(2027, 5, 3), held_on=date(2027, 5, 4), text=f"{SECRETS[5]} fløj"
        ),
    ),
    done_phases=("data",),
)


class TalkDesk:
    """The services of the talks over a file in memory; keys are made cheaply."""

    def __init__(self, *records: Record) -> None:
        self.clock = FakeClock()
        self.new_id = FakeIds()
        self.published = Published()
        self.repository = MemoryRepository((*small_day(), PREPARATION, PLAN, *records))
        self.document = Document(publish=self.published, clock=self.clock, new_id=self.new_id)
        self.document.attach(self.repository)
        self.sealing = PassphraseSealing(limits=Limits(passes=1, memory_bytes=8192))
        self.pace = PassphrasePace(clock=self.clock)
        self.holding = HoldingTalks(
            pace=self.pace,
            document=self.document,
            sealing=self.sealing,
            forgetting=ForgettingEdits(document=self.document, publish=self.published),
            clock=self.clock,
            new_id=self.new_id,
        )
        self.filling = FillingTalk(
            holding=self.holding, clock=self.clock, new_id=self.new_id, read_date=read_date
        )
        self.concepts = ShapingConcept(document=self.document, new_id=self.new_id, content=path("content"))
        self.reading = ReadingTalks(document=self.document, concepts=self.concepts, clock=self.clock)

    def talk(self) -> LusTalk:
        """The open talk."""
        talk = self.holding.talk()
        assert talk is not None
        return talk

    def stored(self, talk_id: str = "talk") -> LusTalk:
        """The talk as the file has it."""
        record = self.repository.records[talk_id]
        assert isinstance(record, LusTalk)
        return record

    def seal(self, passphrase: str = PASSPHRASE) -> None:
        """Give the open talk a passphrase."""
        self.holding.new_key(passphrase).run()
        self.holding.give_passphrase(passphrase)

    def unlock(self, talk_id: str = "talk", passphrase: str = PASSPHRASE) -> None:
        """Open a sealed talk."""
        unlocking = self.holding.unlocking(talk_id, passphrase)
        self.holding.unlocked(unlocking, unlocking.run())


def talks_of_year(ratings: Iterable[int], *, year: int = 2026) -> tuple[LusTalk, ...]:
    """A talk held by each of so many leaders, rated alike in every theme."""
    return tuple(
        replace(
            FULL,
            id=f"t-{number}",
            participant_id=f"leader-{number}",
            held_on=date(year, 2, 1),
            leader_ratings={theme.key: rating for theme in CONCEPT.themes},
            chief_ratings={theme.key: max(1, rating - 1) for theme in CONCEPT.themes},
        )
        for number, rating in enumerate(ratings)
    )
