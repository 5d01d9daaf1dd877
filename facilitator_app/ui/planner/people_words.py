"""Words about people and their groups that several parts of the page say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from facilitator_app.domain.grouping import Groups, Mixture
from facilitator_app.domain.people import Participant
from facilitator_app.services.dividing_people import SeatedPair


def chief_names(everybody: Sequence[Participant]) -> Mapping[str, str]:
    """What each is called where they are chosen as a chief: by name, and by unit too where names are the same."""
    known = Counter(person.name for person in everybody)
    return {
        person.id: f"{person.name} · {person.unit}" if known[person.name] > 1 and person.unit else person.name
        for person in everybody
    }


def size_words(groups: Groups) -> str:
    """How many groups of which size: *6 groups of 4–5*"""
    sizes = sorted(map(len, groups))
    size = str(sizes[0]) if sizes[0] == sizes[-1] else f"{sizes[0]}–{sizes[-1]}"
    return _Counted().groups(len(groups)).format(size=size)


def repeat_words(found: Mixture) -> str:
    """How many pairs have met before."""
    return _Counted().repeats(found.repeats)


def rest_words(found: Mixture) -> str:
    """Who sits with their own chief, and how many pairs are of one unit."""
    translate = QCoreApplication.translate
    chiefs = (
        _Counted().chiefs(found.with_own_chief)
        if found.with_own_chief
        else translate("PeopleWords", "Nobody sits with their own chief")
    )
    units = (
        _Counted().of_one_unit(found.of_one_unit)
        if found.of_one_unit
        else translate("PeopleWords", "Nobody from the same unit")
    )
    return f"{chiefs}. {units}."


def pair_words(pair: SeatedPair) -> str:
    """The names of two in one group."""
    return QCoreApplication.translate("PeopleWords", "{one} and {other}").format(
        one=pair.one.name, other=pair.other.name
    )


def why_words(pair: SeatedPair) -> str:
    """What there is to say about a pair."""
    translate = QCoreApplication.translate
    said = [
        translate("PeopleWords", "sat together in division {number}").format(number=at.division)
        if not at.workshop_title
        else translate("PeopleWords", "sat together at {workshop}").format(workshop=at.workshop_title)
        for at in pair.met_at
    ]
    if pair.has_own_chief:
        said.append(translate("PeopleWords", "own chief"))
    if pair.is_of_one_unit:
        said.append(translate("PeopleWords", "same unit"))
    return ", ".join(dict.fromkeys(said))


class _Counted(QObject):
    """Words that have a singular, which only an object's own `tr` can be asked for."""

    def groups(self, count: int) -> str:
        return self.tr("%n groups of {size}", "", count)

    def repeats(self, count: int) -> str:
        return self.tr("%n repeats", "", count)

    def chiefs(self, count: int) -> str:
        return self.tr("%n pairs with own chief", "", count)

    def of_one_unit(self, count: int) -> str:
        return self.tr("%n pairs from the same unit", "", count)
