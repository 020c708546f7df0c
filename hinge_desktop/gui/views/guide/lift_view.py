"""A lift in the guide: what it is for, its steps, faults, muscles, and what sets it apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.mechanics.comparisons import Comparison, comparisons_of
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.assumptions_sheet import AssumptionsSheet
from hinge_desktop.gui.views.guide.compare_pane import ComparePane
from hinge_desktop.gui.views.guide.faults_pane import FaultsPane
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.lift_keys import DRAWN, LiftKeys, lift_tabs
from hinge_desktop.gui.views.guide.muscles_pane import MusclesPane
from hinge_desktop.gui.views.guide.overview_pane import OverviewPane
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.views.guide.programming_pane import ProgrammingPane
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.rep_stage import RepStage
from hinge_desktop.gui.views.guide.steps_pane import StepsPane
from hinge_desktop.gui.views.guide.what_if_pane import WhatIfPane
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.tab_row import TabRow
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.words.problems import journal_words

_FIRST_LIFT: Final = Lift.ROMANIAN_DEADLIFT


class LiftView(GuideView):
    """Shows at once; what is drawn comes from the background, for the lifter's own build."""

    lift_shown = Signal(object)
    """Sent with the `Lift` whenever another one shows."""

    def __init__(
        self,
        theme: Theme,
        lifter: GuideLifter,
        monotonic: Callable[[], float],
        own: OwnCard,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lifter = lifter
        self._guide = Guide()
        self._lift = _FIRST_LIFT
        self._is_stale = True
        self._filled: dict[Part, tuple[Lift, Guide]] = {}
        """What each pane shows; one is filled when its tab opens."""
        self.tabs = TabRow(theme, self.tr("Parts of the guide"), lift_tabs())
        self.tabs.setObjectName("guide_tabs")
        self._notice = Notice(theme, Mood.WARN)
        self._notice.setObjectName("guide_notice")
        self.overview = OverviewPane(theme, own)
        self.steps = StepsPane(theme, RepPlayer(monotonic, self))
        self.faults = FaultsPane(theme, RepPlayer(monotonic, self))
        self.compare = ComparePane(theme)
        self.muscles = MusclesPane(theme)
        self.programming = ProgrammingPane(theme)
        self.what_if = WhatIfPane(theme)
        self._panes: dict[Part, QWidget] = {
            Part.OVERVIEW: self.overview,
            Part.STEPS: self.steps,
            Part.FAULTS: self.faults,
            Part.COMPARE: self.compare,
            Part.MUSCLES: self.muscles,
            Part.PROGRAMMING: self.programming,
            Part.WHAT_IF: self.what_if,
        }
        self._pages: dict[Part, Callable[[Guide, LiftPage], None]] = {
            Part.OVERVIEW: self.overview.show_page,
            Part.STEPS: self.steps.show_page,
            Part.MUSCLES: self.muscles.show_page,
            Part.PROGRAMMING: self.programming.show_page,
        }
        self._stages: dict[Part, FaultsPane | RepStage | MusclesPane] = {
            Part.FAULTS: self.faults,
            Part.STEPS: self.steps.rep,
            Part.MUSCLES: self.muscles,
        }
        self._shelf = FrameShelf(self)
        self._keys: LiftKeys | None = None
        self._build_layout()
        self._connect()

    @property
    def lift(self) -> Lift:
        """The lift that shows."""
        return self._lift

    @property
    def tab(self) -> Part:
        """The tab that is open."""
        return Part(self.tabs.value())

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show a lift, the part that was asked for, and the entry in it."""
        self._guide = guide
        page = guide.page(address.page, LiftPage)
        self.show_lift(Lift(address.page.rpartition("/")[2]) if page is None else page.lift)
        if address.part is not None:
            self.choose_tab(address.part)
        self._open_entry(address)

    def show_lift(self, lift: Lift) -> None:
        """Show a lift, in the tab that is open if the lift has it."""
        had_focus = self._has_focus_in_a_pane()
        self._lift = lift
        tabs = self._tabs_of(lift)
        self._open_tab(self.tab if self.tab in tabs else tabs[0])
        self.tabs.offer(tabs)
        self.lift_shown.emit(lift)
        self._draw()
        if had_focus:
            self.focus_first()

    def choose_tab(self, value: str) -> None:
        """Open a tab that the lift has."""
        if value not in self.tabs.offered() or value == self._shown_pane():
            return
        self._open_tab(Part(value))
        self._draw()
        if not self.tabs.hasFocus():
            self.focus_first()

    def _choose_by_key(self, value: str) -> None:
        """Open a tab and take the keyboard there; its arrows are not wanted for other tabs."""
        if value in self.tabs.offered():
            self.choose_tab(value)
            self.focus_first()
            # Qt scrolls to what comes after a pane that hides with the keyboard in it.
            self.sight_asked.emit(self.tabs)

    def focus_first(self) -> None:
        """Give the keyboard to the list of the tab, or to the tabs where it has none."""
        part = self.tab
        if part is Part.STEPS:
            self.steps.list.focus_chosen()
        elif part is Part.FAULTS:
            self.faults.list.focus_open()
        elif part is Part.MUSCLES:
            self.muscles.focus_first()
        elif part is Part.WHAT_IF:
            self.what_if.list.focus_open()
        else:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> bool:
        """Go on in the list of the tab; False where it has none."""
        part = self.tab
        if part is Part.STEPS:
            self.steps.list.step(by)
        elif part is Part.FAULTS:
            self.faults.list.step(by)
        elif part is Part.MUSCLES:
            self.muscles.step(by)
        elif part is Part.WHAT_IF:
            self.what_if.list.step(by)
        else:
            return False
        return True

    def act(self) -> None:
        """Start the drill against the fault that is open."""
        if self.tab is Part.FAULTS:
            self.faults.practise()

    def set_active(self, *, is_active: bool) -> None:
        """Let the keys work that the open tab has."""
        super().set_active(is_active=is_active)
        self._follow_keys()

    def follow_lifter(self) -> None:
        """Draw the lifter as they are now."""
        self._draw()

    def add_keys(self, keys: PageKeys) -> None:
        """Add the keys of the tabs, the stage and its layers."""
        self._keys = LiftKeys(keys, self)
        self._keys.tab_asked.connect(self._choose_by_key)
        self._keys.depth_asked.connect(self._step_depth)
        self._keys.moment_asked.connect(self._choose_moment)
        self._keys.play_asked.connect(self._toggle_play)
        self._keys.layer_asked.connect(self._toggle_layer)
        self._keys.assumptions_asked.connect(self._show_assumptions)
        self.view_actions = self._keys.actions
        keys.keep_space(*self.faults.rep.strip.cards, *self.steps.rep.strip.cards)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was away."""
        super().showEvent(event)
        if self._is_stale:
            self._draw()

    def _draw(self) -> None:
        """Have the open tab drawn for the lifter as they are now; later if nobody sees it."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        lifter = self._read_lifter()
        if self.tab in DRAWN:
            self._shelf.ask(self._lift, lifter)
        elif self.tab is Part.COMPARE:
            self.compare.show_lift(self._guide, self._lift, lifter)
        elif self.tab is Part.WHAT_IF:
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

    def _fill(self, part: Part) -> None:
        """Put the words of the lift into a pane, unless it has them."""
        shown = (self._lift, self._guide)
        if self._filled.get(part) == shown:
            return
        self._filled[part] = shown
        page = self._guide.page(f"lifts/{self._lift}", LiftPage)
        if part is Part.FAULTS:
            self.faults.show_lift(self._guide, self._lift)
        elif part is Part.STEPS:
            self.steps.show_lift(self._lift)
        if page is not None and part in self._pages:
            self._pages[part](self._guide, page)

    def _show_frames(self, lift: Lift, frames: Frames) -> None:
        if lift is self._lift and self.tab in DRAWN:
            self._stages[self.tab].show_frames(frames)

    def _show_obstacle(self, lift: Lift, obstacle: Obstacle) -> None:
        if lift is self._lift and self.tab in DRAWN:
            self._stages[self.tab].show_obstacle(obstacle)

    def _open_tab(self, part: Part) -> None:
        self._fill(part)
        self.tabs.set_value(part)
        for name, pane in self._panes.items():
            pane.setVisible(name is part)
        self._follow_keys()

    def _open_entry(self, address: Address) -> None:
        if address.part is Part.STEPS and isinstance(address.entry, int):
            self.steps.choose(address.entry)
        elif address.part is Part.FAULTS and isinstance(address.entry, str):
            self.faults.choose(Fault(address.entry))

    def _follow_keys(self) -> None:
        if self._keys is not None:
            self._keys.follow(self.tab, is_active=self.is_active)

    def _shown_pane(self) -> str:
        return next((name for name, pane in self._panes.items() if not pane.isHidden()), "")

    def _has_focus_in_a_pane(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and any(
            pane.isAncestorOf(focused) for pane in self._panes.values()
        )

    def _show_drift(self) -> None:
        self.choose_tab(Part.WHAT_IF)
        self.what_if.choose(Comparison.BAR_AWAY)

    def _show_assumptions(self) -> None:
        AssumptionsSheet(self._theme, self.window()).open()

    def _tabs_of(self, lift: Lift) -> tuple[Part, ...]:
        """Return the tabs that have something to show; all until that is known."""
        if not self._guide.is_read:
            return tuple(self._panes)
        page = self._guide.page(f"lifts/{lift}", LiftPage)
        has = {
            Part.OVERVIEW: page is not None,
            Part.STEPS: page is not None and bool(page.steps),
            Part.FAULTS: True,
            Part.COMPARE: True,
            Part.MUSCLES: page is not None and page.muscles is not None,
            Part.PROGRAMMING: page is not None and bool(page.programming),
            Part.WHAT_IF: bool(comparisons_of(lift)),
        }
        return tuple(part for part in self._panes if has[part])

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.CARD_GAP_DENSE)
        self._notice.hide()
        column.addWidget(self.tabs)
        column.addWidget(self._notice)
        for pane in self._panes.values():
            column.addWidget(pane, 1)

    def _stage(self) -> RepStage:
        return self.steps.rep if self.tab is Part.STEPS else self.faults.rep

    def _step_depth(self, by: int) -> None:
        if self.tab is Part.MUSCLES:
            self.muscles.step_depth(by)
        else:
            self._stage().step_depth(by)

    def _choose_moment(self, index: int) -> None:
        self._stage().choose_moment(index)

    def _toggle_play(self) -> None:
        self._stage().toggle_play()

    def _toggle_layer(self, layer: str) -> None:
        self._stage().controls.toggle(layer)

    def _connect(self) -> None:
        self._shelf.solved.connect(self._show_frames)
        self._shelf.refused.connect(self._show_obstacle)
        self.tabs.chosen.connect(self.choose_tab)
        self.overview.address_asked.connect(self.address_asked)
        self.faults.practise_asked.connect(self.practise_asked)
        self.faults.address_asked.connect(self.address_asked)
        self.faults.drift_asked.connect(self._show_drift)
        self.what_if.assumptions_asked.connect(self._show_assumptions)
