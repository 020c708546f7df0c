"""Plain sentences for trouble with the journal: what happened, why, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.history.problems import PastProblem
from hinge_desktop.core.history.set_edits import CellProblem, CellWarning
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.read_only import ReadOnlyError
from hinge_desktop.core.tempo import TempoProblem
from hinge_desktop.core.weights import WeightProblem
from hinge_desktop.words.read_only import read_only_advice, read_only_title


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """What happened in a line, and why and what to do in a second one."""

    title: str
    advice: str

    def in_one_line(self) -> str:
        """Join both for a terminal."""
        return f"{self.title} {self.advice}"


_WORDS = {
    JournalProblem.FULL: (
        QT_TRANSLATE_NOOP("Problems", "There is no room left on the disk for %1."),
        QT_TRANSLATE_NOOP("Problems", "Make some room, then try again. Nothing stored is lost."),
    ),
    JournalProblem.READ_ONLY: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 can be read but not written."),
        QT_TRANSLATE_NOOP(
            "Problems", "Allow writing to the file and to its folder, then try again."
        ),
    ),
    JournalProblem.BUSY: (
        QT_TRANSLATE_NOOP("Problems", "Another program is writing to %1."),
        QT_TRANSLATE_NOOP("Problems", "Close it, then try again."),
    ),
    JournalProblem.INPUT_OUTPUT: (
        QT_TRANSLATE_NOOP("Problems", "The disk did not store or return a part of %1."),
        QT_TRANSLATE_NOOP("Problems", "Check that the disk is connected, then try again."),
    ),
    JournalProblem.MOVED: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 was moved or replaced while it was open."),
        QT_TRANSLATE_NOOP("Problems", "Put it back where it was, or start Hinge again."),
    ),
    JournalProblem.UNREADABLE: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 cannot be opened."),
        QT_TRANSLATE_NOOP("Problems", "Check that you may read the file and its folder."),
    ),
    JournalProblem.MISSING: (
        QT_TRANSLATE_NOOP("Problems", "There is no journal at %1."),
        QT_TRANSLATE_NOOP("Problems", "If it was moved, put it back there or name its new place."),
    ),
    JournalProblem.NOT_A_JOURNAL: (
        QT_TRANSLATE_NOOP("Problems", "The file %1 is not a Hinge journal."),
        QT_TRANSLATE_NOOP("Problems", "Nothing was changed in it. Choose another file."),
    ),
    JournalProblem.NEWER: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 was written by a newer Hinge."),
        QT_TRANSLATE_NOOP("Problems", "Nothing was changed in it. Update Hinge to open it."),
    ),
    JournalProblem.DAMAGED: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 is damaged."),
        QT_TRANSLATE_NOOP(
            "Problems", "Nothing was changed in it. Open a backup, and keep this file."
        ),
    ),
    JournalProblem.CONFLICT: (
        QT_TRANSLATE_NOOP("Problems", "The journal %1 was changed elsewhere in the meantime."),
        QT_TRANSLATE_NOOP(
            "Problems", "Nothing was written. Look at it again, then repeat the change."
        ),
    ),
}

_RETRYING = {
    JournalProblem.FULL: QT_TRANSLATE_NOOP("Problems", "Not saved: no room on the disk. Retrying."),
    JournalProblem.INPUT_OUTPUT: QT_TRANSLATE_NOOP(
        "Problems", "Not saved: the disk did not store it. Retrying."
    ),
    JournalProblem.READ_ONLY: QT_TRANSLATE_NOOP(
        "Problems", "Not saved: the disk takes nothing. Retrying."
    ),
}

_WEIGHT_WORDS = {
    WeightProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problems", "Load: a number such as 62.5"),
    WeightProblem.NEGATIVE: QT_TRANSLATE_NOOP("Problems", "Load: 0 or more"),
    WeightProblem.TOO_HEAVY: QT_TRANSLATE_NOOP("Problems", "Load: at most 5000"),
    WeightProblem.TOO_FINE: QT_TRANSLATE_NOOP("Problems", "Load: at most three decimals"),
}

_TEMPO_WORDS = {
    TempoProblem.NOT_FOUR_PHASES: QT_TRANSLATE_NOOP(
        "Problems", "Tempo: four numbers such as 3-1-1-1"
    ),
    TempoProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problems", "Tempo: seconds or X for each phase"),
    TempoProblem.TOO_LONG: QT_TRANSLATE_NOOP("Problems", "Tempo: at most 60 seconds a phase"),
    TempoProblem.NO_TIME: QT_TRANSLATE_NOOP("Problems", "Tempo: one phase at least takes time"),
}

_PAST_WORDS = {
    PastProblem.SESSION_RUNS: QT_TRANSLATE_NOOP(
        "Problems", "This session is still running. Finish it first, then it can be changed here."
    ),
    PastProblem.GONE: QT_TRANSLATE_NOOP(
        "Problems", "This is not in the journal any more. Nothing was changed."
    ),
    PastProblem.FUTURE_DAY: QT_TRANSLATE_NOOP(
        "Problems", "That day is still to come. Choose today or a day before."
    ),
    PastProblem.TOO_LONG_AGO: QT_TRANSLATE_NOOP(
        "Problems", "That day is too long ago. Choose a day from 1900 on."
    ),
    PastProblem.END_BEFORE_START: QT_TRANSLATE_NOOP(
        "Problems", "A session ends after its start. Change one of the two."
    ),
    PastProblem.NO_PLACE: QT_TRANSLATE_NOOP(
        "Problems",
        "This cannot come back alone: its session or exercise is gone. Restore that first.",
    ),
}

_CELL_WORDS: dict[CellProblem | CellWarning, object] = {
    CellProblem.NO_RESULT: QT_TRANSLATE_NOOP(
        "Problems", "Reps: a number, or delete the set with Del"
    ),
    CellProblem.REPS_NOT_WHOLE: QT_TRANSLATE_NOOP("Problems", "Reps: a whole number, 1 to 50"),
    CellProblem.TOO_MANY_REPS: QT_TRANSLATE_NOOP("Problems", "Reps: at most 1000"),
    CellProblem.LEFT_NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "Problems", "Reserve: a number such as 2, 1.5 or 4+"
    ),
    CellProblem.LEFT_NOT_HALVES: QT_TRANSLATE_NOOP("Problems", "Reserve: whole or half reps"),
    CellProblem.TOO_MANY_LEFT: QT_TRANSLATE_NOOP("Problems", "Reserve: at most 30"),
    CellProblem.NOT_A_TIME: QT_TRANSLATE_NOOP("Problems", "Time: seconds, or 1:30"),
    CellProblem.LONGER_THAN_A_DAY: QT_TRANSLATE_NOOP("Problems", "Time: at most a day"),
    CellProblem.NOTE_TOO_LONG: QT_TRANSLATE_NOOP("Problems", "Note: at most 10,000 characters"),
    CellWarning.UNUSUAL_REPS: QT_TRANSLATE_NOOP("Problems", "Reps: usually 1 to 50"),
}


def cell_words(problem: CellProblem | CellWarning) -> str:
    """Say under a cell what it takes."""
    return _say(_CELL_WORDS[problem])


def past_words(problem: PastProblem) -> str:
    """Say why the past cannot be changed like that, and what to do."""
    return _say(_PAST_WORDS[problem])


def journal_words(error: JournalError) -> ProblemWords:
    """Say what is wrong with the journal and what to do."""
    if isinstance(error, ReadOnlyError):
        return ProblemWords(read_only_title(error.why), read_only_advice(error.why))
    title, advice = _WORDS[error.problem]
    return ProblemWords(_say(title).replace("%1", error.path), _say(advice))


def retrying_words(error: JournalError) -> ProblemWords:
    """Say over a log that its set is not saved yet, and is tried again by itself."""
    title = _say(_RETRYING[error.problem])
    kept = _say(QT_TRANSLATE_NOOP("Problems", "The set stays here until it is saved."))
    return ProblemWords(title, kept)


def weight_words(problem: WeightProblem) -> str:
    """Say under a field what a load looks like."""
    return _say(_WEIGHT_WORDS[problem])


def tempo_words(problem: TempoProblem) -> str:
    """Say under a field what a tempo looks like."""
    return _say(_TEMPO_WORDS[problem])


def _say(text: object) -> str:
    return QCoreApplication.translate("Problems", str(text))
