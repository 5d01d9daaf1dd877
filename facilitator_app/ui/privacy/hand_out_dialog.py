"""*Udlevér* somebody's data: what there is, the texts that may name somebody else, and talks that are locked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.lus import LusTalk
from facilitator_app.services.handing_out import HandOutPreview, Possible
from facilitator_app.ui.kit import (
    BOX_WORDS_PX,
    CheckBox,
    Divider,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    Tone,
    Variant,
)
from facilitator_app.ui.privacy.bounded_question import BoundedQuestion
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX = 640
NOTHING_WRONG: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The keys of the texts that are told although they may name somebody else, and what was typed for locked talks, by
    their ids.
    """

    also: frozenset[str] = frozenset()
    passphrases: Mapping[str, str] = field(default_factory=dict)


class HandOutDialog(BoundedQuestion):
    """A text with only a part of the name, or in what others wrote for few to read, is left out, and a locked talk only
    mentioned, until somebody says otherwise. `language` is that of the interface; `before` is what was answered
    already, and `wrong` says of talks by their ids why what was typed does not unlock them.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        preview: HandOutPreview,
        language: str,
        before: Answers | None = None,
        wrong: Mapping[str, str] = NOTHING_WRONG,
    ) -> None:
        title = QCoreApplication.translate("HandOutDialog", "Hand out everything about {name}").format(
            name=preview.name
        )
        asked = QCoreApplication.translate("HandOutDialog", "What is asked first")
        super().__init__(parent, title=title, width_px=WIDTH_PX, asked=asked, icon="user")
        self.setObjectName("hand_out_dialog")
        self._language = language
        self._before = before or Answers()
        self._wrong = wrong
        self._boxes: dict[str, CheckBox] = {}
        self._passphrases: dict[str, LineEdit] = {}
        self._build_counts(preview)
        self.asked.setObjectName("hand_out_asked")
        self._build_possible([one for one in preview.possible if not one.is_private])
        self._build_private([one for one in preview.possible if one.is_private])
        self._build_locked(preview.sealed)
        self.asked.setVisible(self.asked.column.count() > 0)
        self.words.addWidget(self.asked)
        hint = self.tr(
            "Two files are written into a folder you choose: a PDF to read and a JSON file. Others' names are taken"
            " out."
        )
        self.words.addWidget(PlainLabel(hint, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))
        self.add_keep(self.tr("Cancel"))
        act = self.add_act(self.tr("Choose folder …"), Variant.PRIMARY)
        self.let_enter_press(act)
        asked_again = next((edit for talk_id, edit in self._passphrases.items() if talk_id in wrong), act)
        asked_again.setFocus(Qt.FocusReason.TabFocusReason)

    def answers(self) -> Answers:
        """What was ticked and typed; nothing of a talk for which nothing was."""
        return Answers(
            also=frozenset(key for key, box in self._boxes.items() if box.isChecked()),
            passphrases={talk_id: edit.text() for talk_id, edit in self._passphrases.items() if edit.text()},
        )

    def _build_counts(self, preview: HandOutPreview) -> None:
        counts = (
            (self.tr("%n actions", "", preview.actions), preview.actions),
            (self.tr("%n follow-ups", "", preview.follow_ups), preview.follow_ups),
            (self.tr("%n LUS talks", "", preview.talks), preview.talks),
            (self.tr("%n texts of others with the whole name", "", preview.named), preview.named),
        )
        told = " · ".join((self.tr("What stands on the list"), *(words for words, count in counts if count)))
        label = PlainLabel(told, TextRole.BODY, fit=Fit.WRAP)
        label.setObjectName("hand_out_counts")
        self.words.addWidget(label)

    def _build_possible(self, texts: Sequence[Possible]) -> None:
        said = self.tr(
            "%n texts may name somebody else. Tick those that are about this person.", "", len(texts)
        )
        self._build_list(texts, said, "", "hand_out_texts")

    def _build_private(self, texts: Sequence[Possible]) -> None:
        said = self.tr("%n texts stand in others’ own schemas and talks, which few may read.", "", len(texts))
        hint = self.tr(
            "Others have a right that what they wrote stays private. Tick only what may be given away; what"
            " stays out is not in the files."
        )
        self._build_list(texts, said, hint, "hand_out_private")

    def _build_list(self, texts: Sequence[Possible], said: str, hint: str, name: str) -> None:
        if not texts:
            return
        column = self._section(said, hint, name)
        for text in texts:
            box = CheckBox(text.where, is_checked=text.key in self._before.also)
            box.setObjectName(f"hand_out_text_{len(self._boxes)}")
            box.setAccessibleDescription(text.sentence)
            self._boxes[text.key] = box
            below = QHBoxLayout()
            below.setContentsMargins(scaled_px(BOX_WORDS_PX), 0, 0, 8)
            below.addWidget(PlainLabel(text.sentence, TextRole.WORDS, tone=Tone.TEXT_2, fit=Fit.WRAP))
            column.addWidget(box)
            column.addLayout(below)
            column.addWidget(Divider())

    def _build_locked(self, talks: Sequence[LusTalk]) -> None:
        if not talks:
            return
        said = self.tr("%n LUS talks are locked with passwords of their own.", "", len(talks))
        hint = self.tr("Without its password a talk is mentioned, and how to get it.")
        column = self._section(said, hint, "hand_out_locked")
        for talk in talks:
            is_wrong = talk.id in self._wrong
            edit = LineEdit("" if is_wrong else self._before.passphrases.get(talk.id, ""))
            edit.setEchoMode(LineEdit.EchoMode.Password)
            edit.setObjectName(f"talk_passphrase_{len(self._passphrases)}")
            self._passphrases[talk.id] = edit
            column.addSpacing(8)
            labelled = LabelledField(self._talk_words(talk), edit)
            column.addWidget(labelled)
            if is_wrong:
                labelled.set_wrong(self._wrong[talk.id])

    def _talk_words(self, talk: LusTalk) -> str:
        if talk.held_on is None:
            return self.tr("Password of the talk without a day")
        return self.tr("Password of the talk on {day}").format(day=date_words(talk.held_on, self._language))

    def _section(self, said: str, hint: str, name: str) -> QVBoxLayout:
        holder = QWidget()
        holder.setObjectName(name)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(PlainLabel(said, TextRole.BODY_STRONG, fit=Fit.WRAP))
        if hint:
            column.addWidget(PlainLabel(hint, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))
        column.addSpacing(4)
        self.asked.column.addWidget(holder)
        return column
