"""Fetching participants from a list: first a preview with all that is wrong, then what the user wants of it.

Nothing is stored before `apply`, and that is one step that undo takes back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator_app.content.list_columns import NO_HEADINGS
from facilitator_app.content.people_columns import (
    ColumnMapping,
    PersonColumn,
    find_heading_row,
    guess_columns,
    guess_copied,
    guess_without_headings,
    is_address,
    is_name,
    is_yes,
    is_yes_or_no,
    read_consent,
    read_group,
    read_level,
)
from facilitator_app.domain.people import Group, Participant, WallConsent, groups_of
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.problems import Refused
from facilitator_app.services.attending import everybody, new_from, person_here, stored
from facilitator_app.services.document import Document
from facilitator_app.services.finding_chiefs import ChiefsByName
from facilitator_app.services.list_preview import ListPreview, ReadList, RowFault, opened_list
from facilitator_app.services.ports import NewId

__all__ = [
    "NO_HEADINGS",
    "ColumnMapping",
    "ImportPreview",
    "ImportRow",
    "Imported",
    "ImportingPeople",
    "PersonColumn",
    "RowFault",
]

MOST_NAME_CHARACTERS = 120
MOST_NAMESAKES = 20
"""So many of one name are told apart; a list with more of them is not one of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A row of the list: its number in the file, and the participant it would become (without an id yet).

    `chief` is what the list calls their own chief; `chief_row` is that chief's own row, None when the chief is a
    participant already (`person.chief_id`) or has not been found. `known_id` is the participant that the row is about
    when there is one already: nobody is added then, only the chief may change.
    """

    number: int
    person: Participant
    group_number: int | None = None
    chief: str = ""
    chief_row: int | None = None
    known_id: str = ""
    faults: tuple[RowFault, ...] = ()

    @property
    def can_be_imported(self) -> bool:
        """Whether nothing about the row makes it be skipped."""
        return not any(fault.is_skipping for fault in self.faults)


class ImportPreview(ListPreview[ImportRow, ColumnMapping]):
    """What a list of people would give: participants, and other own chiefs for some who are there already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import has added, and how many who were there already got another chief or told another consent."""

    participants: int
    groups: int
    chiefs: int = 0
    consents: int = 0


class ImportingPeople:
    """Reads lists of people into the open file."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def preview(
        self,
        source: Path | str | ReadList,
        *,
        sheet_name: str | None = None,
        heading_row: int | None = None,
        mapping: ColumnMapping | None = None,
    ) -> ImportPreview:
        """What a file, text that was copied, or either as it was read would give, on any thread; what is not chosen
        is guessed.

        Raises `Refused` when it is no list or the choice does not fit, `Outside` when the disk fails.
        """
        opened = opened_list(
            source, sheet_name=sheet_name, heading_row=heading_row, find_heading_row=find_heading_row
        )
        guess_bare = guess_copied if opened.is_copied else guess_without_headings
        guessed = guess_columns(opened.headings) if opened.heading_row else guess_bare(opened.sheet)
        columns = guessed if mapping is None else mapping
        if not _has_names(columns):
            raise Refused("people.no_name_column")
        known = self._people()
        read = _without_doubles([_read_row(n, cells, columns) for n, cells in opened.filled], known)
        return ImportPreview(
            sheet_names=opened.sheet_names,
            sheet_name=opened.sheet.name,
            heading_row=opened.heading_row,
            headings=opened.headings,
            mapping=columns,
            rows=_with_consents(_with_chiefs(read, known), known),
            empty_rows=opened.empty_rows(len(opened.filled)),
        )

    def apply(
        self, preview: ImportPreview, *, name_word: str, row_numbers: Collection[int] | None = None
    ) -> Imported:
        """Add the chosen rows as participants, all importable ones when none are chosen, and seat them. Of those who
        are participants already only the own chief and the consent are changed.

        Groups that the list names and that do not exist are made and called `name_word` and their number.
        """
        wanted = [row for row in preview.importable if row_numbers is None or row.number in row_numbers]
        chosen = [row for row in wanted if not row.known_id]
        last = max((person.position for person in self._people()), default=0.0)
        ids = {row.number: self._new_id() for row in chosen}
        people = [
            replace(
                row.person,
                id=ids[row.number],
                position=last + place,
                chief_id=_chief_id(row, ids),
                joined_on=new_from(self._document),
            )
            for place, row in enumerate(chosen, start=1)
        ]
        seats: dict[int, list[str]] = {}
        for row, person in zip(chosen, people, strict=True):
            if row.group_number is not None:
                seats.setdefault(row.group_number, []).append(person.id)
        seating = self._seating(seats, name_word)
        led = self._led([row for row in wanted if row.known_id], ids)
        self._document.edit("edit.import_participants", [*added(people), *led, *seating])
        made = sum(change.before is None for change in seating)
        chiefs = sum(_differ(change, "chief_id") for change in led)
        consents = sum(_differ(change, "wall_consent") for change in led)
        return Imported(participants=len(people), groups=made, chiefs=chiefs, consents=consents)

    def _led(self, rows: Sequence[ImportRow], ids: Mapping[int, str]) -> list[RecordChange]:
        """Those who are there already, with what is new. A chief whose row is not fetched changes nothing."""
        changes = []
        for row in rows:
            before, seen = (
                self._document.get(Participant, row.known_id),
                person_here(self._document, row.known_id),
            )
            if before is None or seen is None:
                continue
            consent = row.person.wall_consent
            told = replace(
                seen,
                chief_id=_chief_id(row, ids) or seen.chief_id,
                wall_consent=seen.wall_consent if consent is WallConsent.NOT_ASKED else consent,
            )
            if told != seen:
                changes.append(RecordChange(before, stored(self._document, told)))
        return changes

    def _people(self) -> tuple[Participant, ...]:
        return everybody(self._document)

    def _seating(self, seats: Mapping[int, Sequence[str]], name_word: str) -> list[RecordChange]:
        workshop_id = self._document.workshop.id
        mine = groups_of(self._document.all(Group), workshop_id=workshop_id)
        by_number = {group.number: group for group in mine}
        changes: list[RecordChange] = []
        for number, ids in sorted(seats.items()):
            before = by_number.get(number)
            empty = before or Group(
                id=self._new_id(), workshop_id=workshop_id, number=number, name=f"{name_word} {number}"
            )
            changes.append(RecordChange(before, replace(empty, member_ids=(*empty.member_ids, *ids))))
        return changes


