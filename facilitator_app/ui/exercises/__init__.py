"""Where exercises and dilemmas are edited: a page of the planner for each."""

from facilitator_app.ui.exercises.dilemmas_page import DILEMMAS, DilemmasPage
from facilitator_app.ui.exercises.page import ExercisesPage

__all__ = ["DILEMMAS", "DilemmasPage", "ExercisesPage"]
