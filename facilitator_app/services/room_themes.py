"""Which themes the room may hear of.

Invariant: a theme that gathers nothing but what the room may not see is never named; it would give that away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from facilitator_app.domain.forms import FormSpec, seen_by
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.privacy import Visibility


def room_themes(
    themes: Iterable[Theme], outputs: Sequence[Output], forms: Mapping[str, FormSpec]
) -> tuple[Theme, ...]:
    """The themes that are empty or gather something for the room."""
    return tuple(
        theme
        for theme in themes
        if not (under := outputs_under(theme, outputs))
        or any(is_room_output(output, forms) for output in under)
    )


def outputs_under(theme: Theme, outputs: Iterable[Output]) -> list[Output]:
    """What a theme gathers, drafts left out."""
    return [output for output in outputs if theme.id in output.theme_ids and not output.is_draft]


def is_room_output(output: Output, forms: Mapping[str, FormSpec]) -> bool:
    """Whether the field that an output answers may be put on the wall."""
    form = forms.get(output.form_id)
    return form is not None and any(
        field.key == output.field_key for field in seen_by(form, Visibility.PROJECTOR)
    )
