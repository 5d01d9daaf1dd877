"""Finding what was said, planned and promised, as one types.

Invariant: nothing is written anywhere. The index lives in memory, is filled by another thread from frozen records,
and is handed over whole; what changed meanwhile or since is taken in right before the next look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.collation import name_sort_key, sort_key
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import belongs_to
from facilitator_app.domain.records import Record, RecordType
from facilitator_app.domain.search_texts import (
    SOUGHT_TYPES,
    Excerpt,
    FoundKind,
    Known,
    excerpt_of,
    text_of,
    texts_of,
    typed_words,
)
from facilitator_app.domain.slides import Slide
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import slide_heading
from facilitator_app.services.ports import SearchIndex

AT_FIRST = 3
AT_MOST = 50
CHUNK = 500

_RECORD_OF: Mapping[FoundKind, RecordType] = MappingProxyType(
    {
        FoundKind.OUTPUT: Output,
        FoundKind.THEME: Theme,
        FoundKind.ACTION: ActionPlan,
        FoundKind.PARTICIPANT: Participant,
        FoundKind.SLIDE: Slide,
        FoundKind.OWN_NOTES: Slide,
        FoundKind.DILEMMA: Dilemma,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found. `title` is what it is called, empty for what is only its words; `excerpt` where the words are.

    `where` tells where it belongs (block, question, unit), `group` who said it; `is_draft` is a half-typed line.
    """

    kind: FoundKind
    record_id: str
    title: str
    excerpt: Excerpt
    where: tuple[str, ...] = ()
    group: Group | None = None
    is_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HitGroup:
    """What was found of one kind; there may be more of it."""

    kind: FoundKind
    hits: tuple[Hit, ...]
    has_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a query finds. Without `words` nothing was looked for."""

    words: tuple[str, ...]
    groups: tuple[HitGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """An index being filled from what the file was when it was begun; run by any one thread, then handed back: to
    `Searching.take` when it is whole, else to `give_up`.
    """

    index: SearchIndex = field(repr=False)
    records: tuple[Record, ...] = field(repr=False)
    known: Known = field(repr=False)

    def run(self, is_cancelled: Callable[[], bool]) -> bool:
        """Put everything in, unless it is no longer wanted. Whether everything is in."""
        for start in range(0, len(self.records), CHUNK):
            if is_cancelled():
                return False
            part = self.records[start : start + CHUNK]
            self.index.put(text for record in part for text in texts_of(record, self.known))
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    """One look: where, for what, how much of it."""

    index: SearchIndex
    words: tuple[str, ...]
    most: int
    known: Known


class Searching:
    """Fills, keeps up and asks one index for the file that is open. All but `Filling.run` on one thread."""

    def __init__(self, *, document: Document, new_index: Callable[[], SearchIndex]) -> None:
        self._document = document
        self._new_index = new_index
        self._index: SearchIndex | None = None
        self._filling: Filling | None = None
        self._stale: set[str] = set()

    @property
    def is_ready(self) -> bool:
        """Whether there is an index to ask."""
        return self._index is not None

    def begin(self) -> Filling | None:
        """A filling to be run and given to `take` or `give_up`; None when there is an index, or one is being filled."""
        if self._index is not None or self._filling is not None or not self._document.is_open:
            return None
        self._stale.clear()
        self._filling = Filling(
            index=self._new_index(),
            records=tuple(self._sought()),
            known=self._known(),
        )
        return self._filling

    def take(self, filling: Filling) -> None:
        """The filling is whole: its index is asked from now on, unless the file is another one by now."""
        if filling is not self._filling:
            filling.index.close()
            return
        self._index, self._filling = filling.index, None

    def give_up(self, filling: Filling) -> None:
        """The filling was cancelled or failed: nobody asks its index, and another one may begin."""
        filling.index.close()
        if filling is self._filling:
            self._filling = None

    def forget(self) -> None:
        """The file is let go, or means something else by its words: there is no index any more."""
        if self._index is not None:
            self._index.close()
        self._index, self._filling = None, None
        self._stale.clear()

    def note(self, change: RecordsChanged) -> None:
        """Records have changed. Takes no time: somebody is typing."""
        if self._index is None and self._filling is None:
            return
        if change.touches(FormSpec):
            self.forget()
        elif change.touches(*SOUGHT_TYPES):
            self._stale |= change.ids

    def find(self, typed: str, *, more_of: FoundKind | None = None) -> Findings:
        """What has a word beginning with every word typed, by kind: a few of each, and many of `more_of` alone.

        Nothing is found until there is an index. Whatever is typed, nothing is raised.
        """
        words = typed_words(typed)
        if self._index is None or not words:
            return Findings(words=words)
        self._catch_up(self._index)
        kinds = tuple(FoundKind) if more_of is None else (more_of,)
        most = AT_FIRST if more_of is None else AT_MOST
        sought = _Sought(index=self._index, words=words, most=most, known=self._known())
        groups = (self._group(kind, sought) for kind in kinds)
        return Findings(words=words, groups=tuple(group for group in groups if group.hits))

    def _catch_up(self, index: SearchIndex) -> None:
        if not self._stale:
            return
        stale, self._stale = self._stale, set()
        known = self._known()
        found = (record for record_id in stale for record in self._with_id(record_id))
        index.forget(stale)
        index.put([text for record in found for text in texts_of(record, known)])

    def _group(self, kind: FoundKind, sought: _Sought) -> HitGroup:
        # What is listed by name is gathered first: the newest few would not be the first few.
        most = sought.most
        gathered = most + 1 if kind is FoundKind.OUTPUT else AT_MOST + 1
        ids = sought.index.find(kind, sought.words, most=gathered)
        hits = [hit for record_id in ids if (hit := self._hit(kind, record_id, sought)) is not None]
        hits.sort(key=self._order_of(kind))
        return HitGroup(kind=kind, hits=tuple(hits[:most]), has_more=len(hits) > most)

    def _hit(self, kind: FoundKind, record_id: str, sought: _Sought) -> Hit | None:
        record = self._document.get(_RECORD_OF[kind], record_id)
        if record is None:
            return None
        text = text_of(record, kind, sought.known)
        title, where, group = self._place_of(record)
        excerpt = excerpt_of(text, sought.words)
        is_draft = isinstance(record, Output) and record.is_draft
        return Hit(
            kind=kind,
            record_id=record_id,
            title=title,
            excerpt=excerpt,
            where=where,
            group=group,
            is_draft=is_draft,
        )

    def _place_of(self, record: Record) -> tuple[str, tuple[str, ...], Group | None]:
        """What a record is called, where it belongs, and the group it is from."""
        document = self._document
        match record:
            case Output():
                where = (self._block_title(record.block_id), self._asked(record))
                return "", _filled(*where), document.get(Group, record.group_id)
            case ActionPlan():
                person = document.get(Participant, record.participant_id)
                return (person.name, _filled(person.unit), None) if person else ("", (), None)
            case Participant():
                return record.name, _filled(record.title, record.unit), None
            case Slide():
                block = self._block_title(record.block_id)
                return slide_heading(document, record) or block, _filled(block), None
            case Theme():
                return record.name, (), None
        assert isinstance(record, Dilemma), "no other record is found"
        return record.title, _filled(record.theme), None

    def _asked(self, output: Output) -> str:
        form = self._document.get(FormSpec, output.form_id)
        field_asked = form.field(output.field_key) if form else None
        return field_asked.label if field_asked else ""

    def _block_title(self, block_id: str) -> str:
        block = self._document.get(Block, block_id)
        return block.title if block else ""

    def _order_of(self, kind: FoundKind) -> Callable[[Hit], tuple[object, ...]]:
        """People by name and slides as the day comes to them; what was said stays newest first."""
        if kind in (FoundKind.PARTICIPANT, FoundKind.ACTION):
            return _by_name
        if kind in (FoundKind.SLIDE, FoundKind.OWN_NOTES):
            return self._by_place
        return _by_title if kind in (FoundKind.THEME, FoundKind.DILEMMA) else _as_found

    def _by_place(self, hit: Hit) -> tuple[object, ...]:
        slide = self._document.get(Slide, hit.record_id)
        block = self._document.get(Block, slide.block_id) if slide else None
        if slide is None or block is None:
            return (0, 0.0, 0.0)
        return (block.day_number, block.position, slide.position)

    def _sought(self) -> Iterator[Record]:
        """Everything that can be found in the workshop being worked on, what was said last at the end."""
        for kind in SOUGHT_TYPES:
            records = [record for record in self._document.all(kind) if self._is_here(record)]
            yield from sorted(records, key=_said) if kind is Output else records

    def _with_id(self, record_id: str) -> Iterator[Record]:
        for kind in SOUGHT_TYPES:
            record = self._document.get(kind, record_id)
            if record is not None and self._is_here(record):
                yield record

    def _is_here(self, record: Record) -> bool:
        workshop = self._document.workshop
        if isinstance(record, Participant):
            return belongs_to(record, workshop)
        return getattr(record, "workshop_id", workshop.id) == workshop.id

    def _known(self) -> Known:
        return Known(
            {form.id: form for form in self._document.all(FormSpec)},
            frozenset(person.id for person in self._document.all(Participant)),
        )


def _filled(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part.strip())


def _said(record: Record) -> tuple[str, float]:
    assert isinstance(record, Output)
    return (record.said_at.isoformat() if record.said_at else "", record.position)


def _as_found(_hit: Hit) -> tuple[object, ...]:
    return ()


def _by_title(hit: Hit) -> tuple[object, ...]:
    return (sort_key(hit.title),)


def _by_name(hit: Hit) -> tuple[object, ...]:
    return (name_sort_key(hit.title),)
