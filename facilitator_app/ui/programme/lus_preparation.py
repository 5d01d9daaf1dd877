"""The step in which both prepare, each on their own: the form and the ratings.

Invariant: what one of the two is typing is saved as theirs before the other one's is shown.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.lus import LusTheme
from facilitator_app.services.filling_talk import Rater, TalkPart
from facilitator_app.ui.kit import Fit, PlainLabel, SegmentedChoice
from facilitator_app.ui.programme.lus_step import CardStep, FormFields, OpenStep, StepWorld
from facilitator_app.ui.theme import TextRole


class RatingRow(QWidget):
    """A theme with the places of the scale."""

    def __init__(self, theme: LusTheme, *, steps: int, world: StepWorld, rater: Rater) -> None:
        super().__init__()
        self._theme, self._world, self._rater = theme, world, rater
        self.setToolTip(theme.help)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(PlainLabel(theme.title, TextRole.LABEL, fit=Fit.WRAP))
        places = [("", self.tr("none")), *((str(place), str(place)) for place in range(1, steps + 1))]
        self._choice = SegmentedChoice(places, accessible_name=theme.title)
        self._choice.setObjectName(f"rate_{theme.key}")
        row.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._choice.chosen.connect(self._on_chosen)

    def show_rating(self, rating: FieldValue) -> None:
        """Show a rating; none is a choice too."""
        self._choice.choose(str(rating) if isinstance(rating, int) else "")

    def _on_chosen(self, key: str) -> None:
        self._world.filling.rate(self._rater, self._theme.key, int(key) if key else None)


class PreparationStep(CardStep):
    """The preparation of each of the two, one at a time, with their own ratings."""

    def __init__(self, world: StepWorld) -> None:
        super().__init__()
        self._world = world
        self._built: tuple[tuple[LusTheme, ...], int, Rater] | None = None
        self._rows: dict[str, RatingRow] = {}
        self._opened: OpenStep | None = None
        self._who = SegmentedChoice(
            [(Rater.LEADER.value, self.tr("The leader")), (Rater.CHIEF.value, self.tr("Nearest chief"))],
            accessible_name=self.tr("Whose preparation"),
            chosen_key=Rater.LEADER.value,
        )
        self._who.setObjectName("whose_preparation")
        self.column.addWidget(self._who, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields = FormFields(world)
        self.column.addWidget(self._fields)
        self._ratings_head = PlainLabel(self.tr("How I see it"), TextRole.BODY_STRONG)
        self.column.addWidget(self._ratings_head)
        self._ratings = QVBoxLayout()
        self._ratings.setSpacing(12)
        self.column.addLayout(self._ratings)
        self.column.addStretch(1)
        self._fields.value_saved.connect(self._on_value)
        self._fields.left.connect(self._on_left)
        self._who.chosen.connect(self._on_who)

    def show_step(self, opened: OpenStep) -> None:
        """The fields and ratings of the one who is chosen."""
        self._opened = opened
        self.show_heading(opened)
        talk, is_leader = opened.talk, self._rater() is Rater.LEADER
        values = talk.leader_values if is_leader else talk.chief_values
        ratings = talk.leader_ratings if is_leader else talk.chief_ratings
        self._fields.show_form(self._world.reading.preparation_form(talk), values)
        self._build_ratings(opened)
        for key, row in self._rows.items():
            row.show_rating(ratings.get(key))

    def save_now(self) -> None:
        """Save what is typed."""
        self._fields.save_now()

    def forget(self) -> None:
        """Nothing stays in the fields."""
        self._opened = None
        self._fields.forget()
        self._who.choose(Rater.LEADER.value)

    def begin(self) -> None:
        """In the first field."""
        first = self._fields.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rater(self) -> Rater:
        return Rater(self._who.chosen_key())

    def _build_ratings(self, opened: OpenStep) -> None:
        wanted = (opened.concept.themes, opened.concept.scale_steps, self._rater())
        self._ratings_head.setVisible(bool(opened.concept.themes))
        if wanted == self._built:
            return
        self._built = wanted
        for row in self._rows.values():
            self._ratings.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for theme in opened.concept.themes:
            one = RatingRow(theme, steps=opened.concept.scale_steps, world=self._world, rater=self._rater())
            self._rows[theme.key] = one
            self._ratings.addWidget(one)

    def _on_value(self, key: str, value: object) -> None:
        part = TalkPart.LEADER if self._rater() is Rater.LEADER else TalkPart.CHIEF
        self._world.filling.set_value(part, key, cast("FieldValue", value))

    def _on_left(self) -> None:
        self._world.end_typing()

    def _on_who(self, key: str) -> None:
        # What waits belongs to the one before.
        other = Rater.CHIEF if key == Rater.LEADER.value else Rater.LEADER
        self._who.choose(other.value)
        self._fields.save_now()
        self._who.choose(key)
        if self._opened is not None:
            self._fields.forget()
            self.show_step(self._opened)
            self._world.end_typing()
