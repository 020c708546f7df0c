"""Says at a start how the run before it ended, where it was not closed."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.crash_reports.run_mark import Ending


def last_run_words(ending: Ending) -> str:
    """Return the sentence for an ending; an empty one where the window was closed."""
    say = QCoreApplication.translate
    match ending:
        case Ending.CLOSED:
            return ""
        case Ending.CUT_OFF:
            return say("RunEnds", "Hinge was not closed last time. Everything you saved is here.")
        case Ending.CRASHED:
            return say(
                "RunEnds",
                "Hinge stopped by a mistake of its own last time."
                " Everything you saved is here, and a report lies with the log.",
            )
