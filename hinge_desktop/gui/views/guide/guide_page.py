"""The guide: its table of contents, lifts and pages of text, and the way between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.fault_entries import PRACTISE_KEY
from hinge_desktop.gui.views.guide.finder_view import FINDER
from hinge_desktop.gui.views.guide.guide_links import CONTENTS, FINDER_KEY, GuideLinks
from hinge_desktop.gui.views.guide.guide_views import GuideViews, View
from hinge_desktop.gui.views.guide.lift_chooser import LiftChooser
from hinge_desktop.gui.views.guide.lift_view import LiftView
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.words.guide_text import damaged_files_words

_UNDER_TITLE: Final = 8
"""Pixels above the tabs of a lift, which have room of their own."""
_START: Final = Address(f"lifts/{Lift.ROMANIAN_DEADLIFT}")
_LIFTS: Final = frozenset(f"lifts/{lift}" for lift in Lift)
_FAULT_LIFTS: Final = (Lift.ROMANIAN_DEADLIFT, Lift.SINGLE_LEG, Lift.DEADLIFT)
"""Where a fault is shown that the lift at hand cannot have."""
_MOST_STEPS_BACK: Final = 50
_AROUND: Final = 24
"""Pixels above and below of what the page scrolls to."""


class GuidePage(ScrollPage):
    """Opens addresses and remembers them, so that there is a way back."""

    practise_asked = Signal(str)
    """Sent with the id of the exercise that the lifter wants to do now."""
    play_asked = Signal(str)
    """Sent with the name of the page whose routine is to be played."""
    checks_asked = Signal()
    """The lifter wants to see what the checks said so far."""
    print_asked = Signal(str)
    """Sent with the name of the page that the lifter wants on paper."""

    def __init__(
        self,
        theme: Theme,
        source: GuideSource,
        lifter: GuideLifter,
        signals: ChangeSignals,
        monotonic: Callable[[], float],
        own_card: Callable[[], OwnCard],
    ) -> None:
        super().__init__(theme, title_of(PageName.GUIDE))
        self._theme = theme
        self._source = source
        self._lifter = lifter
        self._address = _START
        self._been: list[Address] = []
        self.setObjectName("page_guide")
        # Opened, the page hands the keyboard to its list; Tab goes through its controls in order.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chooser = LiftChooser(theme)
        self.pill = BuildPill(theme)
        self._back = IconButton(theme, Icon.ARROW_LEFT, self.tr("Back"), key="Alt+Left")
        self._links = GuideLinks(theme)
        self._print = IconButton(theme, Icon.PRINTER, self.tr("Print or save"), key="Ctrl P")
        self._damage = Notice(theme, Mood.WARN)
        self.views = GuideViews(theme, lifter, monotonic, own_card, self)
        self._signals = signals
        self._keys = PageKeys(self)
        self._build_layout()
        self._add_keys()
        self._connect()
        self._show_guide()
        source.load()

    @property
    def address(self) -> Address:
        """Where the guide is open."""
        return self._address

    @property
    def lifts(self) -> LiftView:
        """The view of lifts."""
        return self.views.lifts

    def open_address(self, address: Address) -> None:
        """Open a page of the guide, and keep the way back to the one before."""
        self._go_to(address)
        self._view().focus_first()
        self.verticalScrollBar().setValue(0)

    def go_back(self) -> None:
        """Open the page that was open before."""
        if self._been:
            self._address = self._been.pop()
            self._show()
            self._view().focus_first()

    def print_shown(self) -> None:
        """Ask for the page that is open on paper, as its button does."""
        self._print.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the view."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self._view().focus_first()

    def _go_to(self, address: Address) -> None:
        if address != self._address:
            self._been = [*self._been, self._address][-_MOST_STEPS_BACK:]
            self._address = address
        self._show()

    def _view(self) -> View:
        """Return the view that the open address belongs to."""
        return self.views.view_of(self._source.guide, self._address.page)

    def _follow(self, address: Address) -> None:
        """Remember where in its page the lifter is, for the way back."""
        self._address = address

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part once its page is laid out."""
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        """Show all of a part, or its beginning where it is higher than the window."""
        # What was just filled has asked for its room, but the page has not grown yet.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if part.height() + 2 * _AROUND <= self.viewport().height():
            self.ensureWidgetVisible(part, 0, _AROUND)
        else:
            top = part.mapTo(self._content, QPoint()).y()
            self.verticalScrollBar().setValue(top - _AROUND)

    def _show(self) -> None:
        self._address = self._led(self._address)
        view = self._view()
        for one in self.views.there:
            one.setVisible(one is view)
            one.set_active(is_active=one is view)
        is_lift = isinstance(view, LiftView)
        view.show_address(self._source.guide, self._address)
        self._column.setSpacing(_UNDER_TITLE if is_lift else metrics.CARD_GAP_DENSE)
        self.chooser.setVisible(is_lift)
        self.pill.setVisible(is_lift)
        self.header.title_label.setVisible(not is_lift)
        title = page_title(self._source.guide, self._address.page)
        self.header.title_label.setText(title or title_of(PageName.GUIDE))
        self._back.setVisible(bool(self._been))

    def _led(self, address: Address) -> Address:
        """Lead to a fault that is drawn beside the lift that it is a fault of."""
        page = self._source.guide.page(address.page, FaultPage)
        if page is None or page.fault is None:
            return address
        lift = self._lift_with(page.fault)
        return Address(f"lifts/{lift}", Part.FAULTS, page.fault.value)

    def _lift_with(self, fault: Fault) -> Lift:
        lifts = (self.lifts.lift, *_FAULT_LIFTS)
        return next(lift for lift in lifts if fault in faults_shown(lift))

    def _show_guide(self) -> None:
        """Show what is read of the guide by now, and what is damaged in it."""
        problems = self._source.guide.problems
        if problems:
            self._damage.show_notice(Mood.WARN, *damaged_files_words(problems))
        self._damage.setVisible(bool(problems))
        focused = QApplication.focusWidget()
        was_here = focused is not None and self.isAncestorOf(focused)
        self._show()
        if was_here and focused is not None and not focused.isVisible():
            self._view().focus_first()

    def _act(self) -> None:
        self._view().act()

    def _choose_lift(self, _row: int) -> None:
        self._go_to(Address(f"lifts/{self.chooser.lift()}"))

    def _open(self, address: Address) -> None:
        self.open_address(address)

    def _ask_to_print(self) -> None:
        self.print_asked.emit(self._address.page)

    def _follow_lift(self, lift: Lift) -> None:
        self.chooser.show_lift(lift)

    def _step(self, by: int) -> None:
        """Move in the list of the view; where it has none, scroll."""
        if self._view().step(by):
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.singleStep())

    def _build_layout(self) -> None:
        self.header.begin_with(self.chooser)
        self.header.begin_with(self._back)
        self.setTabOrder(self._back, self.chooser)
        self.header.add(self._links)
        self.header.add(self._print)
        self.header.end_with(self.pill)
        self._back.setObjectName("guide_back")
        self._print.setObjectName("guide_print")
        self._damage.setObjectName("guide_damage")
        self._damage.hide()
        self.body.setSpacing(metrics.CARD_GAP_DENSE)
        self.body.addWidget(self._damage)

    def _add_keys(self) -> None:
        add = self._keys.add
        add(self.tr("Contents"), ["Home"], partial(self._open, CONTENTS))
        add(self.tr("Where did you feel it?"), [FINDER_KEY], partial(self._open, FINDER))
        add(self.tr("Back"), ["Alt+Left", "Backspace"], self.go_back)
        add(self.tr("Previous"), ["Up"], partial(self._step, -1))
        add(self.tr("Next"), ["Down"], partial(self._step, 1))
        add(self.tr("Practise or play"), [PRACTISE_KEY], self._act)
        self._keys.yield_to_focus()
        self._keys.keep_space(self.pill.link)

    def _connect(self) -> None:
        self._back.clicked.connect(self.go_back)
        self._links.address_asked.connect(self.open_address)
        self._print.clicked.connect(self._ask_to_print)
        self.chooser.activated.connect(self._choose_lift)
        self.views.built.connect(self._take_in)
        self._source.loaded.connect(self._show_guide)

    def _take_in(self, view: View) -> None:
        """Give a view its place, its keys and its ways to other pages."""
        self.body.addWidget(view, 1)
        view.add_keys(self._keys)
        view.set_active(is_active=False)
        self._keys.yield_to_focus()
        view.address_asked.connect(self.open_address)
        view.practise_asked.connect(self.practise_asked)
        view.play_asked.connect(self.play_asked)
        view.checks_asked.connect(self.checks_asked)
        view.went_on.connect(self._follow)
        view.sight_asked.connect(self._bring_into_sight)
        if isinstance(view, LiftView):
            view.lift_shown.connect(self._follow_lift)
            self._signals.lifter_changed.connect(view.follow_lifter)
            self._signals.training_changed.connect(view.follow_lifter)
