"""The shipped patterns are whole, the same in both languages, and as long as they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.entries import FaultyContent
from facilitator_app.content.patterns import Pattern, load_patterns
from facilitator_app.content.templates import shipped_root, template_names
from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.exercise import Exercise


def _without_words(pattern: Pattern) -> tuple[object, ...]:
    exercise = pattern.exercise
    return (
        pattern.key,
        pattern.kind,
        pattern.debrief_min,
        len(pattern.materials),
        len(pattern.debrief),
        [(p.key, p.length_s, p.warn_s, p.group_size) for p in exercise.phases],
        [r.number for r in exercise.rounds],
        [r.key for r in exercise.roles],
    )


@pytest.mark.parametrize("language", ["da", "en"])
def test_there_are_five_and_each_has_a_question_phases_and_a_debrief(language: str) -> None:
    patterns = load_patterns(language, root=shipped_root())
    assert [p.key for p in patterns] == [
        "one_two_four_all",
        "go_round",
        "fishbowl",
        "gallery_walk",
        "role_swap",
    ]
    for pattern in patterns:
        assert pattern.question
        assert pattern.goal
        assert pattern.debrief
        assert pattern.exercise.phases
        assert pattern.exercise.rounds
        assert all(phase.instruction and phase.length_s for phase in pattern.exercise.phases)


def test_both_languages_say_the_same_exercises() -> None:
    danish, english = (load_patterns(language, root=shipped_root()) for language in ("da", "en"))
    assert [_without_words(p) for p in danish] == [_without_words(p) for p in english]


def test_one_two_four_all_has_its_times_and_sizes() -> None:
    pattern = load_patterns("da", root=shipped_root())[0]
    assert [(p.length_s // 60, p.group_size) for p in pattern.exercise.phases] == [
        (1, 1),
        (2, 2),
        (4, 4),
        (5, 0),
    ]


def test_patterns_are_not_taken_for_a_template() -> None:
    assert "patterns" not in template_names(shipped_root())


def test_what_is_wrong_with_the_file_is_told_together(tmp_path: Path) -> None:
    folder = tmp_path / "patterns"
    folder.mkdir()
    (folder / "da.toml").write_text(
        '[[pattern]]\nkey = "a"\ntitle = "A"\n[[pattern]]\nkey = "a"\ntitle = "B"\nodd = 1\n'
        '[[pattern.exercise]]\nkey = "x"\ntitle = "X"\n',
        encoding="utf-8",
    )
    with pytest.raises(FaultyContent) as told:
        load_patterns("da", root=tmp_path)
    assert [fault.key for fault in told.value.faults] == [
        "content.missing",
        "content.key_twice",
        "content.unknown_field",
    ]


def test_a_pattern_without_extras_is_a_discussion(tmp_path: Path) -> None:
    folder = tmp_path / "patterns"
    folder.mkdir()
    (folder / "da.toml").write_text(
        '[[pattern]]\nkey = "a"\ntitle = "A"\n[[pattern.exercise]]\nkey = "x"\ntitle = "X"\n',
        encoding="utf-8",
    )
    (pattern,) = load_patterns("da", root=tmp_path)
    assert pattern == Pattern(
        key="a",
        kind=BlockKind.DISCUSSION,
        title="A",
        debrief_title="A",
        exercise=replace(pattern.exercise, title="X"),
    )
    assert isinstance(pattern.exercise, Exercise)


def test_a_file_from_elsewhere_in_another_language_gets_the_danish_ones() -> None:
    assert load_patterns("../../x", root=shipped_root()) == load_patterns("da", root=shipped_root())
