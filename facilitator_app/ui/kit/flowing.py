"""What stands in a scroll area and gets lower when it gets wider: it asks for the height of its present width."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class FlowingBody(QWidget):
    """A scroll area's content with fields that break their text. Qt would keep room for their narrowest width."""

    def minimumSizeHint(self) -> QSize:
        """As wide as its layout asks, as high as it is at the present width."""
        asked, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return asked
        return QSize(asked.width(), layout.heightForWidth(max(self.width(), asked.width())))
