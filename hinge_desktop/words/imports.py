"""Plain sentences about files of other programs: why one is refused, and what was left out."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.imports.file_log import FileRemark, RemarkCode, SkipReason
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.words.problems import ProblemWords

_UNKNOWN_ADVICE: Final = QT_TRANSLATE_NOOP(
    "Imports", "Open the file in the window to say which column holds what."
)
_FILES: Final = {
    FileProblem.TOO_LARGE: (
        QT_TRANSLATE_NOOP("Imports", "%1 is too large to be a training log."),
        QT_TRANSLATE_NOOP("Imports", "Export a shorter time, and import the parts one by one."),
    ),
    FileProblem.TOO_MANY_ROWS: (
        QT_TRANSLATE_NOOP("Imports", "%1 has more rows than can be read at once."),
        QT_TRANSLATE_NOOP("Imports", "Export a shorter time, and import the parts one by one."),
    ),
    FileProblem.CELL_TOO_LONG: (
        QT_TRANSLATE_NOOP("Imports", "%1 is no training log: row %2 is too long to be a set."),
        QT_TRANSLATE_NOOP("Imports", "Check that it is the file that your app exported."),
    ),
    FileProblem.NOT_TEXT: (
        QT_TRANSLATE_NOOP("Imports", "%1 is not a text file."),
        QT_TRANSLATE_NOOP("Imports", "Export the log as CSV, then choose that file."),
    ),
    FileProblem.EMPTY: (
        QT_TRANSLATE_NOOP("Imports", "%1 is empty."),
        QT_TRANSLATE_NOOP("Imports", "Export the log again, then choose the new file."),
    ),
    FileProblem.BROKEN_QUOTES: (
        QT_TRANSLATE_NOOP("Imports", "%1 cannot be split into rows: a quote in row %2 never ends."),
        QT_TRANSLATE_NOOP("Imports", "Export the log again, then choose the new file."),
    ),
    FileProblem.UNKNOWN_FORMAT: (
        QT_TRANSLATE_NOOP("Imports", "The columns of %1 are not those of an app that Hinge knows."),
        _UNKNOWN_ADVICE,
    ),
    FileProblem.OTHER_JSON: (
        QT_TRANSLATE_NOOP("Imports", "%1 is JSON of a kind that Hinge does not know."),
        QT_TRANSLATE_NOOP("Imports", "Export the log as CSV, then choose that file."),
    ),
    FileProblem.OTHER_APP: (
        QT_TRANSLATE_NOOP("Imports", "%1 was written by another app than the one named (%2)."),
        QT_TRANSLATE_NOOP("Imports", "Leave the app out, and Hinge takes it from the file."),
    ),
}
_SKIPPED: Final = {
    SkipReason.NOT_DONE: QT_TRANSLATE_NOOP("Imports", "planned or skipped, not done"),
    SkipReason.NO_RESULT: QT_TRANSLATE_NOOP("Imports", "neither reps nor time nor distance"),
    SkipReason.BAD_DATE: QT_TRANSLATE_NOOP("Imports", "a date that cannot be read"),
    SkipReason.BAD_NUMBER: QT_TRANSLATE_NOOP("Imports", "a number that cannot be read"),
    SkipReason.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Imports", "a number that is too large or negative"),
    SkipReason.NEGATIVE_WEIGHT: QT_TRANSLATE_NOOP(
        "Imports",
        "a weight below zero; where a machine helped, write it without the minus, and “(Assisted)” "
        "behind the exercise",
    ),
    SkipReason.UNKNOWN_WORD: QT_TRANSLATE_NOOP("Imports", "a word that Hinge does not know"),
    SkipReason.WRONG_COLUMNS: QT_TRANSLATE_NOOP("Imports", "more or fewer cells than the header"),
    SkipReason.NO_EXERCISE: QT_TRANSLATE_NOOP("Imports", "no exercise"),
    SkipReason.DIFFERS: QT_TRANSLATE_NOOP(
        "Imports",
        "there already with other numbers, which the journal keeps; to take those of the file, "
        "change the set in History, or delete its session there and import again",
    ),
}
_REMARKS: Final = {
    RemarkCode.ABSURD_DURATION: QT_TRANSLATE_NOOP(
        "Imports", "row %1: a workout of %2 is taken for a timer left on; its end is left open"
    ),
    RemarkCode.BAD_DURATION: QT_TRANSLATE_NOOP(
        "Imports", "row %1: the duration %2 cannot be read; the workout's end is left open"
    ),
    RemarkCode.TAKEN_FOR_WARM_UP: QT_TRANSLATE_NOOP(
        "Imports", "row %1: sets marked “%2” stand before all others and are taken for warm-ups"
    ),
    RemarkCode.TAKEN_FOR_REST: QT_TRANSLATE_NOOP(
        "Imports", "row %1: “%2” with a time alone is taken for the rest after a set"
    ),
    RemarkCode.RENAMED: QT_TRANSLATE_NOOP(
        "Imports", "row %1: the sets of “%2” are there already under another name"
    ),
    RemarkCode.LEGACY_ENCODING: QT_TRANSLATE_NOOP(
        "Imports", "the file is not written in UTF-8; letters outside English may be wrong"
    ),
}


def file_words(error: FileRefusedError, file: str) -> ProblemWords:
    """Say why nothing is read of a file, and what to do."""
    title, advice = _FILES[error.problem]
    return ProblemWords(_say(title).replace("%1", file).replace("%2", error.detail), _say(advice))


def skip_words(reason: SkipReason) -> str:
    """Say why a row became no set."""
    return _say(_SKIPPED[reason])


def remark_words(remark: FileRemark) -> str:
    """Say what is odd about a file."""
    text = _say(_REMARKS[remark.code])
    return text.replace("%1", str(remark.row or "")).replace("%2", remark.text)


def _say(text: object) -> str:
    return QCoreApplication.translate("Imports", str(text))
