"""What can be read off a posture, and where a rep turns into a fault (hinge-model 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, THRESHOLDS, Body, Thresholds
from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.posture import Arms, Posture
from hinge_desktop.core.mechanics.reach import bar_above_knee_m

_AT_THE_TOP: Final = 0.1
"""Depths below this count as lockout."""


class ReadOut(StrEnum):
    """A figure of a posture."""

    HIPS_BEHIND_HEEL = "hips_behind_heel"
    BACK_TO_DOWN = "back_to_down"
    KNEE_CHANGE = "knee_change"
    SHANK = "shank"
    BAR_GAP = "bar_gap"
    LUMBAR = "lumbar"
    TRUNK_AT_LOCKOUT = "trunk_at_lockout"
    BAR_FROM_MIDDLE = "bar_from_middle"
    BAR_BELOW_KNEE = "bar_below_knee"
    OWN_RANGE = "own_range"


class Verdict(StrEnum):
    """How a figure stands to its thresholds."""

    FINE = "fine"
    WARN = "warn"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure in metres, degrees or as a ratio; `verdict` is None where it is only shown."""

    read_out: ReadOut
    value: float
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A posture within its rep."""

    posture: Posture
    lockout: Posture
    depth: float
    hip_limit_deg: float | None = None
    """Of the lifter's own straight-leg raise, where that is known."""


def readings(
    moment: Moment, limits: Thresholds = THRESHOLDS, body: Body = BODY
) -> tuple[Reading, ...]:
    """Return what a posture shows, each figure with its verdict."""
    return tuple(_readings(moment, limits, body))


def faults(moment: Moment, limits: Thresholds = THRESHOLDS) -> frozenset[ReadOut]:
    """Return the figures that are past their last threshold."""
    return frozenset(
        one.read_out for one in readings(moment, limits) if one.verdict is Verdict.FAULT
    )


def _readings(moment: Moment, limits: Thresholds, body: Body) -> Iterator[Reading]:
    posture, angles = moment.posture, moment.posture.angles
    is_top = moment.depth < _AT_THE_TOP
    yield Reading(ReadOut.HIPS_BEHIND_HEEL, -posture.joints.hip.x)
    if not is_top:
        yield _back_to_down(moment, limits)
        yield _shank(moment, limits)
    change = angles.knee - moment.lockout.angles.knee
    bounds = (limits.knee_change_fine, limits.knee_change_fault)
    yield Reading(ReadOut.KNEE_CHANGE, change, _rising(change, *bounds))
    gap = posture.drift_m
    yield Reading(ReadOut.BAR_GAP, gap, _rising(gap, limits.gap_fine, limits.gap_fault))
    yield Reading(ReadOut.LUMBAR, angles.lumbar, _lumbar(angles.lumbar, limits, is_top=is_top))
    if is_top:
        yield _trunk(angles.trunk, limits)
    if posture.task.arms is Arms.ON_LEGS:
        yield _bar_from_middle(posture, limits, body)
    if posture.task.arms is not Arms.ON_BACK:
        yield Reading(ReadOut.BAR_BELOW_KNEE, -bar_above_knee_m(posture))
    if moment.hip_limit_deg is not None:
        over = angles.hip - moment.hip_limit_deg
        yield Reading(ReadOut.OWN_RANGE, over, Verdict.FAULT if over > 0 else Verdict.FINE)


def _back_to_down(moment: Moment, limits: Thresholds) -> Reading:
    """Compare how far the hips went back with how far they went down."""
    hip, start = moment.posture.joints.hip, moment.lockout.joints.hip
    back, down = start.x - hip.x, start.y - hip.y
    ratio = back / down if down > 0 else float("inf")
    if ratio > limits.back_to_down_fine:
        return Reading(ReadOut.BACK_TO_DOWN, ratio, Verdict.FINE)
    verdict = Verdict.WARN if ratio >= limits.back_to_down_fault else Verdict.FAULT
    return Reading(ReadOut.BACK_TO_DOWN, ratio, verdict)


def _shank(moment: Moment, limits: Thresholds) -> Reading:
    shank = moment.posture.angles.shank
    is_good_morning = moment.posture.task.arms is Arms.ON_BACK
    back = limits.shank_back_good_morning if is_good_morning else limits.shank_back
    is_fine = back <= shank <= limits.shank_forward
    return Reading(ReadOut.SHANK, shank, Verdict.FINE if is_fine else Verdict.FAULT)


def _lumbar(bend: float, limits: Thresholds, *, is_top: bool) -> Verdict:
    if is_top and bend < limits.lumbar_hyperextended:
        return Verdict.FAULT
    if bend < limits.lumbar_extended:
        return Verdict.WARN
    return _rising(bend, limits.lumbar_fine, limits.lumbar_fault)


def _trunk(trunk: float, limits: Thresholds) -> Reading:
    if trunk < limits.trunk_leaned_back:
        verdict = Verdict.FAULT
    else:
        verdict = Verdict.FINE if abs(trunk) <= limits.trunk_upright else Verdict.WARN
    return Reading(ReadOut.TRUNK_AT_LOCKOUT, trunk, verdict)


def _bar_from_middle(posture: Posture, limits: Thresholds, body: Body) -> Reading:
    foot = Segments.of(posture.build, body).foot
    off = posture.joints.load.x - posture.task.balance * foot
    bounds = (limits.bar_from_middle_fine, limits.bar_from_middle_fault)
    return Reading(ReadOut.BAR_FROM_MIDDLE, off, _rising(abs(off), *bounds))


def _rising(value: float, fine: float, fault: float) -> Verdict:
    if value <= fine:
        return Verdict.FINE
    return Verdict.WARN if value <= fault else Verdict.FAULT
