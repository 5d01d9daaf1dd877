"""Whom a leader's schema is shared with: nobody, until the leader has said so. What reaches them is said in words.

Invariants: nothing is offered that would reach nobody; words written after the leader agreed are shared by a press
alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.domain.actions import Audience
from facilitator_app.domain.forms import FieldSpec, FormSpec, seen_by
from facilitator_app.domain.people import WallConsent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.textfmt import capitalise_first, in_sentence
from facilitator_app.ui.kit import Button, PrivatePanel, Size
from facilitator_app.ui.kit.menus import menu_words


class SharePanel(PrivatePanel):
    """The line at the form's foot: who may see the schema, and the menu that changes it."""

    shared = Signal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_nobody_words(), detail=" ", parent=parent)
        self.setObjectName("shared_with")
        self._to: frozenset[Audience] = frozenset()
        self._menu = QMenu(self)
        self._menu.setObjectName("audiences")
        self._menu.setToolTipsVisible(True)
        self._acts: dict[Audience, QAction] = {}
        for audience in Audience:
            act = self._menu.addAction("")
            act.setObjectName(audience.value)
            act.setCheckable(True)
            self._acts[audience] = act
        self._menu.triggered.connect(self._on_triggered)
        self._taken_back: frozenset[Audience] = frozenset()
        self._again = Button(self.tr("Share again"), size=Size.SMALL)
        self._again.setObjectName("share_again")
        self._again.clicked.connect(self._on_again)
        self._again.hide()
        self.header.addWidget(self._again)
        self._share = Button(self.tr("Share with …"), size=Size.SMALL)
        self._share.setObjectName("share")
        self._share.clicked.connect(self._open_menu)
        self.header.addWidget(self._share)

    def show_audiences(
        self,
        to: AbstractSet[Audience],
        spec: FormSpec,
        *,
        is_empty: bool,
        taken_back: AbstractSet[Audience] = frozenset(),
        consent: WallConsent = WallConsent.NOT_ASKED,
    ) -> None:
        """Say whom the schema is shared with, and with whom no more since something new was written. An empty schema
        has nothing to share, and who has said no to the wall shares nothing with it.
        """
        self._to, self._taken_back = frozenset(to), frozenset(taken_back)
        words = self.tr("Shared with {whom}").format(whom=_named(to)) if to else _nobody_words()
        changed = self.tr("Changed since it was shared")
        self.show_words(words, changed if taken_back else _others_words(to))
        self._again.setVisible(bool(taken_back) and not is_empty)
        self._again.setToolTip(self._taken_back_words())
        self._again.setAccessibleDescription(self._taken_back_words())
        self._share.set_off(self.tr("Nothing has been written yet.") if is_empty else "")
        for audience, act in self._acts.items():
            refuses = audience is Audience.WALL and consent is WallConsent.NO
            act.setText(menu_words(_refused_words() if refuses else _reach_words(audience, spec)))
            act.setChecked(audience in to)
            # What is shared already can always be taken back.
            act.setEnabled(audience in to or (_reaches(audience, spec) and not refuses))

    def _taken_back_words(self) -> str:
        if not self._taken_back:
            return ""
        words = self.tr(
            "Was shared with {whom}. What was written since is shared when the leader has agreed."
        )
        return words.format(whom=_named(self._taken_back))

    def _on_again(self) -> None:
        to = self._to | self._taken_back
        # The button goes away by it; the keyboard stays at the schema's foot.
        self._share.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shared.emit(to)

    def _open_menu(self) -> None:
        self._menu.popup(self._share.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))
        first = next((act for act in self._acts.values() if act.isEnabled()), None)
        if first is not None:
            self._menu.setActiveAction(first)
        self._menu.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_triggered(self, _act: QAction) -> None:
        self.shared.emit(frozenset(audience for audience, act in self._acts.items() if act.isChecked()))


def _refused_words() -> str:
    return QCoreApplication.translate(
        "ActionSchema", "The wall: the leader has said no to being shown there."
    )


def _reaches(audience: Audience, spec: FormSpec) -> bool:
    return audience is not Audience.WALL or bool(seen_by(spec, Visibility.PROJECTOR))


def _reach_words(audience: Audience, spec: FormSpec) -> str:
    """What of the schema comes that far, by the classes of its fields."""
    translate = QCoreApplication.translate
    if audience is Audience.CHIEF:
        return translate("ActionSchema", "The chief: for the talk between the two. Nothing is sent.")
    if audience is Audience.WALL:
        told = seen_by(spec, Visibility.PROJECTOR)
        if not told:
            return translate("ActionSchema", "The wall: no field of this form may be shown there.")
        words = translate("ActionSchema", "The wall: {fields}. Without name.")
        return words.format(fields=_names(told))
    told = seen_by(spec, Visibility.PARTICIPANTS)
    if not told:
        return translate("ActionSchema", "The report: name and unit, none of the fields.")
    return translate("ActionSchema", "The report: name, unit, {fields}.").format(fields=_names(told))


def _named(audiences: AbstractSet[Audience]) -> str:
    return ", ".join(words for audience, words in _short_words().items() if audience in audiences)


def _others_words(to: AbstractSet[Audience]) -> str:
    others = [_not_words()[audience] for audience in (Audience.WALL, Audience.REPORT) if audience not in to]
    return capitalise_first(", ".join(others))


def _names(fields: Iterable[FieldSpec]) -> str:
    return ", ".join(in_sentence(field.label) for field in fields)


def _nobody_words() -> str:
    return QCoreApplication.translate("ActionSchema", "Only the leader")


def _short_words() -> dict[Audience, str]:
    translate = QCoreApplication.translate
    return {
        Audience.WALL: translate("ActionSchema", "the wall"),
        Audience.CHIEF: translate("ActionSchema", "the chief"),
        Audience.REPORT: translate("ActionSchema", "the report"),
    }


def _not_words() -> dict[Audience, str]:
    translate = QCoreApplication.translate
    return {
        Audience.WALL: translate("ActionSchema", "not on the wall"),
        Audience.REPORT: translate("ActionSchema", "not in the report"),
    }
