"""Fetching a list: choose the file, say what its columns are, see what it gives and all that is wrong, then fetch.

One dialog for every kind of list. Nothing is stored before the button that tells the number is pressed. However long
a list takes to be read, the dialog answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.importing_people import NO_HEADINGS
from facilitator_app.services.list_preview import read_list
from facilitator_app.ui.dialogs import Dialogs, Question
from facilitator_app.ui.kit import (
    Button,
    ComboBox,
    EmptyState,
    Fit,
    IconMark,
    LabelledField,
    PlainLabel,
    RowList,
    Tone,
    Variant,
)
from facilitator_app.ui.planner.list_kind import Importing, ListKind, ListPreview, ListRow, Reader, Source
from facilitator_app.ui.planner.list_model import Cells, OfRows, SeenColumn
from facilitator_app.ui.planner.list_reading import Choice, Found, ListCounts, ListReading
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
        reader: Reader = read_list,
    ) -> None:
        super().__init__(parent, title=kind.title, text=kind.text, icon="file-spreadsheet")
        self.setObjectName(kind.name)
        self._kind = kind
        self._dialogs = dialogs
        self._sentence = sentence
        self._shown: ListPreview | None = None
        self.setFixedWidth(min(scaled_px(WIDTH_PX), parent.width() - 32))
        self._reading = ListReading(importing, kind, reader=reader, sentence=sentence, parent=self)
        self._reading.found.connect(self._on_found)
        self._reading.refused.connect(self._on_refused)
        self._reading.failed.connect(self.stop_reading)
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
        cells: Cells[str],
        title: str = "",
        otherwise: str = "",
        is_wide: bool = False,
    ) -> SeenColumn:
        """A column that is always seen: where it comes from in the list, or `otherwise` how it was found."""
        places = [preview.mapping[column] for column in columns if column in preview.mapping]
        headings = " + ".join(self._heading_of(preview, place) for place in places)
        return SeenColumn(
            title=title or self._column_words(columns[0]),
            cells=cells,
            source=self.tr("from “{heading}”").format(heading=headings) if headings else otherwise,
            is_wide=is_wide,
        )

    def if_read(self, preview: ListPreview, column: StrEnum, cells: Cells[str]) -> Sequence[SeenColumn]:
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
        """Read a list with everything guessed. It goes on while the dialog is used, closed too."""
        self._file.setText(source.name if isinstance(source, Path) else self.tr("What was copied"))
        self._say_wrong("")
        self._show_none(self.tr("Wait until the list has been read."))
        self._pages.setCurrentWidget(self._unread)
        # Enter does nothing there, and neither chooses a file nor stops the reading of one.
        self._unread.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reading.read(source)

    def paste(self) -> None:
        """Read what was copied elsewhere."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.read(text)

    def stop_reading(self) -> None:
        """Leave the list unread and choose another."""
        self._reading.stop()
        self._file.setText(self.tr("No file is chosen."))
        self._show_none(self.tr("Choose a file first."))
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_reading(self) -> bool:
        """Whether what is seen is not yet what was asked for last."""
        return self._reading.is_running()

    def done(self, result: int) -> None:
        """What is still being read is not wanted any longer."""
        self._reading.stop()
        super().done(result)

    def _ask(self, choice: Choice) -> None:
        self._reading.choose(choice)
        self._fetch.set_off(self.tr("Wait until the list has been read."))

    def _show_none(self, reason: str) -> None:
        self._shown = None
        self._fetch.set_words(self.tr("Fetch"))
        self._fetch.set_off(reason)
        self._pages.setCurrentIndex(0)

    def _on_refused(self, problem: Problem) -> None:
        sentence = self._sentence(problem)
        self._say_wrong(sentence)
        if problem.key == self._kind.needed_key:
            self._fetch.set_off(sentence)
            return
        is_waited_for = self._waits()
        self._show_none(sentence)
        self._go_on(is_waited_for=is_waited_for)

    def _on_found(self, found: Found) -> None:
        is_waited_for = self._waits()
        self._take(found)
        self._go_on(is_waited_for=is_waited_for)

    def _waits(self) -> bool:
        """Whether the user stands where it says that the list is being read."""
        focus = self.focusWidget()
        return focus is not None and (focus is self._unread or self._unread.isAncestorOf(focus))

    def _go_on(self, *, is_waited_for: bool) -> None:
        """Enter goes on from here; where nothing can be fetched yet, one is still choosing."""
        if is_waited_for:
            next_one = self._fetch if self._fetch.isEnabled() else self._choose
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, found: Found) -> None:
        preview = self._shown = found.preview
        self._say_wrong("")
        self._pages.setCurrentWidget(self._found)
        _offer(self._sheet, [(name, name) for name in preview.sheet_names])
        self._sheet.choose(preview.sheet_name)
        self._sheet_field.setVisible(len(preview.sheet_names) > 1)
        rows = range(1, max(HEADING_ROWS, preview.heading_row) + 1)
        _offer(
            self._heading,
            [
                (str(NO_HEADINGS), self.tr("None")),
                *((str(row), self.tr("Row {number}").format(number=row)) for row in rows),
            ],
        )
        self._heading.choose(str(preview.heading_row))
        self._show_columns(preview)
        self._show_rows(preview)
        self._show_faults(found)
        self._fetch.set_words(self.count_words(found.importable))
        self._fetch.set_off("" if found.importable else self._kind.nothing)

    def _show_columns(self, preview: ListPreview) -> None:
        """Where each thing is read from, and what of the list is read by nothing."""
        places = [
            (str(at), self._heading_of(preview, at))
            for at, heading in enumerate(preview.headings)
            if heading or preview.heading_row == NO_HEADINGS
        ]
        for column, box in self._columns.items():
            _offer(box, [(NO_COLUMN, self.tr("Not in the list")), *places])
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
            SeenColumn(title=self.tr("Row"), cells=OfRows(rows, _number)),
            SeenColumn(title=self.tr("What happens"), cells=OfRows(rows, self._fate)),
            *self.columns_of(preview),
        )
        self._table.show_columns(columns, OfRows(rows, _is_taken))

    def _fate(self, row: ListRow) -> str:
        if not row.can_be_imported:
            return self.tr("Is skipped")
        return self.tr("With a remark") if row.faults else self.tr("Is fetched")

    def _show_faults(self, found: Found) -> None:
        self._faults.set_rows(found.faults)
        self._faults.setVisible(bool(found.faults))
        said = ListCounts().words(
            skipped=found.skipped, remarks=found.remarks, empty=found.preview.empty_rows
        )
        self._summary.setText(said or self.tr("Every row can be fetched."))

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
        # Else every one of thousands of rows is asked how high it is.
        self._faults.setUniformItemSizes(True)
        found.addWidget(self._faults, 2)
        self._pages = QStackedWidget()
        self._pages.addWidget(EmptyState("file-spreadsheet", self._kind.empty_title, self._kind.empty_text))
        self._pages.addWidget(self._found)
        self._pages.addWidget(self._build_unread())
        column.addWidget(self._pages, 1)
        self.words.addLayout(column, 1)
        self.add_keep(self.tr("Cancel"))
        self._fetch = self.add_act(self.tr("Fetch"), Variant.PRIMARY)
        self._fetch.set_off(self.tr("Choose a file first."))

    def _build_unread(self) -> QWidget:
        stop = Button(self.tr("Stop reading"), "square")
        stop.setObjectName("stop_reading")
        stop.clicked.connect(self.stop_reading)
        self._unread = EmptyState(
            "file-spreadsheet",
            self.tr("Reading the list …"),
            self.tr("A large list takes a while. Nothing is stored."),
            (stop,),
        )
        self._unread.setObjectName("list_unread")
        self._unread.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return self._unread

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
        self._ask(Choice(sheet_name=self._sheet.chosen_key()))

    def _on_heading(self) -> None:
        self._ask(Choice(sheet_name=self._sheet.chosen_key(), heading_row=int(self._heading.chosen_key())))

    def _on_mapped(self) -> None:
        self._ask(
            Choice(
                sheet_name=self._sheet.chosen_key(),
                heading_row=int(self._heading.chosen_key()),
                mapping=self._mapping(),
            )
        )


def _offer(box: ComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Give it these choices where it has others: it may be open while a list is worked out."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != list(choices):
        box.set_choices(choices)


def _number(row: ListRow) -> str:
    return str(row.number)


def _is_taken(row: ListRow) -> bool:
    return row.can_be_imported
