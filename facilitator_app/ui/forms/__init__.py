"""Forms on screen: each kind of field has one editor, made from the form's definition."""

from facilitator_app.ui.forms.editor import Entry, FieldEditor
from facilitator_app.ui.forms.editors import EDITORS, editor_for
from facilitator_app.ui.forms.labelled import FormField
from facilitator_app.ui.forms.reading import value_words

__all__ = ["EDITORS", "Entry", "FieldEditor", "FormField", "editor_for", "value_words"]
