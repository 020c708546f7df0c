"""Form and stage side by side: what is typed is drawn within a blink."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.build_form import BuildForm
from hinge_desktop.gui.views.your_build.build_stage import BuildStage
from hinge_desktop.gui.widgets.focus_lead import FocusLead

_FORM_SHARE, _STAGE_SHARE = 500, 628


class YourBuild(QWidget):
    """Keeps nothing: who shows it stores what is answered."""

    answered = Signal(object)
    """Sent with the `BuildAnswers` after each answer that stands."""

    def __init__(self, theme: Theme, title: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.form = BuildForm(theme, title, words)
        self.stage = BuildStage(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        row.addWidget(self.form, _FORM_SHARE)
        row.addWidget(self.stage, _STAGE_SHARE)
        FocusLead(self, self.form)
        self.form.previewed.connect(self.stage.show_answers)
        self.form.answered.connect(self.answered)

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show answers from elsewhere; sends nothing."""
        self.form.show_answers(answers)
        self.stage.show_answers(answers)
