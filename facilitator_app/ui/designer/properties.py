"""The right column: the properties of what is chosen at the left, and what becomes of the answers there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.content.words import LANGUAGES
from facilitator_app.domain.forms import FieldSpec, FormUse
from facilitator_app.services.designing_forms import Design
from facilitator_app.ui.designer.field_face import FieldFace
from facilitator_app.ui.designer.words import KIND_ICONS, use_words
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    Fit,
    IconMark,
    LabelledField,
    PlainLabel,
)
from facilitator_app.ui.planner.written import WrittenLine, WrittenText
from facilitator_app.ui.theme import Ground, TextRole, set_ground

GAP_PX = 12


class TextsFace(QWidget):
    """The form's own title, introduction and language."""

    changed = Signal(str, str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(GAP_PX)
        column.addWidget(PlainLabel(self.tr("The form"), TextRole.CARD_HEADING))
        self._use = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._title = WrittenLine("title", self.tr("Title"))
        self._intro = WrittenText(
            "intro", self.tr("Introduction"), role=TextRole.BODY, least_lines=2, most_lines=6
        )
        names = {"da": self.tr("Danish"), "en": self.tr("English")}
        self._language = ComboBox([(code, names[code]) for code in LANGUAGES])
        self._language.setObjectName("language")
        language = LabelledField(
            self.tr("Language"),
            self._language,
            help_text=self.tr("The words the program puts on the form's sheets."),
        )
        for widget in (self._use, self._title, self._intro, language):
            column.addWidget(widget)
        column.addStretch(1)
        self._title.written.connect(self._on_written)
        self._intro.written.connect(self._on_written)
        self._title.left.connect(self.left)
        self._intro.left.connect(self.left)
        self._language.activated.connect(self._on_language)

    def show_design(self, design: Design) -> None:
        """Show the coming revision's texts."""
        self._use.setText(use_words(design.form.use))
        self._title.show_text(design.draft.title)
        self._intro.show_text(design.draft.intro)
        # The sheet of an action schema begins with its name; it has no room for more words.
        self._intro.setVisible(design.form.use is not FormUse.ACTION_SCHEMA)
        self._language.choose(design.draft.language)

    def begin(self) -> None:
        """Put the focus on the title, ready to be written over."""
        self._title.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._title.edit.selectAll()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._title.save_now()
        self._intro.save_now()

    def drop(self) -> None:
        """What is typed belonged to another form."""
        self._title.drop()
        self._intro.drop()

    def _on_written(self, key: str, _text: str) -> None:
        self._tell(key)

    def _on_language(self) -> None:
        self._tell("language")

    def _tell(self, typed: str) -> None:
        title, intro = self._title.edit.text(), self._intro.edit.text()
        self.changed.emit(title, intro, self._language.chosen_key(), typed)


class ArchivedFace(QWidget):
    """A field that earlier revisions had."""

    bring_back_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(GAP_PX)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._icon = IconMark("archive")
        self._name = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        self._words = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._words.setObjectName("archive_words")
        column.addWidget(self._words)
        self._bring_back = Button(self.tr("Bring back"), "archive-restore")
        self._bring_back.setObjectName("bring_back")
        column.addWidget(self._bring_back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._bring_back.clicked.connect(self._on_bring_back)

    def show_field(self, design: Design, field: FieldSpec) -> None:
        """Say what is kept."""
        self._key = field.key
        self._icon.show_icon(KIND_ICONS[field.kind])
        self._name.setText(field.label)
        kept = self.tr("%n entries are kept.", "", design.answers.count(field.key))
        archived = self.tr("The field is in the archive and not on the form.")
        self._words.setText(f"{archived} {kept}")

    def begin(self) -> None:
        """Put the focus on the only thing to do."""
        self._bring_back.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_bring_back(self) -> None:
        self.bring_back_asked.emit(self._key)


class Properties(Card):
    """One of three faces, and at the foot what becomes of the answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self.texts = TextsFace()
        self.field = FieldFace()
        self.archived = ArchivedFace()
        self._pages = QStackedWidget()
        for face in (self.texts, self.field, self.archived):
            self._pages.addWidget(_scrolling(face))
        self.content.addWidget(self._pages, 1)
        self.content.addWidget(Divider())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(IconMark("file-text"), 0, Qt.AlignmentFlag.AlignTop)
        self._answers = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._answers.setObjectName("answers_words")
        foot.addWidget(self._answers, 1)
        self.content.addLayout(foot)

    def show_design(self, design: Design, key: str, *, problem: str, about: str) -> None:
        """Show what stands under `key`."""
        self._answers.setText(self._answers_words(design))
        field = design.field(key)
        archived = next((one for one in design.draft.archived if one.key == key), None)
        if field is not None:
            self.field.show_field(design, field, problem=problem, about=about)
        elif archived is not None:
            self.archived.show_field(design, archived)
        self.texts.show_design(design)
        at = 1 if field is not None else 2 if archived is not None else 0
        self._pages.setCurrentIndex(at)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self.texts.save_now()
        self.field.save_now()

    def drop(self) -> None:
        """What is typed belonged to another form."""
        self.texts.drop()
        self.field.drop()

    def _answers_words(self, design: Design) -> str:
        answers, revision = design.answers, design.form.revision
        if answers.leaders:
            filled = self.tr("%n leaders have filled in revision {number}.", "", answers.leaders)
            stay = self.tr("What they wrote stays in revision {number}.") if design.has_draft else ""
            return f"{filled} {stay}".strip().format(number=revision)
        if answers.leaders_before:
            return self.tr(
                "%n leaders have filled in an earlier revision. What they wrote is kept.",
                "",
                answers.leaders_before,
            )
        if answers.groups:
            return self.tr("%n groups have answered. Their outputs are kept.", "", answers.groups)
        return self.tr("Nobody has answered the form yet.")


def _scrolling(face: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_ground(area, Ground.SURFACE)
    set_ground(face, Ground.SURFACE)
    area.setWidget(face)
    return area
