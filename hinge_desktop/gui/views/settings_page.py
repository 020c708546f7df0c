"""Settings: each applies at once; those of the training go into the journal."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop import __version__
from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.setting_words import set_back_words
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.begin_card import BeginCard
from hinge_desktop.gui.views.settings.coach_card import CoachCard
from hinge_desktop.gui.views.settings.computer_card import OF_THE_COMPUTER, ComputerCard
from hinge_desktop.gui.views.settings.data_card import DataCard
from hinge_desktop.gui.views.settings.garage_card import OF_THE_GARAGE, GarageCard, Outputs
from hinge_desktop.gui.views.settings.look_card import OF_THE_LOOK, LookCard
from hinge_desktop.gui.views.settings.rules_sheet import RulesSheet
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.views.settings.settings_search import SettingsSearch
from hinge_desktop.gui.views.settings.sound_card import OF_THE_COUNT, SoundCard
from hinge_desktop.gui.views.settings.training_card import TrainingCard
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.services.safety_answers import SafetyAnswers
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.build import summary
from hinge_desktop.words.settings import Setting

Together = Callable[[str], AbstractContextManager[None]]
"""Makes one act, in these words, of all that is changed within."""
_OF_THE_BEGINNING: Final = frozenset({SafetyAnswer, StopState})


class SettingsPage(ScrollPage):
    """Two columns of cards, one in a narrow window."""

    check_requested = Signal()
    """The lifter wants to walk through the garage check."""
    build_requested = Signal()
    """The lifter wants to tell or change their build."""
    week_requested = Signal()
    """The lifter wants to see or change their week."""
    body_requested = Signal()
    """The lifter wants to see their checks of mobility and balance."""
    language_chosen = Signal(str)
    """The lifter wants another language: sent with its code, or empty for the system's."""
    not_stored = Signal(object)
    """Sent with the `JournalError` when a change of the plan could not be stored."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        clicker: ClickerKeys,
        plans: PlanSettings,
        signals: ChangeSignals,
        sound: SetSound,
        outputs: Outputs,
        journal_file: Path,
        *,
        voice: Voice,
        lifter: LifterSettings,
        safety: SafetyAnswers,
        rules: RuleNumbers,
        together: Together,
        languages: Sequence[str] = (),
    ) -> None:
        super().__init__(theme, title_of(PageName.SETTINGS))
        self._theme = theme
        self._plans = plans
        self._lifter = lifter
        self._safety = safety
        self._rules = rules
        self._preferences = preferences
        self._together = together
        self.setObjectName("page_settings")
        self.header.aside_label.setText(self.tr("Changes apply at once."))
        self._look = LookCard(theme, preferences)
        self._coach = CoachCard(theme)
        self._computer = ComputerCard(theme, preferences, journal_file, languages)
        self._training = TrainingCard(theme)
        self._sound = SoundCard(theme, preferences, clicker)
        self.data = DataCard(theme)
        self._garage = GarageCard(theme, preferences, sound, outputs, voice)
        self.begin = BeginCard(theme)
        self._search = SettingsSearch(theme, self, self._cards())
        self._search.field.textChanged.connect(self._drop_empty_columns)
        self.header.end_with(self._search.field)
        self._build_layout()
        self._connect_choices()
        self._connect_ways()
        self._connect_ways_back()
        signals.changed.connect(self._follow_change)
        signals.lifter_changed.connect(self._show_build)
        self._show_plan()
        self._show_build()
        self._show_begin()
        self.first_control = self._look

    def _connect_choices(self) -> None:
        self._sound.lead_in_chosen.connect(self._set_lead_in)
        self._coach.tempo_chosen.connect(self._set_tempo)
        self._coach.sessions_chosen.connect(self._set_sessions)
        self._coach.reps_chosen.connect(self._set_reps)
        self._training.unit_chosen.connect(self._set_unit)
        self._training.length_unit_chosen.connect(self._set_length_unit)

    def _connect_ways(self) -> None:
        self._computer.language_chosen.connect(self.language_chosen)
        self._garage.check_requested.connect(self.check_requested)
        self._coach.build_requested.connect(self.build_requested)
        self._training.week_requested.connect(self.week_requested)
        self._training.body_requested.connect(self.body_requested)
        self._training.rules_requested.connect(self._open_rules)

    def _connect_ways_back(self) -> None:
        for card, names in (
            (self._look, OF_THE_LOOK),
            (self._computer, OF_THE_COMPUTER),
            (self._garage, OF_THE_GARAGE),
        ):
            card.reset_asked.connect(partial(self._set_card_back, card, names))
        self._sound.reset_asked.connect(self._set_count_back)
        self._coach.reset_asked.connect(self._set_coach_back)

    def lead_to(self, setting: Setting) -> None:
        """Show a line and give its control the keyboard, whatever was searched for."""
        self._search.field.clear()
        controls = (card.control_of(setting) for card in self._cards())
        found = next((one for one in controls if one is not None), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one below the other where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when the cards have grown with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _build_layout(self) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(metrics.CARD_GAP)
        self._sides = (
            _column(self._look, self._coach, self._computer, self._training),
            _column(self._sound, self.data, self._garage, self.begin),
        )
        for side in self._sides:
            self._columns.addWidget(side, 1)
        self.body.addWidget(self._search.line)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.body.addLayout(self._footer())

    def _cards(self) -> tuple[SettingsCard, ...]:
        """In the order in which they are read."""
        return (
            *(self._look, self._sound, self._coach, self.data),
            *(self._computer, self._garage, self._training, self.begin),
        )

    def _drop_empty_columns(self) -> None:
        """Let what a search found begin at the left."""
        for side in self._sides:
            cards = (card for card in self._cards() if side.isAncestorOf(card))
            side.setVisible(any(not card.isHidden() for card in cards))

    def _fit(self) -> None:
        window = self.window().width()
        needed = sum(side.minimumSizeHint().width() for side in self._sides)
        room = self.viewport().width() - 2 * metrics.PAGE_MARGIN - metrics.CARD_GAP
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        is_narrow = window < metrics.NARROW_BELOW or needed > room
        self._columns.setDirection(down if is_narrow else across)

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(IconLabel(self._theme, Icon.CLOUD_OFF, size=18))
        words = self.tr("Hinge never goes online. Everything stays in one file on this computer.")
        row.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2, wrap=True), 1)
        version = self.tr("Hinge {version}").format(version=__version__)
        row.addWidget(TextLabel(self._theme, version, ink=Ink.TEXT2))
        return row

    def _open_rules(self) -> None:
        RulesSheet(self._theme, self.window(), self._rules).open()

    def _set_lead_in(self, seconds: int) -> None:
        self._make(lambda: self._plans.set_lead_in(seconds))

    def _set_tempo(self, tempo: Tempo) -> None:
        self._make(lambda: self._plans.set_tempo(tempo))

    def _set_reps(self, reps: tuple[int, int]) -> None:
        self._make(lambda: self._plans.set_reps(*reps))

    def _set_card_back(self, card: SettingsCard, names: Sequence[str]) -> None:
        with self._together(set_back_words(card.title_label.text())):
            self._preferences.set_back(names)

    def _set_count_back(self) -> None:
        """Set back what the journal and what this computer has of the group, as one act.

        Where the journal refuses, its trouble is said and nothing is changed.
        """
        with self._together(set_back_words(self._sound.title_label.text())):
            if self._make(lambda: self._plans.set_lead_in(Plan().lead_in_seconds)):
                self._preferences.set_back(OF_THE_COUNT)

    def _set_coach_back(self) -> None:
        usual = Plan()
        with self._together(set_back_words(self._coach.title_label.text())):
            if self._make(lambda: self._plans.set_tempo(usual.tempo)):
                self._set_sessions(usual.sessions_per_week)
                self._set_reps((usual.lowest_reps, usual.highest_reps))

    def _set_sessions(self, count: int) -> None:
        self._make(lambda: self._plans.set_sessions_per_week(count))

    def _set_unit(self, unit: Unit) -> None:
        self._make(lambda: self._lifter.store(replace(self._lifter.profile, unit=unit)))

    def _set_length_unit(self, unit: LengthUnit) -> None:
        self._make(lambda: self._lifter.store(replace(self._lifter.profile, length_unit=unit)))

    def _make(self, act: Callable[[], None]) -> bool:
        """Do it, and tell whether it was stored."""
        try:
            act()
        except JournalError as error:
            self._show_plan()
            self._show_build()
            self.not_stored.emit(error)
            return False
        return True

    def _follow_change(self, change: Change) -> None:
        if Plan in change.kinds:
            self._show_plan()
        if change.kinds & _OF_THE_BEGINNING:
            self._show_begin()

    def _show_plan(self) -> None:
        try:
            plan = self._plans.plan
        except JournalError as error:
            self.not_stored.emit(error)
            return
        self._sound.show_lead_in(plan.lead_in_seconds)
        self._coach.show_plan(plan)

    def _show_begin(self) -> None:
        try:
            self.begin.show_told(self._safety.told)
        except JournalError as error:
            self.not_stored.emit(error)

    def _show_build(self) -> None:
        try:
            self._training.show_units(self._lifter.profile)
            mass = self._lifter.body_mass
            weight = None if mass is None else mass.weight
            self._coach.show_build(summary(self._lifter.profile, weight))
        except JournalError as error:
            self.not_stored.emit(error)


def _column(*cards: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(metrics.CARD_GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
