"""Makes the file of a new engagement: from a template, as the sample day, or filled for demonstrations.

Nothing is written before all records are made, so a faulty template leaves no file behind.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from facilitator_app.content.packages import Package, with_ids
from facilitator_app.content.programme_template import (
    ProgrammeTemplate,
    instantiate_programme,
    load_programme,
    programme_names,
)
from facilitator_app.content.sample_people import SamplePeople, load_sample_people
from facilitator_app.content.sample_programme import load_sample_programme
from facilitator_app.content.templates import Template, instantiate, load_template, template_names
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import CURRENT_WORKSHOP
from facilitator_app.services.filling_harvest import filled_programme
from facilitator_app.services.filling_programme import ProgrammeFilling
from facilitator_app.services.filling_sample import (
    MOST_PARTICIPANTS,
    Filling,
    filled_day,
    sample_groups,
    sample_participants,
)
from facilitator_app.services.first_workshop import first_workshop
from facilitator_app.services.opening_slide import opening_slide
from facilitator_app.services.ports import FileStore, NewId, Repository

SAMPLE_TEMPLATE = "leader-day"
SAMPLE_PARTICIPANTS = 24
SAMPLE_GROUPS = 6
SAMPLE_AHEAD_DAYS = 14
THURSDAY = 3

_SAMPLE_PEOPLE_FILE = "sample-people.toml"
_SAMPLE_PROGRAMME_FILE = "sample-programme.toml"
_FILLED_PROGRAMME_BEGAN = timedelta(days=415)
_MONTHS_TO_BEGIN = (1, 2, 5, 8, 9)
"""A programme that began in one of these has no workshop in July."""


class GroupWords(Protocol):
    """The part of the words that names a group."""

    def text(self, key: str, /, **params: object) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWorkshop:
    """What is wished for. An empty `title` is the template's own; what else is empty is not known yet.

    Of a programme `title` is the programme's and `held_on` the day of its first workshop.
    """

    template: str
    language: str
    client: str = ""
    organisation: str = ""
    title: str = ""
    held_on: date | None = None


class StartingWorkshop:
    """Makes new files. `content` is the folder of the templates, `words_for` gives a language's words."""

    def __init__(
        self,
        *,
        files: FileStore,
        clock: Clock,
        new_id: NewId,
        content: Path,
        words_for: Callable[[str], GroupWords],
    ) -> None:
        self._files = files
        self._clock = clock
        self._new_id = new_id
        self._content = content
        self._words_for = words_for

    def templates(self) -> tuple[str, ...]:
        """The names of the templates there are: of single workshops, then of programmes."""
        return (*template_names(self._content), *programme_names(self._content))

    def start(self, path: Path, wish: NewWorkshop) -> Repository:
        """Make a file from a template. Raises `Refused` when the template is unknown or faulty."""
        return self._create(path, self._records(wish, is_sample=False))

    def start_from_kept(self, path: Path, wish: NewWorkshop, package: Package) -> Repository:
        """Make a file from a day of the library. `wish.template` and `wish.language` are the day's own."""
        ids = {record.id: self._new_id() for record in package.records}
        copies = [with_ids(record, ids) for record in package.records]
        engagement = Engagement(
            id=self._new_id(), client=one_line(wish.client), organisation=one_line(wish.organisation)
        )
        dated = [replace(r, held_on=wish.held_on) if isinstance(r, Workshop) else r for r in copies]
        return self._create(path, (engagement, *_titled(dated, wish.title)))

    def start_sample(self, path: Path, language: str) -> Repository:
        """Make the sample day: fictitious leaders in their groups, and nothing noted yet.

        It is held some days ahead, so that trying it at any hour counts as a rehearsal that begins on time.
        """
        held_on = _thursday_from(self._clock.local_today() + timedelta(days=SAMPLE_AHEAD_DAYS))
        wish = NewWorkshop(template=SAMPLE_TEMPLATE, language=language, held_on=held_on)
        records = self._records(wish, is_sample=True)
        filling = self._filling(records, language, SAMPLE_PARTICIPANTS)
        people = sample_participants(filling)
        return self._create(path, (*records, *people, *sample_groups(filling, people, number=SAMPLE_GROUPS)))

    def start_filled(self, path: Path, wish: NewWorkshop, *, participants: int, seed: int = 1) -> Repository:
        """Make a file with `participants` fictitious leaders and all that their day gave.

        A programme has run for a good year, or since `wish.held_on`; its later workshops are still to come.
        Raises `Refused` when `participants` is below 1 or above what the sample can name.
        """
        if not 1 <= participants <= MOST_PARTICIPANTS:
            raise Refused("people.sample_number", number=participants, most=MOST_PARTICIPANTS)
        if wish.template in programme_names(self._content):
            return self._create(path, self._filled_programme(wish, participants, seed))
        dated = replace(wish, held_on=wish.held_on or self._clock.local_today())
        records = self._records(dated, is_sample=True)
        filling = self._filling(records, wish.language, participants)
        return self._create(path, (*records, *filled_day(filling, seed=seed, said_at=self._clock.utc())))

    def _create(self, path: Path, records: Sequence[Record]) -> Repository:
        repository = self._files.create(path, records, made_at=self._clock.utc())
        if any(isinstance(record, Programme) for record in records):
            first = first_workshop(records, today=self._clock.local_today())
            assert first is not None, "a programme has workshops"
            repository.set_setting(CURRENT_WORKSHOP, first.id)
        return repository

    def _records(self, wish: NewWorkshop, *, is_sample: bool) -> tuple[Record, ...]:
        if wish.template in programme_names(self._content):
            return self._programme(wish, is_sample=is_sample)
        if wish.template not in self.templates():
            raise Refused("content.unknown_template", name=wish.template, known=", ".join(self.templates()))
        template = load_template(wish.template, wish.language, root=self._content)
        records = instantiate(template, new_id=self._new_id, held_on=wish.held_on)
        engagement = self._engagement(wish, template, is_sample=is_sample)
        if template.is_blank:
            # What it is called is only an example, and no example comes on the wall of a day that is held.
            return (engagement, *_called(records, one_line(wish.title)))
        return (engagement, *_titled(records, wish.title))

    def _programme(self, wish: NewWorkshop, *, is_sample: bool) -> tuple[Record, ...]:
        template = load_programme(wish.language, root=self._content, name=wish.template)
        records = instantiate_programme(template, new_id=self._new_id, starts_on=wish.held_on)
        title = one_line(wish.title)
        return (
            self._engagement(wish, template, is_sample=is_sample),
            *(replace(r, title=title) if title and isinstance(r, Programme) else r for r in records),
        )

    def _filled_programme(self, wish: NewWorkshop, participants: int, seed: int) -> tuple[Record, ...]:
        began_on = wish.held_on or _began_on(self._clock.local_today())
        records = self._programme(replace(wish, held_on=began_on), is_sample=True)
        filling = ProgrammeFilling(
            records=records,
            people=self._sample_people(wish.language),
            sample=load_sample_programme(wish.language, file=self._content / _SAMPLE_PROGRAMME_FILE),
            number=participants,
            name_word=self._words_for(wish.language).text("people.group_word"),
            new_id=self._new_id,
        )
        return filled_programme(filling, seed=seed)

    def _engagement(
        self, wish: NewWorkshop, template: Template | ProgrammeTemplate, *, is_sample: bool
    ) -> Engagement:
        """Whom it is for. The template's own client is an example, and stands in what is shown as one only."""
        client = one_line(wish.client)
        example = template if is_sample and not client else None
        return Engagement(
            id=self._new_id(),
            client=client or (example.client if example else ""),
            organisation=one_line(wish.organisation) or (example.organisation if example else ""),
            template=template.name,
            is_sample=is_sample,
        )

    def _filling(self, records: Sequence[Record], language: str, participants: int) -> Filling:
        return Filling(
            records=records,
            sample=self._sample_people(language),
            number=participants,
            name_word=self._words_for(language).text("people.group_word"),
            new_id=self._new_id,
        )

    def _sample_people(self, language: str) -> SamplePeople:
        return load_sample_people(language, file=self._content / _SAMPLE_PEOPLE_FILE)


