"""Where exercises and dilemmas are edited: a page of the planner for each."""
