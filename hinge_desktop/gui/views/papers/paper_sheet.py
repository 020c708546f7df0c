"""Asks which paper of the journal is wanted, as PDF or printed, and shows how far it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.papers.paper_details import PaperDetails
from hinge_desktop.gui.views.papers.paper_wish import PaperKind, PaperWish
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.charts.values import percent

_WIDTH = 560
_MARGIN = 28
_AROUND = 48
"""What is left free of the window above and below the sheet."""


class PaperSheet(Sheet):
    """Digits choose a paper, Enter saves it, Ctrl+P prints it, Esc leaves or stops the work."""

    chosen = Signal(object)
    """Sent with the `PaperWish`; the sheet stays until it is told what came of it."""
    cancelled = Signal()
    """The lifter does not want to wait any more."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        kind: PaperKind,
        paper: str,
        days: Days,
        today: date,
    ) -> None:
        name = QCoreApplication.translate("PaperSheet", "Print or save")
        super().__init__(theme, window, name, width=_WIDTH)
        self.setObjectName("paper_sheet")
        self._days = days
        self._is_working = False
        self._keys = PageKeys(self)
        self.details = PaperDetails(theme, today, days)
        self._group = QButtonGroup(self)
        self.chips = {one: self._chip(one) for one in PaperKind}
        self.save = self._button(self.tr("Save as PDF"), self.tr("Enter"), "paper_save")
        self.print = self._button(self.tr("Print"), "Ctrl P", "paper_print")
        self.cancel = self._button(self.tr("Cancel"), self.tr("Esc"), "paper_cancel")
        self._news = TextLabel(theme, ink=Ink.TEXT2)
        self._news.setObjectName("paper_news")
        self._build_layout(name, paper, window.height())
        self._connect()
        self.show_printers(are_there=False)
        self._choose(kind)
        self.chips[kind].setFocus()

    @property
    def kind(self) -> PaperKind:
        """The paper that is chosen."""
        return next(kind for kind, chip in self.chips.items() if chip.isChecked())

    @property
    def news(self) -> str:
        """What is said about the work; "" before it began."""
        return self._news.text()

    def show_printers(self, *, are_there: bool) -> None:
        """Offer to print, or to save only."""
        self.print.setVisible(are_there)

    def show_working(self) -> None:
        """Say that the paper is being made; only Cancel works until then."""
        self._set_working(is_working=True)
        self.show_share(0.0)
        self.cancel.setFocus()

    def show_share(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        text = self.tr("Making the pages: {share}")
        self._news.setText(text.format(share=percent(100 * share)))

    def show_ready(self) -> None:
        """Let the lifter choose again: nothing came of it."""
        self._set_working(is_working=False)
        self._news.setText("")
        self.chips[self.kind].setFocus()

    def reject(self) -> None:
        """Stop the work first; without any, leave."""
        if self._is_working:
            self.cancelled.emit()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need at the width of the sheet."""
        super().showEvent(event)
        self._area.fit()

    def _set_working(self, *, is_working: bool) -> None:
        self._is_working = is_working
        for part in (*self.chips.values(), self.details, self.save, self.print):
            part.setEnabled(not is_working)

    def _choose(self, kind: PaperKind) -> None:
        self.chips[kind].setChecked(True)
        self.details.show_kind(kind)

    def _press(self, kind: PaperKind) -> None:
        if not self._is_working:
            self._choose(kind)
            self.chips[kind].setFocus()

    def _ask(self, *, is_printed: bool) -> None:
        wish = self._wish()
        if wish is not None:
            self.chosen.emit(replace(wish, is_printed=is_printed))

    def _wish(self) -> PaperWish | None:
        """Return what is chosen; None where a field says that it cannot be read."""
        days: Days | None = self._days
        if self.kind is PaperKind.BLOCK:
            days = self.details.days()
        for stepper in (self.details.year, self.details.copies):
            if stepper.isVisible() and stepper.is_rejected():
                stepper.setFocus()
                return None
        if days is None:
            return None
        year, copies = self.details.year.value(), self.details.copies.value()
        return PaperWish(self.kind, days, year or days.last.year, copies or 1)

    def _print(self) -> None:
        if self.print.isVisible() and self.print.isEnabled():
            self.print.click()

    def _connect(self) -> None:
        self.save.clicked.connect(partial(self._ask, is_printed=False))
        self.print.clicked.connect(partial(self._ask, is_printed=True))
        self.cancel.clicked.connect(self.reject)
        self._keys.add(self.tr("Print"), ["Ctrl+P"], self._print)

    def _chip(self, kind: PaperKind) -> ChoiceChip:
        words = self._names()[kind]
        key = str(list(PaperKind).index(kind) + 1)
        chip = ChoiceChip(self._theme, words, key=key, shape=ChipShape.ROUND)
        chip.setObjectName(f"paper_{kind}")
        self._group.addButton(chip)
        chip.clicked.connect(partial(self._press, kind))
        self._keys.add(words, [key], partial(self._press, kind))
        return chip

    def _names(self) -> dict[PaperKind, str]:
        return {
            PaperKind.SESSION: self.tr("A session"),
            PaperKind.FOUR_WEEKS: self.tr("Four weeks for a coach"),
            PaperKind.BLOCK: self.tr("A block of weeks"),
            PaperKind.YEAR: self.tr("A year"),
            PaperKind.LOG_SHEET: self.tr("An empty log sheet"),
        }

    def _button(self, words: str, key: str, name: str) -> KeyButton:
        is_main = name == "paper_save"
        kind = ButtonKind.PRIMARY if is_main else ButtonKind.OUTLINE
        icon = {"paper_save": Icon.FILE_TEXT, "paper_print": Icon.PRINTER}.get(name)
        button = KeyButton(self._theme, words, kind=kind, key=key, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setDefault(is_main)
        return button

    def _build_layout(self, name: str, paper: str, window_height: int) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        column.setSpacing(8)
        for chip in self.chips.values():
            column.addWidget(chip)
        column.addSpacing(6)
        column.addWidget(self.details)
        self._area = FittingScroll(content)
        self.body.setContentsMargins(0, 24, 0, 24)
        self.body.setSpacing(12)
        self.body.addLayout(self._head(name, paper))
        self.body.addWidget(self._area, 1)
        self.body.addLayout(self._foot())
        self._card.setMaximumHeight(window_height - _AROUND)

    def _head(self, name: str, paper: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.addWidget(TextLabel(self._theme, name, role=FontRole.PAGE_TITLE), 1)
        head.addWidget(TextLabel(self._theme, paper, ink=Ink.TEXT2))
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.print)
        foot.addWidget(self._news)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        return foot
