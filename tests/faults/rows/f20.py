"""F20: ten hours of rests, with every answer to them and the lid closed twelve times."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.row import Budget, Control, Outcome
from tests.soak.alarms import DeafToSleep, Ticking, WatchAlarm
from tests.soak.fast_day import PACE, run_fast_day
from tests.soak.rests import SLEEPS, Soak, complaints
from tests.system_parts import FAKETIME, fast_clocks


class RestSoak:
    """The watch of a rest in a world whose clocks and timers are the test's."""

    number = "F20"
    title = "rest timer: 10 h, 300 rests, 12 suspends"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Rest through ten hours; the long run does it 600 times, and once on real clocks."""
        del folder
        soaks = [Soak(seed + number, WatchAlarm) for number in range(budget.of(1, 600))]
        failures: list[str] = []
        for number, soak in enumerate(soaks):
            soak.run()
            failures += [f"soak {number}: {text}" for text in complaints(soak)]
            if len(soak.world.woke_at_s) != SLEEPS:
                failures.append(f"soak {number}: slept {len(soak.world.woke_at_s)} times")
        fast: dict[str, int | str] = {}
        if budget is Budget.LONG:
            fast = {"not tried": f"600 times the pace, for want of {FAKETIME.name}"}
        if budget is Budget.LONG and FAKETIME.is_here():
            day = run_fast_day(seed, fast_clocks()[0])
            failures += [f"at {PACE} times the pace: {text}" for text in day.complaints()]
            fast = {f"rests at {PACE} times the pace": day.rests}
        told = sum(len(one.ends) for soak in soaks for one in soak.deadlines)
        return Outcome(
            sum(len(soak.deadlines) for soak in soaks),
            failures=tuple(failures),
            controls=tuple(
                _caught(name, alarm, seed)
                for name, alarm in (("deaf to sleep", DeafToSleep), ("counting ticks", Ticking))
            ),
            figures={"ten-hour days": len(soaks), "alarms told": told, **fast},
        )


def _caught(name: str, alarm: type[DeafToSleep | Ticking], seed: int) -> Control:
    soak = Soak(seed, alarm)
    soak.run()
    return Control(name, is_caught=bool(complaints(soak)))


ROW = RestSoak()
