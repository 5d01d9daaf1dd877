"""Everything a file holds as JSON, for other programs and for the day after this one.

The format, version 3 (in 2 the votes of a theme went into the ballots; since 3 a participant's `absent_from` names the
workshops missed, in place of `is_absent`, and a preject's `stage` is idea, trying, learning or decided). The file is
UTF-8 and one object:

    format        "facilitator-workshop"
    version       3; it grows when a field changes its meaning or goes, not when one is added
    exported_at   UTC instant, ISO 8601
    engagement    the client, one object
    workshops, attachments, forms, dilemmas, exercises, blocks, slides, participants, groups, themes, outputs,
    action_plans, ballots, everyday_examples, prejects, programmes, statements, chain_areas, demands, versions,
    follow_ups, lus_concepts
                  lists of objects, ordered by their ids
    run_log       what was run, in the order it was run; a row names its workshop

A record's fields have the names and meanings of the records in `domain`; records point at each other by `id`.
Days are ISO dates, instants ISO 8601 in UTC, lengths are in the unit of the name (`_min`, `_s`), choices are their
keys, what is not known is null. An attachment's `content` is base64. A slide's `content` has a `kind` that
says which fields it has. Values of forms are JSON by field key.

Invariant: everything is in it, also what is private and what is a draft, but for what is not the client's to read:
the LUS talks, which are the two's alone, and the direction's agreements on its own interplay. The file is for the
client who owns the data, never for participants.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record, RecordType
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Outside
from facilitator_app.services.clock import Clock
from facilitator_app.services.file_names import file_name
from facilitator_app.services.ports import Records
from facilitator_app.services.whole_files import IfExists, WholeFiles

DATA = "data"
"""The name of this export on the command line."""

FORMAT = "facilitator-workshop"
VERSION = 3
NOUNS: Mapping[str, RecordType] = {
    "workshops": Workshop,
    "attachments": Attachment,
    "forms": FormSpec,
    "dilemmas": Dilemma,
    "exercises": Exercise,
    "blocks": Block,
    "slides": Slide,
    "participants": Participant,
    "groups": Group,
    "themes": Theme,
    "outputs": Output,
    "action_plans": ActionPlan,
    "ballots": Ballot,
    "everyday_examples": EverydayExample,
    "prejects": Preject,
    "programmes": Programme,
    "statements": Statement,
    "chain_areas": ChainArea,
    "demands": Demand,
    "versions": Version,
    "follow_ups": FollowUp,
    "lus_concepts": LusConcept,
}
NEVER_TOLD: frozenset[RecordType] = frozenset((InterplayAgreement, LusTalk))
"""What no export of everything holds."""


class ExportingData:
    """Writes the open file as JSON."""

    def __init__(self, *, records: Records, clock: Clock, files: WholeFiles) -> None:
        self._records = records
        self._clock = clock
        self._files = files

    def write(self, out_dir: Path, *, if_exists: IfExists = IfExists.NUMBER) -> Path:
        """Write the file, named after the client, into `out_dir`. Raises as `WholeFiles.write` does."""
        try:
            return self._files.write(encoded(self.content()), out_dir / self.file_name(), if_exists=if_exists)
        except Outside as problem:
            raise Outside(problem.key, **problem.params, whole=0, planned=1) from problem

    def file_name(self) -> str:
        """What the file is called: after the client."""
        return file_name(self._engagement().client or FORMAT, ".json")

    def content(self) -> dict[str, object]:
        """The object that is written."""
        return {key: _plain(value) for key, value in self.gathered().items()}

    def gathered(self) -> dict[str, object]:
        """What the object will be made from as it is now: values only, for `encoded_values` on whatever thread."""
        workshops = sorted(self._records.all(Workshop), key=_id)
        return {
            "format": FORMAT,
            "version": VERSION,
            "exported_at": self._clock.utc(),
            "engagement": self._engagement(),
            **{noun: sorted(self._records.all(kind), key=_id) for noun, kind in NOUNS.items()},
            "run_log": [row for one in workshops for row in self._records.repository.run_rows(one.id)],
        }

    def _engagement(self) -> Engagement:
        return self._records.all(Engagement)[0]


def as_json(record: Record) -> dict[str, object]:
    """One record as JSON has it, with the name of its type."""
    return {
        "type": type(record).__name__,
        **{one.name: _plain(getattr(record, one.name)) for one in fields(record)},
    }


def encoded(content: Mapping[str, object]) -> bytes:
    """The object as the bytes of the file."""
    return (json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def encoded_values(gathered: Mapping[str, object]) -> bytes:
    """What was gathered as the bytes of the file."""
    return encoded({key: _plain(value) for key, value in gathered.items()})


def _plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        # What says of which kind a slide's content is belongs to its class and is not a field.
        kind = getattr(type(value), "kind", None)
        told: dict[str, object] = {"kind": kind} if isinstance(kind, str) else {}
        return told | {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _id(record: Record) -> str:
    return record.id
