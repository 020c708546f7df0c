"""What the parts of the form have in common: they show answers, and send edits of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.text_label import TextLabel

AnswerEdit: TypeAlias = Callable[[BuildAnswers], BuildAnswers]
"""Answers as they were, to answers with one of them changed."""


class FormPart(QWidget):
    """A few questions; it keeps no answers, so that no part can hold an old one."""

    previewed = Signal(object)
    """Sent with an `AnswerEdit` for each value on the way, such as each key typed."""
    answered = Signal(object)
    """Sent with an `AnswerEdit` that stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def fields(self) -> tuple[MeasureField, ...]:
        """Return the fields whose text may be waiting to be kept."""
        return ()

    def add_title(self, title: str, *asides: QWidget) -> QHBoxLayout:
        """Add a line with a title, and what stands at its end."""
        row = title_row(self._theme, title, *asides)
        self.column.addLayout(row)
        return row


def title_row(theme: Theme, title: str, *asides: QWidget) -> QHBoxLayout:
    """Return a line with a title, and what stands at its end."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG, wrap=True), 1)
    for aside in asides:
        row.addWidget(aside)
    return row


def field_column(theme: Theme, title: str, field: QWidget, *asides: QWidget) -> QWidget:
    """Return a field under its title."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addLayout(title_row(theme, title, *asides))
    column.addWidget(field)
    column.addStretch(1)
    return holder


def told(**changes: Any) -> AnswerEdit:  # noqa: ANN401 whatever a profile holds
    """Return the edit that changes these fields of the profile."""

    def edit(answers: BuildAnswers) -> BuildAnswers:
        return replace(answers, profile=replace(answers.profile, **changes))

    return edit