def _titled(records: Sequence[Record], wished: str) -> list[Record]:
    """A day's records with the title that was wished for, on the day and on the slide that opens it.

    An empty one, or the day's own, leaves both.
    """
    title = one_line(wished)
    own = next((record.title for record in records if isinstance(record, Workshop)), "")
    return list(records) if title in ("", own) else _called(records, title)


def _called(records: Sequence[Record], title: str) -> list[Record]:
    """The records with this title, also where the slide that opens the day had another one of its own."""
    opening = opening_slide(
        [record for record in records if isinstance(record, Block)],
        [record for record in records if isinstance(record, Slide)],
    )
    called: list[Record] = []
    for record in records:
        if isinstance(record, Workshop):
            record = replace(record, title=title)
        elif record is opening and isinstance(record.content, TitleContent):
            record = replace(record, content=replace(record.content, heading=title))
        called.append(record)
    return called


def _began_on(today: date) -> date:
    """The last Thursday on which a programme can have begun whose first workshops have been held by now."""
    day = _thursday_from(today - _FILLED_PROGRAMME_BEGAN)
    while day.month not in _MONTHS_TO_BEGIN:
        day -= timedelta(days=7)
    return day


def _thursday_from(day: date) -> date:
    """The first Thursday that is not before `day`."""
    return day + timedelta(days=(THURSDAY - day.weekday()) % 7)
