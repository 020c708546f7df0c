"""The card around a stage and what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class StageCard(QFrame):
    """The stage takes all the height there is."""

    def __init__(self, stage: QWidget, below: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(stage, 1)
        column.addWidget(below)
