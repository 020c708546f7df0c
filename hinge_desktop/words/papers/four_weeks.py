"""The page for a coach or a physio in words: what was counted, and how."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.ladder import LadderPlace
from hinge_desktop.core.mobility_history import SideDay
from hinge_desktop.core.papers.equal_load import EqualLoad, LeftAtLoad
from hinge_desktop.core.papers.four_weeks import (
    BackCounts,
    DepthCounts,
    FaultCount,
    FourWeeks,
    HingeFourWeeks,
    HingeWeek,
    PainAnswer,
)
from hinge_desktop.core.safety import AskedWhen, SafetyQuestion, SafetyReply
from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name, rung_name, side_name, stage_name
from hinge_desktop.words.history import reps_left_words
from hinge_desktop.words.papers.figures import count_words, share_words
from hinge_desktop.words.papers.titles import none_words, not_given
from hinge_desktop.words.safety import feeling_name, place_name


class WeekFigure(Enum):
    """A row of the table of weeks: its name, and how it was counted."""

    TOP_LOAD = (
        QT_TRANSLATE_NOOP("FourWeeks", "Heaviest load"),
        QT_TRANSLATE_NOOP("FourWeeks", "of working sets; no warm-up counts anywhere here"),
    )
    WORK = (
        QT_TRANSLATE_NOOP("FourWeeks", "Work"),
        QT_TRANSLATE_NOOP("FourWeeks", "sessions, working sets, reps"),
    )
    CLEAN_REPS = (
        QT_TRANSLATE_NOOP("FourWeeks", "Clean reps"),
        QT_TRANSLATE_NOOP("FourWeeks", "without a fault, of the reps of sets that were judged"),
    )
    REPS_LEFT = (
        QT_TRANSLATE_NOOP("FourWeeks", "Reps left"),
        QT_TRANSLATE_NOOP("FourWeeks", "mean of sets where given; 4 or more counts as 4"),
    )
    KEPT = (
        QT_TRANSLATE_NOOP("FourWeeks", "Tempo kept"),
        QT_TRANSLATE_NOOP("FourWeeks", "sets that kept the count, of those answered"),
    )

    @property
    def title(self) -> str:
        """Name the row."""
        return _say(self.value[0])

    @property
    def counted(self) -> str:
        """Say how it was counted."""
        return _say(self.value[1])


_REPLIES = {
    SafetyReply.STOP: QT_TRANSLATE_NOOP("FourWeeks", "Session ended, a stop began"),
    SafetyReply.END_EXERCISE: QT_TRANSLATE_NOOP("FourWeeks", "Exercise ended for the day"),
    SafetyReply.MAY_GO_ON: QT_TRANSLATE_NOOP("FourWeeks", "Went on"),
    SafetyReply.PAINFUL: QT_TRANSLATE_NOOP("FourWeeks", "Painful: a stop began"),
    SafetyReply.GONE: QT_TRANSLATE_NOOP("FourWeeks", "It was gone"),
    SafetyReply.STILL_THERE: QT_TRANSLATE_NOOP("FourWeeks", "It was still there"),
    SafetyReply.YES: QT_TRANSLATE_NOOP("FourWeeks", "Yes"),
    SafetyReply.NO: QT_TRANSLATE_NOOP("FourWeeks", "No"),
}
_ASKED = {
    AskedWhen.FIRST_RUN: QT_TRANSLATE_NOOP("FourWeeks", "before any training"),
    AskedWhen.BEFORE_SESSION: QT_TRANSLATE_NOOP("FourWeeks", "before a session"),
    AskedWhen.IN_SET: QT_TRANSLATE_NOOP("FourWeeks", "in a set"),
    AskedWhen.NEXT_TIME: QT_TRANSLATE_NOOP("FourWeeks", "at the next session"),
}
_TO: str = " \N{RIGHTWARDS ARROW} "


def week_figure(figure: WeekFigure, week: HingeWeek) -> str:
    """Write one figure of one week; nothing was done where there is a dash."""
    if not week.sets:
        return "\N{EN DASH}"
    match figure:
        case WeekFigure.TOP_LOAD:
            return _load(week.top_load)
        case WeekFigure.WORK:
            return _work(week)
        case WeekFigure.CLEAN_REPS:
            return share_words(week.clean_reps)
        case WeekFigure.REPS_LEFT:
            return not_given() if week.reps_left is None else numbers.number(week.reps_left, 1)
        case WeekFigure.KEPT:
            return count_words(week.kept)


def loads_words(hinge: HingeFourWeeks) -> str:
    """Write the load of the first session and of the last one: "57.5 kg > 60 kg"."""
    if hinge.first_load is None or hinge.last_load is None:
        return _say(QT_TRANSLATE_NOOP("FourWeeks", "No load"))
    if hinge.first_load == hinge.last_load:
        return numbers.weight(hinge.last_load)
    return numbers.weight(hinge.first_load) + _TO + numbers.weight(hinge.last_load)


def sessions_words(paper: FourWeeks) -> tuple[str, str]:
    """Return how many sessions were done, and of what."""
    done = numbers.number(paper.sessions)
    if paper.planned_sessions is None:
        return done, _say(QT_TRANSLATE_NOOP("FourWeeks", "sessions; no days are planned"))
    text = _say(QT_TRANSLATE_NOOP("FourWeeks", "%1 of %2"))
    told = text.replace("%1", done).replace("%2", numbers.number(paper.planned_sessions))
    return told, _say(QT_TRANSLATE_NOOP("FourWeeks", "sessions done, of the plan's days"))


def pain_count_words(paper: FourWeeks) -> tuple[str, str]:
    """Return how many answers said that something hurt."""
    count = sum(one.is_pain for one in paper.pains)
    caption = _say(QT_TRANSLATE_NOOP("FourWeeks", "answers that something hurt"))
    return numbers.number(count) if count else none_words(), caption


def equal_words(equal: EqualLoad | None) -> str:
    """Say what a load left then and now: "60 kg: 8 reps and 1 left on 27 Oct > ..."."""
    if equal is None:
        return _say(
            QT_TRANSLATE_NOOP(
                "FourWeeks", "not comparable: no load of the first week came again in the last"
            )
        )
    load = numbers.weight(equal.load)
    if equal.side is not None:
        load = f"{load}, {side_name(equal.side).lower()}"
    return f"{load}: {_left(equal.then)}{_TO}{_left(equal.now)}"


def equal_counted() -> str:
    """Say which sets are compared."""
    return _say(
        QT_TRANSLATE_NOOP(
            "FourWeeks", "first set at the heaviest load and tempo that weeks 1 and 4 share"
        )
    )


def depths_words(depth: DepthCounts) -> str:
    """Write how often each depth was answered."""
    text = _say(
        QT_TRANSLATE_NOOP("FourWeeks", "own lowest %1, past it %2, higher %3, not given %4")
    )
    counts = (depth.own_lowest, depth.past_it, depth.higher, depth.not_given)
    return _filled(text, counts)


def depths_counted() -> str:
    """Say what is counted."""
    return _say(QT_TRANSLATE_NOOP("FourWeeks", "answered once for each session with the exercise"))


def faults_words(faults: tuple[FaultCount, ...], most: int) -> str:
    """Name faults with their sets and last day, the most frequent first, `most` of them."""
    if not faults:
        return _say(QT_TRANSLATE_NOOP("FourWeeks", "none was marked"))
    told = [_fault(one) for one in faults[:most]]
    if len(faults) > most:
        text = _say(QT_TRANSLATE_NOOP("FourWeeks", "and %1 more"))
        told.append(text.replace("%1", numbers.number(len(faults) - most)))
    return "; ".join(told)


def faults_counted() -> str:
    """Say what is counted."""
    return _say(QT_TRANSLATE_NOOP("FourWeeks", "sets in which it was marked"))


def raises_words(raises: dict[Side, SideDay]) -> str:
    """Write the straight-leg raise of both sides: "left 72 deg (12 Nov), right not given"."""
    return ", ".join(_raise(side, raises.get(side)) for side in Side)


def raises_counted() -> str:
    """Say what is counted."""
    return _say(QT_TRANSLATE_NOOP("FourWeeks", "mean of the trials of each side's last day"))


def backs_words(backs: BackCounts) -> str:
    """Write how often each answer about the back was given before a session."""
    text = _say(QT_TRANSLATE_NOOP("FourWeeks", "fine %1, stiff %2, painful %3, not given %4"))
    return _filled(text, (backs.fine, backs.stiff, backs.painful, backs.not_given))


def pain_row(pain: PainAnswer) -> tuple[str, str, str, str]:
    """Write an answer about pain: its day, place, feeling, and what followed."""
    one = pain.answer
    is_place_asked = one.question is SafetyQuestion.STOP_SHEET
    open_answer = not_given() if is_place_asked else "\N{EN DASH}"
    day = f"{numbers.short_weekday(one.answered.date)} {numbers.short_day(one.answered.date)}"
    place = open_answer if one.place is None else place_name(one.place)
    feeling = open_answer if one.feeling is None else feeling_name(one.feeling)
    return f"{day}, {_say(_ASKED[one.asked_when])}", place, feeling, _followed(pain)


def place_words(place: LadderPlace) -> str:
    """Say where the lifter stands: "Bar RDL, loaded"."""
    name = rung_name(place.rung)
    return name if place.stage is None else f"{name}, {stage_name(place.stage)}"


def _followed(pain: PainAnswer) -> str:
    told = _say(_REPLIES[pain.answer.answer])
    if pain.stop is None:
        return told
    if pain.stop.lifted is None:
        return f"{told}; {_say(QT_TRANSLATE_NOOP('FourWeeks', 'it holds'))}"
    lifted = _say(QT_TRANSLATE_NOOP("FourWeeks", "lifted on %1"))
    return f"{told}; {lifted.replace('%1', numbers.short_day(pain.stop.lifted.date))}"


def _fault(one: FaultCount) -> str:
    text = QCoreApplication.translate("FourWeeks", "%1: %2 sets, last on %3", "", one.sets)
    told = text.replace("%3", numbers.short_day(one.last_day))
    return told.replace("%2", numbers.number(one.sets)).replace("%1", fault_name(one.fault))


def _left(one: LeftAtLoad) -> str:
    text = QCoreApplication.translate("FourWeeks", "%1 reps and %2 left (%3)", "", one.reps)
    told = text.replace("%3", numbers.short_day(one.day))
    told = told.replace("%2", reps_left_words(one.left))
    return told.replace("%1", numbers.number(one.reps))


def _raise(side: Side, latest: SideDay | None) -> str:
    name = side_name(side).lower()
    if latest is None:
        return f"{name} {not_given()}"
    degrees = numbers.number(latest.amount)
    return f"{name} {degrees}\N{DEGREE SIGN} ({numbers.short_day(latest.day)})"


def _work(week: HingeWeek) -> str:
    text = _say(QT_TRANSLATE_NOOP("FourWeeks", "%1 \N{MIDDLE DOT} %2 \N{MIDDLE DOT} %3"))
    return _filled(text, (week.sessions, week.sets, week.reps))


def _load(load: Weight | None) -> str:
    return "\N{EN DASH}" if load is None else numbers.weight(load)


def _filled(text: str, counts: tuple[int, ...]) -> str:
    for place, count in enumerate(counts, 1):
        text = text.replace(f"%{place}", numbers.number(count))
    return text


def _say(text: object) -> str:
    return QCoreApplication.translate("FourWeeks", str(text))
