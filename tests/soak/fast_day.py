"""Ten hours of rests with the program's own alarm, on the system's clocks and Qt's timers.

`python -m tests.soak.fast_day SEED` prints what came of them as JSON. It runs at whatever pace the
clocks of its process go: `run_fast_day` lets them go six hundred times as fast.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEnd
from hinge_desktop.gui.rest_alarm import RestAlarm

PACE: Final = 600
_SECONDS: Final = 10 * 3600
_MOST_APART_SECONDS: Final = 60.0
"""Clocks are read one after the other, and a pause of 0.1 s in between counts for a minute."""
_MOST_REAL_SECONDS: Final = 900


@dataclass
class DayTally:
    """What came of all rests."""

    rests: int = 0
    ends: int = 0
    early: int = 0
    """Ends that were told before their time."""
    untrue: int = 0
    """Ends that were told to lie longer ago than they do."""
    apart_seconds: float = 0.0
    """How far the clocks went apart."""
    latest_seconds: float = 0.0

    def complaints(self) -> list[str]:
        """Say what was wrong; how late an alarm is says only how busy the machine was."""
        found = []
        if self.ends != self.rests:
            found.append(f"{self.ends} alarms for {self.rests} rests")
        if self.early or self.untrue:
            found.append(f"{self.early} alarms came early, {self.untrue} told a wrong time")
        if self.apart_seconds > _MOST_APART_SECONDS:
            found.append(f"the clocks went {self.apart_seconds:.0f} s apart")
        return found


class FastDay(QObject):
    """One rest after the other, with a set between."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.tally = DayTally()
        self._dice = random.Random(seed)  # noqa: S311 repeatable on purpose
        self._clocks = Clocks()
        self._began = self._times()
        self._alarm = RestAlarm(self._clocks, self)
        self._alarm.over.connect(self._note_end)
        self._deadline_s = 0.0
        self._set = QTimer(self)
        self._set.setSingleShot(True)
        self._set.timeout.connect(self._rest)
        self._rest()

    def _rest(self) -> None:
        now = self._times()
        if now[0] - self._began[0] >= _SECONDS:
            passed = [after - before for before, after in zip(self._began, now, strict=True)]
            self.tally.apart_seconds = max(passed) - min(passed)
            self._alarm.stop()
            QCoreApplication.quit()
            return
        rest = RestRun(self._clocks.counting_sleep(), self._dice.randint(30, 120))
        self._deadline_s = rest.started_s + rest.planned_seconds
        self.tally.rests += 1
        self._alarm.watch(rest)

    def _note_end(self, end: RestEnd) -> None:
        late_s = self._clocks.counting_sleep() - self._deadline_s
        self.tally.ends += 1
        self.tally.early += late_s < 0
        self.tally.untrue += not 0 <= end.ago_seconds <= late_s
        self.tally.latest_seconds = max(self.tally.latest_seconds, late_s)
        self._set.start(self._dice.randint(20_000, 60_000))

    def _times(self) -> tuple[float, float, float]:
        clocks = self._clocks
        return clocks.counting_sleep(), clocks.monotonic(), clocks.wall().timestamp()


def run_fast_day(seed: int, library: Path) -> DayTally:
    """Live through it in a process whose clocks a library makes fast."""
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(seed)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "LD_PRELOAD": str(library), "FAKETIME": f"+0 x{PACE}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=_MOST_REAL_SECONDS,
    )
    return DayTally(**json.loads(done.stdout.splitlines()[-1]))


def main(seed: str) -> None:
    """Rest for ten hours of this process's clocks."""
    application = QCoreApplication(sys.argv[:1])
    day = FastDay(int(seed))
    application.exec()
    sys.stdout.write(f"\n{json.dumps(asdict(day.tally))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
