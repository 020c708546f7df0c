"""F13: backups are let go of while the clock jumps up to ten years either way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from hinge_desktop.core.backups.keeping import removable
from hinge_desktop.core.backups.manifest import Manifest
from tests.core.backups.histories import History, Policy, broken_promises, histories
from tests.faults.rows.row import Budget, Control, Outcome

_KEPT_BY_A_NAIVE_POLICY = 10


class Pruning:
    """Generated histories of up to 450 days, each promise counted anew after each backup."""

    number = "F13"
    title = "pruning while clocks jump ten years"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Live through the histories."""
        del folder
        histories_tried = budget.of(200, 20_000)
        broken, tried, backups = _live(removable, seed, histories_tried)
        return Outcome(
            tried,
            failures=tuple(broken),
            controls=tuple(
                Control(name, is_caught=bool(_live(policy, seed, 50)[0]))
                for name, policy in (("by date", _by_date), ("with the future", _with_future))
            ),
            figures={"backups": backups},
        )


def _live(policy: Policy, seed: int, count: int) -> tuple[list[str], int, int]:
    """Return the broken promises, the histories and the backups in them."""
    broken: list[str] = []
    lengths: list[int] = []

    @seeded(seed)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(histories())
    def live(history: History) -> None:
        found = list(broken_promises(history, policy))
        broken.extend(f"history {len(lengths)}, {text}" for text in found)
        lengths.append(len(history))

    live()
    return broken, len(lengths), sum(lengths)


def _by_date(proven: Iterable[Manifest], _now: datetime) -> frozenset[int]:
    """Keep the ten of the latest dates, as a program does that looks at the files alone."""
    newest_first = sorted(proven, key=lambda one: one.made, reverse=True)
    return frozenset(one.counter for one in newest_first[_KEPT_BY_A_NAIVE_POLICY:])


def _with_future(proven: Iterable[Manifest], now: datetime) -> frozenset[int]:
    """Follow the policy as if the latest date were now."""
    backups = list(proven)
    return removable(backups, max((one.made for one in backups), default=now))


ROW = Pruning()
