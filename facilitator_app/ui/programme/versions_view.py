"""The kept versions of the leadership foundation or of the leadership chain, and two of them compared.

Invariant: nothing here changes what is written; a version that is kept is never changed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.versions import TextChange, TextFate, Version
from facilitator_app.problems import Problem, Refused
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    EmptyState,
    Fit,
    LineEdit,
    PlainLabel,
    Row,
    RowList,
    Tone,
)
from facilitator_app.ui.programme.version_change import ChangeRow
from facilitator_app.ui.theme import TextRole, scaled_px

NOW = "now"
LIST_PX = 320
GAP_PX = 16


class Versions(Protocol):
    """What there are versions of."""

    def versions(self) -> tuple[Version, ...]: ...

    def keep_version(self, title: str, *, made_on: date) -> str: ...

    def changes(self, before_id: str, after_id: str | None) -> tuple[TextChange, ...]: ...


class VersionsView(QWidget):
    """Left the versions, newest first, and how one is kept; right what has changed."""

    def __init__(
        self,
        *,
        versions: Versions,
        today: Callable[[], date],
        date_words: Callable[[date], str],
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__()
        self.setObjectName("versions_view")
        self._versions, self._today = versions, today
        self._date_words, self._sentence = date_words, sentence
        self._shown: tuple[TextChange, ...] | None = None
        self._build()
        self._connect()

    def render_view(self) -> None:
        """Draw the versions and the comparison as the file has them now."""
        kept = self._versions.versions()
        self._list.set_rows([self._row(one) for one in reversed(kept)])
        self._right.setCurrentWidget(self._comparison if kept else self._empty)
        self._list.setVisible(bool(kept))
        if not kept:
            self._shown = None
            return
        names = [(one.id, self._name(one)) for one in reversed(kept)]
        is_first = not self._before.chosen_key()
        self._before.set_choices(names)
        self._after.set_choices([(NOW, self.tr("As it is now")), *names])
        if is_first or not self._before.chosen_key():
            self._before.choose(names[0][0])
        if not self._after.chosen_key():
            self._after.choose(NOW)
        self._draw_changes()

    def begin(self) -> None:
        """Where a version is given its name."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_anew(self) -> None:
        """Another file: no name is half typed, nothing is compared."""
        self._title.clear()
        self._said.setText("")
        self._before.set_choices(())
        self._after.set_choices(())
        self._shown = None

    def _draw_changes(self) -> None:
        after = self._after.chosen_key()
        changes = self._versions.changes(self._before.chosen_key(), None if after == NOW else after)
        if changes == self._shown:
            return
        self._shown = changes
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(16, 8, 16, 16)
        rows.setSpacing(12)
        for change in changes:
            rows.addWidget(ChangeRow(change))
            rows.addWidget(Divider())
        rows.addStretch(1)
        self._scroll.setWidget(body)
        self._sums.setText(self._sum_words(changes))

    def _sum_words(self, changes: tuple[TextChange, ...]) -> str:
        counted = {fate: sum(change.fate is fate for change in changes) for fate in TextFate}
        if counted[TextFate.SAME] == len(changes):
            return self.tr("Nothing has changed.")
        return self.tr("{changed} changed, {new} new, {gone} gone, {same} unchanged").format(
            changed=counted[TextFate.CHANGED],
            new=counted[TextFate.NEW],
            gone=counted[TextFate.GONE],
            same=counted[TextFate.SAME],
        )

    def _row(self, version: Version) -> Row:
        sub = self._date_words(version.made_on)
        return Row(key=version.id, title=self._name(version), sub=sub, tooltip=version.title)

    def _name(self, version: Version) -> str:
        number = self.tr("Version {number}").format(number=version.number)
        return f"{number} · {version.title}" if version.title else number

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP_PX)
        outer.addWidget(self._build_left())
        self._right = QStackedWidget()
        self._empty = EmptyState(
            "history",
            self.tr("No version kept yet."),
            self.tr(
                "Keep one when a wording is agreed. It stays as it is, and later ones are compared with it."
            ),
        )
        self._comparison = self._build_right()
        self._right.addWidget(self._empty)
        self._right.addWidget(self._comparison)
        outer.addWidget(self._right, 1)

    def _build_left(self) -> QWidget:
        card = Card(self.tr("Versions"), is_flush=True)
        card.setFixedWidth(scaled_px(LIST_PX))
        keep = QVBoxLayout()
        keep.setContentsMargins(16, 12, 16, 12)
        keep.setSpacing(8)
        self._title = LineEdit(placeholder=self.tr("For example: agreed in the direction"))
        self._title.setObjectName("version_title")
        self._title.setAccessibleName(self.tr("What the version is called"))
        self._title.setMaxLength(120)
        self._keep = Button(self.tr("Keep as a version"), "save")
        self._keep.setObjectName("keep_version")
        self._said = PlainLabel("", TextRole.HINT, tone=Tone.OVER, fit=Fit.WRAP)
        self._said.hide()
        for widget in (self._title, self._keep, self._said):
            keep.addWidget(widget)
        card.content.addLayout(keep)
        card.content.addWidget(Divider())
        self._list = RowList(self.tr("Kept versions"))
        self._list.setObjectName("versions")
        card.content.addWidget(self._list, 1)
        card.content.addStretch(0)
        return card

    def _build_right(self) -> QWidget:
        card = Card(self.tr("Compare"), is_flush=True)
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        self._before = ComboBox((), accessible_name=self.tr("Compare from"))
        self._before.setObjectName("compare_before")
        self._after = ComboBox((), accessible_name=self.tr("Compare with"))
        self._after.setObjectName("compare_after")
        row.addWidget(PlainLabel(self.tr("From"), TextRole.SMALL))
        row.addWidget(self._before, 1)
        row.addWidget(PlainLabel(self.tr("to"), TextRole.SMALL))
        row.addWidget(self._after, 1)
        card.content.addLayout(row)
        self._sums = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._sums.setObjectName("compare_sums")
        sums = QHBoxLayout()
        sums.setContentsMargins(16, 0, 16, 8)
        sums.addWidget(self._sums, 1)
        card.content.addLayout(sums)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("compare_changes")
        self._scroll.setAccessibleName(self.tr("What has changed"))
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.content.addWidget(self._scroll, 1)
        return card

    def _connect(self) -> None:
        self._keep.clicked.connect(self._on_keep)
        self._title.returnPressed.connect(self._on_keep)
        self._before.activated.connect(self._on_choice)
        self._after.activated.connect(self._on_choice)
        self._list.row_chosen.connect(self._on_version)

    def _on_keep(self) -> None:
        said = ""
        try:
            kept = self._versions.keep_version(self._title.text(), made_on=self._today())
        except Refused as problem:
            said = self._sentence(problem)
        else:
            self._title.clear()
            self._list.choose(kept)
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _on_version(self, version_id: str) -> None:
        self._before.choose(version_id)
        self._draw_changes()

    def _on_choice(self, _at: int) -> None:
        self._draw_changes()
