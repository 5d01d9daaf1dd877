"""Who plays which role: the exercise's roles laid on the groups as they sit, moved on for each round."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.exercise import Exercise, roles_in_round
from facilitator_app.domain.people import Group, groups_of
from facilitator_app.services.attending import present
from facilitator_app.services.ports import Records


@dataclass(frozen=True, slots=True)
class GroupRoles:
    """A group with who has which role, by their names, in the order of the seats."""

    group: Group
    roles: tuple[tuple[str, str], ...]


def group_roles(
    records: Records, exercise: Exercise, *, workshop_id: str, round_number: int, division: int = 1
) -> tuple[GroupRoles, ...]:
    """The groups in order. Who is absent has no seat; a group without anybody is left out."""
    people = {person.id: person.name for person in present(records)}
    found = []
    for group in groups_of(records.all(Group), workshop_id=workshop_id, division=division):
        seated = [member for member in group.member_ids if member in people]
        roles = roles_in_round(exercise, member_ids=seated, round_number=round_number)
        if roles:
            found.append(GroupRoles(group, tuple((people[member], role.name) for member, role in roles)))
    return tuple(found)
