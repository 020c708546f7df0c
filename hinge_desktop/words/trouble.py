"""Plain sentences for a journal that does not open, and for each way out of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.rescue import BackupOffer, Rescued, TroubleFacts, WayOut
from hinge_desktop.words.counts import held_words, work_words
from hinge_desktop.words.numbers import full_date, number, time_of_day
from hinge_desktop.words.problems import ProblemWords, journal_words

_WAYS = {
    WayOut.TRY_AGAIN: (QT_TRANSLATE_NOOP("Trouble", "Try again"), ""),
    WayOut.OPEN_BACKUP: (QT_TRANSLATE_NOOP("Trouble", "Open the newest backup"), ""),
    WayOut.LOOK_AT_BACKUP: (
        QT_TRANSLATE_NOOP("Trouble", "Look at the newest backup"),
        QT_TRANSLATE_NOOP("Trouble", "It is only read, and nothing takes the journal's place."),
    ),
    WayOut.OPEN_KEPT: (
        QT_TRANSLATE_NOOP("Trouble", "Open what was kept"),
        QT_TRANSLATE_NOOP(
            "Trouble", "Hinge wrote it down as the file was swapped or removed: %1. It holds %2."
        ),
    ),
    WayOut.SALVAGE: (
        QT_TRANSLATE_NOOP("Trouble", "Save what can be read"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "Hinge reads it row by row into a new journal. The damaged one is kept beside it.",
        ),
    ),
    WayOut.FIND: (
        QT_TRANSLATE_NOOP("Trouble", "Find it"),
        QT_TRANSLATE_NOOP(
            "Trouble", "Choose the journal or a backup. It is copied; what you choose stays."
        ),
    ),
    WayOut.START_NEW: (
        QT_TRANSLATE_NOOP("Trouble", "Start a new journal"),
        QT_TRANSLATE_NOOP("Trouble", "It begins empty."),
    ),
    WayOut.SHOW_FOLDER: (QT_TRANSLATE_NOOP("Trouble", "Show the folder"), ""),
    WayOut.QUIT: (QT_TRANSLATE_NOOP("Trouble", "Quit"), ""),
}


def opening_trouble_words(error: JournalError, facts: TroubleFacts, version: str) -> ProblemWords:
    """Say what happened, why, and what was and was not touched; `version` is that of this Hinge."""
    if error.problem is JournalProblem.MISSING:
        return _missing_words(error.path, facts)
    if error.problem is JournalProblem.NEWER:
        title = _say("This journal was written by Hinge %1.").replace("%1", facts.written_by)
        if not facts.written_by:
            title = _say("This journal was written by a newer Hinge.")
        why = _say("This is Hinge %1. Nothing was changed. Update Hinge to open %2.")
        return ProblemWords(title, why.replace("%1", version).replace("%2", error.path))
    if error.problem is JournalProblem.DAMAGED:
        why = _say("A part of %1 does not hold what was written. Nothing was changed in it.")
        return ProblemWords(_say("Your journal is damaged."), why.replace("%1", error.path))
    return journal_words(error)


def way_name(way: WayOut) -> str:
    """Name a way out, as on its button."""
    return _say(_WAYS[way][0])


def way_words(way: WayOut, facts: TroubleFacts) -> str:
    """Say under a button what it means; "" where its name says it all."""
    if way in (WayOut.OPEN_BACKUP, WayOut.LOOK_AT_BACKUP) and facts.backup is not None:
        offer = _offer_words(facts.backup)
        if way is WayOut.LOOK_AT_BACKUP:
            return f"{offer} {_say(_WAYS[way][1])}"
        return f"{offer} {_loss_words(facts.backup)}".strip()
    words = _say(_WAYS[way][1])
    if way is WayOut.OPEN_KEPT and facts.kept is not None:
        words = words.replace("%1", str(facts.kept.file))
        return words.replace("%2", held_words(facts.kept.summary))
    if way is WayOut.START_NEW and facts.is_place_taken:
        return f"{words} {_say('What lies in its place is kept beside it.')}"
    return words


def rescued_words(rescued: Rescued) -> ProblemWords:
    """Say what the journal holds now, and where the file is kept that was there before."""
    title = _say("Your journal is open again: %1.").replace("%1", held_words(rescued.summary))
    parts = []
    if rescued.lost_rows is not None:
        parts.append(_lost_words(rescued.lost_rows))
    if rescued.kept is not None:
        kept = _say("What was there before is kept as %1.")
        parts.append(kept.replace("%1", str(rescued.kept)))
    return ProblemWords(title, " ".join(parts))


def refusal_words(why: str) -> ProblemWords:
    """Say that the system refused what was wanted."""
    title = _say("The system refused it: %1.").replace("%1", why)
    return ProblemWords(title, _say("Nothing was changed. Try another place."))


def _lost_words(rows: int) -> str:
    if not rows:
        return _say("Every row was saved.")
    words = QCoreApplication.translate("Trouble", "%1 rows could not be saved.", "", rows)
    return words.replace("%1", number(rows))


def _missing_words(path: str, facts: TroubleFacts) -> ProblemWords:
    title = _say("Your journal is missing.")
    where = _say("It is not at %1 any more.").replace("%1", path)
    why = _say("It may have been moved or renamed. Nothing was made new.")
    if not facts.is_folder_there:
        why = _say(
            "Its folder is not there either. If it lies on a stick or another disk, connect that, "
            "then try again. Nothing was made new."
        )
    return ProblemWords(title, f"{where} {why}")


def _offer_words(backup: BackupOffer) -> str:
    made = f"{full_date(backup.made.date())}, {time_of_day(backup.made.time())}"
    words = _say("Made on %1, proven. It holds %2.")
    return words.replace("%1", made).replace("%2", held_words(backup.summary))


def _loss_words(backup: BackupOffer) -> str:
    if backup.lost is None:
        return _say("What you logged after that would be missing.")
    if not backup.lost.sets:
        return _say("You would lose no set.")
    return _say("You would lose %1.").replace("%1", work_words(backup.lost))


def _say(text: object) -> str:
    return QCoreApplication.translate("Trouble", str(text))
