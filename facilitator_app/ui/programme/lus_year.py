"""The pattern of a year on the page: means per theme, without names, or why there is none.

Invariant: it shows what the reading tells and computes nothing of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.domain.lus import LEAST_TALKS
from facilitator_app.domain.lus_reading import YearPattern
from facilitator_app.ui.kit import Button, Card, ComboBox, Fit, PlainLabel, Size, Tone
from facilitator_app.ui.programme.lus_radar import RadarChart, RadarKey, RadarLine
from facilitator_app.ui.theme import TextRole


class YearCard(Card):
    """Year, radar chart and basis, and its PDF."""

    year_chosen = Signal(int)
    print_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pattern of the year"))
        self.heading_row.addWidget(
            PlainLabel(self.tr("Pattern of the year"), TextRole.CARD_HEADING, fit=Fit.ELIDE), 1
        )
        self._year = ComboBox(accessible_name=self.tr("Year"))
        self._year.setObjectName("pattern_year")
        self.heading_row.addWidget(self._year)
        self._print = Button(self.tr("PDF"), "file-text", size=Size.SMALL)
        self._print.setObjectName("print_year")
        self._print.setAccessibleName(self.tr("The pattern as PDF"))
        self.heading_row.addWidget(self._print)
        self.content.addLayout(self.heading_row)
        self._keys = QHBoxLayout()
        self._own = RadarKey(self.tr("The leader"), is_own=True)
        self._chief = RadarKey(self.tr("Nearest chief"), is_own=False)
        self._keys.addWidget(self._own)
        self._keys.addWidget(self._chief)
        self._keys.addStretch(1)
        self.content.addLayout(self._keys)
        self._radar = RadarChart()
        self.content.addWidget(self._radar, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._basis = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2, fit=Fit.WRAP, alignment=top)
        self._basis.setObjectName("pattern_basis")
        self.content.addWidget(self._basis)
        self.told = PlainLabel("", TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self.told.hide()
        self.content.addWidget(self.told)
        self._year.activated.connect(self._on_year)
        self._print.clicked.connect(self._on_print)

    def year(self) -> int:
        """The year chosen; 0 while there is none."""
        return int(self._year.chosen_key() or 0)

    def show_years(self, years: Sequence[int]) -> None:
        """The years there are talks in."""
        self._year.set_choices([(str(year), str(year)) for year in years])
        self._year.setVisible(bool(years))

    def show_pattern(self, pattern: YearPattern | None, *, steps: int) -> None:
        """The pattern of the chosen year, or that it cannot be told."""
        is_told = pattern is not None and pattern.is_told
        for widget in (self._radar, self._print, self._own, self._chief):
            widget.setVisible(is_told)
        self.tell("")
        if pattern is None:
            self._basis.setText(self._too_few())
            return
        self._radar.show_lines(
            [RadarLine(label=one.title, own=one.own, chief=one.chief) for one in pattern.means],
            steps=steps,
            said="; ".join(f"{m.title}: {_said(m.own)} / {_said(m.chief)}" for m in pattern.means),
        )
        self._basis.setText(self._basis_words(pattern))

    def tell(self, words: str) -> None:
        """Say what came of an act; nothing takes no room from the chart."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _too_few(self) -> str:
        return self.tr(
            "The pattern across talks is shown from {least} talks in a year up, so that nobody can be recognised."
        ).format(least=LEAST_TALKS)

    def _basis_words(self, pattern: YearPattern) -> str:
        told = [self.tr("Means of %n talks, without names.", "", pattern.talks)]
        if not pattern.is_told:
            told = [self._too_few(), self.tr("%n can be read this year.", "", pattern.talks)]
        if pattern.sealed:
            told.append(self.tr("%n with a password of their own are left out.", "", pattern.sealed))
        if pattern.other_scale:
            told.append(self.tr("%n with a scale of another length are left out.", "", pattern.other_scale))
        return " ".join(told)

    def _on_year(self, _at: int) -> None:
        self.year_chosen.emit(self.year())

    def _on_print(self) -> None:
        self.print_asked.emit(self.year())


def _said(mean: float | None) -> str:
    return "–" if mean is None else f"{mean:.1f}"
