"""Where forms are designed: the list of them, and one form with its fields, its four pictures and its properties."""
