"""*Lær klikkeren*: press the button on the clicker, and the program knows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator_app.ui.clicker import LEARNABLE, Answer, Clicker, key_words
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, Fit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.show_keys import HEARS_ALL_KEYS, ShowKey, key_code
from facilitator_app.ui.theme import TextRole

ALONE = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


class ActButton(Button):
    """Learns or forgets the key of one act."""

    asked = Signal(object)

    def __init__(self, words: str, act: ShowKey, *, variant: Variant) -> None:
        super().__init__(words, variant=variant, size=Size.SMALL)
        self._act = act
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._act)


class ClickerDialog(Question):
    """While it waits for a key, every key goes to it and does nothing else; Esc ends the wait."""

    # Of the class, because Qt sends events while the dialog is being made.
    _waits_for: ShowKey | None = None

    def __init__(self, clicker: Clicker, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("ClickerDialog", "Learn the clicker"),
            text=translate(
                "ClickerDialog",
                "The usual keys of a clicker always work. If yours sends others, let the program learn them.",
            ),
            icon="keyboard",
        )
        self.setObjectName("learn_clicker")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(HEARS_ALL_KEYS, True)
        self._clicker = clicker
        self._keys: dict[ShowKey, PlainLabel] = {}
        self._forgets: dict[ShowKey, ActButton] = {}
        self._build()
        self._show_keys()

    def event(self, event: QEvent) -> bool:
        if self._waits_for is not None and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._on_key(event)
            event.accept()
            return True
        return super().event(event)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, act in enumerate(LEARNABLE):
            self._keys[act] = PlainLabel("", TextRole.BODY, fit=Fit.ELIDE)
            self._keys[act].setObjectName(f"clicker_key_{act.value}")
            learn = ActButton(self.tr("Learn"), act, variant=Variant.SECONDARY)
            learn.setObjectName(f"clicker_learn_{act.value}")
            learn.setAccessibleName(f"{self.tr('Learn')}: {act_words(act)}")
            forget = ActButton(self.tr("Forget"), act, variant=Variant.QUIET)
            forget.setObjectName(f"clicker_forget_{act.value}")
            forget.setAccessibleName(f"{self.tr('Forget')}: {act_words(act)}")
            learn.asked.connect(self._on_learn)
            forget.asked.connect(self._on_forget)
            self._forgets[act] = forget
            grid.addWidget(PlainLabel(act_words(act), TextRole.BODY_STRONG), row, 0)
            for column, part in enumerate((self._keys[act], learn, forget), start=1):
                grid.addWidget(part, row, column)
        self.words.addLayout(grid)
        self._said = PlainLabel(" ", TextRole.SMALL_STRONG, fit=Fit.ELIDE)
        self._said.setObjectName("clicker_said")
        self.words.addWidget(self._said)
        self.add_act(self.tr("Done"), Variant.PRIMARY)

    def _show_keys(self) -> None:
        for act in LEARNABLE:
            code = self._clicker.code_of(act)
            is_waited_for = act is self._waits_for
            words = key_words(code) if code else self.tr("the usual key")
            self._keys[act].setText(self.tr("Press the button on the clicker.") if is_waited_for else words)
            self._keys[act].set_tone(Tone.ACCENT if is_waited_for else Tone.AUTO if code else Tone.TEXT_3)
            self._forgets[act].setEnabled(bool(code))

    def _say(self, words: str, tone: Tone = Tone.AUTO) -> None:
        self._said.set_tone(tone)
        self._said.setText(words or " ")

    def _on_learn(self, act: ShowKey) -> None:
        self._waits_for = act
        self._say("")
        self._show_keys()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_forget(self, act: ShowKey) -> None:
        self._clicker.forget(act)
        self._waits_for = None
        self._say("")
        self._show_keys()

    def _on_key(self, event: QKeyEvent) -> None:
        if self._waits_for is None or event.key() in ALONE or event.key() == 0:
            return
        act, self._waits_for = self._waits_for, None
        if event.key() == Qt.Key.Key_Escape:
            self._show_keys()
            return
        code = key_code(event)
        answer = self._clicker.learn(act, code)
        if answer is Answer.LEARNED:
            words = self.tr("{key} is learned for {act}.")
        elif answer is Answer.WORKS_ALREADY:
            words = self.tr("{key} works already.")
        else:
            words = self.tr("{key} is used by the program itself.")
        tone = Tone.NEAR if answer is Answer.TAKEN else Tone.OK
        self._say(words.format(key=key_words(code), act=act_words(act)), tone)
        self._show_keys()


def act_words(act: ShowKey) -> str:
    """What a learnable act is called."""
    if act is ShowKey.NEXT:
        return QCoreApplication.translate("ClickerDialog", "Next")
    if act is ShowKey.BACK:
        return QCoreApplication.translate("ClickerDialog", "Back")
    return QCoreApplication.translate("ClickerDialog", "Black")
