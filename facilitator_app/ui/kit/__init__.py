"""The widgets every window is built of. Import from here; each paints itself in the theme's roles."""

from facilitator_app.ui.kit.banners import Banner, BannerStack, HeaderBanners, Urgency
from facilitator_app.ui.kit.buttons import Button, IconButton, ShowNextButton, Size, Variant
from facilitator_app.ui.kit.chips import Chip, ChipRole, FilterChip, chip_colours
from facilitator_app.ui.kit.choices import BOX_WORDS_PX, CheckBox, RadioButton, RadioGroup, SegmentedChoice
from facilitator_app.ui.kit.combo import ComboBox
from facilitator_app.ui.kit.fields import DateField, LabelledField
from facilitator_app.ui.kit.header import HeaderBar, SavedChip, UprightGap
from facilitator_app.ui.kit.key_hint import KeyHint, key_hint_width, paint_key_hint
from facilitator_app.ui.kit.labels import DigitsLabel, Fit, PlainLabel, Tone, tone_colour
from facilitator_app.ui.kit.menus import menu_words
from facilitator_app.ui.kit.paragraph_edit import ParagraphEdit
from facilitator_app.ui.kit.progress import ProgressBar, ProgressSegments
from facilitator_app.ui.kit.rail import Rail, RailItem
from facilitator_app.ui.kit.rows import ROW_ROLE, Row, RowDelegate, RowList
from facilitator_app.ui.kit.scale_slider import ScaleSlider
from facilitator_app.ui.kit.search_field import SearchField
from facilitator_app.ui.kit.shapes import StateIcon, StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.kit.surfaces import Card, Divider, EmptyState, IconMark, PrivatePanel
from facilitator_app.ui.kit.tables import TableView
from facilitator_app.ui.kit.text_fields import (
    FieldState,
    LineEdit,
    NumberEdit,
    TextEdit,
    field_text,
    show_field_state,
)
from facilitator_app.ui.kit.timer_face import Face, TimerFace, TimerState

__all__ = [
    "Banner",
    "BannerStack",
    "Button",
    "Card",
    "BOX_WORDS_PX",
    "CheckBox",
    "Chip",
    "ChipRole",
    "ComboBox",
    "DateField",
    "DigitsLabel",
    "Divider",
    "EmptyState",
    "Face",
    "FieldState",
    "FilterChip",
    "Fit",
    "HeaderBanners",
    "HeaderBar",
    "IconButton",
    "IconMark",
    "KeyHint",
    "LabelledField",
    "LineEdit",
    "NumberEdit",
    "ParagraphEdit",
    "PlainLabel",
    "PrivatePanel",
    "ProgressBar",
    "ProgressSegments",
    "ROW_ROLE",
    "RadioButton",
    "RadioGroup",
    "Rail",
    "RailItem",
    "Row",
    "RowDelegate",
    "RowList",
    "SavedChip",
    "ScaleSlider",
    "SearchField",
    "SegmentedChoice",
    "ShowNextButton",
    "Size",
    "StateIcon",
    "StateShape",
    "TableView",
    "TextEdit",
    "TimerFace",
    "TimerState",
    "Tone",
    "UprightGap",
    "Urgency",
    "Variant",
    "chip_colours",
    "field_text",
    "key_hint_width",
    "menu_words",
    "paint_key_hint",
    "paint_state_shape",
    "shape_colour",
    "show_field_state",
    "tone_colour",
]
