"""How well the groups are mixed, in one line at the foot of the groups; opened, it tells which pairs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.grouping import Mixture
from facilitator_app.services.dividing_people import SeatedPair
from facilitator_app.ui.kit import Divider, Fit, IconButton, IconMark, PlainLabel, Row, RowList, Size, Variant
from facilitator_app.ui.planner.people_words import pair_words, repeat_words, rest_words, why_words
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole, scaled_px

LIST_PX = 200


class MixtureFoot(QWidget):
    """Shut until it is opened; what speaks against the groups comes first in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stay_open(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._list = RowList(accessible_name=self.tr("Pairs in the same group"))
        self._list.setObjectName("pairs")
        self._list.setFixedHeight(scaled_px(LIST_PX))
        self._list.hide()
        column.addWidget(Divider())
        column.addWidget(self._list)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        self._mark = IconMark("circle-check", role="ok")
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._repeats = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._repeats.setObjectName("repeats")
        self._rest = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._rest.setObjectName("mixture")
        words.addWidget(self._repeats)
        words.addWidget(self._rest)
        row.addLayout(words, 1)
        self._open = IconButton("chevron-up", self.tr("Show pairs"), variant=Variant.QUIET, size=Size.SMALL)
        self._open.setObjectName("show_pairs")
        self._open.clicked.connect(self._on_open)
        row.addWidget(self._open)
        column.addLayout(row)

    def show_mixture(self, found: Mixture, pairs: Sequence[SeatedPair]) -> None:
        """Show the counts, and each pair that there is something to say about."""
        is_good = not found.repeats and not found.with_own_chief
        self._mark.show_icon("circle-check" if is_good else "circle-alert", role="ok" if is_good else "near")
        self._repeats.setText(repeat_words(found))
        self._rest.setText(rest_words(found))
        rows = [_row(pair) for pair in sorted(pairs, key=_weight)]
        self._list.set_rows(rows)
        told = [f"{row.title} · {row.sub}" for row in rows[:12]]
        self.setToolTip("\n".join(told))
        self._open.set_off("" if pairs else self.tr("There are no such pairs."))
        if not pairs:
            self._list.hide()
            self._draw_button()

    def _on_open(self) -> None:
        self._list.setVisible(not self._list.isVisible())
        self._draw_button()

    def _draw_button(self) -> None:
        is_open = not self._list.isHidden()
        self._open.set_icon_name("chevron-down" if is_open else "chevron-up")
        self._open.setAccessibleName(self.tr("Hide pairs") if is_open else self.tr("Show pairs"))
        if self._open.isEnabled():
            self._open.setToolTip(self._open.accessibleName())


def _weight(pair: SeatedPair) -> tuple[bool, int, int]:
    return (not pair.has_own_chief, -len(pair.met_at), pair.group.number)


def _row(pair: SeatedPair) -> Row:
    words = pair_words(pair)
    return Row(
        key=f"{pair.one.id}/{pair.other.id}",
        title=words,
        sub=f"{pair.group.name} · {why_words(pair)}",
        tooltip=f"{words} · {pair.group.name} · {why_words(pair)}",
    )
