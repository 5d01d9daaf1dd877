"""Into how many groups, or how large, in one division or in several at once: and what that gives, before anything is
done. The search runs beside the window and can be stopped; what was found until then is good to use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.grouping import Groups, Mixture, number_of_groups
from facilitator_app.domain.people import Participant
from facilitator_app.services.dividing_people import DividingPeople, Wish
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import (
    Button,
    Fit,
    LabelledField,
    NumberEdit,
    PlainLabel,
    ProgressBar,
    SegmentedChoice,
    Size,
    Variant,
)
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.planner.people_words import repeat_words, rest_words, size_words
from facilitator_app.ui.tasks import IsCancelled, Progress
from facilitator_app.ui.theme import TextRole

BY_NUMBER, BY_SIZE = "number", "size"
USUAL_SIZE = 6
MOST_DIVISIONS = 12
WIDTH_PX = 560


class Scope(StrEnum):
    """What is divided."""

    ONE = "one"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave."""

    wish: Wish
    rounds: tuple[Groups, ...]
    mixture: Mixture


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """The work of a search, as a task runs it."""

    wish: Wish

    def __call__(self, progress: Progress, is_cancelled: IsCancelled) -> Found:
        rounds = self.wish.search(_Told(progress, len(self.wish.divisions)), is_cancelled)
        return Found(wish=self.wish, rounds=rounds, mixture=self.wish.mixture(rounds))


@dataclass(frozen=True, slots=True)
class _Told:
    progress: Progress
    rounds: int

    def __call__(self, done: int) -> None:
        self.progress(done, self.rounds)


