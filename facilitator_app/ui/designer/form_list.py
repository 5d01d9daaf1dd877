"""The file's forms, in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.forms import FormUse
from facilitator_app.services.designing_forms import FormLine
from facilitator_app.ui.designer.words import USE_ICONS, use_words
from facilitator_app.ui.kit import Row
from facilitator_app.ui.planner.entry_list import EntryList, EntryWords
from facilitator_app.ui.theme import icon_pixmap, roles_at, scaled_px

ICON_PX = 16


class FormList(EntryList):
    """`use_asked` carries the `FormUse` of a new form."""

    use_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines: tuple[FormLine, ...] = ()
        super().__init__(_words(), parent)
        self.menu.setObjectName("form_uses")
        self.menu.aboutToShow.connect(self._fill_uses)
        self.menu.triggered.connect(self._on_use)

    def show_lines(self, lines: Sequence[FormLine], chosen_id: str) -> None:
        """Draw the forms."""
        self._lines = tuple(lines)
        self.show_rows([self._row(line) for line in lines], chosen_id)

    def state_of(self, entry_id: str) -> str:
        """What it is for, and by how many it is filled in."""
        line = self._line(entry_id)
        return "" if line is None else self._state_words(line)

    def why_kept(self, entry_id: str) -> str:
        """What uses it."""
        line = self._line(entry_id)
        return "" if line is None else self._why_kept(line)

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

    def _line(self, form_id: str) -> FormLine | None:
        return next((line for line in self._lines if line.form.id == form_id), None)

    def _fill_uses(self) -> None:
        self.menu.clear()
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
            action = QAction(picture, use_words(use), self.menu)
            action.setData(use)
            self.menu.addAction(action)

    def _on_use(self, action: QAction) -> None:
        self.use_asked.emit(FormUse(action.data()))


def _words() -> EntryWords:
    translate = QCoreApplication.translate
    return EntryWords(
        kind="form",
        heading=translate("FormList", "Forms"),
        new=translate("FormList", "New form"),
        remove=translate("FormList", "Remove form"),
        icon="file-text",
        empty_title=translate("FormList", "No forms yet"),
        empty_text=translate(
            "FormList", "A form is what a leader or a group fills in, on screen and on paper."
        ),
    )
