"""Where the tour leads: each stop with its way there, its control, and one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from hinge_desktop.core.journal import Journal
from hinge_desktop.core.training import SetKind
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.services.last_session import last_session

if TYPE_CHECKING:
    from hinge_desktop.services.session_log import SessionLog

_MOST_WARM_UPS: Final = 10
OpenPage = Callable[[PageName], object]


@dataclass(frozen=True, slots=True)
class TourStop:
    """One stop."""

    words: str
    lead_there: Callable[[], object]
    target: Callable[[], QWidget | None]
    """Returns what the stop is about; None until it shows."""


def tour_stops(
    window: MainWindow,
    open_page: OpenPage,
    start: Callable[[], None],
    garage: Garage,
    log: SessionLog,
    journal: Journal,
) -> tuple[TourStop, ...]:
    """Return the stops over a made-up journal; the session that they start stays open in it."""
    say = QCoreApplication.translate

    def stop(words: str, name: str, lead_there: Callable[[], object]) -> TourStop:
        return TourStop(words, lead_there, partial(_shown, window, name))

    def begin_work_set() -> None:
        """Start the session and go past its ramp: only work sets ask all questions."""
        start()
        for _ in range(_MOST_WARM_UPS):
            progress = log.progress
            current = None if progress is None else progress.current
            if current is None or current.kind is not SetKind.WARM_UP:
                return
            end_set()
            garage.session.rest_log.primary.click()
            garage.session.begin_next_set()

    def end_set() -> None:
        """Log the set that runs as if it had been lifted as planned."""
        progress = log.progress
        current = None if progress is None else progress.current
        garage.session.live.ended.emit(0 if current is None else current.planned_reps or 0)

    def page(name: PageName) -> None:
        window.leave_garage()
        open_page(name)

    def last_day() -> None:
        """Show the history at a day that ended: the session of the tour has answers to none."""
        from hinge_desktop.gui.views.history.history_page import (  # noqa: PLC0415 with its page
            HistoryPage,
        )

        page(PageName.HISTORY)
        ended, shown = last_session(journal), window.front
        if ended is not None and isinstance(shown, HistoryPage):
            shown.open_day(ended.session.start.date)

    return (
        stop(
            say("Tour", "Today says what to lift, and this line says where the number comes from."),
            "today_why",
            partial(page, PageName.TODAY),
        ),
        stop(
            say(
                "Tour", "Enter starts; after that one key of a presenter carries the whole session."
            ),
            "start_session",
            partial(page, PageName.TODAY),
        ),
        stop(
            say(
                "Tour",
                "This word leads through a rep, lower, hold, stand; both hands stay on the bar.",
            ),
            "tempo_word",
            begin_work_set,
        ),
        stop(
            say("Tour", "After a set you answer what only you know, while your rest runs already."),
            "log_rir",
            end_set,
        ),
        stop(
            say(
                "Tour",
                "The ladder opens its next step by evidence, and each gate shows what it saw.",
            ),
            "ladder_gates",
            partial(page, PageName.LADDER),
        ),
        stop(
            say("Tour", "The guide explains the hinge, each fault, its fix and a drill for it."),
            "guide_tabs",
            partial(page, PageName.GUIDE),
        ),
        stop(
            say("Tour", "History keeps every set: F2 puts one right, and Ctrl Z takes that back."),
            "session_sets",
            last_day,
        ),
        stop(
            say("Tour", "Charts draw where it leads, and say at each point which set it was."),
            "chart_main",
            partial(page, PageName.CHARTS),
        ),
    )


def _shown(window: MainWindow, name: str) -> QWidget | None:
    """Return a part that shows, moved into sight where its page scrolls."""
    found = window.findChildren(QWidget, name)
    shown = next((one for one in found if one.isVisible() and one.width() > 1), None)
    if shown is not None and shown.visibleRegion().isEmpty():
        _bring_into_sight(shown)
    return shown


def _bring_into_sight(part: QWidget) -> None:
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part)
        around = around.parentWidget()