class DivideDialog(Question):
    """`found` is what the button would do; None while that is being looked for. Those who are absent are left out."""

    def __init__(
        self,
        dividing: DividingPeople,
        present: Sequence[Participant],
        *,
        absent: int,
        title: str,
        division: int,
        groups: int,
        scope: Scope = Scope.ONE,
        parent: QWidget,
    ) -> None:
        text = QCoreApplication.translate(
            "DivideDialog",
            "Units and leadership levels are mixed. Whoever is locked stays. Groups that there are keep their name "
            "and outputs. It can be undone.",
        )
        super().__init__(parent, title=title, text=text, icon="group")
        self.setObjectName("divide_groups")
        self.setFixedWidth(max(self.width(), WIDTH_PX))
        self.found: Found | None = None
        self._dividing = dividing
        self._people = present
        self._present = len(present)
        self._absent = absent
        self._division = division
        self._wish: Wish | None = None
        self._work = NewestWork(self)
        self._build(groups or number_of_groups(present, size=USUAL_SIZE), scope)
        self._connect()
        self._search()

    def done(self, result: int) -> None:
        """What is still being looked for is not wanted any longer."""
        self._work.cancel()
        super().done(result)

    def _build(self, groups: int, scope: Scope) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(self._build_sizes(groups))
        column.addLayout(self._build_scope(scope))
        self._result = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._result.setObjectName("divide_result")
        # Two lines are kept free, so that nothing moves while numbers come and go.
        self._result.setMinimumHeight(2 * self._result.sizeHint().height())
        column.addWidget(self._result)
        column.addLayout(self._build_progress())
        self._left_out = PlainLabel(self._left_out_words(), TextRole.SMALL, fit=Fit.WRAP)
        self._left_out.setObjectName("divide_left_out")
        column.addWidget(self._left_out)
        self.words.addLayout(column)
        self.add_keep(self.tr("Cancel"))
        self._act = self.add_act(self.tr("Divide"), Variant.PRIMARY)
        self.let_enter_press(self._act)

    def _build_sizes(self, groups: int) -> QHBoxLayout:
        self._way = SegmentedChoice(
            ((BY_NUMBER, self.tr("Number of groups")), (BY_SIZE, self.tr("People in each"))),
            accessible_name=self.tr("Divide by"),
            chosen_key=BY_NUMBER,
        )
        self._way.setObjectName("divide_by")
        most = max(1, self._present)
        self._edit = NumberEdit(min(groups, most), least=1, most=most)
        self._edit.setObjectName("divide_number")
        self._field = LabelledField(self.tr("How many"), self._edit)
        return _side_by_side(LabelledField(self.tr("Divide by"), self._way), self._field)

    def _build_scope(self, scope: Scope) -> QHBoxLayout:
        self._scope = SegmentedChoice(
            (
                (Scope.ONE, self.tr("Division {number}").format(number=self._division)),
                (Scope.ALL, self.tr("Several at once")),
            ),
            accessible_name=self.tr("What is divided"),
            chosen_key=scope,
        )
        self._scope.setObjectName("divide_scope")
        count_now = len(self._dividing.divisions())
        self._rounds = NumberEdit(max(2, count_now), least=2, most=MOST_DIVISIONS)
        self._rounds.setObjectName("divide_rounds")
        self._rounds_field = LabelledField(self.tr("Divisions"), self._rounds)
        return _side_by_side(LabelledField(self.tr("What is divided"), self._scope), self._rounds_field)

    def _build_progress(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._bar = ProgressBar()
        self._stop = Button(self.tr("Stop the search"), "square", variant=Variant.QUIET, size=Size.SMALL)
        self._stop.setObjectName("stop_search")
        for widget in (self._bar, self._stop):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.hide()
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        return row

    def _connect(self) -> None:
        self._way.chosen.connect(self._on_way)
        self._scope.chosen.connect(self._search)
        self._edit.value_changed.connect(self._search)
        self._rounds.value_changed.connect(self._search)
        self._stop.clicked.connect(self._on_stop)

    def _number(self) -> int:
        """How many groups; 0 while what is typed is no possible number."""
        value = self._edit.value()
        if value is None:
            return 0
        return value if self._way.chosen_key() == BY_NUMBER else number_of_groups(self._people, size=value)

    def _divisions(self) -> tuple[int, ...]:
        """Those that there are, and new ones with the next free numbers; empty while no possible number is typed."""
        if self._scope.chosen_key() == Scope.ONE:
            return (self._division,)
        wanted = self._rounds.value()
        if wanted is None:
            return ()
        known = self._dividing.divisions()
        free = (number for number in count(1) if number not in known)
        return tuple(sorted([*known, *(next(free) for _ in range(wanted))][:wanted]))

    def _search(self, _changed: object = None) -> None:
        """Look for the groups that are wished for now."""
        number, divisions = self._number(), self._divisions()
        self._rounds_field.setVisible(self._scope.chosen_key() == Scope.ALL)
        self.found, self._wish = None, None
        self._work.cancel()
        self._show_fault(number, divisions)
        if not number or not divisions:
            self._result.setText("")
            self._show_searching(is_on=False)
            return
        self._wish = self._dividing.wish(number=number, divisions=divisions)
        self._result.setText(self.tr("Finding groups …"))
        self._act.set_off(self.tr("Wait until the groups have been found."))
        self._bar.show_share(0.0)
        self._show_searching(is_on=True)
        self._begin(_Search(wish=self._wish))

    def _begin(self, search: _Search) -> None:
        """Search at once; what was searched for before has been cancelled and ends on its own."""
        self._work = NewestWork(self)
        self._work.progressed.connect(self._on_progressed)
        self._work.succeeded.connect(self._on_found)
        self._work.failed.connect(self._on_failed)
        self._work.ask(search)

    def _show_fault(self, number: int, divisions: tuple[int, ...]) -> None:
        self._field.set_normal()
        self._rounds_field.set_normal()
        if not number:
            self._field.set_wrong(self.tr("From 1 to {most}").format(most=max(1, self._present)))
            self._act.set_off(self.tr("Write a number of people who are present."))
        if not divisions:
            self._rounds_field.set_wrong(
                self.tr("From {least} to {most}").format(least=2, most=MOST_DIVISIONS)
            )
            self._act.set_off(self.tr("Write how many divisions."))

    def _show_searching(self, *, is_on: bool) -> None:
        self._bar.setVisible(is_on)
        self._stop.setVisible(is_on)

    def _left_out_words(self) -> str:
        locked = len(
            self._dividing.wish(number=self._present + self._absent + 1, divisions=(self._division,)).locks[0]
        )
        said = (
            self.tr("%n are present", "", self._present),
            self.tr("%n absent are left out", "", self._absent) if self._absent else "",
            self.tr("%n are locked", "", locked) if locked else "",
        )
        return " · ".join(part for part in said if part)

    def _on_way(self, key: str) -> None:
        value = self._edit.value() or 1
        other = number_of_groups(self._people, size=value) if key == BY_NUMBER else self._present // value
        self._edit.set_value(max(1, other))
        self._search()

    def _on_stop(self) -> None:
        self._work.cancel()

    def _on_progressed(self, done: int, rounds: int) -> None:
        self._bar.show_share(done / rounds)

    def _on_found(self, found: object) -> None:
        if not isinstance(found, Found) or found.wish is not self._wish:
            return
        self.found = found
        self._show_searching(is_on=False)
        self._act.set_off("")
        said = f"{repeat_words(found.mixture)}. {rest_words(found.mixture)}"
        sizes = size_words(found.rounds[0])
        if len(found.rounds) > 1:
            sizes = self.tr("{divisions} divisions of {groups}").format(
                divisions=len(found.rounds), groups=sizes
            )
        self._result.setText(f"{sizes}. {said}")

    def _on_failed(self, error: object) -> None:
        assert isinstance(error, Exception)
        raise error


def _side_by_side(choice: QWidget, number: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    number.setMaximumWidth(140)
    row.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return row
