"""Whether the plan may be changed now: while the room sees the wall, a slip of the hand must change nothing.

One invariant: a lock that was opened stays open until the wall is closed, and the next show begins locked.
"""

from __future__ import annotations

from collections.abc import Callable

Act = Callable[[], object]
WhenOpen = Callable[[Act], None]

FREE_STEPS = frozenset(
    {
        "edit.add_agreement",
        "edit.add_area",
        "edit.add_demand",
        "edit.add_example",
        "edit.add_output",
        "edit.add_preject",
        "edit.add_statement",
        "edit.add_theme",
        "edit.answer_inject",
        "edit.bring_back_wording",
        "edit.change_action",
        "edit.change_agreement",
        "edit.change_ballot",
        "edit.change_demand",
        "edit.change_example",
        "edit.change_learning",
        "edit.change_notes",
        "edit.change_output",
        "edit.change_preject",
        "edit.change_statement",
        "edit.change_theme",
        "edit.count_votes",
        "edit.decide_preject",
        "edit.fetch_card",
        "edit.follow_up",
        "edit.freeze_votes",
        "edit.hide_outputs",
        "edit.hide_votes",
        "edit.keep_version",
        "edit.lay_aside_agreement",
        "edit.learn",
        "edit.make_action",
        "edit.make_example",
        "edit.make_preject",
        "edit.merge_prejects",
        "edit.merge_themes",
        "edit.move_area",
        "edit.move_preject",
        "edit.move_statement",
        "edit.move_theme",
        "edit.name_groups",
        "edit.place_example",
        "edit.read_back_schemas",
        "edit.release_action",
        "edit.remove_agreement",
        "edit.remove_area",
        "edit.remove_ballot",
        "edit.remove_demand",
        "edit.remove_example",
        "edit.remove_output",
        "edit.remove_preject",
        "edit.remove_statement",
        "edit.remove_theme",
        "edit.rename_area",
        "edit.rename_theme",
        "edit.reveal_votes",
        "edit.say_serves",
        "edit.second_round",
        "edit.set_demand_state",
        "edit.show_outputs",
        "edit.split_theme",
        "edit.start_ballot",
        "edit.take_back_proposal",
        "edit.type_output",
        "edit.use_proposal",
    }
)
"""Steps that belong to the day itself: notes, outputs, action schemas, and the time that is left; and those of what
the room agrees on under Programme, which are no part of the plan.
"""


STEPS_OF_DAY = frozenset({"edit.take_back_proposal", "edit.use_proposal"})
"""Those of them that are made and seen in the panel."""


STEPS_OF_CAPTURE = frozenset(
    {
        "edit.add_output",
        "edit.add_theme",
        "edit.answer_inject",
        "edit.bring_back_wording",
        "edit.change_ballot",
        "edit.change_example",
        "edit.change_output",
        "edit.change_preject",
        "edit.change_theme",
        "edit.count_votes",
        "edit.freeze_votes",
        "edit.hide_outputs",
        "edit.hide_votes",
        "edit.make_action",
        "edit.make_example",
        "edit.make_preject",
        "edit.merge_themes",
        "edit.move_theme",
        "edit.name_groups",
        "edit.place_example",
        "edit.remove_ballot",
        "edit.remove_example",
        "edit.remove_output",
        "edit.remove_preject",
        "edit.remove_theme",
        "edit.rename_theme",
        "edit.reveal_votes",
        "edit.say_serves",
        "edit.second_round",
        "edit.show_outputs",
        "edit.split_theme",
        "edit.start_ballot",
        "edit.type_output",
    }
)
"""Those of them that are made and seen where the note-taker writes."""


STEPS_OF_PROGRAMME = frozenset(
    {
        "edit.add_agreement",
        "edit.add_area",
        "edit.add_demand",
        "edit.add_event",
        "edit.add_example",
        "edit.add_preject",
        "edit.add_statement",
        "edit.begin_talk",
        "edit.change_agreement",
        "edit.change_concept",
        "edit.change_demand",
        "edit.change_event",
        "edit.change_example",
        "edit.change_learning",
        "edit.change_preject",
        "edit.change_programme",
        "edit.change_statement",
        "edit.change_talk",
        "edit.decide_preject",
        "edit.fetch_card",
        "edit.fetch_concept",
        "edit.follow_up",
        "edit.join_leader",
        "edit.keep_version",
        "edit.lay_aside_agreement",
        "edit.learn",
        "edit.leave_leader",
        "edit.make_programme",
        "edit.merge_prejects",
        "edit.move_area",
        "edit.move_event",
        "edit.move_leader",
        "edit.move_preject",
        "edit.move_statement",
        "edit.place_example",
        "edit.remove_agreement",
        "edit.remove_area",
        "edit.remove_demand",
        "edit.remove_event",
        "edit.remove_example",
        "edit.remove_preject",
        "edit.remove_statement",
        "edit.remove_talk",
        "edit.rename_area",
        "edit.seal_talk",
        "edit.set_demand_state",
        "edit.set_round",
        "edit.unseal_talk",
    }
)
"""Steps that are seen in the programme; some of them are made in the notes too, and seen there."""


class PlanLock:
    """Locked while the room watches, until the user opens it for this show."""

    def __init__(self) -> None:
        self._is_watched = False
        self._is_opened = False
        self._held: list[Act] = []

    @property
    def is_locked(self) -> bool:
        """Whether the plan can only be read."""
        return self._is_watched and not self._is_opened

    @property
    def is_opened(self) -> bool:
        """Whether the room watches and the plan can be changed all the same."""
        return self._is_opened

    def follow(self, *, is_watched: bool) -> None:
        """The room has begun to watch, or does so no more."""
        self._is_watched = is_watched
        if not is_watched:
            self._is_opened = False
        self._do_held()

    def open_for_show(self) -> None:
        """Let the plan be changed until the wall is closed."""
        self._is_opened = self._is_watched
        self._do_held()

    def lock_again(self) -> None:
        """Let the plan only be read again."""
        self._is_opened = False

    def when_open(self, act: Act) -> None:
        """Do what was asked for before the plan was locked and has taken its time: now, or else as soon as the plan
        may be changed. Nothing that was asked for is lost.
        """
        self._held.append(act)
        self._do_held()

    def let_go(self) -> None:
        """The file is about to be closed: what has been held is done now, since it belongs to this file."""
        held, self._held = self._held, []
        for act in held:
            act()

    def _do_held(self) -> None:
        if not self.is_locked:
            self.let_go()

    def may_undo(self, label: str) -> bool:
        """Whether a step with this label may be taken back or made again now; empty is no step."""
        return not self.is_locked or label in FREE_STEPS


def at_once(act: Act) -> None:
    """For a plan that nobody watches: nothing is held back."""
    act()


def any_step(_label: str) -> bool:
    """For a document that nobody watches: every step may be taken back."""
    return True
