"""Plain sentences for a journal whose file was swapped while it was open, and for its copies."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.backups.losses import Difference, Work
from hinge_desktop.core.rescue import KeptWay
from hinge_desktop.words.counts import sets_words, work_words
from hinge_desktop.words.numbers import full_date
from hinge_desktop.words.problems import ProblemWords

_WAYS = {
    KeptWay.SAVE_AS: (
        QT_TRANSLATE_NOOP("Kept", "Save as…"),
        QT_TRANSLATE_NOOP("Kept", "Writes a whole journal with these sets to a new file."),
    ),
    KeptWay.COMPARE: (
        QT_TRANSLATE_NOOP("Kept", "Compare"),
        QT_TRANSLATE_NOOP("Kept", "Says what the other file has and what it lacks."),
    ),
    KeptWay.PUT_BACK: (
        QT_TRANSLATE_NOOP("Kept", "Put your journal back"),
        QT_TRANSLATE_NOOP("Kept", "What lies in its place now is kept first, as a backup."),
    ),
    KeptWay.ADD: (
        QT_TRANSLATE_NOOP("Kept", "Open the other file"),
        QT_TRANSLATE_NOOP("Kept", "The session of today is added to it."),
    ),
    KeptWay.GO_BACK: (QT_TRANSLATE_NOOP("Kept", "Go back"), ""),
}


def swapped_title(*, is_there: bool, is_folder_there: bool = True) -> str:
    """Say what happened to the file of an open journal."""
    if is_there:
        return _say("The file was replaced by something else while it was open.")
    if not is_folder_there:
        return _say("The folder of your journal is not there any more.")
    return _say("The file is not where it was any more.")


def kept_line(sets: int) -> str:
    """Say that the last sets are not lost."""
    if not sets:
        return _say("Everything you logged until then is kept here.")
    if sets == 1:
        return _say("Your last set is kept here.")
    return _say("Your last %1 are kept here.").replace("%1", sets_words(sets))


def stick_line() -> str:
    """Say what to do where the whole folder is gone."""
    return _say("If it is on a stick or another disk, connect that, then go back and save again.")


def kept_place(file: str) -> str:
    """Say where the kept journal lies."""
    return _say("A whole journal lies at %1.").replace("%1", file)


def kept_way_name(way: KeptWay) -> str:
    """Name a way out, as on its button."""
    return _say(_WAYS[way][0])


def kept_way_words(way: KeptWay, *, is_there: bool) -> str:
    """Say under a button what it means; "" where its name says it all."""
    if way is KeptWay.PUT_BACK and not is_there:
        return _say("It goes where it was, with everything that is kept here.")
    return _say(_WAYS[way][1])


def saved_as_words(file: str) -> ProblemWords:
    """Say that the kept journal lies where the lifter wanted it."""
    return ProblemWords(_say("Saved as %1.").replace("%1", file), "")


def copies_words(names: Sequence[str]) -> ProblemWords:
    """Name the copies that lie beside a journal."""
    title = _say("Another copy of your journal lies beside it: %1.")
    if len(names) > 1:
        title = _say("Other copies of your journal lie beside it: %1.")
    advice = _say("A sync program may have made it. Your journal is the one that is open.")
    return ProblemWords(title.replace("%1", ", ".join(names)), advice)


def unreadable_copy_words(name: str) -> ProblemWords:
    """Say that a copy could not be read."""
    return ProblemWords(_say("%1 could not be read as a journal.").replace("%1", name), "")


def own_name() -> str:
    """Name the journal that is open in a sentence."""
    return _say("your journal")


def compared_words(found: Difference, here: str, there: str) -> ProblemWords:
    """Say what one journal has and the other lacks; `here` and `there` name them."""
    if not found.lost.sets and not found.regained.sets:
        return ProblemWords(_say("Both hold the same sets."), "")
    lines = []
    for work, who, other in ((found.lost, here, there), (found.regained, there, here)):
        if work.sets:
            text = _say("%1 has %2 that %3 lacks: %4.").replace("%1", who)
            text = text.replace("%2", work_words(work)).replace("%3", other)
            lines.append(text.replace("%4", _days(work)))
        else:
            lines.append(
                _say("%1 has nothing that %2 lacks.").replace("%1", who).replace("%2", other)
            )
    first, second = (line[:1].upper() + line[1:] for line in lines)
    return ProblemWords(first, second)


def left_words(found: Difference, file: str) -> ProblemWords:
    """Tell of a kept journal that nobody used, beside the one that is open."""
    title = _say("Sets were kept when the file of your journal was swapped.")
    if found.regained.sets:
        both = compared_words(found, own_name(), kept_name())
        has = f"{both.title} {both.advice}"
    else:
        has = _say("What is kept has other numbers for sets that your journal has too.")
    way = _say("To add them, save that as a file and import it in Your data.")
    return ProblemWords(title, f"{has} {kept_place(file)} {way}")


def kept_name() -> str:
    """Name the kept journal in a sentence."""
    return _say("what is kept here")


def other_name() -> str:
    """Name the file that lies in the journal's place now."""
    return _say("the other file")


def _days(work: Work) -> str:
    first, last = work.first_day, work.last_day
    if first is None or last is None or first == last:
        return _day(first or last)
    return _say("%1 to %2").replace("%1", _day(first)).replace("%2", _day(last))


def _day(day: date | None) -> str:
    return "" if day is None else full_date(day)


def _say(text: object) -> str:
    return QCoreApplication.translate("Kept", str(text))
