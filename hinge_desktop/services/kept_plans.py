"""Works the plates of a session out once, in whichever thread, and keeps the latest few plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Final, Protocol

from hinge_desktop.core.plate_plan import PlatePlan, plan_plates
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.session_bar import PlanPlates
from hinge_desktop.core.sleeve import Breathe
from hinge_desktop.core.weights import Weight

MOST_KEPT: Final = 32

PlanBreathing = Callable[
    [BarLoads, Sequence[Weight | None], tuple[Weight, ...], Breathe], PlatePlan
]
_Asked = tuple[BarLoads, tuple[Weight | None, ...], tuple[Weight, ...]]


class NotPlannedError(Exception):
    """The answer needs a plan that nobody worked out yet."""


class BarQuestion(Protocol):
    """What to put on the bar: a value that holds all that its answer comes from."""

    def answer(self, plan: PlanPlates) -> object:
        """Return the answer; calls `plan` for every plan that it needs."""


class KeptPlans:
    """Answers questions; the same plan is worked out once."""

    def __init__(self, plan: PlanBreathing = plan_plates) -> None:
        self._plan_plates = plan
        self._kept: dict[_Asked, PlatePlan] = {}
        self._lock = Lock()

    def kept(self, question: BarQuestion) -> object:
        """Answer with plans that are at hand; raise `NotPlannedError` where one is missing."""
        return question.answer(self._kept_plan)

    def answer(self, question: BarQuestion, breathe: Breathe = lambda: None) -> object:
        """Answer, which may take longer than a frame: `breathe` is called in between."""

        def plan(
            loads: BarLoads, wanted: Sequence[Weight | None], on_bar: tuple[Weight, ...]
        ) -> PlatePlan:
            try:
                return self._kept_plan(loads, wanted, on_bar)
            except NotPlannedError:
                made = self._plan_plates(loads, wanted, on_bar, breathe)
                self._keep((loads, tuple(wanted), on_bar), made)
                return made

        return question.answer(plan)

    def _kept_plan(
        self, loads: BarLoads, wanted: Sequence[Weight | None], on_bar: tuple[Weight, ...]
    ) -> PlatePlan:
        asked = (loads, tuple(wanted), on_bar)
        with self._lock:
            plan = self._kept.pop(asked, None)
            if plan is None:
                raise NotPlannedError
            self._kept[asked] = plan
            return plan

    def _keep(self, asked: _Asked, plan: PlatePlan) -> None:
        with self._lock:
            self._kept[asked] = plan
            if len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]
