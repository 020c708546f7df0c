"""Equipment: what is owned, and which loads it makes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout

from hinge_desktop.core.changes import Change
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.bars_card import BarsCard
from hinge_desktop.gui.views.equipment.bells_card import BellsCard
from hinge_desktop.gui.views.equipment.kit_edits import KitEdits
from hinge_desktop.gui.views.equipment.loads_card import LoadsCard
from hinge_desktop.gui.views.equipment.plates_card import PlatesCard
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reading_order import ReadingOrder
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.services.equipment_settings import EquipmentSettings
from hinge_desktop.words.equipment import planned_iron


class EquipmentPage(ScrollPage):
    """Follows every change of the kit, also one that is taken back elsewhere."""

    failed = Signal(object)
    """Sent with the `JournalError` where the kit could not be read or stored."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        settings: EquipmentSettings,
        signals: ChangeSignals,
        preferences: Preferences,
        todays_load: Callable[[], Weight | None],
    ) -> None:
        """Build the page; `todays_load` returns what goes on the bar today, None for nothing.

        It plans the day, which is longer than a frame, and is asked in a worker.
        """
        super().__init__(theme, title_of(PageName.EQUIPMENT))
        self._theme = theme
        self._settings = settings
        self._preferences = preferences
        self._todays_load = todays_load
        self._today: Weight | None = None
        self._planning = LatestTask(self)
        self._edits = KitEdits(theme, settings, window)
        self.plates = PlatesCard(theme)
        self.bars = BarsCard(theme)
        self.bells = BellsCard(theme)
        self.loads = LoadsCard(theme)
        self._notice = Notice(theme, Mood.INFO)
        self._own_none = KeyButton(
            theme, self.tr("I have no bar and no plates"), kind=ButtonKind.OUTLINE
        )
        self.setObjectName("page_equipment")
        self.header.aside_label.setText(self.tr("Hinge plans only loads you can build."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_layout()
        self._order = ReadingOrder(self._content)
        self._connect_signals(signals)
        self._show_colors()

    def refresh(self) -> None:
        """Show what the journal holds."""
        try:
            owned, unit = self._settings.planned_with, self._settings.unit
            is_entered = self._settings.owned.is_iron_entered
        except JournalError as error:
            self.failed.emit(error)
            return
        self.plates.show_plates(owned, unit)
        self.bars.show_bars(owned, unit)
        self.bells.show_bells(owned, unit)
        self._show_notice(owned, is_entered=is_entered)
        self._show_loads(owned, unit)
        self._order.follow()
        self._planning.ask(self._todays_load)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: today's load may be another one by now."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two middle cards one below the other where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when the cards have grown with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _build_layout(self) -> None:
        self._own_none.setObjectName("own_no_iron")
        self._notice.body.addWidget(self._own_none, 0, Qt.AlignmentFlag.AlignLeft)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(metrics.CARD_GAP)
        self._middle.addWidget(self.bars, 1)
        self._middle.addWidget(self.bells, 1)
        self.body.setSpacing(metrics.CARD_GAP_DENSE)
        self.body.addWidget(self._notice)
        self.body.addWidget(self.plates)
        self.body.addLayout(self._middle)
        self.body.addWidget(self.loads)
        self.body.addStretch(1)

    def _connect_signals(self, signals: ChangeSignals) -> None:
        edits = self._edits
        edits.follow_cards(self.plates, self.bars, self.bells)
        self._own_none.clicked.connect(lambda: edits.make(self._settings.own_no_iron))
        edits.failed.connect(self._show_what_stands)
        self.plates.plain_iron_chosen.connect(self._choose_plain_iron)
        self._preferences.changed.connect(self._show_colors)
        signals.changed.connect(self._follow_change)
        self._planning.answered.connect(self._mark_today)
        self._planning.failed.connect(self._refuse)

    def _follow_change(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _show_what_stands(self, error: JournalError) -> None:
        self.refresh()
        self.failed.emit(error)

    def _choose_plain_iron(self, is_plain: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(plain_iron=is_plain)

    def _show_colors(self) -> None:
        self.plates.show_colors(is_plain=self._preferences.settings.plain_iron)

    def _show_notice(self, planned_with: Equipment, *, is_entered: bool) -> None:
        self._own_none.setVisible(not is_entered)
        is_bare = planned_with.has_nothing_to_load
        self._notice.setVisible(not is_entered or is_bare)
        if not is_entered:
            words = self.tr("Hinge plans with {iron} until you change something here.")
            title = self.tr("Nothing is entered yet.")
            iron = planned_iron(planned_with)
            self._notice.show_notice(Mood.INFO, title, words.format(iron=iron))
        elif is_bare:
            title = self.tr("There is nothing to load.")
            words = self.tr(
                "Hinge plans the wall and the dowel drills only, until you switch on a bar, or add"
                " a kettlebell or dumbbells."
            )
            self._notice.show_notice(Mood.INFO, title, words)

    def _show_loads(self, planned_with: Equipment, unit: Unit) -> None:
        """Show what can be built, with the load of today as it was last planned."""
        if planned_with.has_bar:
            self.loads.show_loads(bar_loads(planned_with, unit), self._today)
        else:
            self.loads.show_no_bar()

    def _mark_today(self, load: Weight | None) -> None:
        if load != self._today:
            self._today = load
            try:
                self._show_loads(self._settings.planned_with, self._settings.unit)
            except JournalError as error:
                self.failed.emit(error)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self.failed.emit(error)

    def _fit(self) -> None:
        needed = self.bars.minimumSizeHint().width() + self.bells.minimumSizeHint().width()
        room = self.viewport().width() - 2 * metrics.PAGE_MARGIN - metrics.CARD_GAP
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        is_narrow = self.window().width() < metrics.NARROW_BELOW or needed > room
        self._middle.setDirection(down if is_narrow else across)
