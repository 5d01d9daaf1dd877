"""What every editor of a field promises: it holds a value, tells when a person changes it, and tells when it is left.

Setting a value never tells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.forms import FieldSpec, FieldValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What editors need to know of the world: who there is (id and name), how dates are read and written."""

    people: Callable[[], Sequence[tuple[str, str]]]
    read_date: Callable[[str], date | None]
    date_text: Callable[[date], str]


class FieldEditor(QWidget):
    """What every editor promises."""

    value_changed = Signal(object)
    left = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(f"field_{spec.key}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def value(self) -> FieldValue:
        """The value now; None or empty when nothing has been said."""
        raise TypeError(f"{type(self).__name__} does not say what its value is")

    def set_value(self, value: FieldValue) -> None:
        """Show a value without telling."""
        raise TypeError(f"{type(self).__name__} does not show values")

    def is_unreadable(self) -> bool:
        """Whether something is typed that is not a value of this kind. It is kept all the same."""
        return False

    def control(self) -> QWidget:
        """The widget that takes the focus and shows the field's state."""
        return self

    def _adopt(self, control: QWidget) -> None:
        self._column.addWidget(control)
        self.setFocusProxy(control)
        control.setAccessibleName(self.spec.label)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())