def _differ(change: RecordChange, field: str) -> bool:
    return bool(getattr(change.before, field) != getattr(change.after, field))


def _chief_id(row: ImportRow, ids: Mapping[int, str]) -> str | None:
    return row.person.chief_id if row.chief_row is None else ids.get(row.chief_row)


def _has_names(columns: ColumnMapping) -> bool:
    return any(
        column in columns for column in (PersonColumn.NAME, PersonColumn.FIRST_NAME, PersonColumn.SURNAME)
    )


def _read_row(number: int, cells: Sequence[str], columns: ColumnMapping) -> ImportRow:
    def cell(column: PersonColumn) -> str:
        place = columns.get(column)
        return cells[place] if place is not None and place < len(cells) else ""

    name = cell(PersonColumn.NAME) or f"{cell(PersonColumn.FIRST_NAME)} {cell(PersonColumn.SURNAME)}".strip()
    level, email, group = cell(PersonColumn.LEVEL), cell(PersonColumn.EMAIL), cell(PersonColumn.GROUP)
    direction, consent = cell(PersonColumn.DIRECTION), cell(PersonColumn.CONSENT)
    person = Participant(
        id="",
        name=name[:MOST_NAME_CHARACTERS].rstrip(),
        unit=cell(PersonColumn.UNIT),
        title=cell(PersonColumn.TITLE),
        level=read_level(level),
        email=email if is_address(email) else "",
        is_direction=is_yes(direction),
        wall_consent=read_consent(consent) or WallConsent.NOT_ASKED,
    )
    group_number = read_group(group)
    faults = [*_name_faults(name)]
    if email and not person.email:
        faults.append(_remark("address", address=email))
    if level and person.level is None:
        faults.append(_remark("level", value=level))
    if group and group_number is None:
        faults.append(_remark("group", value=group))
    if not is_yes_or_no(direction):
        faults.append(_remark("direction", value=direction))
    if read_consent(consent) is None:
        faults.append(_remark("consent", value=consent))
    return ImportRow(
        number=number,
        person=person,
        group_number=group_number,
        chief=cell(PersonColumn.CHIEF),
        faults=tuple(faults),
    )


def _name_faults(name: str) -> Iterable[RowFault]:
    if not name:
        yield _skipped("name_missing")
    elif not is_name(name):
        yield _skipped("not_a_name", name=name)
    elif len(name) > MOST_NAME_CHARACTERS:
        yield _remark("name_cut", most=MOST_NAME_CHARACTERS)


