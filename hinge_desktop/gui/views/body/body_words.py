"""What the cards and the table of the body say, made of what the journal knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.asymmetry import Asymmetry, AsymmetryVerdict, SidesDay
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_history import SideHistory, is_apart, latest_means
from hinge_desktop.core.training import Side
from hinge_desktop.gui.views.body.body_card import BodyWords
from hinge_desktop.gui.widgets.sides_line import SidePoint
from hinge_desktop.services.body_review import BodyState
from hinge_desktop.words import numbers
from hinge_desktop.words.body import (
    asymmetry_words,
    band_source,
    change_words,
    gap_words,
    raise_beside_words,
    score_words,
    seconds_stood,
)
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.mobility import amount, band_words, check_name

translate = QCoreApplication.translate
Points = dict[Side, list[SidePoint]]
_NONE: Final = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class _Reading:
    """One check on one day, in words; "" for a side that was not checked."""

    day: date
    check: str
    left: str
    right: str


def mobility_words(test: MobilityTest, sides: Mapping[Side, SideHistory]) -> BodyWords:
    """Say of each side what it reads, what that means, and what changed."""
    said = {
        side: f"{side_name(side)} {amount(test, one.latest.amount)},"
        f" {band_words(test, one.latest.amount)}. {_capital(change_words(one))}."
        for side, one in sides.items()
    }
    apart = is_apart(test, dict(sides))
    result = translate("BodyWords", "The sides are more than 10° apart (our default).")
    return BodyWords(said, result if apart else "", apart, band_source(test))


def mobility_points(sides: Mapping[Side, SideHistory]) -> Points:
    """Return every day's mean of each side."""
    return {
        side: [SidePoint(day.day, day.amount) for day in one.days] for side, one in sides.items()
    }


def balance_card_words(day: BalanceDay, most_percent: int) -> BodyWords:
    """Say how long each leg stood, and how far apart they are."""
    said = {side: f"{side_name(side)} {seconds_stood(ms)}" for side, ms in day.best_ms.items()}
    caption = translate(
        "BodyWords", "Best of two tries a side, up to 30 s, %1. The limit of %2 % is our default."
    )
    caption = caption.replace("%1", numbers.dated(day.day)).replace("%2", str(most_percent))
    is_wide = (day.gap_percent or 0.0) > most_percent
    return BodyWords(said, gap_words(day, most_percent), is_wide, caption)


def balance_points(state: BodyState) -> Points:
    """Return the best time of each leg on each day, in seconds."""
    return {
        side: [
            SidePoint(day.day, day.best_ms[side] / 1000)
            for day in state.balance
            if side in day.best_ms
        ]
        for side in Side
    }


def sides_words(found: Asymmetry, raised: Mapping[Side, SideHistory]) -> BodyWords:
    """Say what each leg did in single-leg work, what follows, and how far each goes up straight."""
    beside = raise_beside_words(found.days[0].weak, latest_means(dict(raised)))
    latest = found.days[0]
    said = {side: f"{side_name(side)} {score_words(latest, side)}" for side in Side}
    caption = translate(
        "BodyWords",
        "Estimated 1RM of the dumbbells, or reps at the same load, %1. The limits of 10 and 15 %"
        " are customary and ours: studies support them weakly.",
    )
    is_fine = found.verdict is AsymmetryVerdict.FINE
    return BodyWords(
        said,
        f"{asymmetry_words(found)} {beside}".strip(),
        not is_fine,
        caption.replace("%1", numbers.dated(latest.day)),
    )


def sides_points(found: Asymmetry) -> Points:
    """Return the score of each leg, oldest first, of days that were scored as the last one."""
    days = [one for one in reversed(found.days) if one.basis is found.days[0].basis]
    return {side: [SidePoint(one.day, _score(one, side)) for one in days] for side in Side}


def reading_rows(state: BodyState) -> list[tuple[str, ...]]:
    """Return every reading of every check, newest first: day, check, left and right."""
    rows = [*_mobility_rows(state), *_balance_rows(state)]
    rows.sort(key=lambda row: (row.day, row.check), reverse=True)
    return [
        (numbers.dated(row.day), row.check, row.left or _NONE, row.right or _NONE) for row in rows
    ]


def _mobility_rows(state: BodyState) -> Iterator[_Reading]:
    for test, sides in state.mobility.items():
        words: dict[Side, dict[object, str]] = {
            side: {day.day: amount(test, day.amount) for day in one.days}
            for side, one in sides.items()
        }
        for day in {one.day for history in sides.values() for one in history.days}:
            left, right = (words.get(side, {}).get(day, "") for side in Side)
            yield _Reading(day, check_name(test), left, right)


def _balance_rows(state: BodyState) -> Iterator[_Reading]:
    for day in state.balance:
        left, right = (
            seconds_stood(day.best_ms[side]) if side in day.best_ms else "" for side in Side
        )
        yield _Reading(day.day, translate("BodyWords", "Balance check"), left, right)


def _score(day: SidesDay, side: Side) -> float:
    return day.left if side is Side.LEFT else day.right


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
