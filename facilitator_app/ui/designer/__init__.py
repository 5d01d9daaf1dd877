"""Where forms are designed: the list of them, and one form with its fields, its four pictures and its properties."""

from facilitator_app.ui.designer.page import FORMS, FormsPage, forms_title
from facilitator_app.ui.designer.preview_column import PreviewSources

__all__ = ["FORMS", "FormsPage", "PreviewSources", "forms_title"]
