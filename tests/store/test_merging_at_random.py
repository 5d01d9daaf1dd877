"""Random work on two laptops, with copies and merges in any order: nothing is lost, and merging again does nothing."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator_app.domain.merging import Choice
from facilitator_app.domain.outputs import Output
from tests.laptops import Laptop
from tests.store.test_merging import DAY, output

WHO = st.sampled_from(["a", "b"])
CHOICES = st.sampled_from(list(Choice))
PLACE = st.integers(0, 5)


class TwoLaptops(RuleBasedStateMachine):
    """`written` are the texts that stand on a laptop, and were neither removed nor written over there."""

    @initialize(hours=st.integers(-5, 5))
    def hand_over(self, hours: int) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.laptops = {
            "a": Laptop(Path(self.folder.name), "a"),
            "b": Laptop(Path(self.folder.name), "b", hours_wrong=hours),
        }
        self.laptops["a"].begin((*DAY, *(output(f"o{n}", f"Fælles {n}") for n in range(3))))
        self.laptops["a"].hand_over(self.laptops["b"])
        self.count = 0

    @rule(who=WHO)
    def add(self, who: str) -> None:
        self.laptops[who].add(output(f"{who}{self._next()}", self._text(who)))

    @rule(who=WHO, place=PLACE)
    def write(self, who: str, place: int) -> None:
        found = self._at(who, place)
        if found is not None:
            self.laptops[who].write(found.id, value=self._text(who))

    @rule(who=WHO, place=PLACE)
    def remove(self, who: str, place: int) -> None:
        found = self._at(who, place)
        if found is not None:
            self.laptops[who].remove(found.id)

    @rule(who=WHO)
    def undo(self, who: str) -> None:
        self.laptops[who].document.undo()

    @rule(who=WHO)
    def restart(self, who: str) -> None:
        self.laptops[who].close()
        self.laptops[who].open()

    @rule(who=WHO, choice=CHOICES)
    def merge(self, who: str, choice: Choice) -> None:
        mine, theirs = self.laptops[who], self.laptops["b" if who == "a" else "a"]
        path = theirs.copy()
        seen = mine.read(path)
        comparison = mine.merging.compare(seen)
        asked = {clash.id for clash in comparison.clashes}
        before = {one.id: one for one in mine.document.all(Output)}
        there = {one.id: one for one in theirs.document.all(Output)}
        mine.merging.merge(seen, {clash: choice for clash in asked})
        after = {one.id: one for one in mine.document.all(Output)}
        said = {one.value for one in after.values()} | {
            word.text for one in after.values() for word in one.earlier
        }
        for record_id in asked & before.keys() & there.keys():
            assert {before[record_id].value, there[record_id].value} <= said
        unasked = (before.keys() - there.keys()) - asked - comparison.leaving
        assert unasked <= after.keys()
        assert mine.merge(path).is_nothing
        assert {one.id: one for one in mine.document.all(Output)} == after
        path.unlink()

    @rule()
    def meet(self) -> None:
        """Merged one way and then the other, both say the same."""
        a, b = self.laptops["a"], self.laptops["b"]
        a.merge(b)
        b.merge(a)
        a.merge(b)
        assert _said(a) == _said(b)

    @invariant()
    def files_are_whole(self) -> None:
        for laptop in self.laptops.values():
            on_disk = {one.id: one for one in laptop.document.repository.load()}
            assert on_disk == laptop.records()

    def teardown(self) -> None:
        for laptop in self.laptops.values():
            laptop.close()
        self.folder.cleanup()

    def _next(self) -> int:
        self.count += 1
        return self.count

    def _text(self, who: str) -> str:
        return f"{who} {self._next()}"

    def _at(self, who: str, place: int) -> Output | None:
        found = sorted(self.laptops[who].document.all(Output), key=_id)
        return found[place % len(found)] if found else None


def _said(laptop: Laptop) -> dict[str, Output]:
    return {one.id: replace(one, earlier=()) for one in laptop.document.all(Output)}


def _id(one: Output) -> str:
    return one.id


TestTwoLaptops = TwoLaptops.TestCase
TestTwoLaptops.settings = settings(max_examples=25, stateful_step_count=14, deadline=None)
