"""The look at every free text before an anonymised report is written: names marked, each text left out or reworded for
this report alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.services.anonymising import AnonymousDraft, AnonymousFormat, FreeText, TextOrigin
from facilitator_app.ui.kit import (
    Button,
    CheckBox,
    FieldState,
    FilterChip,
    Fit,
    IconMark,
    PlainLabel,
    Row,
    RowList,
    SegmentedChoice,
    StateShape,
    TextEdit,
    Tone,
    Variant,
    show_field_state,
)
from facilitator_app.ui.kit.flowing import FlowingBody
from facilitator_app.ui.privacy.anonymous_begun import NOTHING_BEGUN, Begun, Handled
from facilitator_app.ui.privacy.bounded_question import room_for_window
from facilitator_app.ui.theme import Ground, TextRole, current_roles, font_for, scaled_px, set_ground

EDGE_PX = 2
WIDTH_PX, HEIGHT_PX = 1080, 640
LIST_PX = 420
LIST_SHARE, TEXT_SHARE = 41, 59
LEAST_PX = 60
"""The least height of what is read; the field to write in keeps two lines."""
ORIGINAL_MARGIN_PX = 11
"""So that the words of the original begin where those of the field do."""
MOST_TITLE = 90


class AnonymousDialog(QDialog):
    """Nothing here changes the file. `looked` are the texts as they may be written, `words` those of the interface.
    What was `begun` before goes on where it was left, but for texts that have become others since.

    It is agreed to when what people have said, and every text with a name, has been shown, and a folder is chosen:
    without one the dialog stays, with all that was reworded.
    """

    _looked_at = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        *,
        draft: AnonymousDraft,
        words: Words,
        ask_folder: Callable[[QWidget], Path | None],
        begun: Begun = NOTHING_BEGUN,
    ) -> None:
        super().__init__(parent)
        self._own_words = words
        self._ask_folder = ask_folder
        self._folder: Path | None = None
        self.setObjectName("anonymous_dialog")
        self.setWindowTitle(self.tr("Look at the texts of the anonymised report"))
        set_ground(self, Ground.SURFACE)
        wanted = QSize(scaled_px(WIDTH_PX), scaled_px(HEIGHT_PX))
        self.resize(wanted.boundedTo(room_for_window(self)))
        self._texts = {text.key: text for text in draft.texts}
        kept = {key: one for key, one in begun.items() if self._texts.get(key) == one.text}
        self._words = {
            key: kept[key].words if key in kept else text.proposed for key, text in self._texts.items()
        }
        self._unseen = {
            key: text
            for key, text in self._texts.items()
            if _is_to_be_seen(text) and not (key in kept and kept[key].is_seen)
        }
        self._out = {key for key, one in kept.items() if one.is_out}
        self._shown = ""
        self._build()
        self._connect()
        self._show_rows()
        self._choose_first()
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def looked(self) -> dict[str, str]:
        """The texts as they may be written, by their keys; those left out are missing."""
        return {key: words for key, words in self._words.items() if key not in self._out and words.strip()}

    def begun(self) -> Begun:
        """What has been done so far, to go on with later."""
        return {
            key: Handled(
                text=text, words=self._words[key], is_out=key in self._out, is_seen=key not in self._unseen
            )
            for key, text in self._texts.items()
        }

    def kind(self) -> AnonymousFormat:
        """What is to be written."""
        return AnonymousFormat(self._kind.chosen_key())

    def folder(self) -> Path | None:
        """Where to; None until it is agreed."""
        return self._folder

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with an ink edge, since nothing has a shadow."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(IconMark("file-text", size_px=24, role="text_2"), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(PlainLabel(self.windowTitle(), TextRole.CARD_HEADING))
        told = self.tr(
            "Roles stand in the place of the names that were found. Names may hide: read each text. What you change"
            " here is for this report alone, and is kept until the file is closed."
        )
        said.addWidget(PlainLabel(told, TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP))
        head.addLayout(said, 1)
        outer.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._build_list(), LIST_SHARE)
        row.addWidget(_scrolled(self._build_text()), TEXT_SHARE)
        outer.addLayout(row, 1)
        outer.addLayout(self._build_foot())

    def _build_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        marked = sum(bool(text.marks) for text in self._texts.values())
        said = sum(text.origin is TextOrigin.SAID for text in self._texts.values())
        self._only_marked = FilterChip(self.tr("With names: {n}").format(n=marked), icon="user")
        self._only_marked.setObjectName("only_marked")
        self._only_said = FilterChip(self.tr("Said by people: {n}").format(n=said), icon="message-square")
        self._only_said.setObjectName("only_said")
        chips.addWidget(self._only_marked)
        chips.addWidget(self._only_said)
        chips.addStretch(1)
        column.addLayout(chips)
        self._list = RowList(accessible_name=self.tr("Texts"))
        self._list.setObjectName("free_texts")
        self._list.setMaximumWidth(scaled_px(LIST_PX))
        self._list.setMinimumHeight(scaled_px(LEAST_PX))
        column.addWidget(self._list, 1)
        return column

    def _build_text(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._where = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._where.setObjectName("text_where")
        column.addWidget(self._where)
        column.addWidget(PlainLabel(self.tr("As it stands in the file"), TextRole.LABEL, tone=Tone.TEXT_2))
        self._original = self._build_original()
        column.addWidget(self._original, 1)
        column.addWidget(PlainLabel(self.tr("In this report"), TextRole.LABEL, tone=Tone.TEXT_2))
        self._edit = TextEdit(least_lines=2, most_lines=8)
        self._edit.setObjectName("text_edit")
        self._edit.setAccessibleName(self.tr("In this report"))
        column.addWidget(self._edit)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self._leave_out = CheckBox(self.tr("Leave this text out"))
        self._leave_out.setObjectName("leave_out")
        self._next = Button(self.tr("Next text"), "chevron-down")
        self._next.setObjectName("next_text")
        acts.addWidget(self._leave_out)
        acts.addStretch(1)
        acts.addWidget(self._next)
        column.addLayout(acts)
        return column

    def _build_original(self) -> QTextEdit:
        edit = QTextEdit()
        edit.setObjectName("text_original")
        edit.setAccessibleName(self.tr("As it stands in the file"))
        edit.setReadOnly(True)
        edit.setAcceptRichText(False)
        edit.setTabChangesFocus(True)
        edit.setFont(font_for(TextRole.WORDS))
        show_field_state(edit, FieldState.READ_ONLY)
        edit.setMinimumHeight(scaled_px(LEAST_PX))
        edit.document().setDocumentMargin(ORIGINAL_MARGIN_PX)
        return edit

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._kind = SegmentedChoice(
            ((AnonymousFormat.PDF.value, "PDF"), (AnonymousFormat.WORD.value, "Word")),
            accessible_name=self.tr("Write as"),
            chosen_key=AnonymousFormat.PDF.value,
        )
        self._kind.setObjectName("anonymous_kind")
        self._left = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2)
        self._left.setObjectName("left_out")
        self._keep = Button(self.tr("Go on later"))
        self._keep.setObjectName("keep")
        self._act = Button(self.tr("Write the report …"), variant=Variant.PRIMARY)
        self._act.setObjectName("act")
        foot.addWidget(self._kind)
        foot.addWidget(self._left)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        foot.addWidget(self._act)
        return foot

    def _connect(self) -> None:
        self._list.row_chosen.connect(self._on_chosen)
        # The list is still choosing its row when it tells of it: not before that are its rows shown anew.
        self._looked_at.connect(self._show_rows, Qt.ConnectionType.QueuedConnection)
        self._only_marked.toggled.connect(self._on_filter)
        self._only_said.toggled.connect(self._on_filter)
        self._edit.textChanged.connect(self._on_edited)
        self._leave_out.toggled.connect(self._on_left_out)
        self._next.clicked.connect(self._on_next)
        self._keep.clicked.connect(self.reject)
        self._act.clicked.connect(self._on_act)

    def _seen(self) -> Sequence[FreeText]:
        return [
            text
            for text in self._texts.values()
            if (text.marks or not self._only_marked.isChecked())
            and (text.origin is TextOrigin.SAID or not self._only_said.isChecked())
        ]

    def _show_rows(self) -> None:
        kept = self._list.chosen_key()
        self._list.set_rows([self._row(text) for text in self._seen()])
        if kept:
            self._list.choose(kept)
        self._show_state()

    def _show_state(self) -> None:
        """What is left out, and what has to be seen before the report can be written."""
        left = self.tr("%n texts are left out", "", len(self._out)) if self._out else ""
        unseen = self.tr("%n texts are not looked at yet", "", len(self._unseen)) if self._unseen else ""
        self._left.setText(" · ".join(filter(None, (left, unseen))))
        self._act.set_off(unseen)

    def _row(self, text: FreeText) -> Row:
        said = " ".join(self._words[text.key].split())
        word, role = "", "text_2"
        if text.key in self._out:
            word = self.tr("Left out")
        elif self._words[text.key] != text.proposed:
            word = self.tr("Reworded")
        elif text.marks:
            word, role = self.tr("Name"), "near"
        elif text.key in self._unseen:
            word = self.tr("Not looked at")
        return Row(
            key=text.key,
            title=said[:MOST_TITLE] or "–",
            sub=self._where_words(text),
            word=word,
            word_role=role,
            shape=StateShape.NEAR if text.marks else None,
            is_quiet=text.key in self._out,
        )

    def _where_words(self, text: FreeText) -> str:
        return self._own_words.text(f"privacy.text.{text.where}")

    def _choose_first(self) -> None:
        seen = self._seen()
        if seen and self._list.chosen_key() not in {text.key for text in seen}:
            self._list.choose(seen[0].key)
        self._show_text(self._list.chosen_key())

    def _show_text(self, key: str) -> None:
        text = self._texts.get(key)
        self._shown = key if text is not None else ""
        if self._unseen.pop(key, None) is not None:
            self._looked_at.emit()
        self._show_state()
        self._edit.setEnabled(text is not None)
        self._leave_out.setEnabled(text is not None)
        self._next.set_off("" if text is not None else self.tr("There is no text here."))
        self._where.setText(
            self._where_words(text) if text is not None else self.tr("There is no text here.")
        )
        self._original.setPlainText(text.original if text is not None else "")
        self._mark(text)
        for widget in (self._edit, self._leave_out):
            widget.blockSignals(True)
        self._edit.set_text(self._words.get(key, ""))
        self._leave_out.setChecked(key in self._out)
        for widget in (self._edit, self._leave_out):
            widget.blockSignals(False)

    def _mark(self, text: FreeText | None) -> None:
        """Names on a coloured ground and underlined, so that they are seen without colours too."""
        roles, selections = current_roles(), []
        for start, end in text.marks if text is not None else ():
            one = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(QColor(roles.near_tint))
            look.setForeground(QColor(roles.near))
            look.setFontUnderline(True)
            cursor = QTextCursor(self._original.document())
            assert text is not None, "only a text has marks"
            cursor.setPosition(_utf16(text.original, start))
            cursor.setPosition(_utf16(text.original, end), QTextCursor.MoveMode.KeepAnchor)
            one.format, one.cursor = look, cursor
            selections.append(one)
        self._original.setExtraSelections(selections)

    def _on_chosen(self, key: str) -> None:
        self._show_text(key)

    def _on_filter(self, _is_on: bool) -> None:
        self._show_rows()
        self._choose_first()

    def _on_edited(self) -> None:
        if self._shown:
            self._words[self._shown] = self._edit.toPlainText()
            self._show_rows()

    def _on_left_out(self, is_out: bool) -> None:
        if self._shown:
            (self._out.add if is_out else self._out.discard)(self._shown)
            self._show_rows()

    def _on_next(self) -> None:
        """The next in the list; after the last one, the first that has not been looked at."""
        keys = [text.key for text in self._seen()]
        skipped = next((key for key in keys if key in self._unseen), "")
        if skipped and self._list.chosen_key() == keys[-1]:
            self._list.choose(skipped)
        else:
            self._list.choose_neighbour(1)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_act(self) -> None:
        self._folder = self._ask_folder(self)
        if self._folder is not None:
            self.accept()


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """What gives way on a screen that is too low for all of it."""
    holder = FlowingBody()
    holder.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    scroll = QScrollArea()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    scroll.setWidget(holder)
    return scroll


def _is_to_be_seen(text: FreeText) -> bool:
    return bool(text.marks) or text.origin is TextOrigin.SAID


def _utf16(text: str, place: int) -> int:
    """A place as Qt counts it: signs outside the first plane are two."""
    return place + sum(ord(sign) > 0xFFFF for sign in text[:place])
