"""Tables: head in label style, lines only across, whole rows chosen, numbers to the right by their model."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator_app.ui.theme import scaled_px

ROW_PX = 44


class TableView(QTableView):
    """A table over any model, without grid and row numbers; `wide_column` takes the room left."""

    def __init__(
        self,
        accessible_name: str,
        model: QAbstractItemModel | None = None,
        *,
        wide_column: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled_px(ROW_PX))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._wide_column = wide_column
        if model is not None:
            self.setModel(model)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model; the wide column takes what the others leave."""
        super().setModel(model)
        if model is not None and model.columnCount() > self._wide_column:
            head = self.horizontalHeader()
            head.setSectionResizeMode(self._wide_column, QHeaderView.ResizeMode.Stretch)