def _without_doubles(rows: Iterable[ImportRow], known: Sequence[Participant]) -> tuple[ImportRow, ...]:
    """The rows, with a fault on everybody who is in the workshop already or in an earlier row."""
    listed: dict[str, list[Participant]] = {}
    for person in known:
        listed.setdefault(_folded(person.name), []).append(person)
    earlier: dict[str, list[ImportRow]] = {}
    checked: list[ImportRow] = []
    for row in rows:
        name = _folded(row.person.name)
        if row.can_be_imported:
            same = [one for one in listed.get(name, ()) if _may_be_same(row.person, one)]
            fault = _double(row, earlier.get(name, ()), same)
            row = replace(row, faults=(*row.faults, fault)) if fault else row
            row = replace(row, known_id=same[0].id) if len(same) == 1 else row
            namesakes = earlier.setdefault(name, [])
            if len(namesakes) < MOST_NAMESAKES:
                namesakes.append(row)
        checked.append(row)
    return tuple(checked)


def _with_chiefs(rows: Sequence[ImportRow], known: Sequence[Participant]) -> tuple[ImportRow, ...]:
    """The rows with their own chiefs, who are in an importable row or in the workshop already."""
    chiefs = ChiefsByName()
    for person in known:
        chiefs.add(person.id, name=person.name, email=person.email)
    for row in rows:
        if row.can_be_imported:
            chiefs.add(row.number, name=row.person.name, email=row.person.email)
    by_id = {person.id: person for person in known}
    names = {row.number: row.person.name for row in rows}
    led: set[str] = set()
    checked = []
    for row in rows:
        if row.chief and row.can_be_imported:
            row = _with_chief(row, chiefs)
        elif row.chief and row.known_id and row.known_id not in led:
            row = _with_new_chief(row, chiefs, by_id, names)
            led |= {row.known_id} if row.can_be_imported else set()
        checked.append(row)
    return tuple(checked)


def _with_consents(rows: Sequence[ImportRow], known: Sequence[Participant]) -> tuple[ImportRow, ...]:
    """The rows; those of somebody who is there already are fetched when they tell another consent, once each."""
    by_id, told = {person.id: person for person in known}, set[str]()
    checked = []
    for row in rows:
        person, consent = by_id.get(row.known_id), row.person.wall_consent
        if person is not None and consent not in (WallConsent.NOT_ASKED, person.wall_consent):
            if person.id not in told:
                faults = (fault for fault in row.faults if not fault.is_skipping)
                remark = _remark(f"consent_{consent}", name=person.name)
                row = replace(row, faults=(*faults, remark))
            told.add(person.id)
        checked.append(row)
    return tuple(checked)


def _with_chief(row: ImportRow, chiefs: ChiefsByName) -> ImportRow:
    found = chiefs.called(row.chief)
    if len(found) != 1 or row.number in found:
        fault = "chief_unclear" if len(found) > 1 else "chief_self" if found else "chief"
        return replace(row, faults=(*row.faults, _remark(fault, value=row.chief)))
    [chief] = found
    if isinstance(chief, int):
        return replace(row, chief_row=chief)
    return replace(row, person=replace(row.person, chief_id=chief))


def _with_new_chief(
    row: ImportRow, chiefs: ChiefsByName, known: Mapping[str, Participant], names: Mapping[int, str]
) -> ImportRow:
    """The row of somebody who is there already: fetched when the list names another chief than they have."""
    person, found = known[row.known_id], chiefs.called(row.chief)
    if len(found) != 1 or found[0] in (row.known_id, person.chief_id):
        return row
    [chief] = found
    before = known.get(person.chief_id or "")
    named = {"name": person.name, "chief": names[chief] if isinstance(chief, int) else known[chief].name}
    remark = (
        _remark("chief_changed", before=before.name, **named) if before else _remark("chief_given", **named)
    )
    faults = (*(fault for fault in row.faults if not fault.is_skipping), remark)
    if isinstance(chief, int):
        return replace(row, chief_row=chief, faults=faults)
    return replace(row, person=replace(row.person, chief_id=chief), faults=faults)


def _double(row: ImportRow, earlier: Sequence[ImportRow], listed: Sequence[Participant]) -> RowFault | None:
    if listed:
        return _skipped("known", name=row.person.name)
    same = next((other for other in earlier if _may_be_same(row.person, other.person)), None)
    if same is not None:
        return _skipped("repeated", row=same.number)
    return _remark("same_name", row=earlier[0].number) if earlier else None


def _may_be_same(one: Participant, other: Participant) -> bool:
    """Whether two of the same name are one person: nothing that both have written differs."""
    pairs = ((one.email, other.email), (one.unit, other.unit))
    return all(not a or not b or _folded(a) == _folded(b) for a, b in pairs)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _skipped(name: str, /, **params: object) -> RowFault:
    return RowFault(key=f"people.fault.{name}", params=params, is_skipping=True)


def _remark(name: str, /, **params: object) -> RowFault:
    return RowFault(key=f"people.fault.{name}", params=params, is_skipping=False)
