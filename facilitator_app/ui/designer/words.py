"""Words and icons for kinds of field, classes of visibility and uses of a form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.forms import FieldKind, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.ui.kit import ChipRole

KIND_ICONS: Mapping[FieldKind, str] = MappingProxyType(
    {
        FieldKind.SHORT_TEXT: "type",
        FieldKind.LONG_TEXT: "text-align-start",
        FieldKind.CHOICE: "circle-dot",
        FieldKind.CHOICES: "list-checks",
        FieldKind.SCALE: "sliders-horizontal",
        FieldKind.NUMBER: "hash",
        FieldKind.DATE: "calendar",
        FieldKind.PERSON: "user",
        FieldKind.CHECKBOX: "check",
        FieldKind.ROWS: "rows-3",
    }
)
CLASS_ICONS: Mapping[Visibility, str] = MappingProxyType(
    {
        Visibility.PROJECTOR: "projector",
        Visibility.PARTICIPANTS: "users",
        Visibility.LEADER_CHIEF: "lock",
        Visibility.FACILITATOR: "eye-off",
    }
)
CLASS_ROLES: Mapping[Visibility, ChipRole] = MappingProxyType(
    {
        Visibility.PROJECTOR: ChipRole.SUNK,
        Visibility.PARTICIPANTS: ChipRole.ACCENT_TINT,
        Visibility.LEADER_CHIEF: ChipRole.PRIVATE,
        Visibility.FACILITATOR: ChipRole.PRIVATE,
    }
)
USE_ICONS: Mapping[FormUse, str] = MappingProxyType(
    {
        FormUse.ACTION_SCHEMA: "list-checks",
        FormUse.MOBILISATION_TOOL: "hand-helping",
        FormUse.DILEMMA_ANSWER: "scale",
        FormUse.BALANCE: "sliders-horizontal",
        FormUse.DECISIONS: "check-check",
        FormUse.QUESTIONS: "messages-square",
        FormUse.PREJECT: "lightbulb",
        FormUse.LUS_PREPARATION: "message-circle",
        FormUse.LUS_PLAN: "flag",
        FormUse.OTHER: "file-text",
    }
)


def kind_words(kind: FieldKind) -> str:
    """What a field holds."""
    translate = QCoreApplication.translate
    return {
        FieldKind.SHORT_TEXT: translate("Designer", "Short text"),
        FieldKind.LONG_TEXT: translate("Designer", "Long text"),
        FieldKind.CHOICE: translate("Designer", "One choice"),
        FieldKind.CHOICES: translate("Designer", "Several choices"),
        FieldKind.SCALE: translate("Designer", "Scale between two poles"),
        FieldKind.NUMBER: translate("Designer", "Number"),
        FieldKind.DATE: translate("Designer", "Date"),
        FieldKind.PERSON: translate("Designer", "Person"),
        FieldKind.CHECKBOX: translate("Designer", "Tick"),
        FieldKind.ROWS: translate("Designer", "Rows"),
    }[kind]


def class_words(visibility: Visibility) -> str:
    """Who may see a field, in a sentence's length."""
    translate = QCoreApplication.translate
    return {
        Visibility.PROJECTOR: translate("Designer", "Everybody, the wall too"),
        Visibility.PARTICIPANTS: translate("Designer", "Participants, on paper"),
        Visibility.LEADER_CHIEF: translate("Designer", "Leader and chief"),
        Visibility.FACILITATOR: translate("Designer", "Facilitator only"),
    }[visibility]


def class_chip(visibility: Visibility) -> str:
    """Who may see a field, in a word."""
    translate = QCoreApplication.translate
    return {
        Visibility.PROJECTOR: translate("Designer", "Everybody"),
        Visibility.PARTICIPANTS: translate("Designer", "Participants"),
        Visibility.LEADER_CHIEF: translate("Designer", "Leader and chief"),
        Visibility.FACILITATOR: translate("Designer", "Facilitator"),
    }[visibility]


def use_words(use: FormUse) -> str:
    """What a form is for: what it is called, and after a comma whose it is."""
    translate = QCoreApplication.translate
    return {
        FormUse.ACTION_SCHEMA: translate("Designer", "Action schema, one for each leader"),
        FormUse.MOBILISATION_TOOL: translate("Designer", "Mobilisation tool, one for each group"),
        FormUse.DILEMMA_ANSWER: translate("Designer", "Dilemma sheet, one for each group"),
        FormUse.BALANCE: translate("Designer", "Balance, one for each leader"),
        FormUse.DECISIONS: translate("Designer", "Decisions, from the groups"),
        FormUse.QUESTIONS: translate("Designer", "Questions, to the groups"),
        FormUse.PREJECT: translate("Designer", "Pre-ject card"),
        FormUse.LUS_PREPARATION: translate("Designer", "LUS talk, preparation by both"),
        FormUse.LUS_PLAN: translate("Designer", "LUS talk, development plan"),
        FormUse.OTHER: translate("Designer", "Sheet, one for each leader"),
    }[use]
