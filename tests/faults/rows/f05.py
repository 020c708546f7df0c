"""F5: one act on files after the other fails while a session is logged, and is tried again."""

from __future__ import annotations

import errno
from pathlib import Path

from tests.faults.power.failing import FaultTally, run_failing
from tests.faults.power.failing_window import CAUSES, run_failing_window
from tests.faults.power.watching import Fault, build_library
from tests.faults.rows.row import Budget, Outcome
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX

_GATE = (Fault(errno.ENOSPC), Fault(errno.EIO))
_NUMBERS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS)
_LONG = tuple(Fault(number, stays) for number in _NUMBERS for stays in (False, True))


class FailingActs:
    """Creating, writing, cutting, syncing, renaming, removing: all of them, one by one."""

    number = "F5"
    title = "the n-th act on files fails"
    needs = (LINUX, C_COMPILER, C_HEADERS)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:  # noqa: ARG002 no chance in it
        """Nothing that was ticked is lost, nothing is there twice, and the cause is named."""
        library = build_library(folder)
        total = FaultTally()
        for fault in _GATE if budget is Budget.GATE else _LONG:
            place = folder / f"{errno.errorcode[fault.number]}-{fault.stays}"
            total.add(run_failing(place, library, fault))
        shown = [
            f"{errno.errorcode[number]} in the window: {text}"
            for number in CAUSES
            for text in run_failing_window(folder / f"window-{number}", library, number)
        ]
        wrong = [f"{count} refusals name {cause}" for cause, count in total.wrong_causes.items()]
        return Outcome(
            total.runs + len(CAUSES),
            total.lost,
            (*total.failures, *wrong, *shown),
            figures={
                "acts failed": total.fired,
                "refused and tried again": total.refusals,
                "ticks": total.acknowledged,
                "in the window": len(CAUSES),
            },
        )


ROW = FailingActs()
