"""The guide: one lift at a time, its faults beside it, and what sets it apart from others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.mechanics.comparisons import Comparison, comparisons_of
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.assumptions_sheet import AssumptionsSheet
from hinge_desktop.gui.views.guide.compare_pane import ComparePane
from hinge_desktop.gui.views.guide.fault_entries import PRACTISE_KEY
from hinge_desktop.gui.views.guide.faults_pane import FaultsPane
from hinge_desktop.gui.views.guide.frame_strip import FRAMES_SHOWN
from hinge_desktop.gui.views.guide.lift_chooser import LiftChooser
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH, MUSCLES, SPINE
from hinge_desktop.gui.views.guide.what_if_pane import WhatIfPane
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.tab_row import Tab, TabRow
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.words.problems import journal_words

FAULTS, COMPARE, WHAT_IF = "faults", "compare", "what_if"
_UNDER_TITLE: Final = 4
_FIRST_LIFT: Final = Lift.ROMANIAN_DEADLIFT
_LAYER_KEYS: Final = {"S": SPINE, "M": MUSCLES, "B": BAR_PATH, "J": ANGLES}


class GuidePage(ScrollPage):
    """Shows at once; what is drawn comes from the background, for the lifter's own build."""

    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of a drill that the lifter wants to start."""

    def __init__(
        self,
        theme: Theme,
        lifter: GuideLifter,
        signals: ChangeSignals,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(theme, title_of(PageName.GUIDE))
        self._theme = theme
        self._lifter = lifter
        self._lift = _FIRST_LIFT
        self._is_stale = True
        self.setObjectName("page_guide")
        # Opened, the page hands the keyboard to its list; Tab goes through its controls in order.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chooser = LiftChooser(theme)
        self.pill = BuildPill(theme)
        self.tabs = TabRow(theme, self.tr("Parts of the guide"), self._tabs())
        self.tabs.setObjectName("guide_tabs")
        self._notice = Notice(theme, Mood.WARN)
        self._notice.setObjectName("guide_notice")
        self.faults = FaultsPane(theme, RepPlayer(monotonic, self))
        self.compare = ComparePane(theme)
        self.what_if = WhatIfPane(theme)
        self._panes = {FAULTS: self.faults, COMPARE: self.compare, WHAT_IF: self.what_if}
        self._shelf = FrameShelf(self)
        self._keys = PageKeys(self)
        self._actions_of: dict[str, list[QAction]] = {FAULTS: [], COMPARE: [], WHAT_IF: []}
        self._build_layout()
        self._add_keys()
        self._connect(signals)
        self.show_lift(_FIRST_LIFT)

    @property
    def lift(self) -> Lift:
        """The lift that the guide is open at."""
        return self._lift

    @property
    def tab(self) -> str:
        """The tab that is open."""
        return self.tabs.value()

    def show_lift(self, lift: Lift) -> None:
        """Open the guide at a lift, in the tab that is open if the lift has it."""
        had_focus = self._has_focus_in_a_pane()
        self._lift = lift
        self.chooser.show_lift(lift)
        tabs = _tabs_of(lift)
        tab = self.tab if self.tab in tabs else FAULTS
        self._open_tab(tab)
        self.tabs.offer(tabs)
        self.faults.show_lift(lift)
        self._draw()
        if had_focus:
            self._focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the page was away."""
        super().showEvent(event)
        if self._is_stale:
            self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the list, or to the tabs where there is none."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self._focus_first()

    def _focus_first(self) -> None:
        if self.tab == FAULTS:
            self.faults.list.focus_open()
        elif self.tab == WHAT_IF:
            self.what_if.list.focus_open()
        else:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        """Have the open tab drawn for the lifter as they are now; later if nobody sees it."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        lifter = self._read_lifter()
        if self.tab == FAULTS:
            self._shelf.ask(self._lift, lifter)
        elif self.tab == COMPARE:
            self.compare.show_lift(self._lift, lifter)
        else:
            self.what_if.show_lift(self._lift, lifter)

    def _read_lifter(self) -> Lifter:
        """Return the lifter; where the journal cannot be read, an average one and a notice."""
        try:
            lifter = self._lifter.lifting(self._lift)
        except JournalError as error:
            words = journal_words(error)
            self._notice.show_notice(Mood.WARN, words.title, words.advice)
            self._notice.show()
            return Lifter()
        self._notice.hide()
        return lifter

    def _show_frames(self, lift: Lift, frames: Frames) -> None:
        if lift is self._lift:
            self.faults.show_frames(frames)

    def _show_obstacle(self, lift: Lift, obstacle: Obstacle) -> None:
        if lift is self._lift:
            self.faults.show_obstacle(obstacle)

    def _open_tab(self, value: str) -> None:
        self.tabs.set_value(value)
        for name, pane in self._panes.items():
            pane.setVisible(name == value)
        for name, actions in self._actions_of.items():
            for action in actions:
                action.setEnabled(name == value)

    def _choose_tab(self, value: str) -> None:
        if value not in self.tabs.offered() or value == self._shown_pane():
            return
        self._open_tab(value)
        self._draw()
        if not self.tabs.hasFocus():
            self._focus_first()

    def _shown_pane(self) -> str:
        return next((name for name, pane in self._panes.items() if not pane.isHidden()), "")

    def _has_focus_in_a_pane(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and any(
            pane.isAncestorOf(focused) for pane in self._panes.values()
        )

    def _choose_lift(self, _row: int) -> None:
        self.show_lift(self.chooser.lift())

    def _show_drift(self) -> None:
        self._choose_tab(WHAT_IF)
        self.what_if.choose(Comparison.BAR_AWAY)

    def _show_assumptions(self) -> None:
        AssumptionsSheet(self._theme, self.window()).open()

    def _tabs(self) -> tuple[Tab, ...]:
        return (
            Tab(FAULTS, self.tr("Faults"), "F"),
            Tab(COMPARE, self.tr("Compare"), "C"),
            Tab(WHAT_IF, self.tr("What if"), "W"),
        )

    def _build_layout(self) -> None:
        self.header.begin_with(self.chooser)
        self.header.add(self.pill)
        self._column.setSpacing(_UNDER_TITLE)
        self.body.setSpacing(metrics.CARD_GAP_DENSE)
        self._notice.hide()
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._notice)
        for pane in self._panes.values():
            self.body.addWidget(pane, 1)

    def _add_keys(self) -> None:
        add = self._keys.add
        for tab in self._tabs():
            add(tab.text, [tab.key], partial(self._choose_tab, tab.value))
        self._actions_of[FAULTS] = [*self._add_stage_keys(), *self._add_layer_keys()]
        assumptions = add(self.tr("What this assumes"), ["A"], self._show_assumptions)
        self._actions_of[WHAT_IF] = [assumptions]
        add(self.tr("Previous"), ["Up"], partial(self._step_list, -1))
        add(self.tr("Next"), ["Down"], partial(self._step_list, 1))
        self._keys.yield_to_focus()
        self._keys.keep_space(self.pill.link, *self.faults.strip.cards)

    def _add_stage_keys(self) -> list[QAction]:
        add, faults = self._keys.add, self.faults
        moments = [
            (self.tr("Moment {number}").format(number=index + 1), str(index + 1), index)
            for index in range(FRAMES_SHOWN)
        ]
        return [
            add(self.tr("Practise the drill"), [PRACTISE_KEY], faults.practise),
            add(self.tr("Up a little"), ["Left"], partial(faults.step_depth, -1)),
            add(self.tr("Down a little"), ["Right"], partial(faults.step_depth, 1)),
            add(self.tr("Play"), ["Space"], faults.toggle_play),
            *(
                add(text, [key], partial(faults.choose_moment, index))
                for text, key, index in moments
            ),
        ]

    def _add_layer_keys(self) -> list[QAction]:
        controls = self.faults.controls
        return [
            self._keys.add(self.tr("Show or hide"), [key], partial(controls.toggle, layer))
            for key, layer in _LAYER_KEYS.items()
        ]

    def _step_list(self, by: int) -> None:
        if self.tab == FAULTS:
            self.faults.list.step(by)
        elif self.tab == WHAT_IF:
            self.what_if.list.step(by)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.singleStep())

    def _connect(self, signals: ChangeSignals) -> None:
        self._shelf.solved.connect(self._show_frames)
        self._shelf.refused.connect(self._show_obstacle)
        self.chooser.activated.connect(self._choose_lift)
        self.tabs.chosen.connect(self._choose_tab)
        self.faults.practise_asked.connect(self.practise_asked)
        self.faults.drill_asked.connect(self.show_lift)
        self.faults.drift_asked.connect(self._show_drift)
        self.what_if.assumptions_asked.connect(self._show_assumptions)
        signals.lifter_changed.connect(self._draw)
        signals.training_changed.connect(self._draw)


def _tabs_of(lift: Lift) -> tuple[str, ...]:
    """Return the tabs that have something to show."""
    return (FAULTS, COMPARE, WHAT_IF) if comparisons_of(lift) else (FAULTS, COMPARE)
