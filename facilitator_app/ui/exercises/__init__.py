"""Where exercises and dilemmas are edited: a page of the planner for each."""

from facilitator_app.ui.exercises.dilemmas_page import DILEMMAS, DilemmasPage, dilemmas_title
from facilitator_app.ui.exercises.page import ExercisesPage, exercises_title

__all__ = ["DILEMMAS", "DilemmasPage", "ExercisesPage", "dilemmas_title", "exercises_title"]
