"""What the keys of the themes do: each act is one step, and says in a sentence what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from facilitator_app.problems import Problem, Refused
from facilitator_app.services.gathering_themes import GatheringThemes
from facilitator_app.ui.votes.output_list import ThemeAct
from facilitator_app.ui.votes.theme_board import ThemeBoardView
from facilitator_app.ui.votes.theme_entry import Answer, Asking, NamedTheme, ThemeEntry


class ThemeActs(QObject):
    """`asked` when the line was opened, `answered` when it is done with, `said` what was done."""

    asked = Signal()
    answered = Signal()
    said = Signal(str)

    def __init__(
        self,
        *,
        gathering: GatheringThemes,
        board: ThemeBoardView,
        entry: ThemeEntry,
        sentence: Callable[[Problem], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._gathering, self._board, self._entry, self._sentence = gathering, board, entry, sentence
        self._theme_id = ""
        self._output_ids: tuple[str, ...] = ()
        board.move_asked.connect(self._on_move_asked)
        board.digit_typed.connect(self._on_digit)
        board.word_begun.connect(self._on_word)
        entry.answered.connect(self._on_answered)

    def do(self, act: ThemeAct, theme_id: str) -> None:
        """Do an act about a theme; what stands under none has no name to change."""
        self._theme_id, self._output_ids = theme_id, self._board.chosen_ids()
        if act is ThemeAct.SPLIT:
            self._ask_split()
        elif not theme_id:
            self.said.emit(self.tr("Choose a theme first."))
        elif act is ThemeAct.MERGE:
            words = self.tr("Merge »{theme}« into").format(theme=self._name())
            self._ask(Asking.MERGE, words, themes=self._named(but=theme_id))
        elif act is ThemeAct.RENAME:
            self._ask(Asking.RENAME, self.tr("Call the theme"), text=self._name())
        elif act is ThemeAct.REMOVE:
            name = self._name()
            self._gathering.remove_theme(theme_id)
            self.said.emit(self.tr("»{theme}« is removed. Its outputs stay.").format(theme=name))
        elif act in (ThemeAct.LEFT, ThemeAct.RIGHT):
            self._reorder(-1 if act is ThemeAct.LEFT else 1)

    def ask_new(self) -> None:
        """Ask what a new theme is called."""
        self._theme_id, self._output_ids = "", ()
        self._ask(Asking.NEW, self.tr("New theme"))

    def _ask_split(self) -> None:
        if not self._output_ids:
            self.said.emit(self.tr("Choose the outputs to split off first."))
            return
        self._ask(Asking.SPLIT, self.tr("New theme of %n outputs", "", len(self._output_ids)))

    def _ask(self, asking: Asking, words: str, *, themes: Sequence[NamedTheme] = (), text: str = "") -> None:
        self.said.emit("")
        self._entry.ask(asking, words, themes=themes, text=text)
        self.asked.emit()

    def _on_word(self, typed: str) -> None:
        ids = self._board.chosen_ids()
        column = self._board.column()
        if not ids or column is None:
            self.said.emit(self.tr("Choose outputs first. Then a digit or letters move them."))
            return
        self._theme_id, self._output_ids = column.theme_id, ids
        words = self.tr("Move %n outputs to", "", len(ids))
        self._ask(Asking.MOVE, words, themes=self._named(but=column.theme_id), text=typed)

    def _on_digit(self, digit: int) -> None:
        column, ids = self._board.column(), self._board.chosen_ids()
        themes = self._gathering.themes()
        if column is None or not ids:
            self.said.emit(self.tr("Choose outputs first. Then a digit or letters move them."))
        elif digit > len(themes):
            self.said.emit(self.tr("There is no theme number {number}.").format(number=digit))
        else:
            self._move(ids, to_id=themes[digit - 1].id if digit else "", from_id=column.theme_id)

    def _on_move_asked(self, ids: list[str], to_id: str, from_id: str) -> None:
        self._move(ids, to_id=to_id, from_id=from_id)

    def _move(self, ids: Sequence[str], *, to_id: str, from_id: str) -> None:
        if to_id == from_id:
            return
        if to_id:
            self._gathering.move_outputs(ids, to_id=to_id, from_id=from_id)
            self._say_moved(len(ids), to_id)
        else:
            self._gathering.remove_outputs(ids, theme_id=from_id)
            self.said.emit(self.tr("%n outputs are taken out of the theme.", "", len(ids)))

    def _say_moved(self, many: int, theme_id: str) -> None:
        words = self.tr("%n outputs are moved to »{theme}«.", "", many)
        self.said.emit(words.format(theme=self._name(theme_id)))

    def _on_answered(self, answer: Answer) -> None:
        try:
            told = self._done(answer)
        except Refused as problem:
            self._entry.refuse(self._sentence(problem))
            return
        if answer.asking is Asking.MERGE:
            self._board.focus_column(answer.theme_id)
        self.answered.emit()
        self.said.emit(told)

    def _done(self, answer: Answer) -> str:
        """Do what was answered; gives the sentence. Raises `Refused`."""
        if answer.asking is Asking.RENAME:
            self._gathering.rename(self._theme_id, answer.name)
            return self.tr("The theme is called »{theme}«.").format(theme=answer.name)
        if answer.asking is Asking.NEW:
            made = self._gathering.make(answer.name)
            return self.tr("»{theme}« is ready.").format(theme=made.name)
        if answer.asking is Asking.MERGE:
            name = self._name()
            if self._gathering.merge(answer.theme_id, [self._theme_id]):
                words = self.tr(
                    "»{theme}« is part of »{other}« now. Count »{other}« again: somebody may have voted for both."
                )
            else:
                words = self.tr("»{theme}« is part of »{other}« now.")
            return words.format(theme=name, other=answer.name)
        return self._moved_or_split(answer)

    def _moved_or_split(self, answer: Answer) -> str:
        ids = self._output_ids
        words = self.tr("%n outputs are moved to »{theme}«.", "", len(ids)).format(theme=answer.name)
        if answer.theme_id:
            self._gathering.move_outputs(ids, to_id=answer.theme_id, from_id=self._theme_id)
        elif answer.asking is Asking.SPLIT and self._theme_id:
            self._gathering.split(self._theme_id, ids, answer.name)
        else:
            self._gathering.make_of(ids, answer.name, from_id=self._theme_id)
        return words

    def _reorder(self, step: int) -> None:
        ids = [theme.id for theme in self._gathering.themes()]
        if self._theme_id not in ids:
            return
        at = ids.index(self._theme_id) + step
        if 0 <= at < len(ids):
            self._gathering.reorder(self._theme_id, at)
            words = self.tr("»{theme}« is number {number} now.")
            self.said.emit(words.format(theme=self._name(), number=at + 1))

    def _named(self, *, but: str) -> tuple[NamedTheme, ...]:
        return tuple(
            NamedTheme(theme_id=theme.id, name=theme.name, number=number)
            for number, theme in enumerate(self._gathering.themes(), start=1)
            if theme.id != but
        )

    def _name(self, theme_id: str = "") -> str:
        wanted = theme_id or self._theme_id
        return next((theme.name for theme in self._gathering.themes() if theme.id == wanted), "")
