"""A page of the guide that can be played, and what of it the tempo engine paces."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.routine import RoutinePart
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage, PageName, RoutineStep, TextPage

_CHECKS = "checks/"


@dataclass(frozen=True, slots=True)
class GuideRoutine:
    """The title and steps of a page, with a part for each step."""

    name: PageName
    title: str
    """As in the file; translated when shown."""
    steps: tuple[RoutineStep, ...]
    parts: tuple[RoutinePart, ...]
    notes: tuple[str, ...] = ()
    """Why a step is not as usual, for each step; "" where it is."""

    def note_of(self, step: int) -> str:
        """Return why a step is not as usual; "" where it is."""
        return self.notes[step] if self.notes else ""

    @property
    def test(self) -> MobilityTest | None:
        """The mobility check that it is, after whose name the page's file is called."""
        file = self.name.removeprefix(_CHECKS)
        is_check = self.name.startswith(_CHECKS) and file in set(MobilityTest)
        return MobilityTest(file) if is_check else None


def routine_of(guide: Guide, name: PageName) -> GuideRoutine | None:
    """Return what a page has to play; None where it has nothing, or could not be read."""
    page = guide.page(name, TextPage)
    if page is None or not page.routine:
        return None
    parts = tuple(_part_of(step, is_hinge=_is_hinge(guide, step)) for step in page.routine)
    return GuideRoutine(name, page.title, page.routine, parts)


def _part_of(step: RoutineStep, *, is_hinge: bool) -> RoutinePart:
    return RoutinePart(
        step.seconds,
        step.reps,
        step.sets,
        step.is_one_sided,
        DEFAULT_TEMPO if is_hinge and step.reps else None,
        step.is_optional,
    )


def _is_hinge(guide: Guide, step: RoutineStep) -> bool:
    """Whether more is said of a step on a page with a lift; every lift of the figure is a hinge."""
    page = guide.pages.get(step.page)
    if isinstance(page, TextPage):
        return page.lift is not None
    return isinstance(page, LiftPage)
