"""*Udlevér* somebody's data: what there is, the texts that may name somebody else, and talks that are locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.lus import LusTalk
from facilitator_app.services.handing_out import HandOutPreview, Possible
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import (
    CheckBox,
    Divider,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    Tone,
    Variant,
)
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX = 640
LIST_PX = 150
ONE_PX = 74
INDENT_PX = 32


class HandOutDialog(Question):
    """A text with only a part of the name, or in what others wrote for few to read, is left out, and a locked talk only
    mentioned, until somebody says otherwise.
    """

    def __init__(self, parent: QWidget | None, *, preview: HandOutPreview) -> None:
        title = QCoreApplication.translate("HandOutDialog", "Hand out everything about {name}").format(
            name=preview.name
        )
        super().__init__(parent, title=title, text="", icon="user")
        self.setObjectName("hand_out_dialog")
        self.setFixedWidth(scaled_px(WIDTH_PX))
        # As high as the words need here: wrapped labels ask for the height that they have on a narrower line.
        outer = self.layout()
        assert outer is not None, "a question has a layout"
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._boxes: dict[str, CheckBox] = {}
        self._passphrases: dict[str, LineEdit] = {}
        self._build_counts(preview)
        self._build_possible([one for one in preview.possible if not one.is_private])
        self._build_private([one for one in preview.possible if one.is_private])
        for talk in preview.sealed:
            self._build_sealed(talk)
        hint = self.tr(
            "Two files are written into a folder you choose: a PDF to read and a JSON file. Others' names are taken"
            " out."
        )
        self.words.addWidget(PlainLabel(hint, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))
        self.add_keep(self.tr("Cancel"))
        act = self.add_act(self.tr("Choose folder …"), Variant.PRIMARY)
        self.let_enter_press(act)
        act.setFocus(Qt.FocusReason.TabFocusReason)

    def also(self) -> frozenset[str]:
        """The keys of the texts that are told although they have only a part of the name."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def passphrases(self) -> dict[str, str]:
        """What was typed for locked talks, by their ids; none where nothing was."""
        return {talk_id: edit.text() for talk_id, edit in self._passphrases.items() if edit.text()}

    def _build_counts(self, preview: HandOutPreview) -> None:
        counts = (
            self.tr("%n actions", "", preview.actions),
            self.tr("%n follow-ups", "", preview.follow_ups),
            self.tr("%n LUS talks", "", preview.talks),
            self.tr("%n texts of others with the whole name", "", preview.named),
        )
        label = PlainLabel(" · ".join(counts), TextRole.BODY, fit=Fit.WRAP)
        label.setObjectName("hand_out_counts")
        self.words.addWidget(label)

    def _build_possible(self, texts: Sequence[Possible]) -> None:
        said = self.tr(
            "%n texts may name somebody else. Tick those that are about this person.", "", len(texts)
        )
        self._build_list(texts, said, self.tr("Texts that may name somebody else"), "hand_out_texts")

    def _build_private(self, texts: Sequence[Possible]) -> None:
        said = self.tr("%n texts stand in others’ own schemas and talks, which few may read.", "", len(texts))
        self._build_list(texts, said, self.tr("Texts in others’ own schemas and talks"), "hand_out_private")
        if texts:
            hint = self.tr(
                "Others have a right that what they wrote stays private. Tick only what may be given away; what"
                " stays out is not in the files."
            )
            self.words.addWidget(PlainLabel(hint, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))

    def _build_list(self, texts: Sequence[Possible], said: str, name: str, object_name: str) -> None:
        if not texts:
            return
        self.words.addWidget(PlainLabel(said, TextRole.BODY_STRONG, fit=Fit.WRAP))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        for text in texts:
            box = CheckBox(text.where)
            box.setObjectName(f"hand_out_text_{len(self._boxes)}")
            box.setAccessibleDescription(text.sentence)
            self._boxes[text.key] = box
            sentence = PlainLabel(text.sentence, TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP)
            sentence.setContentsMargins(scaled_px(INDENT_PX), 0, 0, 8)
            column.addWidget(box)
            column.addWidget(sentence)
            column.addWidget(Divider())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName(object_name)
        scroll.setAccessibleName(name)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(scaled_px(min(LIST_PX, ONE_PX * len(texts))))
        scroll.setWidget(holder)
        self.words.addWidget(scroll)

    def _build_sealed(self, talk: LusTalk) -> None:
        edit = LineEdit()
        edit.setEchoMode(LineEdit.EchoMode.Password)
        edit.setObjectName(f"talk_passphrase_{len(self._passphrases)}")
        self._passphrases[talk.id] = edit
        label = self.tr("Password of a locked LUS talk")
        hint = self.tr("Without it the talk is mentioned, and how to get it.")
        self.words.addWidget(LabelledField(label, edit, help_text=hint))
