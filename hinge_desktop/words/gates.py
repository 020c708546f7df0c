"""The gates of the ladder in words: title, rule, why it exists, and where that comes from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.gates import Gate, GateCode
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.words import numbers
from hinge_desktop.words.lengths import rough_length

translate = QCoreApplication.translate

_TITLES: Final = {
    GateCode.WALL_REACHED: QT_TRANSLATE_NOOP("Gates", "Hips reach the wall"),
    GateCode.CONTACTS_KEPT: QT_TRANSLATE_NOOP("Gates", "Three contacts stay on"),
    GateCode.BELL_LIGHT: QT_TRANSLATE_NOOP("Gates", "Light and clean"),
    GateCode.BAR_LIGHT: QT_TRANSLATE_NOOP("Gates", "Slow, close, clean"),
    GateCode.CLEAN_WEEKS: QT_TRANSLATE_NOOP("Gates", "Clean weeks"),
    GateCode.LONG_SPINE: QT_TRANSLATE_NOOP("Gates", "Long spine"),
    GateCode.FELT: QT_TRANSLATE_NOOP("Gates", "Felt in the right place"),
    GateCode.EVEN_SIDES: QT_TRANSLATE_NOOP("Gates", "Even sides"),
    GateCode.ON_THE_COUNT: QT_TRANSLATE_NOOP("Gates", "On the count"),
}
_WHY: Final = {
    GateCode.WALL_REACHED: QT_TRANSLATE_NOOP(
        "Gates",
        "The wall tells you at once whether the hips went back or down. Two days, because what"
        " stays overnight is learned.",
    ),
    GateCode.CONTACTS_KEPT: QT_TRANSLATE_NOOP(
        "Gates",
        "Head, mid back and tailbone on the stick mean a long spine. You feel at once when one"
        " leaves it.",
    ),
    GateCode.BELL_LIGHT: QT_TRANSLATE_NOOP(
        "Gates", "A light bell shows whether the pattern holds with something in your hands."
    ),
    GateCode.BAR_LIGHT: QT_TRANSLATE_NOOP(
        "Gates", "Technique comes before load. A slow way down leaves no room to hide a fault."
    ),
    GateCode.CLEAN_WEEKS: QT_TRANSLATE_NOOP(
        "Gates", "On one leg every fault grows. Start once the lift on two legs is solid."
    ),
    GateCode.LONG_SPINE: QT_TRANSLATE_NOOP(
        "Gates", "On one leg the trunk is asked to hold still and not to turn. It holds long first."
    ),
    GateCode.FELT: QT_TRANSLATE_NOOP(
        "Gates", "Where you feel it tells who does the work: hamstrings and glutes, not the back."
    ),
    GateCode.EVEN_SIDES: QT_TRANSLATE_NOOP(
        "Gates", "On one leg balance comes first. A large gap shows which side to begin with."
    ),
    GateCode.ON_THE_COUNT: QT_TRANSLATE_NOOP(
        "Gates",
        "On one leg you cannot hurry the way down. A rushed descent hides a hip that turns or a"
        " side that gives way.",
    ),
}
_WHY_TITLES: Final = {
    GateCode.WALL_REACHED: QT_TRANSLATE_NOOP("Gates", "Why the wall comes first"),
    GateCode.CONTACTS_KEPT: QT_TRANSLATE_NOOP("Gates", "Why the stick comes first"),
    GateCode.BELL_LIGHT: QT_TRANSLATE_NOOP("Gates", "Why light comes first"),
    GateCode.BAR_LIGHT: QT_TRANSLATE_NOOP("Gates", "Why slow comes first"),
    GateCode.CLEAN_WEEKS: QT_TRANSLATE_NOOP("Gates", "Why clean weeks come first"),
    GateCode.LONG_SPINE: QT_TRANSLATE_NOOP("Gates", "Why the spine comes first"),
    GateCode.FELT: QT_TRANSLATE_NOOP("Gates", "Why the feeling comes first"),
    GateCode.EVEN_SIDES: QT_TRANSLATE_NOOP("Gates", "Why balance comes first"),
    GateCode.ON_THE_COUNT: QT_TRANSLATE_NOOP("Gates", "Why the count comes first"),
}
_NUMBERS: Final = {
    GateCode.WALL_REACHED: {"%reps": Rule.WALL_CLEAN_REPS, "%days": Rule.WALL_DAYS},
    GateCode.CONTACTS_KEPT: {
        "%sets": Rule.DOWEL_SETS,
        "%reps": Rule.DOWEL_REPS,
        "%days": Rule.DOWEL_DAYS,
    },
    GateCode.BELL_LIGHT: {
        "%sets": Rule.BELL_SETS,
        "%reps": Rule.BELL_REPS,
        "%left": Rule.BELL_REPS_LEFT,
        "%days": Rule.BELL_DAYS,
    },
    GateCode.BAR_LIGHT: {
        "%sets": Rule.LIGHT_BAR_SETS,
        "%reps": Rule.LIGHT_BAR_REPS,
        "%left": Rule.LIGHT_BAR_REPS_LEFT,
        "%seconds": Rule.LIGHT_BAR_LOWERING_SECONDS,
        "%days": Rule.LIGHT_BAR_SESSIONS,
    },
    GateCode.CLEAN_WEEKS: {},
    GateCode.LONG_SPINE: {"%days": Rule.LONG_SPINE_SESSIONS},
    GateCode.FELT: {"%sets": Rule.FELT_SETS},
    GateCode.EVEN_SIDES: {"%percent": Rule.BALANCE_GAP_PERCENT},
    GateCode.ON_THE_COUNT: {"%days": Rule.KEPT_COUNT_SESSIONS},
}
_ATHLEEX, _IRONSTRIDE = "Athleex", "IronStride"
_CORRECTLY, _DEADLIFT = "Are you doing it correctly?", "Deadlift: hip hinge"
_CHECKED_BY: Final = {
    GateCode.WALL_REACHED: (_ATHLEEX, _DEADLIFT),
    GateCode.CONTACTS_KEPT: (_ATHLEEX, _CORRECTLY, _DEADLIFT),
    GateCode.BELL_LIGHT: (_DEADLIFT,),
    GateCode.BAR_LIGHT: (_ATHLEEX, _IRONSTRIDE),
    GateCode.CLEAN_WEEKS: (_IRONSTRIDE,),
    GateCode.LONG_SPINE: (_ATHLEEX, _DEADLIFT),
    GateCode.FELT: (_ATHLEEX,),
    GateCode.EVEN_SIDES: (_IRONSTRIDE,),
    GateCode.ON_THE_COUNT: (_IRONSTRIDE,),
}
"""The articles that ask for what a gate checks; how often it is asked for is ours."""


def gate_title(gate: Gate) -> str:
    """Name a gate: "Four clean weeks"."""
    if gate.code is GateCode.CLEAN_WEEKS:
        text = translate("Gates", "%1 clean weeks", "", gate.want)
        return text.replace("%1", spelled(gate.want))
    return _say(_TITLES[gate.code])


def rule_words(gate: Gate, limits: Thresholds, unit: LengthUnit = LengthUnit.CENTIMETRES) -> str:
    """Say what a gate asks for, with its numbers as they stand."""
    text = _rules(gate)[gate.code]
    goal = "" if gate.goal_mm is None else rough_length(gate.goal_mm, unit)
    if gate.is_own_limit:
        goal = translate("Gates", "your own limit, %1").replace("%1", goal)
    for sign, rule in _NUMBERS[gate.code].items():
        text = text.replace(sign, numbers.number(limits[rule]))
    return text.replace("%goal", goal)


def why_title(gate: Gate) -> str:
    """Ask why a gate exists: "Why the count comes first"."""
    return _say(_WHY_TITLES[gate.code])


def why_words(gate: Gate) -> str:
    """Say why a gate exists."""
    return _say(_WHY[gate.code])


def gate_sources(gate: Gate) -> str:
    """Say where a gate comes from: "Athleex, IronStride; numbers: our choice"."""
    text = translate("Gates", "%1; numbers: our choice")
    return text.replace("%1", ", ".join(_CHECKED_BY[gate.code]))


def spelled(count: int) -> str:
    """Write a small number as a word that begins a sentence: Three."""
    words = (
        translate("Gates", "One"),
        translate("Gates", "Two"),
        translate("Gates", "Three"),
        translate("Gates", "Four"),
        translate("Gates", "Five"),
        translate("Gates", "Six"),
    )
    return words[count - 1] if 0 < count <= len(words) else numbers.number(count)


def _rules(gate: Gate) -> dict[GateCode, str]:
    at_the_wall = translate("Gates", "%reps of 10 reps reach the wall at %goal, on %days days")
    at_the_bench = translate("Gates", "%reps of 10 clean reps at the bench, on %days days")
    weeks = translate("Gates", "No fault for %1 weeks on the loaded bar", "", gate.want)
    of = gate.of or gate.want
    felt = translate("Gates", "Hamstrings or glutes in %sets of %1 work sets", "", of)
    return {
        GateCode.WALL_REACHED: at_the_bench if gate.goal_mm is None else at_the_wall,
        GateCode.CONTACTS_KEPT: translate(
            "Gates",
            "%sets \N{MULTIPLICATION SIGN} %reps with all three contacts, to your own depth,"
            " on %days days",
        ),
        GateCode.BELL_LIGHT: translate(
            "Gates",
            "%sets \N{MULTIPLICATION SIGN} %reps with %left or more in reserve, on %days days",
        ),
        GateCode.BAR_LIGHT: translate(
            "Gates",
            "%sets \N{MULTIPLICATION SIGN} %reps, lowered in %seconds s, %left or more in reserve,"
            " in %days sessions",
        ),
        GateCode.CLEAN_WEEKS: weeks.replace("%1", spelled(gate.want).lower()),
        GateCode.LONG_SPINE: translate("Gates", "No rounded back in %days sessions running"),
        GateCode.FELT: felt.replace("%1", numbers.number(of)),
        GateCode.EVEN_SIDES: translate(
            "Gates", "Stand on one leg, up to 30 s: sides within %percent\N{NO-BREAK SPACE}%"
        ),
        GateCode.ON_THE_COUNT: translate("Gates", "You kept the count in %days sessions running"),
    }


def _say(text: object) -> str:
    return translate("Gates", str(text))
