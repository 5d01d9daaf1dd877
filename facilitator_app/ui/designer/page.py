"""The page *Skemaer* of the planner: the list of the file's forms, and behind it the desk where one is designed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.designing_forms import DesigningForms, FormLine
from facilitator_app.services.document import Document
from facilitator_app.ui.designer.desk import FormDesk
from facilitator_app.ui.designer.form_list import FormList
from facilitator_app.ui.designer.preview_column import BLANK, PreviewColumn, PreviewSources
from facilitator_app.ui.designer.words import use_words
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.theme import scaled_px

FORMS = "forms"
GAP_PX = 16
LIST_PX, SHEET_PX = 620, 626
LIST_MOST_PX = 720


def forms_title() -> str:
    """The word of the page's tab, before there is a page."""
    return QCoreApplication.translate("FormsPage", "Forms")


class FormsPage(PlannerPage):
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
        self._forms = forms
        self._document = document
        self._chosen_id = ""
        self._open_id = ""
        self._build(sources, sentence)
        self._connect()

    def render_page(self) -> None:
        """Draw the open form, or the list when none is open or the open one has gone."""
        design = self._forms.design(self._open_id)
        if design is not None:
            self._pages.setCurrentWidget(self.desk)
            self.desk.render_desk(design)
            return
        self._open_id = ""
        lines = self._forms.lines()
        self._pages.setCurrentWidget(self._list_page)
        known = [line.form.id for line in lines]
        if self._chosen_id not in known:
            self._chosen_id = known[0] if known else ""
        self.list.show_lines(lines, self._chosen_id)
        self._show_sheet(lines)

    def begin(self) -> None:
        """Put the focus on the fields of the open form, or on the forms."""
        if self._open_id:
            self.desk.begin()
        else:
            self.list.begin()

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        self.desk.save_now()

    def start_anew(self) -> None:
        """Another file was opened: no form of it is open."""
        self.desk.drop()
        self._chosen_id, self._open_id = "", ""

    def open_form(self, form_id: str) -> None:
        """Turn to one form."""
        self.desk.open_form(form_id)
        self._chosen_id = self._open_id = form_id
        self.render_page()
        self.begin()

    def wait(self) -> None:
        """Block until no sheet is being drawn."""
        self.desk.preview.wait()
        self.preview.wait()

    def _build(self, sources: PreviewSources, sentence: Callable[[Problem], str]) -> None:
        self.list = FormList()
        self.list.setMaximumWidth(scaled_px(LIST_MOST_PX))
        self.preview = PreviewColumn(sources)
        self.preview.open_view(BLANK)
        self._list_page = QWidget()
        row = QHBoxLayout(self._list_page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self.list, LIST_PX)
        row.addWidget(self.preview, SHEET_PX)
        self.desk = FormDesk(forms=self._forms, document=self._document, sources=sources, sentence=sentence)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page)
        self._pages.addWidget(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        self.list.form_chosen.connect(self._on_chosen)
        self.list.open_asked.connect(self.open_form)
        self.list.copy_asked.connect(self._on_copy)
        self.list.removal_asked.connect(self._on_remove)
        self.list.use_asked.connect(self._on_new)
        self.desk.back_asked.connect(self._on_back)

    def _show_sheet(self, lines: tuple[FormLine, ...]) -> None:
        design = self._forms.design(self._chosen_id)
        self.preview.setVisible(bool(lines))
        if design is not None:
            self.preview.show_form(design.coming)

    def _on_chosen(self, form_id: str) -> None:
        self._chosen_id = form_id
        self._show_sheet(self._forms.lines())

    def _on_new(self, use: FormUse) -> None:
        title = use_words(use).partition(",")[0]
        form = self._forms.add_form(use=use, title=title, language=self._document.workshop.language)
        self.open_form(form.id)
        self.desk.begin_title()

    def _on_copy(self, form_id: str) -> None:
        design = self._forms.design(form_id)
        if design is None:
            return
        title = self.tr("{form} (copy)").format(form=design.draft.title)
        copy: FormSpec | None = self._forms.copy_form(form_id, title=title)
        if copy is not None:
            self.open_form(copy.id)

    def _on_remove(self, form_id: str) -> None:
        try:
            self._forms.remove_form(form_id)
        except Refused:
            # It came into use while the button was being pressed: the button now says why it stays.
            self.render_page()

    def _on_back(self) -> None:
        self._open_id = ""
        self.render_page()
        self.begin()
