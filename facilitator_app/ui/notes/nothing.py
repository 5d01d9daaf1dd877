"""What stands in place of the outputs while there is nobody to write for, or nothing that is asked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator_app.ui.kit import Button, EmptyState, Variant


class NoGroups(EmptyState):
    """Nobody to write for yet; `way_out` is the button to the participants."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        self.way_out = Button(translate("NotesArea", "Go to participants"), "users", variant=Variant.PRIMARY)
        self.way_out.setObjectName("to_people")
        fact = translate("NotesArea", "No groups yet")
        advice = translate(
            "NotesArea", "Outputs are written group by group. Make the groups among the participants."
        )
        super().__init__("users", fact, advice, (self.way_out,))


class NoQuestions(EmptyState):
    """Nothing is asked; `way_out` is the button to the plan."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        self.way_out = Button(translate("NotesArea", "Go to Plan"), "calendar-clock", variant=Variant.PRIMARY)
        self.way_out.setObjectName("to_plan")
        fact = translate("NotesArea", "No block asks the groups anything")
        advice = translate(
            "NotesArea", "Give a block a form under Plan. Its questions can then be answered here."
        )
        super().__init__("notebook-pen", fact, advice, (self.way_out,))
