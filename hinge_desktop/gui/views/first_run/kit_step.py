"""The step in which the kit is told, with the cards of the page Equipment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.bars_card import BarsCard
from hinge_desktop.gui.views.equipment.bells_card import BellsCard
from hinge_desktop.gui.views.equipment.kit_edits import KitEdits
from hinge_desktop.gui.views.equipment.plates_card import PlatesCard
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.equipment_settings import EquipmentSettings
from hinge_desktop.words.equipment import planned_iron


class KitStep(FirstRunStep):
    """Each answer is kept at once, as on the page; nothing entered means the assumed iron."""

    def __init__(
        self,
        theme: Theme,
        settings: EquipmentSettings,
        signals: ChangeSignals,
        window: MainWindow,
        fail: Callable[[JournalError], None],
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("KitStep", "Your kit"))
        self._settings = settings
        self._fail = fail
        self._edits = KitEdits(theme, settings, window)
        # It lives as long as the step, not as long as the window that its sheets open over.
        self.destroyed.connect(self._edits.deleteLater)
        self.plates = PlatesCard(theme, asks_colors=False)
        self.bars = BarsCard(theme)
        self.bells = BellsCard(theme)
        self._notice = Notice(theme, Mood.INFO)
        self._own_none = KeyButton(
            theme, self.tr("I have no bar and no plates"), kind=ButtonKind.OUTLINE
        )
        self.setObjectName("kit_step")
        self._build_layout()
        self._follow_cards()
        signals.changed.connect(self._follow_change)
        self.first_control = self.plates
        self.refresh()

    def skip_words(self) -> str:
        """Say that nothing need be entered."""
        return self.tr("Skip, use the usual")

    def begin(self) -> None:
        """Come to the front with what the journal holds."""
        self.refresh()

    def refresh(self) -> None:
        """Show what the journal holds."""
        try:
            owned, unit = self._settings.planned_with, self._settings.unit
            is_entered = self._settings.owned.is_iron_entered
        except JournalError as error:
            self._fail(error)
            return
        self.plates.show_plates(owned, unit)
        self.bars.show_bars(owned, unit)
        self.bells.show_bells(owned, unit)
        self._notice.setVisible(not is_entered)
        if not is_entered:
            words = self.tr("Hinge plans with {iron} until you change something here.")
            self._notice.show_notice(Mood.INFO, "", words.format(iron=planned_iron(owned)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lower cards one below the other where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when the cards have grown with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _follow_cards(self) -> None:
        edits = self._edits
        edits.follow_cards(self.plates, self.bars, self.bells)
        self._own_none.clicked.connect(lambda: edits.make(self._settings.own_no_iron))
        edits.failed.connect(self._show_what_stands)

    def _show_what_stands(self, error: JournalError) -> None:
        self.refresh()
        self._fail(error)

    def _follow_change(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _build_layout(self) -> None:
        theme = self._theme
        self._own_none.setObjectName("own_no_iron")
        self._notice.body.addWidget(self._own_none, 0, Qt.AlignmentFlag.AlignLeft)
        area = ColumnScroll()
        column = area.column
        column.setSpacing(metrics.CARD_GAP_DENSE)
        title = self.tr("What do you train with?")
        column.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        words = self.tr("Hinge plans only loads that you can build.")
        column.addWidget(Paragraph(theme, words, role=FontRole.NOTE))
        column.addWidget(self._notice)
        column.addWidget(self.plates)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(metrics.CARD_GAP)
        self._lower.addWidget(self.bars, 1)
        self._lower.addWidget(self.bells, 1)
        column.addLayout(self._lower)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _fit(self) -> None:
        needed = self.bars.minimumSizeHint().width() + self.bells.minimumSizeHint().width()
        room = self.width() - metrics.CARD_GAP - 2 * metrics.PAGE_MARGIN
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lower.setDirection(down if needed > room else across)
