"""The last sets of an exercise in a line: what was lifted, what was left, how it went."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.last_sets import LastSession
from hinge_desktop.core.session_summary import Verdict
from hinge_desktop.core.training import RepsLeft
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.history import reps_left_words, runs_words

_BETWEEN = " \N{MIDDLE DOT} "


def last_sets_words(last: LastSession) -> str:
    """Write a session with an exercise: "60 kg x 12, 12, 12; 2 left; clean", with dots between.

    What was not answered is left out.
    """
    parts = (runs_words(last.runs), _left_words(last.reps_left), _technique_words(last))
    return _BETWEEN.join(filter(None, parts))


def last_day_words(last: LastSession, today: date) -> str:
    """Name the day of a session: 17 Nov, with its year where that is another, or that it runs."""
    if last.is_running:
        return _say(QT_TRANSLATE_NOOP("LastSets", "This session"))
    is_this_year = last.day.year == today.year
    return numbers.short_day(last.day) if is_this_year else numbers.dated(last.day)


def _left_words(left: RepsLeft | None) -> str:
    if left is None:
        return ""
    return _say(QT_TRANSLATE_NOOP("LastSets", "%1 left")).replace("%1", reps_left_words(left))


def _technique_words(last: LastSession) -> str:
    if last.faults:
        return ", ".join(_in_line(fault_name(fault)) for fault in last.faults)
    if last.verdict is Verdict.FAULTS:
        return _say(QT_TRANSLATE_NOOP("LastSets", "something off"))
    return _say(QT_TRANSLATE_NOOP("LastSets", "clean")) if last.verdict is Verdict.CLEAN else ""


def _in_line(name: str) -> str:
    return name[:1].lower() + name[1:]


def _say(text: object) -> str:
    return QCoreApplication.translate("LastSets", str(text))
