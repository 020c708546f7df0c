"""What an import would bring, in words: counts, questions, names, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.imports.file_log import (
    FileLog,
    FileQuestion,
    QuestionCode,
    SkippedRow,
    SuggestedBy,
)
from hinge_desktop.core.imports.name_matching import Certainty, NameMatch
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from hinge_desktop.core.merging import MergeCounts
from hinge_desktop.words import numbers
from hinge_desktop.words.counts import sessions_words, sets_words
from hinge_desktop.words.import_apps import app_name
from hinge_desktop.words.imports import skip_words

_CHOICES: Final = {
    "kg": QT_TRANSLATE_NOOP("Imports", "kg"),
    "lb": QT_TRANSLATE_NOOP("Imports", "lb"),
    "dmy": QT_TRANSLATE_NOOP("Imports", "Day first"),
    "mdy": QT_TRANSLATE_NOOP("Imports", "Month first"),
}
_QUESTIONS: Final = {
    QuestionCode.UNIT: QT_TRANSLATE_NOOP("Imports", "In which unit are the weights?"),
    QuestionCode.DATE_ORDER: QT_TRANSLATE_NOOP("Imports", "What comes first in 03/04/26?"),
}
_FILE_LOOKS: Final = {
    QuestionCode.UNIT: QT_TRANSLATE_NOOP(
        "Imports", "The file does not say. Its weights are steps that plates in %1 make."
    ),
    QuestionCode.DATE_ORDER: QT_TRANSLATE_NOOP(
        "Imports",
        "The file does not say. Read as \N{LEFT DOUBLE QUOTATION MARK}%1"
        "\N{RIGHT DOUBLE QUOTATION MARK}, its days follow each other.",
    ),
}
_CERTAINTIES: Final = {
    Certainty.CHOSEN: QT_TRANSLATE_NOOP("Imports", "You said so at an earlier import."),
    Certainty.SAME_NAME: QT_TRANSLATE_NOOP("Imports", "One of your own exercises has this name."),
    Certainty.KNOWN: QT_TRANSLATE_NOOP("Imports", "Apps call it so."),
    Certainty.NEW: QT_TRANSLATE_NOOP("Imports", "No exercise here has this name yet."),
}


def origin_words(log: FileLog) -> str:
    """Say which app wrote a file."""
    name = app_name(log.app)
    if name is None:
        return _say(QT_TRANSLATE_NOOP("Imports", "A table, read by its columns"))
    return _say(QT_TRANSLATE_NOOP("Imports", "A log of %1")).replace("%1", name)


def days_words(first: date, last: date) -> str:
    """Write from when to when: 3 Mar 2024 to 17 Nov 2026."""
    if first == last:
        return numbers.dated(first)
    text = _say(QT_TRANSLATE_NOOP("Imports", "%1 to %2"))
    return text.replace("%1", numbers.dated(first)).replace("%2", numbers.dated(last))


def new_words(preview: ImportPreview) -> str:
    """Say what would be added."""
    return _new(preview.workouts_added, preview.sets_added)


def merge_new_words(counts: MergeCounts) -> str:
    """Say what taking in another journal would add; settings and checks come with it."""
    if counts.is_whole:
        return _say(
            QT_TRANSLATE_NOOP(
                "Imports", "New: everything. Your journal is empty and becomes this one."
            )
        )
    rest = counts.rows_added - counts.added.sets - counts.added.workouts
    if not counts.added.sets and rest > 0:
        return _say(QT_TRANSLATE_NOOP("Imports", "New: no set, but checks or settings."))
    return _new(counts.added.workouts, counts.added.sets)


def there_words(sets: int) -> str:
    """Say what the journal has already."""
    text = _say(QT_TRANSLATE_NOOP("Imports", "Already here: %1. They stay as they are."))
    return text.replace("%1", sets_words(sets))


def left_out_words(rows: int) -> str:
    """Say how many rows become no set."""
    text = QCoreApplication.translate("Imports", "Left out: %1 rows", "", rows)
    return text.replace("%1", numbers.number(rows))


def merge_notes(counts: MergeCounts) -> tuple[str, ...]:
    """Say what of another journal is not taken, and why."""
    notes = []
    if counts.open_left_out:
        text = QT_TRANSLATE_NOOP("Imports", "Left out: %1 of a session that still runs there.")
        notes.append(_say(text).replace("%1", sets_words(counts.open_left_out)))
    if counts.deleted_left_out:
        text = QT_TRANSLATE_NOOP("Imports", "Left out: %1 that you deleted here.")
        notes.append(_say(text).replace("%1", sets_words(counts.deleted_left_out)))
    differing = sum(rows for _table, rows in counts.differing)
    if differing:
        text = QCoreApplication.translate(
            "Imports", "Different there: %1 entries. Yours stay.", "", differing
        )
        notes.append(text.replace("%1", numbers.number(differing)))
    if counts.kept_settings:
        notes.append(_say(QT_TRANSLATE_NOOP("Imports", "Your own settings stay.")))
    return tuple(notes)


def question_title(question: FileQuestion) -> str:
    """Ask what only the lifter can say."""
    return _say(_QUESTIONS[question.code])


def choice_words(choice: str) -> str:
    """Name an answer."""
    return _say(_CHOICES[choice])


def suggested_choice(choice: str) -> str:
    """Name the answer that is suggested."""
    text = _say(QT_TRANSLATE_NOOP("Imports", "%1 (suggested)"))
    return text.replace("%1", choice_words(choice))


def suggestion_words(question: FileQuestion) -> str:
    """Say what an answer is suggested by; nothing is taken without being chosen."""
    if not question.suggested:
        return _say(QT_TRANSLATE_NOOP("Imports", "The file does not say, and nothing in it tells."))
    choice = choice_words(question.suggested)
    if question.suggested_by is SuggestedBy.LAST_TIME:
        text = _say(QT_TRANSLATE_NOOP("Imports", "The file does not say. Last time it was %1."))
        return text.replace("%1", choice)
    return _say(_FILE_LOOKS[question.code]).replace("%1", choice)


def names_words(names: Sequence[NameMatch]) -> str:
    """Count which names are known and which are not."""
    new = sum(one.certainty is Certainty.NEW for one in names)
    text = QT_TRANSLATE_NOOP("Imports", "%1 known, %2 new")
    known = len(names) - new
    return _say(text).replace("%1", numbers.number(known)).replace("%2", numbers.number(new))


def certainty_words(match: NameMatch, suggested: str) -> str:
    """Say why a name is taken for an exercise; `suggested` names what it might be as well."""
    words = _say(_CERTAINTIES[match.certainty])
    if not suggested or match.suggested == match.exercise_id:
        return words
    text = _say(QT_TRANSLATE_NOOP("Imports", "It looks like %1, with other gear: your choice."))
    return text.replace("%1", suggested)


def skipped_row_words(row: SkippedRow) -> str:
    """Say why a row became no set, with the cell that is to blame."""
    reason = skip_words(row.reason)
    return f"{reason}: {row.text}" if row.text else reason


def _new(sessions: int, sets: int) -> str:
    if not sets:
        return _say(QT_TRANSLATE_NOOP("Imports", "New: nothing. All of it is here already."))
    if not sessions:
        text = _say(QT_TRANSLATE_NOOP("Imports", "New: %1, in sessions that are here."))
        return text.replace("%1", sets_words(sets))
    text = _say(QT_TRANSLATE_NOOP("Imports", "New: %1 with %2"))
    return text.replace("%1", sessions_words(sessions)).replace("%2", sets_words(sets))


def _say(text: object) -> str:
    return QCoreApplication.translate("Imports", str(text))
