"""Words that stand on paper only: labels, footers, and the empty columns of a wall sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.words import numbers
from hinge_desktop.words.plans import sets_and_load

translate = QCoreApplication.translate


def page_line(title: str, page: int, pages: int) -> str:
    """Name program, title and page at the foot of a page."""
    words = translate("Printed", "Hinge · %1 · page %2 of %3")
    for mark, part in (("%2", str(page)), ("%3", str(pages)), ("%1", title)):
        words = words.replace(mark, part)
    return words


def closing_line() -> str:
    """Say at the foot of a page what the guide is not."""
    return translate(
        "Printed", "This app teaches a movement. It does not know your medical history."
    )


def plan_line(planned: PlannedExercise) -> str:
    """Write a plan in a line: "3 x 8 at 62.5 kg · tempo 3-1-1-1 · rest 2:30"."""
    tempo = translate("Printed", "tempo %1").replace("%1", numbers.tempo(planned.tempo))
    rest = translate("Printed", "rest %1").replace("%1", numbers.clock(planned.rest_seconds))
    return " · ".join((sets_and_load(planned), tempo, rest))


def open_plan_line() -> str:
    """Leave room to write a plan by hand, where the program has none for the lift."""
    return translate("Printed", "Sets and reps ______   Load ______   Tempo ______   Rest ______")


def file_name(title: str) -> str:
    """Suggest a name for the file of a page."""
    return _as_file(translate("Printed", "Hinge - %1"), title)


def wall_file_name(title: str) -> str:
    """Suggest a name for the file of a wall sheet."""
    return _as_file(translate("Printed", "Hinge - %1 - wall sheet"), title)


def saved_words(name: str) -> str:
    """Say that a file was written."""
    return translate("Printed", "Saved as %1").replace("%1", name)


def sent_words(title: str) -> str:
    """Say that a page went to the printer."""
    return translate("Printed", "Sent to the printer: %1").replace("%1", title)


def not_written_words() -> str:
    """Say that a file could not be written, and what to do."""
    return translate(
        "Printed", "The PDF could not be written there. Choose another folder, then try again."
    )


def no_room_words() -> str:
    """Say that the disk is full, and what to do."""
    return translate(
        "Printed", "There is no room left for the PDF. Make some room, then try again."
    )


def not_printed_words() -> str:
    """Say that a printer took nothing, and what to do."""
    return translate(
        "Printed", "The printer did not take the page. Check it, or save the page as PDF."
    )


def _as_file(pattern: str, title: str) -> str:
    """Leave out what some system does not allow in the name of a file."""
    name = pattern.replace("%1", title)
    return "".join(one for one in name if one not in '\\/:*?"<>|').strip()
