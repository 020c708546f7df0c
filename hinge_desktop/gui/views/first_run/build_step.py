"""The step in which the lifter is drawn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.your_build import YourBuild


class BuildStep(FirstRunStep):
    """Its answers are told once, when the lifter goes on."""

    answered = Signal(object)
    """Sent with the `BuildAnswers`; after skipping they hold the units alone."""

    def __init__(self, theme: Theme) -> None:
        title = QCoreApplication.translate("BuildStep", "Your build")
        super().__init__(theme, title)
        heading = self.tr("Draw your hinge")
        words = self.tr(
            "Your bones decide where your hips go and how far your chest leans."
            " The figure in every drill will match you."
        )
        self.your_build = YourBuild(theme, heading, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.your_build)
        self.first_control = self.your_build

    def show_answers(self, answers: BuildAnswers) -> None:
        """Begin with what is known, such as the units."""
        self.your_build.show_answers(answers)

    def skip_words(self) -> str:
        """Say what is drawn instead."""
        return self.tr("Skip, use average")

    def press_primary(self) -> None:
        """Tell the answers and go on, unless something that was typed cannot be read."""
        if self.your_build.form.commit():
            self.answered.emit(self.your_build.form.answers)
            self.done.emit()

    def skip(self) -> None:
        """Keep the units and nothing else; what was typed stays in the form."""
        chosen = self.your_build.form.answers.profile
        average = replace(Profile(), unit=chosen.unit, length_unit=chosen.length_unit)
        self.answered.emit(BuildAnswers(average))
        self.done.emit()
