"""Every widget of the kit on one surface, to look at and for the test that nothing is clipped.

Run as `python -m tests.ui.kit.gallery light|dark PNG` to save a picture.
"""

import sys
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator_app.ui import kit
from facilitator_app.ui.kit import ChipRole, Face, Size, StateShape, Urgency, Variant
from facilitator_app.ui.theme import Scheme, TextRole, apply_theme

WIDTH_PX = 1366


def make_gallery() -> QWidget:
    """Two columns as in the mock-up of the components, and a third row with the rest."""
    gallery = QWidget()
    gallery.setObjectName("gallery")
    outer = QVBoxLayout(gallery)
    outer.setContentsMargins(16, 16, 16, 16)
    outer.setSpacing(16)
    columns = QHBoxLayout()
    columns.setSpacing(16)
    columns.addLayout(_stacked(_buttons(), _fields(), _chips()), 640)
    columns.addLayout(_stacked(_timers(), _banners(), _lists()), 678)
    outer.addLayout(columns)
    lower = QHBoxLayout()
    lower.setSpacing(16)
    for part in (_show_bar(), _choices(), _figures(), _agenda()):
        lower.addWidget(part, 1)
    outer.addWidget(_header())
    rest = QHBoxLayout()
    rest.setSpacing(0)
    rest.addWidget(_rail())
    rest.addLayout(lower, 1)
    outer.addLayout(rest)
    outer.addWidget(_standing())
    gallery.resize(WIDTH_PX, gallery.heightForWidth(WIDTH_PX))
    return gallery


def _stacked(*cards: QWidget) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _buttons() -> QWidget:
    card = kit.Card("Knapper")
    grid = QGridLayout()
    grid.setSpacing(12)
    names = ((Variant.PRIMARY, "Primær"), (Variant.SECONDARY, "Sekundær"), (Variant.QUIET, "Stille"))
    for row, (variant, name) in enumerate((*names, (Variant.DANGER, "Farlig"))):
        grid.addWidget(kit.PlainLabel(name, TextRole.SMALL), row, 0)
        normal, down, off = (kit.Button(text, variant=variant) for text in ("Normal", "Trykket", "Slået fra"))
        down.setDown(True)
        off.set_off("Der er intet at vise endnu.")
        small = kit.Button("Lille", "pencil", variant=variant, size=Size.SMALL)
        for column, button in enumerate((normal, down, off, small), start=1):
            grid.addWidget(button, row, column)
    card.content.addLayout(grid)
    row_of_states = QHBoxLayout()
    switched = kit.Button("Sort", shape=StateShape.OVER, key="B")
    switched.set_on(True, "Sort er til")
    row_of_states.addWidget(switched)
    row_of_states.addWidget(
        kit.Button("Næste", "arrow-right", variant=Variant.PRIMARY, size=Size.STANDING, key="PgDn")
    )
    row_of_states.addWidget(kit.IconButton("volume-2", "Lydstyrke", size=Size.STANDING))
    row_of_states.addStretch(1)
    card.content.addLayout(row_of_states)
    return card


def _fields() -> QWidget:
    card = kit.Card("Felter")
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    length = kit.LabelledField("Længde", kit.LineEdit("25 minutterr"))
    length.set_wrong("Skriv minutter som tal, fx 25")
    partner = kit.LabelledField("Makker", kit.LineEdit(placeholder="Vælg eller skriv"))
    partner.set_missing("Mangler. Du kan gemme alligevel.")
    fixed = kit.LabelledField("Kun til læsning", kit.LineEdit("Omsorg og Udvikling"))
    fixed.field.setReadOnly(True)
    kit.show_field_state(fixed.field, kit.FieldState.READ_ONLY)
    when = kit.DateField("Hvornår", parse=_week_6, in_words=_in_words, placeholder="15/3, uge 12")
    when.set_text("uge 6")
    unit = kit.ComboBox((("syd", "Hjemmepleje Syd"), ("nord", "Hjemmepleje Nord")))
    words = kit.TextEdit("en medarbejder stopper mig på gangen med et spørgsmål om en borger")
    fields = (
        kit.LabelledField("Titel", kit.LineEdit("Dilemma 3")),
        when,
        length,
        partner,
        fixed,
        kit.LabelledField("Enhed", unit),
        kit.LabelledField("Anledning – når …", words),
        kit.LabelledField(
            "Varighed", kit.NumberEdit(25, unit="min"), help_text="Pil op og ned skifter tallet"
        ),
    )
    for at, field in enumerate(fields):
        grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
    card.content.addLayout(grid)
    return card


