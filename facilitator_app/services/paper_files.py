"""Which files a document of the day becomes: their names, their reports, and whose sheets they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator_app.domain.collation import SortKey, name_sort_key, sort_key
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Participant, group_of
from facilitator_app.reports.build_blank import blank_sheets
from facilitator_app.reports.build_report import ALL_CHAPTERS, Chapter
from facilitator_app.reports.build_run_sheet import participants_agenda
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_signs import name_badges, table_signs
from facilitator_app.reports.build_since_last import Promise, since_last_sheet
from facilitator_app.reports.build_slides import SlidesOnPage
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.build_typing import Typing, schema_to_type_in
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.form_elements import EmptyFields
from facilitator_app.reports.model import Report
from facilitator_app.reports.year import ALL_YEAR_CHAPTERS, YearChapter
from facilitator_app.services.file_names import distinct_names, file_name
from facilitator_app.services.handing_out_slides import HandedOut
from facilitator_app.services.schema_pace import counted

PDF = ".pdf"
NO_GROUP = 10**6
"""Where those without a group stand."""


class Order(StrEnum):
    """The order of the leaders' sheets."""

    LAST_NAME = "last_name"
    UNIT = "unit"
    GROUP = "group"


class Filing(StrEnum):
    """Into how many files the leaders' sheets go."""

    JOINED = "joined"
    EACH = "each"
    BOTH = "both"


class Start(StrEnum):
    """On which pages the sheets of a joined file begin: on odd ones they can be printed on both sides."""

    ANY_PAGE = "any_page"
    ODD_PAGE = "odd_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """What is asked for. `participant_ids` and `form_ids` None is all; `copies` is of each blank form and
    of each set of cards; `chapters` are those of the report, `slides_on_page` of the handout. `year` is that
    of the year report: None that of the workshop, 0 all of them. With a `passphrase`
    the written files are locked with it.
    """

    workshop_id: str
    participant_ids: frozenset[str] | None = None
    form_ids: frozenset[str] | None = None
    order: Order = Order.LAST_NAME
    filing: Filing = Filing.JOINED
    start: Start = Start.ANY_PAGE
    empty_fields: EmptyFields = EmptyFields.WRITING_LINES
    copies: int = 1
    chapters: frozenset[Chapter] = ALL_CHAPTERS
    year: int | None = None
    year_chapters: frozenset[YearChapter] = ALL_YEAR_CHAPTERS
    slides_on_page: SlidesOnPage = SlidesOnPage.THREE
    passphrase: str = field(default="", repr=False)

    def joined(self) -> PaperOptions:
        """The same in one file, as it is seen and printed."""
        return replace(self, filing=Filing.JOINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file to be written: its name with ending, its reports, and whose sheets they are (same order).

    `slides` are the pictures that its reports show, painted when they are drawn. With `typing` its boxes can be typed
    in, with a `passphrase` it is locked when it is written: neither is for archives.
    """

    name: str
    reports: tuple[Report, ...]
    participant_ids: tuple[str, ...] = ()
    slides: tuple[HandedOut, ...] = ()
    typing: Typing | None = None
    passphrase: str = field(default="", repr=False)


WordsOf = Callable[[FormSpec], PaperWords]
"""The words that stand on a form's sheets: those of the form's own language."""


def action_schemas_files(
    day: Day, words: PaperWords, options: PaperOptions, *, words_of: WordsOf
) -> tuple[PlannedFile, ...]:
    """The leaders' sheets: one file, one for each leader, or both."""
    form = min((f for f in day.forms if f.use is FormUse.ACTION_SCHEMA), key=_form_place, default=None)
    if form is None:
        return ()
    plans = {plan.participant_id: plan for plan in day.plans}
    if options.participant_ids is None:
        known = counted(day.workshop, day.participants, day.plans)
        options = replace(options, participant_ids=frozenset(person.id for person in known))
    leaders = chosen_leaders(day, options)
    sheets = {
        person.id: filled_schema(
            day,
            words_of(form),
            form=form,
            participant=person,
            plan=plans.get(person.id),
            empty_fields=options.empty_fields,
        )
        for person in leaders
    }
    joined = _name(day, words.text("paper.file_schemas"))
    return _filed(sheets, options, joined=joined, names=leader_names(day, words))


def since_last_files(
    day: Day, words: PaperWords, options: PaperOptions, promises: Mapping[str, Sequence[Promise]]
) -> tuple[PlannedFile, ...]:
    """What the leaders promised, a sheet for each who has open actions: one file, one for each leader, or both."""
    sheets = {
        person.id: since_last_sheet(day, words, participant=person, promises=promises[person.id])
        for person in chosen_leaders(day, options)
        if promises.get(person.id)
    }
    joined = _name(day, words.text("paper.since_last"))
    return _filed(sheets, options, joined=joined, names=leader_names(day, words, "paper.file_since_last"))


def _filed(
    sheets: Mapping[str, Report], options: PaperOptions, *, joined: str, names: Mapping[str, str]
) -> tuple[PlannedFile, ...]:
    """Leaders' sheets in the files asked for: all in the one called `joined`, and each under the leader's name."""
    files: list[PlannedFile] = []
    if options.filing is not Filing.EACH:
        is_odd = options.start is Start.ODD_PAGE
        files.append(
            PlannedFile(
                name=joined,
                reports=tuple(replace(sheet, starts_on_odd_page=is_odd) for sheet in sheets.values()),
                participant_ids=tuple(sheets),
            )
        )
    if options.filing is not Filing.JOINED:
        files.extend(
            PlannedFile(name=names[person_id], reports=(sheet,), participant_ids=(person_id,))
            for person_id, sheet in sheets.items()
        )
    return tuple(file for file in files if file.reports)


