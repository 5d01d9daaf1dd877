"""Fetching a list of participants: choose the file, see what it gives and all that is wrong, then fetch.

Nothing is stored before the button that tells the number is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.importing_people import (
    NO_HEADINGS,
    ColumnMapping,
    ImportingPeople,
    ImportPreview,
    ImportRow,
    PersonColumn,
)
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
    TableView,
    Tone,
    Variant,
)
from facilitator_app.ui.planner.import_model import ImportModel
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX, HEIGHT_PX = 1040, 660
HEADING_ROWS = 12
NO_COLUMN = "-1"
PER_LINE = 6
WIDTHS_PX = (60, 130, 170, 170, 120, 120, 120, 40)


class ImportDialog(Question):
    """`preview` is what would be fetched; None as long as no list could be read."""

    def __init__(
        self,
        importing: ImportingPeople,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("ImportDialog", "Fetch list of participants"),
            text=translate(
                "ImportDialog", "An Excel file (.xlsx) or CSV. Nothing is stored before you press Fetch."
            ),
            icon="file-spreadsheet",
        )
        self.setObjectName("import_people")
        self._importing = importing
        self._dialogs = dialogs
        self._sentence = sentence
        self._path: Path | None = None
        self.preview: ImportPreview | None = None
        self.setFixedWidth(min(scaled_px(WIDTH_PX), parent.width() - 32))
        self._build()

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

    def read(self, path: Path) -> None:
        """Read a list with everything guessed."""
        self._path = path
        self._file.setText(path.name)
        self._show(sheet_name=None, heading_row=None, mapping=None)

    def _show(
        self, *, sheet_name: str | None, heading_row: int | None, mapping: ColumnMapping | None
    ) -> None:
        if self._path is None:
            return
        try:
            self._take(self._preview(self._path, sheet_name, heading_row, mapping))
        except (Refused, Outside) as problem:
            is_mapping = problem.key == "people.no_name_column"
            self._say_wrong(self._sentence(problem))
            self._fetch.set_off(self._sentence(problem))
            if not is_mapping:
                self.preview = None
                self._fetch.set_words(self.tr("Fetch"))
                self._pages.setCurrentIndex(0)

    def _preview(
        self, path: Path, sheet_name: str | None, heading_row: int | None, mapping: ColumnMapping | None
    ) -> ImportPreview:
        """The preview; headings that name nothing known still give a list whose columns can be chosen."""
        try:
            return self._importing.preview(
                path, sheet_name=sheet_name, heading_row=heading_row, mapping=mapping
            )
        except Refused as problem:
            if problem.key != "people.no_name_column" or mapping is not None:
                raise
        return self._importing.preview(
            path, sheet_name=sheet_name, heading_row=heading_row, mapping={PersonColumn.NAME: 0}
        )

    def _take(self, preview: ImportPreview) -> None:
        self.preview = preview
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
        self._table_model.show_rows(preview.rows)
        self._show_faults(preview)
        count = len(preview.importable)
        self._fetch.set_words(self.tr("Fetch %n participants", "", count))
        self._fetch.set_off("" if count else self.tr("The list gives nobody to fetch."))

    def _show_columns(self, preview: ImportPreview) -> None:
        choices = [(NO_COLUMN, "–")]
        for place, heading in enumerate(preview.headings):
            letter = self.tr("Column {number}").format(number=place + 1)
            choices.append((str(place), heading or letter))
        for column, box in self._columns.items():
            box.set_choices(choices)
            box.choose(str(preview.mapping.get(column, NO_COLUMN)))

    def _show_faults(self, preview: ImportPreview) -> None:
        rows = [self._fault_row(row, at) for row in preview.faulty for at in range(len(row.faults))]
        self._faults.set_rows(rows)
        self._faults.setVisible(bool(rows))
        skipped = len(preview.rows) - len(preview.importable)
        remarks = sum(row.can_be_imported for row in preview.faulty)
        parts = [
            self.tr("%n rows are skipped", "", skipped) if skipped else "",
            self.tr("%n rows are fetched with a remark", "", remarks) if remarks else "",
            self.tr("%n empty rows are left out", "", preview.empty_rows) if preview.empty_rows else "",
        ]
        said = " · ".join(part for part in parts if part)
        self._summary.setText(said or self.tr("Every row can be fetched."))

    def _fault_row(self, row: ImportRow, at: int) -> Row:
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

    def _mapping(self) -> ColumnMapping:
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
        found.addWidget(self._build_table(), 3)
        self._summary = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._summary.setObjectName("import_summary")
        found.addWidget(self._summary)
        self._faults = RowList(accessible_name=self.tr("What is wrong in the list"))
        self._faults.setObjectName("import_faults")
        found.addWidget(self._faults, 2)
        self._pages = QStackedWidget()
        self._pages.addWidget(
            EmptyState(
                "file-spreadsheet",
                self.tr("No list has been read yet"),
                self.tr(
                    "One row for each person, with the name in one column or two. You see all of it first."
                ),
            )
        )
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
        row.addWidget(self._choose)
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
        self._columns: Mapping[PersonColumn, ComboBox] = {column: ComboBox() for column in PersonColumn}
        fields = [LabelledField(self.tr("Headings stand in"), self._heading)]
        for column, box in self._columns.items():
            box.setObjectName(f"column_{column.value}")
            box.activated.connect(self._on_mapped)
            words = self._sentence(Refused(f"people.column.{column.value}"))
            fields.append(LabelledField(words, box))
        fields.append(self._sheet_field)
        for at, field in enumerate(fields):
            grid.addWidget(field, at // PER_LINE, at % PER_LINE)
        for at in range(PER_LINE):
            grid.setColumnStretch(at, 1)
        self._sheet.activated.connect(self._on_sheet)
        self._heading.activated.connect(self._on_heading)
        return grid

    def _build_table(self) -> TableView:
        self._table_model = ImportModel(self)
        table = TableView(self.tr("The list as it would be fetched"), self._table_model, wide_column=2)
        table.setObjectName("import_rows")
        table.setMinimumHeight(scaled_px(120))
        table.verticalHeader().setDefaultSectionSize(scaled_px(32))
        table.setProperty("isFlush", True)
        head = table.horizontalHeader()
        for at, width_px in enumerate(WIDTHS_PX):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(at, scaled_px(width_px))
        head.setStretchLastSection(True)
        return table

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
