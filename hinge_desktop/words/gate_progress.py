"""What was shown at the gates of the ladder in words, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.gates import Evidence, EvidenceKind, Gate, GateCode, GateReport, GateVerdict
from hinge_desktop.words import numbers
from hinge_desktop.words.gates import spelled

translate = QCoreApplication.translate

_KINDS: Final = {
    EvidenceKind.PASSED: QT_TRANSLATE_NOOP("Gates", "clean"),
    EvidenceKind.FAULT: QT_TRANSLATE_NOOP("Gates", "fault"),
    EvidenceKind.TOO_FEW: QT_TRANSLATE_NOOP("Gates", "too few"),
    EvidenceKind.TOO_SHORT: QT_TRANSLATE_NOOP("Gates", "too short"),
    EvidenceKind.RUSHED: QT_TRANSLATE_NOOP("Gates", "rushed"),
    EvidenceKind.ELSEWHERE: QT_TRANSLATE_NOOP("Gates", "elsewhere"),
    EvidenceKind.UNEVEN: QT_TRANSLATE_NOOP("Gates", "uneven"),
    EvidenceKind.UNANSWERED: QT_TRANSLATE_NOOP("Gates", "not given"),
}
_PASSED: Final = {
    GateCode.WALL_REACHED: QT_TRANSLATE_NOOP("Gates", "reached"),
    GateCode.CONTACTS_KEPT: QT_TRANSLATE_NOOP("Gates", "kept"),
    GateCode.LONG_SPINE: QT_TRANSLATE_NOOP("Gates", "long"),
    GateCode.EVEN_SIDES: QT_TRANSLATE_NOOP("Gates", "even"),
    GateCode.ON_THE_COUNT: QT_TRANSLATE_NOOP("Gates", "kept"),
}


@dataclass(frozen=True, slots=True)
class LeftWords:
    """What is left to do, and when it can be done; `day` is a part of `soonest`, to be strong."""

    what: tuple[str, ...]
    """One sentence for each gate that is not met."""
    soonest: str = ""
    """Empty where nobody can say."""
    day: str = ""


def value_words(gate: Gate) -> str:
    """Say how far a gate has come: "3 of 3", "5 weeks", "9 % apart"; "no session yet"."""
    if gate.code is GateCode.EVEN_SIDES:
        if gate.verdict is GateVerdict.NO_DATA:
            return translate("Gates", "no check yet")
        percent = f"{numbers.number(gate.have)}\N{NO-BREAK SPACE}%"
        return translate("Gates", "%1 apart").replace("%1", percent)
    if gate.verdict is GateVerdict.NO_DATA and not gate.evidence:
        return translate("Gates", "no session yet")
    if gate.code is GateCode.CLEAN_WEEKS:
        text = translate("Gates", "%1 weeks", "", gate.have)
        return text.replace("%1", numbers.number(gate.have))
    of = gate.want if gate.of is None else min(gate.of, _sets_shown(gate))
    text = translate("Gates", "%1 of %2")
    return text.replace("%1", numbers.number(gate.have)).replace("%2", numbers.number(of))


def dates_words(gate: Gate) -> str:
    """Say when it was shown: "since 17 Oct", "10, 14, 17 Nov", "7 to 17 Nov"."""
    days = sorted({row.day for row in gate.evidence})
    if gate.code is GateCode.CLEAN_WEEKS and gate.since is not None:
        return translate("Gates", "since %1").replace("%1", numbers.short_day(gate.since))
    if not days:
        return ""
    if gate.code is GateCode.FELT and len(days) > 1:
        text = translate("Gates", "%1 to %2").replace("%1", _without_month(days[0], days[-1]))
        return text.replace("%2", numbers.short_day(days[-1]))
    return day_list(days)


def day_list(days: Sequence[date]) -> str:
    """Write days in a row, each month once: "28 Oct, 10, 14 Nov"."""
    followers = [*days[1:], None]
    written = [
        numbers.short_day(day) if after is None else _without_month(day, after)
        for day, after in zip(days, followers, strict=False)
    ]
    return ", ".join(written)


def evidence_word(gate: Gate, row: Evidence) -> str:
    """Say in a word what a session showed: "kept", "rushed", "not given"."""
    if row.kind is EvidenceKind.PASSED:
        return _say(_PASSED.get(gate.code, _KINDS[row.kind]))
    if gate.code is GateCode.LONG_SPINE and row.kind is EvidenceKind.FAULT:
        return translate("Gates", "rounded")
    if gate.code is GateCode.CONTACTS_KEPT and row.kind is EvidenceKind.FAULT:
        return translate("Gates", "lost")
    return _say(_KINDS[row.kind])


def evidence_spoken(gate: Gate, row: Evidence) -> str:
    """Say a row of evidence in full: "17 Nov: 2 of 3, rushed"."""
    word = evidence_word(gate, row)
    if row.amount is not None and row.of is not None:
        text = translate("Gates", "%1 of %2, %3").replace("%3", word)
        word = text.replace("%1", numbers.number(row.amount)).replace("%2", numbers.number(row.of))
    return f"{numbers.short_day(row.day)}: {word}"


def met_words(report: GateReport) -> str:
    """Say how many gates are met: "4 of 5 met"."""
    text = translate("Gates", "%1 of %2 met")
    return text.replace("%1", numbers.number(report.met)).replace(
        "%2", numbers.number(len(report.gates))
    )


def left_words(report: GateReport, today: date) -> LeftWords:
    """Say what is left: "Three sessions on the count, starting today." and the soonest day."""
    if not report.gates:
        return LeftWords((translate("Gates", "This is the last step. There is no gate after it."),))
    if report.is_open:
        return LeftWords((translate("Gates", "Every gate is met. The next step is open."),))
    waiting = [gate for gate in report.gates if not gate.is_met]
    what = tuple(_left_of(gate, today, starts=len(waiting) == 1) for gate in waiting)
    earliest = report.earliest
    if earliest is None:
        return LeftWords(what)
    day = numbers.long_day(earliest)
    return LeftWords(what, translate("Gates", "The soonest is %1.").replace("%1", day), day)


def _left_of(gate: Gate, today: date, *, starts: bool) -> str:
    text = _what_is_missing(gate).replace("%1", spelled(_missing(gate)))
    text = text.replace("%2", numbers.number(gate.want))
    if not starts or gate.code is GateCode.EVEN_SIDES or gate.begins is None:
        return f"{text}."
    if gate.begins == today:
        return translate("Gates", "%1, starting today.").replace("%1", text)
    day = numbers.weekday(gate.begins)
    return translate("Gates", "%1, from %2 on.").replace("%1", text).replace("%2", day)


def _missing(gate: Gate) -> int:
    return max(gate.want - gate.have, 0)


def _what_is_missing(gate: Gate) -> str:
    count = _missing(gate)
    return {
        GateCode.WALL_REACHED: translate("Gates", "%1 days at the wall", "", count),
        GateCode.CONTACTS_KEPT: translate("Gates", "%1 days with all three contacts", "", count),
        GateCode.BELL_LIGHT: translate("Gates", "%1 clean days with the bell", "", count),
        GateCode.BAR_LIGHT: translate("Gates", "%1 slow, clean sessions", "", count),
        GateCode.CLEAN_WEEKS: translate("Gates", "%1 more weeks without a fault", "", count),
        GateCode.LONG_SPINE: translate("Gates", "%1 sessions with a long spine", "", count),
        GateCode.FELT: translate("Gates", "%1 more sets felt in hamstrings or glutes", "", count),
        GateCode.EVEN_SIDES: translate("Gates", "A balance check with both sides within %2 %"),
        GateCode.ON_THE_COUNT: translate("Gates", "%1 sessions on the count", "", count),
    }[gate.code]


def _sets_shown(gate: Gate) -> int:
    """Return of how many sets it was said where they were felt, at least as many as are wanted."""
    return max(gate.want, sum(row.of or 0 for row in gate.evidence))


def _without_month(day: date, after: date) -> str:
    """Leave the month out where the next day written is of the same one."""
    same = (day.year, day.month) == (after.year, after.month)
    return numbers.number(day.day) if same else numbers.short_day(day)


def _say(text: object) -> str:
    return translate("Gates", str(text))
