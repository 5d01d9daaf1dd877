"""The way from the themes to the wall: a theme with its outputs, or one output as large as it can be."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.show import Aside
from facilitator_app.services.document import Document
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.kit import Button
from facilitator_app.ui.votes.theme_board import ThemeBoardView


class ThemeWall(QObject):
    """Draws the two buttons for what is chosen, and does what they ask. What is shown is released to the room."""

    def __init__(
        self,
        *,
        show: RunningShow,
        releasing: ReleasingOutputs,
        document: Document,
        board: ThemeBoardView,
        show_theme: Button,
        show_one: Button,
    ) -> None:
        super().__init__(board)
        self._show, self._releasing, self._document = show, releasing, document
        self._board, self._theme_button, self._one_button = board, show_theme, show_one
        show_theme.clicked.connect(self._on_theme)
        show_one.clicked.connect(self._on_one)

    def render(self) -> None:
        """Draw what lies on the wall, and why something cannot."""
        self._render_theme()
        self._render_one()

    def _render_theme(self) -> None:
        column = self._board.column()
        theme_id = column.theme_id if column is not None else ""
        is_on = bool(theme_id) and self._aside().theme_id == theme_id
        reason = ""
        if not theme_id:
            reason = self.tr("Choose a theme first.")
        elif not self._showable():
            reason = self.tr("The theme has no outputs for the wall.")
        self._theme_button.set_on(is_on, self.tr("Take the theme down"))
        self._theme_button.set_off("" if is_on else reason)
        self._theme_button.set_key("" if reason and not is_on else "Ctrl+Enter")

    def _render_one(self) -> None:
        output = self._chosen_output()
        is_on = output is not None and self._aside().output_id == output.id
        reason = ""
        if output is None:
            reason = self.tr("Choose one output first.")
        elif not self._releasing.may_be_shown(output):
            reason = self.tr("This output is not for the wall.")
        self._one_button.set_on(is_on, self.tr("Take the output down"))
        self._one_button.set_off("" if is_on else reason)

    def _on_theme(self) -> None:
        column = self._board.column()
        if column is None or not column.theme_id:
            return
        if self._aside().theme_id == column.theme_id:
            self._show.clear_aside()
            return
        self._releasing.show(self._showable())
        self._show.show_aside(Aside(block_id=self._block_id(), theme_id=column.theme_id))

    def _on_one(self) -> None:
        output = self._chosen_output()
        if output is None:
            return
        if self._aside().output_id == output.id:
            self._show.clear_aside()
            return
        self._releasing.show((output,))
        self._show.show_aside(Aside(block_id=output.block_id, output_id=output.id))

    def _showable(self) -> tuple[Output, ...]:
        """What of the theme the room may see: all its outputs, whatever block is listed."""
        column = self._board.column()
        theme = self._document.get(Theme, column.theme_id) if column is not None else None
        if theme is None:
            return ()
        return tuple(
            output
            for output in self._document.all(Output)
            if theme.id in output.theme_ids and not output.is_draft and self._releasing.may_be_shown(output)
        )

    def _chosen_output(self) -> Output | None:
        ids = self._board.chosen_ids()
        return self._document.get(Output, ids[0]) if len(ids) == 1 else None

    def _aside(self) -> Aside:
        return self._show.show.aside or Aside(block_id="")

    def _block_id(self) -> str:
        stop = self._show.current_stop()
        return stop.block_id if stop is not None else ""
