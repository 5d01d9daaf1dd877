"""Choosing: check boxes, radio buttons, segments, the scale, filters."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import CheckBox, FilterChip, RadioGroup, ScaleSlider, SegmentedChoice, StateShape

OPTIONS = (("own", "Egen enhed"), ("all", "Helheden"))


def test_the_words_of_a_check_box_can_be_clicked(qtbot: QtBot) -> None:
    box = CheckBox("Én samlet PDF")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, box.height() // 2))
    assert box.isChecked()


@pytest.mark.parametrize("kind", [RadioGroup, SegmentedChoice])
def test_a_click_chooses_and_tells_by_key(qtbot: QtBot, kind: type[RadioGroup | SegmentedChoice]) -> None:
    choice = kind(OPTIONS)
    qtbot.addWidget(choice)
    assert choice.chosen_key() == ""
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(choice.findChild(QAbstractButton, "all"), Qt.MouseButton.LeftButton)
    assert told.args == ["all"]
    assert choice.chosen_key() == "all"


@pytest.mark.parametrize("kind", [RadioGroup, SegmentedChoice])
def test_choosing_by_key_tells_nobody(qtbot: QtBot, kind: type[RadioGroup | SegmentedChoice]) -> None:
    choice = kind(OPTIONS, chosen_key="own")
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("all")
    assert choice.chosen_key() == "all"


def test_a_segmented_choice_can_be_unset(qtbot: QtBot) -> None:
    choice = SegmentedChoice(OPTIONS, chosen_key="own")
    qtbot.addWidget(choice)
    choice.choose("")
    assert choice.chosen_key() == ""


def test_arrows_move_along_the_segments(qtbot: QtBot) -> None:
    choice = SegmentedChoice(OPTIONS, chosen_key="own")
    qtbot.addWidget(choice)
    first = choice.findChild(QAbstractButton, "own")
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert choice.chosen_key() == "all"
    qtbot.keyClick(choice.findChild(QAbstractButton, "all"), Qt.Key.Key_Right)
    assert choice.chosen_key() == "all"


def test_a_chosen_segment_is_as_wide_as_before(qtbot: QtBot) -> None:
    choice = SegmentedChoice(OPTIONS)
    qtbot.addWidget(choice)
    before = choice.sizeHint()
    choice.choose("own")
    assert choice.sizeHint() == before


def test_a_scale_is_unset_until_the_user_sets_it(qtbot: QtBot) -> None:
    scale = ScaleSlider("Selvbestemmelse", "Fælles retning", steps=11)
    qtbot.addWidget(scale)
    assert scale.value() is None
    with qtbot.waitSignal(scale.value_changed):
        qtbot.keyClick(scale, Qt.Key.Key_Right)
    assert scale.value() == 6
    assert scale.accessibleName().endswith("5/10")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Up, 6),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_End, 9),
        (Qt.Key.Key_Delete, None),
        (Qt.Key.Key_0, 1),
        (Qt.Key.Key_7, 8),
        (Qt.Key.Key_9, 5),
        (Qt.Key.Key_A, 5),
    ],
)
def test_a_scale_is_set_from_the_keyboard(qtbot: QtBot, key: Qt.Key, value: int | None) -> None:
    scale = ScaleSlider("Selv", "Fælles", steps=9, value=5)
    qtbot.addWidget(scale)
    qtbot.keyClick(scale, key)
    assert scale.value() == value


def test_a_place_is_typed_as_it_is_read_also_with_two_digits(qtbot: QtBot) -> None:
    scale = ScaleSlider("Selv", "Fælles", steps=11)
    qtbot.addWidget(scale)
    for typed, said in (("1", "1/10"), ("0", "10/10"), ("7", "7/10"), ("3", "3/10")):
        qtbot.keyClicks(scale, typed)
        assert scale.accessibleName().endswith(said)
    qtbot.keyClicks(scale, "1")
    qtbot.keyClick(scale, Qt.Key.Key_Right)
    qtbot.keyClicks(scale, "0")
    assert scale.accessibleName().endswith("0/10")


def test_a_scale_stops_at_its_poles(qtbot: QtBot) -> None:
    scale = ScaleSlider("Selv", "Fælles", steps=5, value=5)
    qtbot.addWidget(scale)
    with qtbot.assertNotEmitted(scale.value_changed):
        qtbot.keyClick(scale, Qt.Key.Key_Right)


def test_a_click_on_the_scale_chooses_the_nearest_step(qtbot: QtBot) -> None:
    scale = ScaleSlider("Selv", "Fælles", steps=3)
    qtbot.addWidget(scale)
    scale.resize(400, 32)
    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(396, 16))
    assert scale.value() == 3
    qtbot.mouseMove(scale, QPoint(10, 16))


def test_a_read_only_scale_stays(qtbot: QtBot) -> None:
    scale = ScaleSlider("Selv", "Fælles", steps=5, value=2)
    qtbot.addWidget(scale)
    scale.setReadOnly(True)
    qtbot.keyClick(scale, Qt.Key.Key_End)
    assert scale.value() == 2


def test_space_turns_a_filter_on(qtbot: QtBot) -> None:
    chip = FilterChip("Klar 14", shape=StateShape.READY)
    qtbot.addWidget(chip)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    chip.set_words("Klar 15")
    assert chip.accessibleName() == "Klar 15"
