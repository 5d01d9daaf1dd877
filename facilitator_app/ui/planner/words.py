"""Words of the planner for the domain's kinds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.domain.agenda import Timing
from facilitator_app.domain.block_colours import BlockColour
from facilitator_app.domain.forms import FieldKind
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.slides import DilemmaContent


def level_words(level: LeadershipLevel | None) -> str:
    """Whom somebody leads, in a word; empty when that is not known."""
    translate = QCoreApplication.translate
    if level is None:
        return ""
    return {
        LeadershipLevel.LEADS_ORGANISATION: translate("PlannerWords", "The organisation"),
        LeadershipLevel.LEADS_LEADERS: translate("PlannerWords", "Leaders"),
        LeadershipLevel.LEADS_EMPLOYEES: translate("PlannerWords", "Employees"),
    }[level]


def slide_kind_words(kind: str) -> str:
    """What a slide is."""
    translate = QCoreApplication.translate
    return {
        "title": translate("PlannerWords", "Title"),
        "text": translate("PlannerWords", "Text"),
        "columns": translate("PlannerWords", "Two columns"),
        "quote": translate("PlannerWords", "Quotation"),
        "picture": translate("PlannerWords", "Picture"),
        "question": translate("PlannerWords", "Question"),
        "dilemma": translate("PlannerWords", "Dilemma"),
        "phase": translate("PlannerWords", "Phases of the exercise"),
        "tool": translate("PlannerWords", "The groups' tools"),
        "outputs": translate("PlannerWords", "The groups' outputs"),
        "themes": translate("PlannerWords", "Themes"),
        "scale": translate("PlannerWords", "Distribution between two poles"),
        "ballot": translate("PlannerWords", "Votes"),
        "chart": translate("PlannerWords", "Chart of what was given"),
        "decisions": translate("PlannerWords", "Decisions after events"),
        "break": translate("PlannerWords", "Break"),
        "action_example": translate("PlannerWords", "Example of an action"),
    }[kind]


def new_heading(kind: str) -> str:
    """What a new slide is called; of a dilemma also the dilemma that it brings along."""
    translate = QCoreApplication.translate
    if kind == DilemmaContent.kind:
        return translate("PlannerWords", "New dilemma")
    return translate("PlannerWords", "New slide")


def pointer_words(key: str) -> str:
    """How outputs are shown, or what the room was counted about."""
    translate = QCoreApplication.translate
    return {
        "all": translate("PlannerWords", "All of them"),
        "by_theme": translate("PlannerWords", "By theme"),
        "one": translate("PlannerWords", "One on each page"),
        "themes": translate("PlannerWords", "Themes"),
        "corners": translate("PlannerWords", "Four corners about a dilemma"),
        "places": translate("PlannerWords", "Places on a scale"),
        "value_parties": translate("PlannerWords", "Who gains from the actions"),
        "double_role": translate("PlannerWords", "Own unit and the whole"),
        "handed_in": translate("PlannerWords", "Outputs by group"),
    }[key]


def text_label(field: str) -> str:
    """What a text of a slide or a dilemma is called."""
    translate = QCoreApplication.translate
    return {
        "heading": translate("PlannerWords", "Heading"),
        "subtitle": translate("PlannerWords", "Subtitle"),
        "kicker": translate("PlannerWords", "Small line above"),
        "body": translate("PlannerWords", "Text"),
        "left_heading": translate("PlannerWords", "Heading at the left"),
        "left": translate("PlannerWords", "Lines at the left"),
        "right_heading": translate("PlannerWords", "Heading at the right"),
        "right": translate("PlannerWords", "Lines at the right"),
        "words": translate("PlannerWords", "Words"),
        "author": translate("PlannerWords", "Author"),
        "source": translate("PlannerWords", "Source"),
        "caption": translate("PlannerWords", "Caption"),
        "alt": translate("PlannerWords", "Read aloud in place of the picture"),
        "question": translate("PlannerWords", "Question"),
        "instruction": translate("PlannerWords", "Instruction"),
        "next": translate("PlannerWords", "What comes after"),
        "occasion": translate("PlannerWords", "Occasion"),
        "action": translate("PlannerWords", "Action"),
        "value_employees": translate("PlannerWords", "Value for employees"),
        "value_citizens": translate("PlannerWords", "Value for citizens"),
        "value_self": translate("PlannerWords", "Value for myself"),
        "statement": translate("PlannerWords", "Dilemma"),
        "pole_a": translate("PlannerWords", "Pole"),
        "pole_b": translate("PlannerWords", "Opposite pole"),
        "options": translate("PlannerWords", "Options, one on each line"),
        "questions": translate("PlannerWords", "Questions, the first is shown"),
    }[field]


def field_kind_words(kind: FieldKind) -> str:
    """What a field of a form holds."""
    translate = QCoreApplication.translate
    return {
        FieldKind.SHORT_TEXT: translate("PlannerWords", "One line"),
        FieldKind.LONG_TEXT: translate("PlannerWords", "Several lines"),
        FieldKind.CHOICE: translate("PlannerWords", "One of several"),
        FieldKind.CHOICES: translate("PlannerWords", "Some of several"),
        FieldKind.SCALE: translate("PlannerWords", "Scale between two poles"),
        FieldKind.NUMBER: translate("PlannerWords", "Number"),
        FieldKind.DATE: translate("PlannerWords", "Date"),
        FieldKind.PERSON: translate("PlannerWords", "Person"),
        FieldKind.CHECKBOX: translate("PlannerWords", "Tick"),
        FieldKind.ROWS: translate("PlannerWords", "Rows"),
    }[kind]


def visibility_words(visibility: Visibility) -> str:
    """Who may see the outputs of a field."""
    translate = QCoreApplication.translate
    return {
        Visibility.PROJECTOR: translate("PlannerWords", "May be shown on the wall"),
        Visibility.PARTICIPANTS: translate("PlannerWords", "The participants"),
        Visibility.LEADER_CHIEF: translate("PlannerWords", "The leader and their chief"),
        Visibility.FACILITATOR: translate("PlannerWords", "Only you"),
    }[visibility]


def colour_words(name: str) -> str:
    """The colour that a block is marked with; one nobody knows is said as it stands."""
    translate = QCoreApplication.translate
    return {
        "": translate("PlannerWords", "No colour"),
        BlockColour.BLUE.value: translate("PlannerWords", "Blue"),
        BlockColour.GREEN.value: translate("PlannerWords", "Green"),
        BlockColour.PLUM.value: translate("PlannerWords", "Plum"),
        BlockColour.RUST.value: translate("PlannerWords", "Rust"),
        BlockColour.OLIVE.value: translate("PlannerWords", "Olive"),
        BlockColour.GREY.value: translate("PlannerWords", "Grey"),
    }.get(name, name)


def timing_words(timing: Timing) -> str:
    """What a block does when the day is late."""
    translate = QCoreApplication.translate
    return {
        Timing.FLEXIBLE: translate("BlockFields", "Flexible"),
        Timing.FIXED: translate("BlockFields", "Fixed"),
        Timing.OPTIONAL: translate("BlockFields", "Can be left out"),
    }[timing]