def typing_schemas_files(
    day: Day, words: PaperWords, options: PaperOptions, *, words_of: WordsOf
) -> tuple[PlannedFile, ...]:
    """A schema to type in for each leader asked for; of everybody, for those who are absent."""
    form = min((f for f in day.forms if f.use is FormUse.ACTION_SCHEMA), key=_form_place, default=None)
    if form is None:
        return ()
    absent = frozenset(person.id for person in day.participants if day.is_absent(person))
    wanted = absent if options.participant_ids is None else options.participant_ids
    plans = {plan.participant_id: plan for plan in day.plans}
    names = leader_names(day, words, "paper.file_typing")
    files = []
    for person in chosen_leaders(day, replace(options, participant_ids=wanted)):
        report, typing = schema_to_type_in(
            day, words_of(form), form=form, participant=person, plan=plans.get(person.id)
        )
        files.append(
            PlannedFile(name=names[person.id], reports=(report,), participant_ids=(person.id,), typing=typing)
        )
    return tuple(files)


def blank_forms_files(
    day: Day, words: PaperWords, options: PaperOptions, *, words_of: WordsOf
) -> tuple[PlannedFile, ...]:
    """Blank sheets of the forms asked for, in one file."""
    forms = _chosen_forms(day, options)
    sheets = blank_reports(day, options, words_of=words_of)
    if not sheets:
        return ()
    if len(forms) == 1:
        return (
            PlannedFile(name=_name(day, words.text("paper.file_blank", form=forms[0].title)), reports=sheets),
        )
    return (PlannedFile(name=_name(day, words.text("paper.file_blanks")), reports=sheets),)


def blank_reports(day: Day, options: PaperOptions, *, words_of: WordsOf) -> tuple[Report, ...]:
    """Blank sheets of the forms asked for."""
    is_odd = options.start is Start.ODD_PAGE
    return tuple(
        replace(sheet, starts_on_odd_page=is_odd)
        for form in _chosen_forms(day, options)
        for sheet in blank_sheets(day, words_of(form), form=form)
        for _ in range(options.copies)
    )


def summary_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """The summary for participants."""
    return (single_file(day, words.text("paper.summary"), summary(day, words)),)


def agenda_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """The programme; nothing when the day has no blocks."""
    if not day.blocks:
        return ()
    return (single_file(day, words.text("paper.programme"), participants_agenda(day, words)),)


def table_signs_files(day: Day, words: PaperWords, _options: PaperOptions) -> tuple[PlannedFile, ...]:
    """A sign for each group."""
    return cut_file(day, words.text("paper.table_signs"), table_signs(day, words))


def name_badges_files(day: Day, words: PaperWords, options: PaperOptions) -> tuple[PlannedFile, ...]:
    """Badges of those asked for, in the order asked for."""
    leaders = chosen_leaders(day, options)
    return cut_file(day, words.text("paper.name_badges"), name_badges(day, words, leaders))


def cut_file(day: Day, name: str, report: Report) -> tuple[PlannedFile, ...]:
    """A file of what is cut out of its sheets; none when there is nothing to cut."""
    return (single_file(day, name, report),) if report.pieces else ()


def single_file(day: Day, name: str, report: Report) -> PlannedFile:
    """A file of one report."""
    return PlannedFile(name=_name(day, name), reports=(report,))


def _chosen_forms(day: Day, options: PaperOptions) -> list[FormSpec]:
    """Those asked for; otherwise all that groups and leaders fill in at this workshop."""
    wanted = options.form_ids
    if wanted is None:
        wanted = frozenset(form.id for form in day.forms) - day.elsewhere_ids
    return sorted((form for form in day.forms if form.id in wanted), key=_form_place)


def chosen_leaders(day: Day, options: PaperOptions) -> list[Participant]:
    """Those asked for, in the order asked for; of everybody, those who are here."""
    wanted = options.participant_ids
    chosen = [p for p in day.participants if (not day.is_absent(p) if wanted is None else p.id in wanted)]

    def place(person: Participant) -> tuple[int, SortKey, tuple[SortKey, SortKey], str]:
        number, unit = 0, sort_key("")
        if options.order is Order.UNIT:
            unit = sort_key(person.unit)
        if options.order is Order.GROUP:
            group = group_of(person.id, day.groups)
            number = group.number if group else NO_GROUP
        return (number, unit, name_sort_key(person.name), person.id)

    return sorted(chosen, key=place)


def leader_names(day: Day, words: PaperWords, key: str = "paper.file_schema") -> dict[str, str]:
    """The file of each leader: the same whoever is printed and in whatever order. Namesakes are told by their units:
    who mails them must not take one for the other.
    """
    people = sorted(day.participants, key=_entry_place)
    called = Counter(person.name for person in people)
    told = (
        f"{person.name}, {person.unit}" if called[person.name] > 1 and person.unit else person.name
        for person in people
    )
    names = (_name(day, words.text(key, name=name)) for name in told)
    return dict(zip((person.id for person in people), distinct_names(names), strict=True))


def _name(day: Day, text: str) -> str:
    held_on = day.workshop.held_on
    return file_name(f"{held_on.isoformat()} {text}" if held_on else text, PDF)


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)


def _entry_place(person: Participant) -> tuple[float, str]:
    return (person.position, person.id)
