"""Fetching a list: choose the file, say what its columns are, see what it gives and all that is wrong, then fetch.

One dialog for every kind of list. Nothing is stored before the button that tells the number is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.importing_people import NO_HEADINGS
from facilitator_app.ui.dialogs import Dialogs, Question
from facilitator_app.ui.kit import (
    Button,
    ComboBox,
    EmptyState,
    Fit,
    IconMark,
    LabelledField,
    PlainLabel,
    Row,
    RowList,
    StateShape,
    Tone,
    Variant,
)
from facilitator_app.ui.planner.list_kind import Importing, ListKind, ListPreview, ListRow, Source
from facilitator_app.ui.planner.list_model import SeenColumn
from facilitator_app.ui.planner.list_table import ListTable
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX, HEIGHT_PX = 1280, 700
HEADING_ROWS = 12
NO_COLUMN = "-1"


class MappingDialog(Question):
    """A list of one kind. Subclasses say what its rows give, `columns_of`, and count them, `count_words`."""

    def __init__(
        self,
        kind: ListKind,
        importing: Importing,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, title=kind.title, text=kind.text, icon="file-spreadsheet")
        self.setObjectName(kind.name)
        self._kind = kind
        self._importing = importing
        self._dialogs = dialogs
        self._sentence = sentence
        self._source: Source | None = None
        self._shown: ListPreview | None = None
        self.setFixedWidth(min(scaled_px(WIDTH_PX), parent.width() - 32))
        self._build()

    def columns_of(self, preview: ListPreview) -> Sequence[SeenColumn]:
        """What its rows would become, column by column."""
        raise NotImplementedError

    def count_words(self, count: int) -> str:
        """What the button says that fetches so many."""
        raise NotImplementedError

    def seen(
        self,
        preview: ListPreview,
        *columns: StrEnum,
        cells: Sequence[str],
        title: str = "",
        otherwise: str = "",
        is_wide: bool = False,
    ) -> SeenColumn:
        """A column that is always seen: where it comes from in the list, or `otherwise` how it was found."""
        places = [preview.mapping[column] for column in columns if column in preview.mapping]
        headings = " + ".join(self._heading_of(preview, place) for place in places)
        return SeenColumn(
            title=title or self._column_words(columns[0]),
            cells=tuple(cells),
            source=self.tr("from “{heading}”").format(heading=headings) if headings else otherwise,
            is_wide=is_wide,
        )

    def if_read(self, preview: ListPreview, column: StrEnum, cells: Sequence[str]) -> Sequence[SeenColumn]:
        """A column that is seen only where the list has it."""
        return [self.seen(preview, column, cells=cells)] if column in preview.mapping else []

    def showEvent(self, event: QShowEvent) -> None:
        """As large as the window behind allows."""
        QDialog.showEvent(self, event)
        behind = self.parentWidget()
        most = behind.height() - 32 if behind is not None else HEIGHT_PX
        self.resize(self.width(), min(scaled_px(HEIGHT_PX), most))

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = self._dialogs.ask_open_file(
            self,
            title=self.tr("Choose list"),
            filters=self.tr("Lists (*.xlsx *.csv *.ods *.xls);;All files (*)"),
        )
        if path is not None:
            self.read(path)

    def read(self, source: Source) -> None:
        """Read a list with everything guessed."""
        self._source = source
        self._file.setText(source.name if isinstance(source, Path) else self.tr("What was copied"))
        self._show(sheet_name=None, heading_row=None, mapping=None)
        # Enter goes on from here; where nothing can be fetched yet, one is still choosing.
        if self._fetch.isEnabled():
            self._fetch.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Read what was copied elsewhere."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.read(text)

    def _show(
        self, *, sheet_name: str | None, heading_row: int | None, mapping: Mapping[StrEnum, int] | None
    ) -> None:
        if self._source is None:
            return
        try:
            self._take(self._preview(self._source, sheet_name, heading_row, mapping))
        except (Refused, Outside) as problem:
            is_mapping = problem.key == self._kind.needed_key
            self._say_wrong(self._sentence(problem))
            self._fetch.set_off(self._sentence(problem))
            if not is_mapping:
                self._shown = None
                self._fetch.set_words(self.tr("Fetch"))
                self._pages.setCurrentIndex(0)

    def _preview(
        self,
        source: Source,
        sheet_name: str | None,
        heading_row: int | None,
        mapping: Mapping[StrEnum, int] | None,
    ) -> ListPreview:
        """The preview; headings that name nothing known still give a list whose columns can be chosen."""
        read = partial(self._importing.preview, source, sheet_name=sheet_name, heading_row=heading_row)
        try:
            return read(mapping=mapping)
        except Refused as problem:
            if problem.key != self._kind.needed_key or mapping is not None:
                raise
        return read(mapping={self._kind.needed: 0})

    def _take(self, preview: ListPreview) -> None:
        self._shown = preview
        self._say_wrong("")
        self._pages.setCurrentWidget(self._found)
        self._sheet.set_choices([(name, name) for name in preview.sheet_names])
        self._sheet.choose(preview.sheet_name)
        self._sheet_field.setVisible(len(preview.sheet_names) > 1)
        rows = range(1, max(HEADING_ROWS, preview.heading_row) + 1)
        self._heading.set_choices(
            [(str(NO_HEADINGS), self.tr("None"))]
            + [(str(row), self.tr("Row {number}").format(number=row)) for row in rows]
        )
        self._heading.choose(str(preview.heading_row))
        self._show_columns(preview)
        self._show_rows(preview)
        self._show_faults(preview)
        count = len(preview.importable)
        self._fetch.set_words(self.count_words(count))
        self._fetch.set_off("" if count else self._kind.nothing)

    def _show_columns(self, preview: ListPreview) -> None:
        """Where each thing is read from, and what of the list is read by nothing."""
        places = [
            (str(at), self._heading_of(preview, at))
            for at, heading in enumerate(preview.headings)
            if heading or preview.heading_row == NO_HEADINGS
        ]
        for column, box in self._columns.items():
            box.set_choices([(NO_COLUMN, self.tr("Not in the list")), *places])
            box.choose(str(preview.mapping.get(column, NO_COLUMN)))
        read = {str(place) for place in preview.mapping.values()}
        left_out = [words for key, words in places if key not in read]
        self._left_out.setText(
            self.tr("Not read from the list: {columns}").format(columns=" · ".join(left_out))
            if left_out
            else self.tr("Every column of the list is read.")
        )

    def _heading_of(self, preview: ListPreview, place: int) -> str:
        heading = preview.headings[place] if place < len(preview.headings) else ""
        return heading or self.tr("Column {number}").format(number=place + 1)

    def _column_words(self, column: StrEnum) -> str:
        return self._sentence(Refused(f"{self._kind.area}.column.{column.value}"))

    def _show_rows(self, preview: ListPreview) -> None:
        rows = preview.rows
        columns = (
            SeenColumn(title=self.tr("Row"), cells=tuple(str(row.number) for row in rows)),
            SeenColumn(title=self.tr("What happens"), cells=tuple(self._fate(row) for row in rows)),
            *self.columns_of(preview),
        )
        self._table.show_columns(columns, [row.can_be_imported for row in rows])

    def _fate(self, row: ListRow) -> str:
        if not row.can_be_imported:
            return self.tr("Is skipped")
        return self.tr("With a remark") if row.faults else self.tr("Is fetched")

    def _show_faults(self, preview: ListPreview) -> None:
        rows = [self._fault_row(row, at) for row in preview.faulty for at in range(len(row.faults))]
        self._faults.set_rows(rows)
        self._faults.setVisible(bool(rows))
        skipped = len(preview.rows) - len(preview.importable)
        remarks = sum(row.can_be_imported for row in preview.faulty)
        said = _Counts().words(skipped=skipped, remarks=remarks, empty=preview.empty_rows)
        self._summary.setText(said or self.tr("Every row can be fetched."))

    def _fault_row(self, row: ListRow, at: int) -> Row:
        fault = row.faults[at]
        words = self._sentence(Refused(fault.key, **dict(fault.params)))
        return Row(
            key=f"{row.number}/{at}",
            title=words,
            lead=self.tr("Row {number}").format(number=row.number),
            shape=StateShape.OVER if fault.is_skipping else StateShape.NEAR,
            tooltip=words,
        )

    def _say_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong_row.setVisible(bool(sentence))

    def _mapping(self) -> Mapping[StrEnum, int]:
        chosen = {column: box.chosen_key() for column, box in self._columns.items()}
        return {column: int(key) for column, key in chosen.items() if key not in ("", NO_COLUMN)}

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(self._build_file())
        column.addWidget(self._wrong_row)
        self._found = QWidget()
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(8)
        found.addLayout(self._build_choices())
        self._left_out = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._left_out.setObjectName("columns_left_out")
        found.addWidget(self._left_out)
        self._table = ListTable(self._kind.table)
        found.addWidget(self._table, 3)
        self._summary = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._summary.setObjectName("import_summary")
        found.addWidget(self._summary)
        self._faults = RowList(accessible_name=self.tr("What is wrong in the list"))
        self._faults.setObjectName("import_faults")
        found.addWidget(self._faults, 2)
        self._pages = QStackedWidget()
        self._pages.addWidget(EmptyState("file-spreadsheet", self._kind.empty_title, self._kind.empty_text))
        self._pages.addWidget(self._found)
        column.addWidget(self._pages, 1)
        self.words.addLayout(column, 1)
        self.add_keep(self.tr("Cancel"))
        self._fetch = self.add_act(self.tr("Fetch"), Variant.PRIMARY)
        self._fetch.set_off(self.tr("Choose a file first."))

    def _build_file(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._choose = Button(self.tr("Choose file"), "folder-open")
        self._choose.setObjectName("choose_file")
        self._choose.clicked.connect(self.choose_file)
        self._file = PlainLabel(self.tr("No file is chosen."), TextRole.BODY, fit=Fit.ELIDE)
        self._file.setObjectName("file_name")
        self._paste = Button(self.tr("Paste what was copied"), "clipboard-paste")
        self._paste.setObjectName("paste_list")
        self._paste.clicked.connect(self.paste)
        self._paste.setVisible(self._kind.can_paste)
        row.addWidget(self._choose)
        row.addWidget(self._paste)
        row.addWidget(self._file, 1)
        self._wrong_row = QWidget()
        wrong = QHBoxLayout(self._wrong_row)
        wrong.setContentsMargins(0, 0, 0, 0)
        wrong.setSpacing(8)
        wrong.addWidget(IconMark("circle-alert", role="over"), 0, Qt.AlignmentFlag.AlignTop)
        self._wrong = PlainLabel("", TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP)
        self._wrong.setObjectName("import_wrong")
        wrong.addWidget(self._wrong, 1)
        self._wrong_row.setVisible(False)
        return row

    def _build_choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self._sheet, self._heading = ComboBox(), ComboBox()
        self._sheet.setObjectName("sheet")
        self._heading.setObjectName("heading_row")
        self._sheet_field = LabelledField(self.tr("Sheet"), self._sheet)
        self._columns: Mapping[StrEnum, ComboBox] = {column: ComboBox() for column in self._kind.columns}
        fields = [LabelledField(self.tr("Headings stand in"), self._heading)]
        for column, box in self._columns.items():
            box.setObjectName(f"column_{column.value}")
            box.activated.connect(self._on_mapped)
            fields.append(LabelledField(self._column_words(column), box))
        fields.append(self._sheet_field)
        for at, field in enumerate(fields):
            grid.addWidget(field, at // self._kind.per_line, at % self._kind.per_line)
        for at in range(self._kind.per_line):
            grid.setColumnStretch(at, 1)
        self._sheet.activated.connect(self._on_sheet)
        self._heading.activated.connect(self._on_heading)
        return grid

    def _on_sheet(self) -> None:
        self._show(sheet_name=self._sheet.chosen_key(), heading_row=None, mapping=None)

    def _on_heading(self) -> None:
        self._show(
            sheet_name=self._sheet.chosen_key(), heading_row=int(self._heading.chosen_key()), mapping=None
        )

    def _on_mapped(self) -> None:
        self._show(
            sheet_name=self._sheet.chosen_key(),
            heading_row=int(self._heading.chosen_key()),
            mapping=self._mapping(),
        )


class _Counts(QObject):
    """Numbers in words. A class of its own: plural forms are looked up under the name of the very class."""

    def words(self, *, skipped: int, remarks: int, empty: int) -> str:
        """What becomes of the rows that are not simply fetched."""
        parts = [
            self.tr("%n rows are skipped", "", skipped) if skipped else "",
            self.tr("%n rows are fetched with a remark", "", remarks) if remarks else "",
            self.tr("%n empty rows are left out", "", empty) if empty else "",
        ]
        return " · ".join(part for part in parts if part)
