"""Which answers a form has, in action schemas and in what the groups have said, over all workshops of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.forms import FieldValue, is_filled
from facilitator_app.domain.outputs import Output
from facilitator_app.services.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswers:
    """The answers of one form. `by_key` are those of each field.

    `leaders` have filled in the revision in use and `leaders_before` only an earlier one, each counted once however
    many workshops they filled it in at; `groups` have answered in notes.
    """

    by_key: Mapping[str, tuple[FieldValue, ...]] = field(default_factory=dict)
    leaders: int = 0
    leaders_before: int = 0
    groups: int = 0

    @property
    def are_any(self) -> bool:
        """Whether the form has an answer at all."""
        return any(self.by_key.values())

    def count(self, key: str) -> int:
        """How many answers a field has."""
        return len(self.by_key.get(key, ()))


def answers_of(document: Document, form_id: str, *, revision: int) -> FormAnswers:
    """The answers of a form whose revision in use is `revision`. Half-typed lines count: they are kept too."""
    by_key: dict[str, list[FieldValue]] = {}
    now: set[str] = set()
    before: set[str] = set()
    for plan in document.all(ActionPlan):
        if plan.form_id != form_id or not any(is_begun(item) for item in plan.items):
            continue
        (now if plan.form_revision >= revision else before).add(plan.participant_id)
        for item in plan.items:
            for key, value in item.values.items():
                _keep(by_key, key, value)
    groups: set[tuple[str, str]] = set()
    for output in document.all(Output):
        if output.form_id == form_id and is_filled(output.value):
            groups.add((output.workshop_id, output.group_id))
            _keep(by_key, output.field_key, output.value)
    return FormAnswers(
        by_key={key: tuple(values) for key, values in by_key.items()},
        leaders=len(now),
        leaders_before=len(before - now),
        groups=len(groups),
    )


def _keep(by_key: dict[str, list[FieldValue]], key: str, value: FieldValue) -> None:
    if is_filled(value):
        by_key.setdefault(key, []).append(value)
