"""Past sessions in words: what was lifted, how it went, and the answers given."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.session_figures import NoEstimate, SessionFigures
from hinge_desktop.core.session_summary import LoadRun, SessionSummary, Verdict
from hinge_desktop.core.training import (
    BackAnswer,
    Depth,
    Quality,
    RepsLeft,
    Session,
    SetKind,
    Straps,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name, side_name

_DEPTHS = {
    Depth.HIGHER: QT_TRANSLATE_NOOP("History", "Higher"),
    Depth.OWN_LOWEST: QT_TRANSLATE_NOOP("History", "My lowest point"),
    Depth.PAST_IT: QT_TRANSLATE_NOOP("History", "Past it"),
}
_STRAPS = {
    Straps.NONE: QT_TRANSLATE_NOOP("History", "None"),
    Straps.LAST_SET: QT_TRANSLATE_NOOP("History", "Last set"),
    Straps.ALL_SETS: QT_TRANSLATE_NOOP("History", "All sets"),
}
_BACKS = {
    BackAnswer.FINE: QT_TRANSLATE_NOOP("History", "back fine"),
    BackAnswer.STIFF: QT_TRANSLATE_NOOP("History", "back stiff"),
    BackAnswer.PAINFUL: QT_TRANSLATE_NOOP("History", "back painful"),
}
_TEMPO_ANSWERS = {
    TempoAnswer.KEPT: QT_TRANSLATE_NOOP("History", "Kept"),
    TempoAnswer.RUSHED: QT_TRANSLATE_NOOP("History", "Rushed"),
}
_KINDS = {
    SetKind.WARM_UP: QT_TRANSLATE_NOOP("History", "Warm-up"),
    SetKind.WORK: QT_TRANSLATE_NOOP("History", "Work set"),
    SetKind.DROP: QT_TRANSLATE_NOOP("History", "Drop set"),
    SetKind.FAILURE: QT_TRANSLATE_NOOP("History", "Set to the limit"),
    SetKind.DRILL: QT_TRANSLATE_NOOP("History", "Drill"),
    SetKind.TIMED: QT_TRANSLATE_NOOP("History", "Timed set"),
}
_NO_ESTIMATES = {
    NoEstimate.NO_LOAD: QT_TRANSLATE_NOOP("History", "1RM estimate: no load"),
    NoEstimate.REPS_LEFT_NOT_GIVEN: QT_TRANSLATE_NOOP("History", "1RM estimate: reserve not given"),
    NoEstimate.TOO_MANY_LEFT: QT_TRANSLATE_NOOP("History", "1RM estimate: 4 or more left"),
    NoEstimate.TOO_MANY_REPS: QT_TRANSLATE_NOOP("History", "1RM estimate: over 12 reps"),
}


def day_words(summary: SessionSummary) -> str:
    """Name the day of a session within its month: Tue 17."""
    return f"{numbers.short_weekday(summary.day)} {numbers.number(summary.day.day)}"


def runs_words(runs: Sequence[LoadRun]) -> str:
    """Write loads and reps: 60 kg x 12, 12, 12; sets with another load follow a semicolon."""
    return "; ".join(_run_words(run) for run in runs)


def verdict_words(summary: SessionSummary) -> str:
    """Say how a session went, or that it still runs."""
    if summary.line.is_open:
        return _say(QT_TRANSLATE_NOOP("History", "not ended"))
    if summary.verdict is Verdict.CLEAN:
        return _say(QT_TRANSLATE_NOOP("History", "no faults"))
    if summary.verdict is Verdict.NOT_GIVEN:
        return _say(QT_TRANSLATE_NOOP("History", "not all answered"))
    faults = summary.line.faults
    if faults == 0:
        return _say(QT_TRANSLATE_NOOP("History", "something off"))
    text = QCoreApplication.translate("History", "%1 faults", "", faults)
    return text.replace("%1", numbers.number(faults))


def times_words(session: Session) -> str:
    """Write from when to when a session went: 18:10 to 18:58; empty where nobody knows."""
    if session.start.time is None:
        return ""
    start = numbers.time_of_day(session.start.time)
    if session.end is None or session.end.time is None:
        return _say(QT_TRANSLATE_NOOP("History", "from %1")).replace("%1", start)
    text = _say(QT_TRANSLATE_NOOP("History", "%1 to %2"))
    return text.replace("%1", start).replace("%2", _end_words(session.start, session.end))


def back_words(answer: BackAnswer) -> str:
    """Write the answer before the session within a line: back fine."""
    return _say(_BACKS[answer])


def done_words(figures: SessionFigures) -> tuple[str, str]:
    """Write what was lifted, or the reps of what has no load, with its caption."""
    if figures.volume_kg or not figures.reps:
        lifted = _say(QT_TRANSLATE_NOOP("History", "lifted"))
        return numbers.kilograms(figures.volume_kg), lifted
    reps = QCoreApplication.translate("History", "reps", "Below the number", figures.reps)
    return numbers.number(figures.reps), reps


def tension_words(figures: SessionFigures) -> tuple[str, str]:
    """Return the time under tension and what it is: by the count, unless it was tapped."""
    clock = numbers.clock(round(figures.tension_ms / 1000))
    if figures.tension_ms and figures.is_tension_measured:
        return clock, _say(QT_TRANSLATE_NOOP("History", "under tension, tapped"))
    return clock, _say(QT_TRANSLATE_NOOP("History", "under tension, by the count"))


def kept_words(figures: SessionFigures) -> tuple[str, str]:
    """Return in how many of the answered sets the count was kept."""
    caption = _say(QT_TRANSLATE_NOOP("History", "kept the count"))
    if not figures.tempo_answers:
        return _say(QT_TRANSLATE_NOOP("History", "Not given")), caption
    text = _say(QT_TRANSLATE_NOOP("History", "%1 of %2"))
    kept, answers = numbers.number(figures.kept), numbers.number(figures.tempo_answers)
    return text.replace("%1", kept).replace("%2", answers), caption


def estimate_words(figures: SessionFigures) -> tuple[str, str]:
    """Return the estimated 1RM, or that there is none and why."""
    if figures.estimate is None:
        reason = figures.why_none or NoEstimate.NO_LOAD
        return _say(QT_TRANSLATE_NOOP("History", "None")), _say(_NO_ESTIMATES[reason])
    caption = (
        QT_TRANSLATE_NOOP("History", "1RM estimate, rough")
        if figures.estimate.is_rough
        else QT_TRANSLATE_NOOP("History", "1RM estimate")
    )
    return numbers.kilograms(figures.estimate.weight_kg), _say(caption)


def reps_left_words(left: RepsLeft) -> str:
    """Write reps in reserve: 2, 2.5, 4+."""
    text = numbers.decimal(left.tenths * 100)
    return f"{text}+" if left.or_more else text


def tempo_answer_words(answer: TempoAnswer) -> str:
    """Write an answer about the tempo: Kept or Rushed."""
    return _say(_TEMPO_ANSWERS[answer])


def measured_words() -> str:
    """Say that the tempo of a set was timed by taps."""
    return _say(QT_TRANSLATE_NOOP("History", "measured"))


def kind_words(kind: SetKind) -> str:
    """Name what a set was for."""
    return _say(_KINDS[kind])


def set_kind_words(one: WorkSet) -> str:
    """Name what a set was for; a warm-up with a load is one of the ramp."""
    is_ramp = one.kind is SetKind.WARM_UP and one.load is not None
    return _say(QT_TRANSLATE_NOOP("History", "Ramp")) if is_ramp else kind_words(one.kind)


def technique_words(one: WorkSet) -> str:
    """Say how a set went: its faults with their reps, Clean, or nothing where not given."""
    if one.faults:
        return ", ".join(_fault_words(fault) for fault in one.faults)
    if one.quality is None:
        return ""
    clean = one.quality is Quality.CLEAN
    text = QT_TRANSLATE_NOOP("History", "Clean")
    return _say(text if clean else QT_TRANSLATE_NOOP("History", "Something off"))


def depth_words(depth: Depth) -> str:
    """Name the depth of most reps."""
    return _say(_DEPTHS[depth])


def straps_words(straps: Straps) -> str:
    """Say in which sets straps were used."""
    return _say(_STRAPS[straps])


def load_words(one: WorkSet) -> str:
    """Write the load of a set with its unit; empty without one."""
    return "" if one.load is None else _loaded(one.load, is_assisted=one.is_assisted)


def result_words(one: WorkSet) -> str:
    """Write what a set came to: its reps, of a timed one its time; empty where not given."""
    if one.kind is SetKind.TIMED and one.duration_ms is not None:
        return numbers.clock(round(one.duration_ms / 1000))
    return "" if one.reps is None else numbers.number(one.reps)


def set_number_words(number: int, one: WorkSet) -> str:
    """Write the first column of a set: W for a warm-up, else its number and side."""
    if one.kind is SetKind.WARM_UP:
        return _say(QT_TRANSLATE_NOOP("History", "W"))
    text = numbers.number(number)
    return text if one.side is None else f"{text} {side_name(one.side).lower()}"


def _run_words(run: LoadRun) -> str:
    reps = numbers.rep_list(run.reps)
    if run.load is None:
        last = run.reps[-1] if run.reps else None
        text = QCoreApplication.translate("History", "%1 reps", "12, 10, 8 reps", last or 0)
        return text.replace("%1", reps)
    return f"{_loaded(run.load, is_assisted=run.is_assisted)} \N{MULTIPLICATION SIGN} {reps}"


def _loaded(load: Weight, *, is_assisted: bool) -> str:
    text = numbers.weight(load)
    if not is_assisted:
        return text
    return _say(QT_TRANSLATE_NOOP("History", "%1 help")).replace("%1", text)


def _fault_words(fault: RepFault) -> str:
    if fault.rep is None:
        return fault_name(fault.fault)
    text = _say(QT_TRANSLATE_NOOP("History", "%1, rep %2"))
    return text.replace("%1", fault_name(fault.fault)).replace("%2", numbers.number(fault.rep))


def _end_words(start: LocalMoment, end: LocalMoment) -> str:
    clock = "" if end.time is None else numbers.time_of_day(end.time)
    return clock if end.date == start.date else f"{clock} ({numbers.short_day(end.date)})"


def _say(text: object) -> str:
    return QCoreApplication.translate("History", str(text))