def _chips() -> QWidget:
    card = kit.Card("Status: ord, form og farve")
    lines = (
        (
            kit.Chip("På lærredet nu", ChipRole.ROOM, shape=StateShape.ON_WALL),
            kit.Chip("Deltagere", ChipRole.ACCENT_TINT, icon="users"),
            kit.Chip("Leder og chef", ChipRole.PRIVATE, shape=StateShape.PRIVATE),
            kit.Chip("Klar", ChipRole.OK, shape=StateShape.READY),
            kit.Chip("Påbegyndt", ChipRole.NEAR, shape=StateShape.BEGUN),
            kit.Chip("Tom", shape=StateShape.EMPTY),
        ),
        (
            kit.Chip("6 min bagud", ChipRole.NEAR, shape=StateShape.NEAR),
            kit.Chip("Projektor mangler", ChipRole.OVER, icon="monitor-x"),
            kit.Chip("Gruppe 3", ChipRole.INFO, icon="at-sign"),
            kit.Chip("Fast", shape=StateShape.FIXED),
            kit.Chip("Ikke vist", shape=StateShape.NOT_SHOWN),
        ),
        (
            kit.FilterChip("Alle 46"),
            kit.FilterChip("Klar 14", shape=StateShape.READY),
            kit.FilterChip("23", shape=StateShape.BEGUN),
            kit.FilterChip("netværk 9", icon="hash"),
        ),
    )
    lines[2][0].setChecked(True)
    for line in lines:
        card.content.addLayout(_side_by_side(*line))
    return card


def _timers() -> QWidget:
    card = kit.Card("Ur")
    row = QHBoxLayout()
    row.setSpacing(12)
    for digits, face, word in (
        ("06:24", Face.CALM, "I gang"),
        ("06:24", Face.PAUSE, "Pause"),
        ("01:48", Face.NEAR, "2 min tilbage"),
        ("+02:13", Face.OVER, "Over tid"),
    ):
        timer = kit.TimerFace(size_px=40)
        timer.show_time(digits, face, word)
        row.addWidget(timer)
    card.content.addLayout(row)
    return card


def _banners() -> QWidget:
    card = kit.Card("Bannere")
    for urgency, what, safe, act, icon in (
        (
            Urgency.OVER,
            "Projektor mangler siden 10.51.12",
            "Tid, noter og drejebog kører videre.",
            "Vælg skærm",
            "monitor-x",
        ),
        (
            Urgency.NEAR,
            "Disken er næsten fuld",
            "Alt er gemt. Frigør plads, før du udskriver.",
            "Vis mappe",
            "hard-drive",
        ),
        (
            Urgency.INFO,
            "Computeren har sovet i 8 minutter",
            "Tiden er talt med. Uret står på 2.00.",
            "Træk fra",
            "clock",
        ),
    ):
        card.content.addWidget(kit.Banner(urgency, what, safe, (kit.Button(act),), icon=icon))
    return card


def _lists() -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    empty = kit.Card("Tom liste")
    buttons = (kit.Button("Hent liste", variant=Variant.PRIMARY), kit.Button("Skriv navne"))
    advice = "Hent en liste fra regneark, eller skriv navnene."
    empty.content.addWidget(kit.EmptyState("users", "Ingen deltagere endnu", advice, buttons))
    row.addWidget(empty, 1)
    card = kit.Card("Liste", is_flush=True)
    rows = kit.RowList("Liste")
    rows.set_rows(
        (
            kit.Row(key="1", title="Normal", word="Klar", shape=StateShape.READY),
            kit.Row(key="2", title="Valgt", word="Påbegyndt", shape=StateShape.BEGUN),
            kit.Row(
                key="3",
                title="Birthe Egelund",
                beside="(fiktiv)",
                sub="Plejecenter Åløkke",
                word="mangler hvornår",
                word_role="near",
                shape=StateShape.BEGUN,
            ),
            kit.Row(key="4", title="Tom", word="Tom", shape=StateShape.EMPTY, is_quiet=True),
        )
    )
    rows.choose("2")
    rows.setMinimumHeight(200)
    card.content.addWidget(rows)
    row.addWidget(card, 1)
    return both


def _header() -> QWidget:
    header = kit.HeaderBar(
        "Lederdag: mobilisering af borgernes ressourcer", "Torsdag 14. januar 2027 · 46 ledere"
    )
    saved = kit.SavedChip()
    saved.show_saved("10.51")
    header.chips.addWidget(kit.Chip("Projektor viser", ChipRole.OK, shape=StateShape.ON_WALL))
    header.chips.addWidget(saved)
    header.right.addWidget(kit.SearchField("Søg i alt", key="Ctrl+K"))
    header.right.addWidget(kit.UprightGap())
    header.right.addWidget(kit.PlainLabel("6 min bagud", TextRole.OFFSET, tone=kit.Tone.NEAR))
    header.right.addWidget(kit.PlainLabel("10.51", TextRole.CLOCK))
    return header


def _rail() -> QWidget:
    rail = kit.Rail(
        (
            kit.RailItem(key="home", icon="house", words="Oversigt"),
            kit.RailItem(key="plan", icon="calendar-clock", words="Planlæg"),
            kit.RailItem(key="run", icon="presentation", words="Afvikl"),
            kit.RailItem(key="actions", icon="list-checks", words="Handlings-\nskemaer"),
        ),
        foot_items=(kit.RailItem(key="settings", icon="settings", words="Indstillinger"),),
        accessible_name="Steder",
    )
    rail.choose("run")
    return rail


