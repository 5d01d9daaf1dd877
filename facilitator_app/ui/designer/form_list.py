"""The file's forms: chosen, opened, begun anew, copied and removed; beside them the sheet of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from facilitator_app.domain.forms import FormUse
from facilitator_app.services.designing_forms import FormLine
from facilitator_app.ui.designer.words import USE_ICONS, use_words
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    PlainLabel,
    Row,
    RowList,
    Variant,
)
from facilitator_app.ui.theme import TextRole, icon_pixmap, roles_at, scaled_px

ICON_PX = 16


class FormList(Card):
    """Keys are the forms' ids; `use_asked` carries the `FormUse` of a new form."""

    form_chosen = Signal(str)
    open_asked = Signal(str)
    copy_asked = Signal(str)
    removal_asked = Signal(str)
    use_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._lines: tuple[FormLine, ...] = ()
        self._build_head()
        self.content.addWidget(Divider())
        self._build_rows()
        self.content.addWidget(Divider())
        self._build_foot()
        self.rows.row_chosen.connect(self._on_chosen)
        self.rows.row_opened.connect(self.open_asked)

    def show_lines(self, lines: Sequence[FormLine], chosen_id: str) -> None:
        """Draw the forms."""
        self._lines = tuple(lines)
        rows = [self._row(line) for line in lines]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        self._pages.setCurrentWidget(self.rows if rows else self._nothing)
        self._draw_foot()

    def begin(self) -> None:
        """Put the focus on the forms."""
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Forms"), TextRole.CARD_HEADING), 1)
        self._new = Button(self.tr("New form"), "plus")
        self._new.setObjectName("new_form")
        head.addWidget(self._new)
        self.content.addLayout(head)
        self._uses = QMenu(self)
        self._uses.setObjectName("form_uses")
        self._uses.aboutToShow.connect(self._fill_uses)
        self._uses.triggered.connect(self._on_use)
        self._new.clicked.connect(self._on_new)

    def _build_rows(self) -> None:
        self.rows = RowList(accessible_name=self.tr("Forms"))
        self.rows.setObjectName("forms")
        first = Button(self.tr("New form"), "plus")
        first.setObjectName("first_form")
        first.clicked.connect(self._on_first)
        self._nothing = EmptyState(
            "file-text",
            self.tr("No forms yet"),
            self.tr("A form is what a leader or a group fills in, on screen and on paper."),
            (first,),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        self.content.addWidget(self._pages, 1)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 12, 8)
        foot.setSpacing(8)
        self._state = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._state.setObjectName("form_state")
        self._remove = IconButton("trash-2", self.tr("Remove form"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_form")
        self._copy = Button(self.tr("Copy"), "copy")
        self._copy.setObjectName("copy_form")
        self._open = Button(self.tr("Open"), "pencil", variant=Variant.PRIMARY)
        self._open.setObjectName("open_form")
        foot.addWidget(self._state, 1)
        for button in (self._remove, self._copy, self._open):
            foot.addWidget(button)
        self.content.addLayout(foot)
        self._open.clicked.connect(self._on_open)
        self._copy.clicked.connect(self._on_copy)
        self._remove.clicked.connect(self._on_remove)

    def _row(self, line: FormLine) -> Row:
        form, draft = line.form, line.draft
        parts = [self.tr("%n fields", "", len(draft.fields))]
        if form.revision:
            parts.append(self.tr("revision {number}").format(number=form.revision))
        parts += [title for title in line.block_titles[:2]]
        word, role = "", "text_2"
        if line.has_draft:
            word, role = self.tr("Draft of revision {number}").format(number=form.revision + 1), "near"
        return Row(
            key=form.id,
            title=draft.title,
            sub=" · ".join(parts),
            icon=USE_ICONS[form.use],
            word=word,
            word_role=role,
        )

    def _draw_foot(self) -> None:
        line = self._chosen()
        for button in (self._open, self._copy, self._remove):
            button.setVisible(line is not None)
        self._state.setText(self._state_words(line) if line else "")
        if line is not None:
            self._remove.set_off(self._why_kept(line))

    def _state_words(self, line: FormLine) -> str:
        said = use_words(line.form.use)
        leaders = line.answers.leaders + line.answers.leaders_before
        if leaders:
            return f"{said}. " + self.tr("%n leaders have filled it in.", "", leaders)
        if line.answers.groups:
            return f"{said}. " + self.tr("%n groups have answered.", "", line.answers.groups)
        return f"{said}."

    def _why_kept(self, line: FormLine) -> str:
        if line.kept_because is None:
            return ""
        words = {
            "forms.has_answers": self.tr("The form is filled in and stays in the file."),
            "forms.is_asked": self.tr("The form is used in a block."),
            "forms.is_shown": self.tr("The form is shown on a slide."),
        }
        return words.get(line.kept_because.key, self.tr("It is the file's only action schema."))

    def _chosen(self) -> FormLine | None:
        key = self.rows.chosen_key()
        return next((line for line in self._lines if line.form.id == key), None)

    def _fill_uses(self) -> None:
        self._uses.clear()
        has_schema = any(line.form.use is FormUse.ACTION_SCHEMA for line in self._lines)
        for use in FormUse:
            if use is FormUse.ACTION_SCHEMA and has_schema:
                continue
            picture = icon_pixmap(
                USE_ICONS[use],
                colour=roles_at(self).text,
                size_px=scaled_px(ICON_PX),
                ratio=self.devicePixelRatioF(),
            )
            action = QAction(picture, use_words(use), self._uses)
            action.setData(use)
            self._uses.addAction(action)

    def _on_new(self) -> None:
        self._uses.popup(self._new.mapToGlobal(QPoint(0, self._new.height() + 4)))

    def _on_first(self) -> None:
        self._on_new()

    def _on_use(self, action: QAction) -> None:
        self.use_asked.emit(FormUse(action.data()))

    def _on_chosen(self, form_id: str) -> None:
        self._draw_foot()
        self.form_chosen.emit(form_id)

    def _on_open(self) -> None:
        self.open_asked.emit(self.rows.chosen_key())

    def _on_copy(self) -> None:
        self.copy_asked.emit(self.rows.chosen_key())

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.rows.chosen_key())
