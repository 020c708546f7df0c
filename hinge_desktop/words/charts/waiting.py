"""What a chart says while it has too few points for a line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup

translate = QCoreApplication.translate

FEWEST_POINTS: Final = 3
"""Fewer points make no line."""


def waiting_words(question: ChartQuestion, points: int) -> str:
    """Say what is missing: "Two more sessions and a line appears."."""
    missing = FEWEST_POINTS - points
    if missing <= 0:
        return ""
    if question.metric is Metric.SIDES:
        return _checks(missing)
    if question.metric is Metric.BODY_MASS:
        return _entries(missing)
    return _sessions(missing) if question.rollup is Rollup.SESSION else _weeks(missing)


def longer_range_words() -> str:
    """Say that a range may be too short."""
    return translate("Charts", "A longer range may show one now.")


def balance_words() -> str:
    """Say why the balance check is offered."""
    return translate(
        "Charts", "Single-leg work comes later. The balance check tells both legs now."
    )


def _sessions(missing: int) -> str:
    return (
        translate("Charts", "One more session and a line appears."),
        translate("Charts", "Two more sessions and a line appears."),
        translate("Charts", "Three more sessions and a line appears."),
    )[missing - 1]


def _weeks(missing: int) -> str:
    return (
        translate("Charts", "One more week and this appears."),
        translate("Charts", "Two more weeks and this appears."),
        translate("Charts", "Three more weeks and this appears."),
    )[missing - 1]


def _checks(missing: int) -> str:
    return (
        translate("Charts", "One more balance check and a line appears."),
        translate("Charts", "Two more balance checks and a line appears."),
        translate("Charts", "Three balance checks and a line appears."),
    )[missing - 1]


def _entries(missing: int) -> str:
    return (
        translate("Charts", "One more entry in Settings and a line appears."),
        translate("Charts", "Two more entries in Settings and a line appears."),
        translate("Charts", "Three entries in Settings and a line appears."),
    )[missing - 1]
