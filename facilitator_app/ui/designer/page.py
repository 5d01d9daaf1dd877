"""The page *Skemaer* of the planner: the list of the file's forms, and behind it the desk where one is designed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.forms import FormUse
from facilitator_app.problems import Problem
from facilitator_app.services.designing_forms import DesigningForms, FormLine
from facilitator_app.services.document import Document
from facilitator_app.ui.designer.desk import FormDesk
from facilitator_app.ui.designer.form_list import FormList
from facilitator_app.ui.designer.preview_column import BLANK, PreviewColumn, PreviewSources
from facilitator_app.ui.designer.words import use_words
from facilitator_app.ui.planner.entries_page import EntriesPage

FORMS = "forms"


def forms_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("FormsPage", "Forms")


class FormsPage(EntriesPage):
    """`sources` is what the pictures are made with; `sentence` says a problem in the interface's language."""

    def __init__(
        self,
        *,
        forms: DesigningForms,
        document: Document,
        sources: PreviewSources,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key=FORMS, title=forms_title(), parent=parent)
        self._forms, self._document = forms, document
        self._sources, self._sentence = sources, sentence
        self._lines: tuple[FormLine, ...] = ()
        self.list = FormList()
        self.list.use_asked.connect(self._on_new)
        self.preview = PreviewColumn(sources)
        self.preview.open_view(BLANK)
        self.lay_out(self.list, self.preview)

    def read_entries(self) -> Sequence[str]:
        """The forms."""
        self._lines = self._forms.lines()
        return [line.form.id for line in self._lines]

    def show_entries(self, chosen_id: str) -> None:
        """Draw the list."""
        self.list.show_lines(self._lines, chosen_id)

    def show_chosen(self, chosen_id: str) -> None:
        """Draw the sheet of the one chosen."""
        design = self._forms.design(chosen_id)
        self.preview.setVisible(design is not None)
        if design is not None:
            self.preview.show_form(design.coming)

    def make_desk(self) -> FormDesk:
        """Where a form is designed."""
        return FormDesk(
            forms=self._forms, document=self._document, sources=self._sources, sentence=self._sentence
        )

    def copied(self, entry_id: str) -> str:
        """Copy a form."""
        design = self._forms.design(entry_id)
        if design is None:
            return ""
        title = self.tr("{form} (copy)").format(form=design.draft.title)
        copy = self._forms.copy_form(entry_id, title=title)
        return copy.id if copy is not None else ""

    def remove(self, entry_id: str) -> None:
        """Take a form out of the file."""
        self._forms.remove_form(entry_id)

    def wait(self) -> None:
        """Block until no sheet is being drawn."""
        if isinstance(self._desk, FormDesk):
            self._desk.preview.wait()
        self.preview.wait()

    def _on_new(self, use: FormUse) -> None:
        title = use_words(use).partition(",")[0]
        form = self._forms.add_form(use=use, title=title, language=self._document.workshop.language)
        self.open_entry(form.id)
        self.desk.begin_title()
