"""Words for the domain's kinds, where more than one window needs them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.foundation import COVERAGE
from facilitator_app.domain.workshop import WorkshopKind

BLOCK_ICONS: Mapping[BlockKind, str] = MappingProxyType(
    {
        BlockKind.WELCOME: "flag",
        BlockKind.THEORY: "book-open",
        BlockKind.DILEMMA: "scale",
        BlockKind.SIMULATION: "users",
        BlockKind.DISCUSSION: "message-circle",
        BlockKind.PLENARY: "messages-square",
        BlockKind.ACTION_SCHEMA: "list-checks",
        BlockKind.BALANCE: "sliders-horizontal",
        BlockKind.BREAK: "coffee",
    }
)
"""Blocks are told apart by icon and word, the same in every window."""


def kind_words(kind: WorkshopKind) -> str:
    """The type of a workshop."""
    translate = QCoreApplication.translate
    return {
        WorkshopKind.LEADER_DAY: translate("Labels", "Leader day"),
        WorkshopKind.SEMINAR_12_12: translate("Labels", "12-12 seminar"),
        WorkshopKind.THEME_DAY: translate("Labels", "Theme day"),
        WorkshopKind.LEADER_MEETING: translate("Labels", "Large leader meeting"),
        WorkshopKind.LEADER_NETWORK: translate("Labels", "Leader network"),
        WorkshopKind.DIRECTION_MEETING: translate("Labels", "Direction meeting"),
    }[kind]


def chart_words(subject: str) -> str:
    """What a chart, or something else of the programme on the wall, is about; one that nobody knows is only a chart."""
    translate = QCoreApplication.translate
    return {
        ChartSubject.VALUE_PARTIES.value: translate("Labels", "Chart: who gains from the actions"),
        ChartSubject.DOUBLE_ROLE.value: translate("Labels", "Chart: own unit and the whole"),
        ChartSubject.HANDED_IN.value: translate("Labels", "Chart: outputs by group"),
        ChartSubject.THEMES.value: translate("Labels", "Chart: themes"),
        COVERAGE: translate("Labels", "Chart: statements and examples"),
        "statement": translate("Labels", "Statement"),
        "chain": translate("Labels", "Leadership chain"),
        "round": translate("Labels", "Statements of the groups"),
        ChartSubject.SINCE_LAST.value: translate("Labels", "Chart: what became of the actions"),
        ChartSubject.SINCE_LAST_OVER_TIME.value: translate("Labels", "Chart: actions tried over time"),
        ChartSubject.DOUBLE_ROLE_OVER_TIME.value: translate(
            "Labels", "Chart: own unit and the whole over time"
        ),
    }.get(subject.partition(":")[0], translate("Labels", "Chart"))


def block_kind_words(kind: BlockKind) -> str:
    """What happens in a block."""
    translate = QCoreApplication.translate
    return {
        BlockKind.WELCOME: translate("Labels", "Welcome"),
        BlockKind.THEORY: translate("Labels", "Theory"),
        BlockKind.DILEMMA: translate("Labels", "Dilemma"),
        BlockKind.SIMULATION: translate("Labels", "Simulation"),
        BlockKind.DISCUSSION: translate("Labels", "Discussion"),
        BlockKind.PLENARY: translate("Labels", "Plenary"),
        BlockKind.ACTION_SCHEMA: translate("Labels", "Action schema"),
        BlockKind.BALANCE: translate("Labels", "Balance"),
        BlockKind.BREAK: translate("Labels", "Break"),
    }[kind]
