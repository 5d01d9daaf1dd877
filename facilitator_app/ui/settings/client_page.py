"""The client: names, two colours, a logo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.look import WALL, ClientColours, Fill, client_colours
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.client_look import MOST_LOGO_MB, ClientLook, read_colour
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Button, Card, Divider, Fit, PlainLabel, Size, Tone
from facilitator_app.ui.projector.images import scaled_image
from facilitator_app.ui.settings.colour_row import ColourRow
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.settings.saved_fields import SavedLine
from facilitator_app.ui.theme import TextRole, roles_at

LOGO_PX = (200, 88)
LOGO_PADDING_PX = 8


class LogoFrame(QWidget):
    """The logo on white, as it stands on paper; dashed while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setObjectName("logo")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def has_logo(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def show_logo(self, content: bytes, name: str) -> None:
        """Show a picture file; empty for none."""
        room = [px - 2 * LOGO_PADDING_PX for px in LOGO_PX]
        self._image = scaled_image(content, room[0], room[1]) if content else QImage()
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*LOGO_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine if self.has_logo else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(roles.control_line), 1, style))
        painter.setBrush(QColor("#FFFFFF") if self.has_logo else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.has_logo:
            left = (self.width() - self._image.width()) // 2
            painter.drawImage(left, (self.height() - self._image.height()) // 2, self._image)


class ClientPage(SettingsPage):
    """Saved as typed; each field is one step of undo."""

    def __init__(
        self,
        *,
        document: Document,
        planning: PlanningDay,
        look: ClientLook,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
    ) -> None:
        super().__init__("client_page")
        self._document = document
        self._planning = planning
        self._look = look
        self._dialogs = dialogs
        self._sentence = sentence
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Show the client as stored."""
        engagement = self._document.engagement
        self._client.show_text(engagement.client)
        self._organisation.show_text(engagement.organisation)
        self._show_colours()
        logo = self._look.logo()
        self._logo.show_logo(logo.content if logo else b"", logo.name if logo else self.tr("No logo"))
        self._logo_name.setText(
            logo.name if logo else self.tr("No logo. The client's name stands in its place.")
        )
        self._choose.set_words(self.tr("Choose another") if logo else self.tr("Choose picture"))
        self._remove.setVisible(logo is not None)

    def _show_colours(self) -> None:
        engagement = self._document.engagement
        colours = client_colours(engagement.colour_1, engagement.colour_2)
        for row, stored in ((self._first, engagement.colour_1), (self._second, engagement.colour_2)):
            if not row.field.edit.hasFocus():
                row.field.show_text(stored)
                row.field.set_normal()
        self._first.show_colour(
            given=colours.given_1, used=colours.fill_1, sentence=self._first_words(colours)
        )
        self._first.show_text(Fill(ground=WALL.ground, text=colours.text_1))
        self._second.show_colour(
            given=colours.given_2,
            used=Fill(ground=colours.shape_2, text=""),
            sentence=self._second_words(is_as_given=colours.shape_2 == colours.given_2),
        )

    def _first_words(self, colours: ClientColours) -> str:
        """Areas and headings are told apart: one may be as it was given when the other is not."""
        is_area_given = colours.fill_1.ground == colours.given_1
        is_text_given = colours.text_1 == colours.given_1
        if is_area_given and is_text_given:
            return self.tr("For areas and headings. Used as it is: it can be read from the back of the room.")
        if is_area_given:
            return self.tr(
                "Areas have it as it is. As text it is adjusted so it can be read from the back of the room; "
                "the hue is kept."
            )
        return self.tr(
            "For areas and headings. Adjusted so it can be read from the back of the room; the hue is kept."
        )

    def _second_words(self, *, is_as_given: bool) -> str:
        if is_as_given:
            return self.tr("For shapes only. Used as it is.")
        return self.tr("For shapes only. Adjusted so they can be told from the wall; the hue is kept.")

    def _build(self) -> None:
        names = Card(self.tr("The client"))
        self._client = SavedLine(
            self.tr("Name"), name="client", placeholder=self.tr("the municipality or organisation")
        )
        self._organisation = SavedLine(self.tr("Department"), name="organisation")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._client)
        row.addWidget(self._organisation)
        names.content.addLayout(row)
        self.column.addWidget(names)
        colours = Card(self.tr("The client's colours"))
        self._first = ColourRow(self.tr("First colour"), name="colour_1")
        self._second = ColourRow(self.tr("Second colour"), name="colour_2")
        colours.content.addWidget(self._first)
        colours.content.addWidget(Divider())
        colours.content.addWidget(self._second)
        self.column.addWidget(colours)
        self.column.addWidget(self._build_logo())
        self.column.addStretch(1)

    def _build_logo(self) -> Card:
        card = Card(self.tr("Logo"))
        self._logo = LogoFrame()
        self._logo_name = PlainLabel("", TextRole.BODY, fit=Fit.ELIDE)
        self._logo_name.setObjectName("logo_name")
        self._choose = Button("", "image", size=Size.SMALL)
        self._choose.setObjectName("choose_logo")
        self._remove = Button(self.tr("Remove"), "x", size=Size.SMALL)
        self._remove.setObjectName("remove_logo")
        self._fault = PlainLabel("", TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP)
        self._fault.setObjectName("logo_fault")
        self._fault.hide()
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._logo_name)
        help_words = self.tr("PNG or JPG, at most {most} MB. It stands on the first slide and on all paper.")
        words.addWidget(PlainLabel(help_words.format(most=MOST_LOGO_MB), TextRole.HINT, fit=Fit.WRAP))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self._choose)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        words.addLayout(acts)
        words.addWidget(self._fault)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.content.addLayout(row)
        return card

    def _connect(self) -> None:
        self._client.saved.connect(self._on_client)
        self._organisation.saved.connect(self._on_organisation)
        self._first.field.saved.connect(self._on_first)
        self._second.field.saved.connect(self._on_second)
        for field in (self._client, self._organisation, self._first.field, self._second.field):
            field.left.connect(self._document.end_typing)
        self._first.field.left.connect(self._on_colour_left)
        self._second.field.left.connect(self._on_colour_left)
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)

    def _on_client(self, text: str) -> None:
        changed = replace(self._document.engagement, client=text.strip())
        self._planning.change_engagement(changed, field="client")

    def _on_organisation(self, text: str) -> None:
        changed = replace(self._document.engagement, organisation=text.strip())
        self._planning.change_engagement(changed, field="organisation")

    def _on_first(self, typed: str) -> None:
        colour = self._read(self._first, typed)
        if colour:
            changed = replace(self._document.engagement, colour_1=colour)
            self._planning.change_engagement(changed, field="colour_1")

    def _on_second(self, typed: str) -> None:
        colour = self._read(self._second, typed)
        if colour:
            changed = replace(self._document.engagement, colour_2=colour)
            self._planning.change_engagement(changed, field="colour_2")

    def _read(self, row: ColourRow, typed: str) -> str | None:
        colour = read_colour(typed)
        if colour is None:
            row.field.set_wrong(self.tr("Write the colour as {colour}.").format(colour=WALL.client_1))
        else:
            row.field.set_normal()
        return colour

    def _on_colour_left(self) -> None:
        """A colour that can be read is written out as it is stored; one that cannot stays to be corrected."""
        for row, stored in (
            (self._first, self._document.engagement.colour_1),
            (self._second, self._document.engagement.colour_2),
        ):
            if read_colour(row.field.edit.text()) is not None:
                row.field.show_text(stored)

    def _on_choose(self) -> None:
        path = self._dialogs.ask_open_file(
            self, title=self.tr("Choose the client's logo"), filters=self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if path is None:
            return
        try:
            with path.open("rb") as file:
                content = file.read(MOST_LOGO_MB * 1_000_000 + 1)
            self._look.set_logo(content, path.name)
        except OSError:
            self._say_fault(self._sentence(Refused("logo.unreadable", name=path.name)))
        except Refused as problem:
            self._say_fault(self._sentence(problem))
        else:
            self._say_fault("")

    def _on_remove(self) -> None:
        self._say_fault("")
        self._look.remove_logo()

    def _say_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
