"""Shows the own note of the exercise that is logged, and opens the sheet to read and change it."""

from PySide6.QtCore import QObject, Qt

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.own_words.own_words_sheet import OwnWordsSheet
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.own_words import KeptWords


class OwnWordsVisit(QObject):
    """What cannot be read costs the note, and no more; only opening the sheet says why."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        screen: RestLogScreen,
        words: KeptWords,
        planner: DayPlanner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._screen = screen
        self._words = words
        self._planner = planner
        self._exercise_id: ExerciseId | None = None

    def show(self, exercise_id: ExerciseId | None) -> None:
        """Show the note for an exercise, folded; None has none."""
        self._exercise_id = exercise_id
        self._screen.show_own_note(self._note())

    def open(self) -> None:
        """Bring the sheet up; raise `JournalError` where the exercise cannot be read."""
        if self._exercise_id is None:
            return
        exercise = self._planner.exercise(self._exercise_id)
        sheet = OwnWordsSheet(self._theme, self._window, self._words, exercise)
        sheet.finished.connect(self._go_back)
        sheet.finished.connect(sheet.deleteLater)
        self._window.open_sheet(sheet)

    def _note(self) -> str:
        if self._exercise_id is None:
            return ""
        try:
            return self._words.of(self._exercise_id).note
        except JournalError:
            return ""

    def _go_back(self) -> None:
        self._screen.primary.setFocus(Qt.FocusReason.OtherFocusReason)
