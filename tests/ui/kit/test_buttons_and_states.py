"""Buttons, banners, timer faces, rail, digits: state changes the look and the word, never the place."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import DARK, LIGHT
from facilitator_app.ui.kit import (
    Banner,
    BannerStack,
    Button,
    Card,
    Chip,
    ChipRole,
    DigitsLabel,
    Face,
    Fit,
    HeaderBar,
    IconButton,
    IconMark,
    PlainLabel,
    ProgressSegments,
    Rail,
    RailItem,
    SavedChip,
    ShowNextButton,
    StateIcon,
    StateShape,
    TimerFace,
    TimerState,
    Tone,
    Urgency,
    Variant,
    paint_state_shape,
)
from facilitator_app.ui.theme import TextRole


def _colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_enter_and_space_press_a_button(qtbot: QtBot) -> None:
    button = Button("Gem")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_switched_on_button_changes_word_and_turns_inverse(qtbot: QtBot) -> None:
    button = Button("Sort", shape=StateShape.OVER, key="B")
    qtbot.addWidget(button)
    button.set_on(True, "Sort er til")
    assert button.is_on()
    assert button.accessibleName() == "Sort er til"
    assert LIGHT.inverse in _colours(button.grab().toImage())
    button.set_on(False)
    assert button.text() == "Sort"


def test_a_button_that_is_off_says_why(qtbot: QtBot) -> None:
    button = Button("Vis", variant=Variant.PRIMARY)
    qtbot.addWidget(button)
    button.set_off("Der er intet at vise endnu.")
    assert not button.isEnabled()
    assert button.toolTip() == "Der er intet at vise endnu."
    assert LIGHT.accent not in _colours(button.grab().toImage())
    button.set_off("")
    assert button.isEnabled()


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("volume-2", "Lydstyrke")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Lydstyrke"


def test_a_button_grows_with_words_and_key(qtbot: QtBot) -> None:
    button = Button("Vis")
    qtbot.addWidget(button)
    narrow = button.sizeHint().width()
    button.set_words("Vis gruppens svar")
    wide = button.sizeHint().width()
    button.set_key("Ctrl+Enter")
    assert narrow < wide < button.sizeHint().width()


def test_a_destructive_button_has_the_colour_of_danger(qtbot: QtBot) -> None:
    button = Button("Fjern", "trash-2", variant=Variant.DANGER)
    qtbot.addWidget(button)
    assert LIGHT.over in _colours(button.grab().toImage())


def test_next_names_what_comes_and_keeps_its_size(qtbot: QtBot) -> None:
    button = ShowNextButton("Næste", "Pause", key="PgDn")
    qtbot.addWidget(button)
    before = button.sizeHint()
    button.set_subtitle("Fase 3 · Vælg og begrund, og skriv hvorfor I valgte som I gjorde")
    assert button.sizeHint() == before
    assert button.accessibleName().startswith("Næste: Fase 3")
    assert button.subtitle().startswith("Fase 3")
    button.set_subtitle("")
    assert button.accessibleName() == "Næste"


def test_only_the_most_urgent_banner_is_seen(qtbot: QtBot) -> None:
    stack = BannerStack()
    qtbot.addWidget(stack)
    assert stack.isHidden()
    stack.put("slept", Banner(Urgency.INFO, "Sovet", "Tiden er talt med."))
    stack.put("projector", Banner(Urgency.OVER, "Projektor mangler", "Tid kører."))
    stack.put("disk", Banner(Urgency.NEAR, "Disken er næsten fuld", "Alt er gemt."))
    assert stack.shown_name() == "projector"
    assert [banner.objectName() for banner in stack.findChildren(Banner) if not banner.isHidden()] == [
        "projector"
    ]
    stack.remove("projector")
    assert stack.shown_name() == "disk"
    stack.remove("disk")
    stack.remove("slept")
    stack.remove("never there")
    assert stack.isHidden()
    assert stack.shown_name() == ""


def test_a_banner_of_the_same_name_takes_the_place(qtbot: QtBot) -> None:
    stack = BannerStack()
    qtbot.addWidget(stack)
    stack.put("disk", Banner(Urgency.NEAR, "Næsten fuld", "Alt er gemt."))
    with qtbot.waitSignal(stack.shown_changed):
        stack.put("disk", Banner(Urgency.OVER, "Fuld", "Alt til 10.51 er gemt."))
    seen = [banner.accessibleName() for banner in stack.findChildren(Banner) if not banner.isHidden()]
    assert seen == ["Fuld Alt til 10.51 er gemt."]


@pytest.mark.parametrize("face", list(Face))
def test_every_face_has_digits_word_and_shape(qtbot: QtBot, face: Face) -> None:
    timer = TimerFace(size_px=40)
    qtbot.addWidget(timer)
    timer.show_time("06:24", face, "I gang")
    assert timer.face() is face
    assert timer.accessibleName() == "06:24 I gang"


def test_over_time_is_inverse_and_near_has_a_frame(qtbot: QtBot) -> None:
    timer = TimerFace(size_px=40, size_with_sign_px=36)
    qtbot.addWidget(timer)
    timer.resize(timer.sizeHint())
    timer.show_time("01:48", Face.NEAR, "2 min tilbage")
    assert timer.grab().toImage().pixelColor(2, timer.height() // 2).name().upper() == LIGHT.near
    timer.show_time("+02:13", Face.OVER, "Over tid")
    assert timer.grab().toImage().pixelColor(6, timer.height() // 2).name().upper() == LIGHT.inverse
    timer.show_time("06:24", Face.CALM, "I gang")
    assert timer.grab().toImage().pixelColor(6, timer.height() // 2).name().upper() == LIGHT.surface


def test_ticking_moves_nothing(qtbot: QtBot) -> None:
    timer = TimerFace(size_px=40)
    qtbot.addWidget(timer)
    timer.show_time("10:00", Face.CALM, "I gang")
    before = timer.sizeHint()
    timer.show_time("11:11", Face.CALM, "I gang")
    assert timer.sizeHint() == before
    assert timer.digits.text() == "11:11"


def test_digits_too_wide_for_their_room_are_set_smaller(qtbot: QtBot) -> None:
    digits = DigitsLabel("1:00:00", size_px=100, widest="00:00")
    qtbot.addWidget(digits)
    digits.resize(digits.sizeHint())
    picture = digits.grab().toImage()
    assert {picture.pixelColor(0, y).name() for y in range(picture.height())} == {
        picture.pixelColor(0, 0).name()
    }
    digits.set_size_px(50)
    assert digits.sizeHint().width() < 200


def test_the_timer_state_alone(qtbot: QtBot) -> None:
    state = TimerState()
    qtbot.addWidget(state)
    state.show_face(Face.PAUSE, "Pause")
    assert [label.text() for label in state.findChildren(PlainLabel)] == ["Pause"]


def test_the_rail_tells_where_to_go_and_marks_where_one_is(qtbot: QtBot) -> None:
    rail = Rail(
        (RailItem(key="home", icon="house", words="Oversigt"),),
        foot_items=(RailItem(key="settings", icon="settings", words="Ind-\nstillinger"),),
    )
    qtbot.addWidget(rail)
    assert rail.chosen_key() == ""
    settings = rail.findChild(QAbstractButton, "settings")
    assert settings.accessibleName() == "Indstillinger"
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(settings, Qt.Key.Key_Return)
    assert told.args == ["settings"]
    rail.choose("home")
    assert rail.chosen_key() == "home"


@pytest.mark.parametrize("shape", list(StateShape))
def test_every_state_has_a_shape_of_its_own(qtbot: QtBot, shape: StateShape) -> None:
    pictures = [_drawn(each) for each in StateShape if each is not shape]
    assert _drawn(shape) not in pictures


def test_a_state_icon_says_its_state(qtbot: QtBot) -> None:
    mark = StateIcon(StateShape.EMPTY, "Tom")
    qtbot.addWidget(mark)
    mark.set_shape(StateShape.READY, "Klar")
    assert (mark.shape(), mark.accessibleName()) == (StateShape.READY, "Klar")


def test_markup_in_names_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    label = PlainLabel("<b>Anker</b>", TextRole.BODY)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() > PlainLabel("Anker", TextRole.BODY).sizeHint().width()


def test_a_cut_label_shows_all_in_its_tooltip(qtbot: QtBot) -> None:
    label = PlainLabel("En meget lang titel på et programpunkt", fit=Fit.ELIDE)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == "En meget lang titel på et programpunkt"
    label.resize(800, 20)
    label.grab()
    assert label.toolTip() == ""


def test_wrapped_text_gets_higher_when_it_is_narrower(qtbot: QtBot) -> None:
    label = PlainLabel("ord " * 30, TextRole.WORDS, fit=Fit.WRAP, tone=Tone.TEXT_2)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > label.heightForWidth(400)
    label.setText("ord")
    label.set_role(TextRole.SMALL)
    label.set_tone(Tone.OVER)
    assert label.heightForWidth(400) == 18


def test_saved_says_when(qtbot: QtBot) -> None:
    saved = SavedChip()
    qtbot.addWidget(saved)
    assert saved.isHidden()
    saved.show_saved("10.51")
    assert "10.51" in saved.text()
    saved.show_unsaved()
    assert "10.51" not in saved.text()


def test_a_chip_tells_another_state(qtbot: QtBot) -> None:
    chip = Chip("Tom", shape=StateShape.EMPTY)
    qtbot.addWidget(chip)
    chip.show_state("Klar", ChipRole.OK, shape=StateShape.READY)
    assert chip.accessibleName() == "Klar"
    assert LIGHT.ok_tint in _colours(chip.grab().toImage())


def test_a_header_says_title_and_context(qtbot: QtBot) -> None:
    header = HeaderBar("Lederdag")
    qtbot.addWidget(header)
    assert header.accessibleName() == "Lederdag"
    header.set_title("Lederdag", "46 ledere")
    assert header.accessibleName() == "Lederdag. 46 ledere"


def test_progress_fills_what_is_done(qtbot: QtBot) -> None:
    bar = ProgressSegments()
    qtbot.addWidget(bar)
    bar.resize(204, 12)
    bar.show_progress((1, 1), current=1, share=0.0, spoken="Fase 2 af 2")
    picture = bar.grab().toImage()
    assert picture.pixelColor(50, 6).name().upper() == LIGHT.accent
    assert picture.pixelColor(150, 6).name().upper() != LIGHT.accent
    assert bar.accessibleName() == "Fase 2 af 2"


def test_what_stands_in_an_inverse_card_is_inverse(qtbot: QtBot) -> None:
    card = Card("Fase")
    mark = IconMark("clock")
    card.content.addWidget(mark)
    qtbot.addWidget(card)
    card.set_inverse(True)
    mark.show_icon("bell", role="text")
    assert LIGHT.on_inverse in _colours(card.grab().toImage())
    card.set_inverse(False)
    assert LIGHT.inverse != DARK.inverse


def _drawn(shape: StateShape) -> bytes:
    picture = QImage(32, 32, QImage.Format.Format_ARGB32)
    picture.fill(QColor("#FFFFFF"))
    painter = QPainter(picture)
    paint_state_shape(painter, QRectF(0, 0, 32, 32), shape, "#000000")
    painter.end()
    return bytes(picture.constBits())


def test_a_chip_that_elides_gives_way_and_tells_its_words_under_the_pointer(qtbot: QtBot) -> None:
    words = "Has no room on the wall: what we will do on Monday morning"
    chip = Chip(words, ChipRole.NEAR, shape=StateShape.NEAR, fit=Fit.ELIDE)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.grab()
    assert chip.toolTip() == ""
    assert chip.minimumSizeHint().width() < 60
    chip.resize(120, chip.height())
    chip.grab()
    assert chip.toolTip() == words
    assert Chip(words).minimumSizeHint() == Chip(words).sizeHint()
