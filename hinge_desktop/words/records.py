"""Records in words: what stands, since when, and how it came about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.charts.records import CleanRun, EvenSession, Records, SetRecord
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import SessionId, SetId
from hinge_desktop.words import numbers
from hinge_desktop.words.history import reps_left_words

NameOf = Callable[[ExerciseId], str]


@dataclass(frozen=True, slots=True)
class RecordWords:
    """A record as a card shows it: short lines under its name, and the set that it leads to."""

    name: str
    value: str
    """What stands; empty where there is none yet."""
    when: str
    """Since when; where there is none yet, what it waits for."""
    note: str = ""
    place: tuple[SessionId, SetId] | None = None
    """Where the set is; None where no set is behind it."""

    @property
    def spoken(self) -> str:
        """All of it in one line: "Best set: 62.5 kg x 8 on 21 November, called clean"."""
        told = " ".join(filter(None, (self.value, self.when)))
        return f"{self.name}: " + ", ".join(filter(None, (told, self.note)))


class RecordTeller:
    """Writes records; those of the exercise that was chosen leave its name out."""

    def __init__(self, today: date, name_of: NameOf, chosen: ExerciseId | None = None) -> None:
        self._today = today
        self._name_of = name_of
        self._chosen = chosen

    def words(self, records: Records) -> tuple[RecordWords, ...]:
        """Return the four records in their order, those that wait for something too."""
        return (
            self._heaviest(records.heaviest),
            self._estimate(records.estimate),
            self._clean_run(records.clean_run),
            self._even_sides(records.even_session, records.even_balance),
        )

    def _heaviest(self, record: SetRecord | None) -> RecordWords:
        name = _say(QT_TRANSLATE_NOOP("Records", "Best set"))
        if record is None:
            return RecordWords(
                name, "", _say(QT_TRANSLATE_NOOP("Records", "after a set with a load"))
            )
        note = (
            QT_TRANSLATE_NOOP("Records", "called clean")
            if record.is_called_clean
            else QT_TRANSLATE_NOOP("Records", "no fault noted")
        )
        lifted = numbers.load_and_reps(record.load, record.reps)
        told = self._named(record.exercise_id, _say(note))
        return RecordWords(name, lifted, self._on_day(record.day), told, _place(record))

    def _estimate(self, record: SetRecord | None) -> RecordWords:
        name = _say(QT_TRANSLATE_NOOP("Records", "Best estimated 1RM"))
        estimated = None if record is None else record.estimate
        if record is None or estimated is None:
            waits = QT_TRANSLATE_NOOP("Records", "after a set with reps left, 12 in all at most")
            return RecordWords(name, "", _say(waits))
        value = numbers.kilograms(estimated.weight_kg)
        if estimated.is_rough:
            value = _say(QT_TRANSLATE_NOOP("Records", "%1, rough")).replace("%1", value)
        told = self._named(record.exercise_id, _from_words(record))
        return RecordWords(name, value, self._on_day(record.day), told, _place(record))

    def _clean_run(self, run: CleanRun | None) -> RecordWords:
        name = _say(QT_TRANSLATE_NOOP("Records", "Longest clean run"))
        if run is None:
            return RecordWords(
                name, "", _say(QT_TRANSLATE_NOOP("Records", "after the first clean set"))
            )
        note = _say(QT_TRANSLATE_NOOP("Records", "it goes on")) if run.is_running else ""
        place = run.session_id, run.set_id
        return RecordWords(name, _row_words(run.sets), self._from_to(run), note, place)

    def _even_sides(self, session: EvenSession | None, balance: BalanceDay | None) -> RecordWords:
        name = _say(QT_TRANSLATE_NOOP("Records", "Most even sides"))
        if session is not None:
            note = "" if balance is None else self._balance_note(balance)
            return RecordWords(
                name,
                _apart_words(session.sides.percent),
                self._on_day(session.sides.day),
                self._named(session.exercise_id, note),
                (session.session_id, session.set_id),
            )
        if balance is not None and balance.gap_percent is not None:
            checked = _say(QT_TRANSLATE_NOOP("Records", "balance check %1"))
            on = checked.replace("%1", self._on_day(balance.day))
            return RecordWords(name, _apart_words(balance.gap_percent), on)
        waits = QT_TRANSLATE_NOOP("Records", "after single-leg work or a balance check")
        return RecordWords(name, "", _say(waits))

    def _balance_note(self, balance: BalanceDay) -> str:
        text = _say(QT_TRANSLATE_NOOP("Records", "balance check %1 %2"))
        apart = _apart_words(balance.gap_percent or 0.0)
        return text.replace("%1", apart).replace("%2", self._on_day(balance.day))

    def _named(self, exercise_id: ExerciseId, note: str) -> str:
        """Write a note after its exercise, unless that is the one that was chosen."""
        name = "" if exercise_id == self._chosen else self._name_of(exercise_id)
        return ", ".join(filter(None, (name, note)))

    def _on_day(self, day: date) -> str:
        if day == self._today:
            return _say(QT_TRANSLATE_NOOP("Records", "today"))
        return _say(QT_TRANSLATE_NOOP("Records", "on %1")).replace("%1", self._day(day))

    def _from_to(self, run: CleanRun) -> str:
        last = self._today if run.is_running else run.last_day
        if run.first_day == last:
            return self._on_day(last)
        until = _say(QT_TRANSLATE_NOOP("Records", "today"))
        if last != self._today:
            until = self._day(last)
        text = _say(QT_TRANSLATE_NOOP("Records", "%1 to %2"))
        return text.replace("%1", self._day(run.first_day)).replace("%2", until)

    def _day(self, day: date) -> str:
        is_this_year = day.year == self._today.year
        return numbers.month_day(day) if is_this_year else numbers.full_date(day)


def _place(record: SetRecord) -> tuple[SessionId, SetId]:
    return record.session_id, record.set_id


def _from_words(record: SetRecord) -> str:
    """Write the set behind an estimate: from 60 kg x 10, 2 left."""
    text = _say(QT_TRANSLATE_NOOP("Records", "from %1, %2 left"))
    left = "" if record.reps_left is None else reps_left_words(record.reps_left)
    lifted = numbers.load_and_reps(record.load, record.reps)
    return text.replace("%1", lifted).replace("%2", left)


def _row_words(sets: int) -> str:
    text = QCoreApplication.translate("Records", "%1 sets in a row", "", sets)
    return text.replace("%1", numbers.number(sets))


def _apart_words(percent: float) -> str:
    if round(percent) == 0:
        return _say(QT_TRANSLATE_NOOP("Records", "No difference"))
    text = _say(QT_TRANSLATE_NOOP("Records", "%1\N{NO-BREAK SPACE}% apart"))
    return text.replace("%1", numbers.number(percent))


def _say(text: object) -> str:
    return QCoreApplication.translate("Records", str(text))
