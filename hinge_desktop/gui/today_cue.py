"""Puts a cue of the guide on Today, and the way to where the guide says more of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from hinge_desktop.core.cue_of_day import cue_of_day
from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.faults import Fault
from hinge_desktop.gui.guide_desk import GuideDesk
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import CueBank, FaultPage
from hinge_desktop.words.guide_text import guide_text

CUES = "cues"
"""The page of the guide that holds the bank."""


class TodayCue(QObject):
    """Today never waits for the guide: what is said of it is filled in once it is read.

    A fault of the last session keeps its words and gets a way to its page. On a day of training
    with nothing to mend there is the cue of the day.
    """

    def __init__(self, page: TodayPage, guide: GuideDesk, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page = page
        self._guide = guide
        self._today = today
        self._address: Address | None = None
        page.plan_shown.connect(self._show)
        page.cue_asked.connect(self._open)
        guide.source.loaded.connect(self._show)
        guide.source.load()
        self._show()

    def _show(self) -> None:
        plan = self._page.plan
        self._address = None
        if plan is None or not self._guide.source.is_loaded:
            return
        thing = plan.one_thing
        if thing is None:
            self._show_cue_of_day(self._guide.source.guide, plan)
        elif thing.fault is not None:
            self._address = _place_of(self._guide.source.guide, thing.fault)
            self._page.show_way(is_shown=self._address is not None)

    def _show_cue_of_day(self, guide: Guide, plan: DayPlan) -> None:
        bank = guide.page(CUES, CueBank)
        if bank is None or plan.verdict is not DayVerdict.TRAIN:
            return
        place = cue_of_day(self._today(), bank.cues, plan.main.exercise_id)
        if place is not None:
            self._address = Address(CUES, entry=place)
            self._page.show_cue(guide_text(bank.cues[place].text))
            self._page.show_way(is_shown=True)

    def _open(self) -> None:
        if self._address is not None:
            self._guide.open(self._address)


def _place_of(guide: Guide, fault: Fault) -> Address | None:
    for name, page in guide.pages.items():
        if isinstance(page, FaultPage) and page.fault is fault:
            return Address(name)
    return None
