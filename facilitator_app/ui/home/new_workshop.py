"""The dialog for a new workshop: which template, for whom, when, in which language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.services.planning_programme import WITHOUT_CONTENT
from facilitator_app.services.starting_workshop import NewWorkshop
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import (
    ComboBox,
    DateField,
    LabelledField,
    LineEdit,
    RadioGroup,
    SegmentedChoice,
    Variant,
)

PROGRAMME = "programme"
"""The template of several workshops: its day is that of the first."""

NO_DAY = "none"

Parse = Callable[[str], date | None]
InWords = Callable[[date], str]


class NewWorkshopDialog(Question):
    """Everything but the template can be left open and written later.

    `kept_days` are the days of the library, as key and title; one that is chosen takes the template's place.
    """

    def __init__(
        self,
        templates: Sequence[str],
        *,
        kept_days: Sequence[tuple[str, str]] = (),
        language: str,
        parse: Parse,
        in_words: InWords,
        parent: QWidget,
    ) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("NewWorkshopDialog", "New workshop"),
            text=QCoreApplication.translate(
                "NewWorkshopDialog",
                "It becomes a file of its own on this computer. All of it can be changed later.",
            ),
            icon="calendar-plus",
        )
        self.setObjectName("new_workshop")
        full_first = sorted(templates, key=_is_empty)
        self._templates = RadioGroup(
            [(name, template_words(name)) for name in full_first],
            accessible_name=self.tr("Template"),
            chosen_key=full_first[0] if full_first else "",
        )
        self._kept = ComboBox(
            [(NO_DAY, self.tr("None")), *kept_days],
            accessible_name=self.tr("Or a day from the library"),
        )
        self._has_kept = bool(kept_days)
        self._title = LineEdit(placeholder=self.tr("as the template's"))
        self._client = LineEdit(placeholder=self.tr("Sample Municipality"))
        self._organisation = LineEdit(placeholder=self.tr("Care and Development"))
        self._held_on = DateField(
            self.tr("Date"), parse=parse, in_words=in_words, placeholder=self.tr("15/3, week 12")
        )
        self._language = SegmentedChoice(
            (("da", "Dansk"), ("en", "English")),
            accessible_name=self.tr("Language of wall and paper"),
            chosen_key=language,
        )
        self._lay_out()
        self._name_parts()
        self._kept.currentIndexChanged.connect(self._on_kept)
        self._templates.chosen.connect(self._on_template)
        self.add_keep(self.tr("Cancel"))
        self._act = self.add_act(self.tr("Make workshop"), Variant.PRIMARY)
        self.let_enter_press(self._act)

    def accept(self) -> None:
        """A date that cannot be read is mended first, instead of being forgotten."""
        if self._held_on.is_unreadable():
            self._held_on.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def wish(self) -> NewWorkshop:
        """What has been chosen and written."""
        return NewWorkshop(
            template=self._chosen_template(),
            language=self._language.chosen_key(),
            client=self._client.text(),
            organisation=self._organisation.text(),
            title=self._title.text(),
            held_on=self._held_on.chosen_date(),
        )

    def file_name(self) -> str:
        """What the file is called: client or title, and the date."""
        wish = self.wish()
        name = wish.client.strip() or wish.title.strip() or self._template_title()
        return f"{name} {wish.held_on.isoformat()}" if wish.held_on else name

    def _chosen_template(self) -> str:
        kept = self._kept.chosen_key()
        return kept if kept not in ("", NO_DAY) else self._templates.chosen_key()

    def _template_title(self) -> str:
        if self._kept.chosen_key() not in ("", NO_DAY):
            return self._kept.currentText()
        return template_words(self._templates.chosen_key())

    def _on_kept(self) -> None:
        """A day of the library has its own language."""
        is_kept = self._kept.chosen_key() != NO_DAY
        self._templates.setEnabled(not is_kept)
        self._language.setEnabled(not is_kept)
        self._title.setPlaceholderText(
            self.tr("as the kept day's") if is_kept else self.tr("as the template's")
        )

    def _on_template(self, key: str) -> None:
        self._held_on.labelled.set_label(self.tr("First day") if key == PROGRAMME else self.tr("Date"))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(LabelledField(self.tr("Template"), self._templates))
        kept = LabelledField(self.tr("Or a day from the library"), self._kept)
        kept.setVisible(self._has_kept)
        named = QHBoxLayout()
        named.setSpacing(12)
        named.addWidget(kept, 1)
        named.addWidget(LabelledField(self.tr("Title"), self._title), 1)
        column.addLayout(named)
        client = QHBoxLayout()
        client.setSpacing(12)
        client.addWidget(LabelledField(self.tr("Client"), self._client))
        client.addWidget(LabelledField(self.tr("Department"), self._organisation))
        column.addLayout(client)
        day = QHBoxLayout()
        day.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        day.addWidget(self._held_on, 1, top)
        day.addWidget(LabelledField(self.tr("Language of wall and paper"), self._language), 1, top)
        column.addLayout(day)
        self.words.addLayout(column)

    def _name_parts(self) -> None:
        self._templates.setObjectName("template")
        self._kept.setObjectName("kept_day")
        self._title.setObjectName("title")
        self._client.setObjectName("client")
        self._organisation.setObjectName("organisation")
        self._held_on.edit.setObjectName("held_on")
        self._language.setObjectName("language")


def template_words(name: str) -> str:
    """A template's name; one that is not shipped is called what it is called."""
    translate = QCoreApplication.translate
    known = {
        "leader-day": translate("NewWorkshopDialog", "Leader day: mobilising citizens' resources"),
        "seminar-12-12": translate("NewWorkshopDialog", "12-12 seminar: leading across"),
        "theme-day": translate("NewWorkshopDialog", "Theme day: dilemmas in leadership"),
        PROGRAMME: translate("NewWorkshopDialog", "Programme over two years: strategic leadership across"),
        WITHOUT_CONTENT: translate("NewWorkshopDialog", "Empty workshop"),
    }
    return known.get(name, name)


def _is_empty(name: str) -> bool:
    return name == WITHOUT_CONTENT
