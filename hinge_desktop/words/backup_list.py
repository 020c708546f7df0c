"""Sentences about backups that are there: what each holds, and what restoring it would mean."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.backups.backup_store import Made, Restored
from hinge_desktop.core.backups.losses import Difference, Work
from hinge_desktop.core.backups.manifest import BackupReason, Manifest
from hinge_desktop.core.backups.places import PlaceProblem
from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
from hinge_desktop.words.backups import backup_trouble_words, backup_words
from hinge_desktop.words.counts import held_words, sessions_words, work_words
from hinge_desktop.words.numbers import dated, number, short_day, time_of_day

_REASONS: Final = {
    BackupReason.CLOSE: QT_TRANSLATE_NOOP("BackupList", "as the window closed"),
    BackupReason.SESSION_OPEN: QT_TRANSLATE_NOOP("BackupList", "during a session"),
    BackupReason.SESSION_END: QT_TRANSLATE_NOOP("BackupList", "after a session"),
    BackupReason.BY_HAND: QT_TRANSLATE_NOOP("BackupList", "by hand"),
    BackupReason.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("BackupList", "before an update of Hinge"),
    BackupReason.BEFORE_IMPORT: QT_TRANSLATE_NOOP("BackupList", "before an import"),
    BackupReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("BackupList", "before restoring"),
    BackupReason.BEFORE_MERGE: QT_TRANSLATE_NOOP("BackupList", "before another journal came in"),
    BackupReason.BEFORE_DELETION: QT_TRANSLATE_NOOP("BackupList", "before deleting for good"),
}
_PLACES: Final = {
    PlaceProblem.WITH_THE_FIRST: QT_TRANSLATE_NOOP(
        "BackupList",
        "That is where the first backups lie, and what befalls them befalls these too."
        " Choose a folder on another disk.",
    ),
    PlaceProblem.WITH_THE_JOURNAL: QT_TRANSLATE_NOOP(
        "BackupList",
        "That folder lies with the journal, and what befalls it befalls these too."
        " Choose a folder on another disk.",
    ),
}


def reason_words(reason: BackupReason) -> str:
    """Say why a backup was made: "after a session"."""
    return _say(_REASONS[reason])


def moment_words(made: datetime, now: datetime) -> str:
    """Say when: "today 18:42", "yesterday 18:42", else the day with its year."""
    days = (now.date() - made.date()).days
    clock = time_of_day(made.time())
    if days == 0:
        return _say(QT_TRANSLATE_NOOP("BackupList", "today %1"), clock)
    if days == 1:
        return _say(QT_TRANSLATE_NOOP("BackupList", "yesterday %1"), clock)
    return f"{dated(made.date())} {clock}"


def age_words(made: datetime, now: datetime) -> str:
    """Say how old something is, in days: "4 days old"; "" for less than two."""
    days = (now.date() - made.date()).days
    text = QCoreApplication.translate("BackupList", "%1 days old", "", max(days, 0))
    return text.replace("%1", number(days)) if days > 1 else ""


def last_line(last: Manifest | None, now: datetime) -> str:
    """Say when the last proven backup was made and what it holds."""
    if last is None:
        return _say(QT_TRANSLATE_NOOP("BackupList", "There is no backup yet."))
    text = QT_TRANSLATE_NOOP("BackupList", "Last proven backup: %1")
    parts = [
        _say(text, moment_words(last.made, now)),
        age_words(last.made, now),
        sessions_words(last.summary.sessions),
    ]
    return ", ".join(part for part in parts if part)


def proven_line(last: Manifest | None, now: datetime) -> str:
    """Say when the last proven backup was made: "Today 18:42, opened again and checked"."""
    if last is None:
        return _say(QT_TRANSLATE_NOOP("BackupList", "There is no backup yet."))
    moment = moment_words(last.made, now)
    text = QT_TRANSLATE_NOOP("BackupList", "%1, opened again and checked")
    return _say(text, moment[:1].upper() + moment[1:])


def backed_up_line(last: Manifest | None, now: datetime) -> str:
    """Say in a few words when the last one was made: "Backed up today."; "" where none was."""
    if last is None:
        return ""
    day = last.made.date()
    if day == now.date():
        return _say(QT_TRANSLATE_NOOP("BackupList", "Backed up today."))
    return _say(QT_TRANSLATE_NOOP("BackupList", "Backed up on %1."), short_day(day))


def old_title(last: Manifest | None) -> str:
    """Say that the last backup is old, or missing."""
    if last is None:
        return _say(QT_TRANSLATE_NOOP("BackupList", "Nothing is backed up yet."))
    day = short_day(last.made.date())
    return _say(QT_TRANSLATE_NOOP("BackupList", "The last proven backup is of %1."), day)


def old_advice() -> str:
    """Say why that matters."""
    text = QT_TRANSLATE_NOOP("BackupList", "What you logged since then is in this journal alone.")
    return _say(text)


def made_line(made: Made) -> str:
    """Say that a backup was made, and where it did not go although it should."""
    sessions = sessions_words(made.manifest.summary.sessions)
    text = _say(QT_TRANSLATE_NOOP("BackupList", "Backed up and proven: %1"), sessions)
    if made.second_trouble is None:
        return text
    trouble = backup_words(made.second_trouble).in_one_line()
    only = _say(QT_TRANSLATE_NOOP("BackupList", "It is not in the second place. %1"), trouble)
    return f"{text}. {only}"


def difference_lines(difference: Difference) -> tuple[str, ...]:
    """Say what restoring would take away, and what it would bring back."""
    lost, back = difference.lost, difference.regained
    if not lost.sets and not back.sets:
        text = QT_TRANSLATE_NOOP("BackupList", "It holds the same saved sets as the journal.")
        return (_say(text),)
    lines = [_say(QT_TRANSLATE_NOOP("BackupList", "Restoring it would lose no set."))]
    if lost.sets:
        text = QT_TRANSLATE_NOOP("BackupList", "Restoring it would lose %1.")
        lines = [_say(text, _work(lost))]
    if back.sets:
        text = QT_TRANSLATE_NOOP("BackupList", "It would bring back %1.")
        lines.append(_say(text, _work(back)))
    return tuple(lines)


def restored_lines(restored: Restored) -> tuple[str, ...]:
    """Say what the journal held before and holds now, and where the one before is kept."""
    now = _say(QT_TRANSLATE_NOOP("BackupList", "Now: %1."), held_words(restored.after))
    if restored.before is not None:
        before = _say(QT_TRANSLATE_NOOP("BackupList", "Before: %1."), held_words(restored.before))
        kept = QT_TRANSLATE_NOOP("BackupList", "The journal of before is kept as a backup: %1.")
        return (before, now, _say(kept, _name(restored.kept)))
    if restored.kept is None:
        return (now,)
    kept = QT_TRANSLATE_NOOP(
        "BackupList", "No backup could be made of what was there before. It is kept as %1."
    )
    return (now, _say(kept, _name(restored.kept)))


def outcome_title(outcome: RestoreOutcome) -> str:
    """Say in a few words whether a backup, or an empty one, is the journal now."""
    if outcome.is_erasing:
        erased = QT_TRANSLATE_NOOP("BackupList", "Your journal is empty now")
        nothing = QT_TRANSLATE_NOOP("BackupList", "Nothing was erased")
        return _say(nothing if outcome.restored is None else erased)
    if outcome.restored is not None:
        return _say(QT_TRANSLATE_NOOP("BackupList", "The backup is your journal now"))
    return _say(QT_TRANSLATE_NOOP("BackupList", "Nothing was restored"))


def outcome_lines(outcome: RestoreOutcome) -> tuple[str, ...]:
    """Say what there was before and is now, or why nothing was restored."""
    if outcome.restored is not None:
        return restored_lines(outcome.restored)
    unchanged = _say(QT_TRANSLATE_NOOP("BackupList", "Your journal is as it was."))
    if outcome.trouble is None:
        return (unchanged,)
    return (backup_trouble_words(outcome.trouble).in_one_line(), unchanged)


def place_words(problem: PlaceProblem) -> str:
    """Say why a folder is no second place."""
    return _say(_PLACES[problem])


def synced_remark() -> str:
    """Say what to mind where another program copies the second place."""
    return _say(
        QT_TRANSLATE_NOOP(
            "BackupList",
            "Another program seems to copy this folder. Let it finish before you switch off.",
        )
    )


def _work(work: Work) -> str:
    said = work_words(work)
    if work.first_day is None or work.last_day is None:
        return said
    if work.first_day == work.last_day:
        return f"{said} ({dated(work.last_day)})"
    return f"{said} ({_from_to(work.first_day, work.last_day)})"


def _from_to(first: date, last: date) -> str:
    begin = short_day(first) if last - first < timedelta(days=300) else dated(first)
    text = QT_TRANSLATE_NOOP("BackupList", "%1 to %2")
    return _say(text, begin).replace("%2", dated(last))


def _name(file: Path | None) -> str:
    return "" if file is None else file.name


def _say(text: object, first: str = "") -> str:
    return QCoreApplication.translate("BackupList", str(text)).replace("%1", first)
