"""One cue in large: a few words to think of in the set."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_faults import Lead, lead_words


class CueBox(QFrame):
    """A tinted box: a caption over the cue."""

    def __init__(
        self, theme: Theme, guide: Guide, cue: Statement, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice_ok")
        self.setObjectName("guide_cue")
        words = lead_words(Lead.CUE)
        caption = TextLabel(theme, words, role=FontRole.CAPTION_STRONG, ink=Ink.ACCENT)
        label = StatementLabel(theme, guide, cue, role=FontRole.STAT)
        self.setAccessibleName(f"{words}: {label.spoken}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        column.addWidget(caption)
        column.addWidget(label)
