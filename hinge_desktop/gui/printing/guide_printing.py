"""Takes a page of the guide to paper: asks how, sets it in the background, says what came of it."""

from __future__ import annotations

import errno
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QObject

from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift, lift_of
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.printing.paper_size import paper_of
from hinge_desktop.gui.printing.pdf_file import AskPdfFile, ask_pdf_file
from hinge_desktop.gui.printing.print_order import (
    PrintOrder,
    has_wall_sheet,
    lift_of_page,
    print_order,
    save_order,
)
from hinge_desktop.gui.printing.print_sheet import PrintChoice, PrintSheet
from hinge_desktop.gui.printing.printers import Printers, SystemPrinters
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.guide.pages import PageName
from hinge_desktop.words.printed import (
    file_name,
    no_room_words,
    not_printed_words,
    not_written_words,
    saved_words,
    sent_words,
    wall_file_name,
)
from hinge_desktop.words.problems import journal_words

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class LifterOfTheGuide(Protocol):
    """Who is drawn; both raise `JournalError`."""

    def lifting(self, lift: Lift) -> Lifter:
        """Return the lifter with what they lifted last."""


class Planner(Protocol):
    """Who plans the day."""

    def plan(self) -> DayPlan:
        """Return today's plan; raises `JournalError`."""


class GuidePrinting(QObject):
    """Made when something is first to be printed. One order runs at a time, the next one waits."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        source: GuideSource,
        lifter: LifterOfTheGuide,
        planner: Planner,
        *,
        ask_file: AskPdfFile | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._source = source
        self._lifter = lifter
        self._planner = planner
        self._ask_file = ask_pdf_file if ask_file is None else ask_file
        self._printers = SystemPrinters() if printers is None else printers
        self._sheet: PrintSheet | None = None
        self._search = LatestTask(self)
        self._saving = LatestTask(self)
        self._printing = LatestTask(self)
        self._search.answered.connect(self._offer_printers)
        self._saving.answered.connect(self._say_saved)
        self._saving.failed.connect(self._say_not_saved)
        self._printing.answered.connect(self._say_sent)
        self._printing.failed.connect(self._say_not_sent)

    def open(self, page: PageName) -> None:
        """Ask what of a page is wanted on paper; a page that could not be read has nothing."""
        title = page_title(self._source.guide, page)
        if not title:
            return
        sheet = PrintSheet(
            self._theme,
            self._window,
            title,
            paper_of(QLocale()).value,
            has_wall_sheet=has_wall_sheet(self._source.guide, page),
        )
        sheet.chosen.connect(partial(self._go_on, page))
        sheet.finished.connect(self._forget_sheet)
        self._sheet = sheet
        sheet.open()
        self._search.ask(self._printers.are_there)

    def _go_on(self, page: PageName, choice: PrintChoice) -> None:
        try:
            order = self._order(page, is_wall_sheet=choice.is_wall)
        except JournalError as error:
            self._warn(journal_words(error).in_one_line())
            return
        title = page_title(order.guide, page)
        if choice.is_printed:
            printer = self._printers.ask(title, order.size)
            if printer is not None:
                self._printing.ask(partial(print_order, order, printer))
            return
        name = wall_file_name(title) if choice.is_wall else file_name(title)
        file = self._ask_file(f"{name}.pdf")
        if file is not None:
            self._saving.ask(partial(save_order, order, file))

    def _order(self, page: PageName, *, is_wall_sheet: bool) -> PrintOrder:
        """Read all that an order needs, so that the worker asks for nothing."""
        guide = self._source.guide
        lift = lift_of_page(guide, page)
        return PrintOrder(
            guide,
            page,
            paper_of(QLocale()),
            Lifter() if lift is None else self._lifter.lifting(lift),
            self._plan(lift) if is_wall_sheet else None,
            is_wall_sheet,
        )

    def _plan(self, lift: Lift | None) -> PlannedExercise | None:
        """Return what today asks of a lift, if it is among today's exercises."""
        today = self._planner.plan().exercises
        return next((one for one in today if lift_of(one.exercise_id) is lift), None)

    def _offer_printers(self, are_there: bool) -> None:  # noqa: FBT001 sent by a signal
        if self._sheet is not None:
            self._sheet.show_printers(are_there=are_there)

    def _forget_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _say_saved(self, file: Path) -> None:
        self._window.toast.show_message(saved_words(file.name))

    def _say_not_saved(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._warn(no_room_words() if error.errno in _NO_ROOM else not_written_words())

    def _say_sent(self, title: str) -> None:
        self._window.toast.show_message(sent_words(title), icon=Icon.PRINTER)

    def _say_not_sent(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._warn(not_printed_words())

    def _warn(self, words: str) -> None:
        self._window.toast.show_message(words, icon=Icon.CIRCLE_ALERT)