def _show_bar() -> QWidget:
    panel = kit.PrivatePanel("Egne noter – kun på denne skærm")
    notes = "Gå en runde. Hør efter, om de skriver ydelser eller ressourcer – bring dem tilbage."
    label = kit.PlainLabel(notes, TextRole.OWN_NOTES, fit=kit.Fit.WRAP)
    label.setContentsMargins(0, 0, 0, 0)
    holder = QVBoxLayout()
    holder.setContentsMargins(16, 12, 16, 16)
    holder.addWidget(label)
    holder.addStretch(1)
    holder.addWidget(kit.Button("Vis nu", shape=StateShape.ON_WALL))
    panel.content.addLayout(holder)
    return panel


def _choices() -> QWidget:
    card = kit.Card("Valg")
    card.content.setSpacing(4)
    card.content.addWidget(
        kit.RadioGroup((("all", "Alle 46 ledere"), ("ready", "14, der er klar")), chosen_key="all")
    )
    card.content.addWidget(kit.Divider())
    card.content.addWidget(kit.CheckBox("Én samlet PDF", is_checked=True))
    off = kit.CheckBox("Skrivelinjer i tomme felter")
    off.setEnabled(False)
    card.content.addWidget(off)
    card.content.addWidget(
        kit.SegmentedChoice((("own", "Egen enhed"), ("all", "Helheden")), chosen_key="own")
    )
    card.content.addWidget(kit.ScaleSlider("Selv", "Fælles", steps=11, value=5))
    card.content.addWidget(kit.ScaleSlider("Selv", "Fælles", steps=7))
    card.content.addStretch(1)
    return card


def _figures() -> QWidget:
    card = kit.Card("Tempo", has_accent=True)
    card.content.addWidget(kit.DigitsLabel("06:24", size_px=72))
    segments = kit.ProgressSegments()
    segments.show_progress((3, 7, 6, 5), current=1, share=0.45)
    card.content.addWidget(segments)
    bar = kit.ProgressBar()
    bar.show_share(14 / 46)
    card.content.addWidget(bar)
    card.content.addWidget(kit.PlainLabel("Svaret, vi gav", TextRole.WORDS_LARGE))
    card.content.addLayout(_side_by_side(kit.KeyHint("Alt+↓"), kit.PlainLabel("næste leder", TextRole.SMALL)))
    shapes = [kit.StateIcon(shape, shape.value) for shape in StateShape]
    card.content.addLayout(_side_by_side(*shapes))
    card.content.addStretch(1)
    return card


def _agenda() -> QWidget:
    card = kit.Card("Drejebog", is_flush=True)
    rows = kit.RowList("Drejebog")
    rows.set_rows(
        (
            kit.Row(key="a", lead="09.50", title="Dilemma 3", icon="scale", word="25 min", can_move=True),
            kit.Row(key="b", lead="10.15", title="Pause", icon="coffee", word="15 min", is_sunk=True),
            kit.Row(key="c", lead="12.00", title="Frokost", icon="pin", word="12.06", word_role="over"),
        )
    )
    card.content.addWidget(rows)
    model = QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels(["Leder", "Svar"])
    for row, (name, number) in enumerate((("Anker (fiktiv)", "4"), ("Asta (fiktiv)", "2"))):
        count = QStandardItem(number)
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        model.setItem(row, 0, QStandardItem(name))
        model.setItem(row, 1, count)
    table = kit.TableView("Svar", model)
    model.setParent(table)
    card.content.addWidget(table)
    return card


def _standing() -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(kit.Button("Tilbage", "arrow-left", size=Size.STANDING))
    row.addWidget(kit.ShowNextButton("Næste", "Fase 3 · Vælg og begrund", key="PgDn"))
    row.addSpacing(24)
    row.addWidget(kit.Button("Sort", shape=StateShape.OVER, size=Size.STANDING, key="B"))
    row.addWidget(kit.Button("Frys", "snowflake", size=Size.STANDING, key="F"))
    row.addWidget(kit.Button("Pausebillede", "image", size=Size.STANDING))
    row.addStretch(1)
    row.addWidget(kit.IconButton("volume-2", "Lydstyrke", size=Size.STANDING))
    return bar


def _side_by_side(*widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _week_6(typed: str) -> date | None:
    return date(2027, 2, 8) if typed == "uge 6" else None


def _in_words(_day: date) -> str:
    return "mandag 8. februar 2027"


def main() -> None:
    """Save a picture of the gallery."""
    application = QApplication(sys.argv[:1])
    apply_theme(application, Scheme(sys.argv[1]))
    gallery = make_gallery()
    gallery.show()
    for _round in range(3):
        application.processEvents()
    gallery.grab().save(sys.argv[2])


if __name__ == "__main__":
    main()
