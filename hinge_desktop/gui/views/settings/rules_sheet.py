"""The sheet of the coach's numbers: a group at a time, each with its source and a way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.thresholds import RULE_NUMBERS, Quantity, Rule, RuleGroup, RuleNumber
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.words.problems import journal_words
from hinge_desktop.words.rules import group_name, rule_name, rule_note, unit_of


class RulesSheet(SettingsSheet):
    """Each number applies at once and can be undone."""

    def __init__(self, theme: Theme, window: QWidget, numbers: RuleNumbers) -> None:
        title = QCoreApplication.translate("RulesSheet", "The coach's numbers")
        super().__init__(theme, window, title, width=800)
        self.setObjectName("rules_sheet")
        self._numbers = numbers
        self._notice = Notice(theme, Mood.BAD)
        self._notice.hide()
        self._groups = Segments(
            theme,
            self.tr("Group of rules"),
            [Segment(group.value, group_name(group)) for group in RuleGroup],
        )
        self._groups.setObjectName("rule_groups")
        self._rows = {one.rule: _RuleRow(theme, one) for one in RULE_NUMBERS}
        self.body.insertWidget(1, self._intro(theme))
        self.body.insertWidget(2, self._groups)
        self.body.insertWidget(3, self._notice)
        for row in self._rows.values():
            self.rows.addWidget(row)
            row.changed.connect(partial(self._set, row.number.rule))
            row.set_back.connect(partial(self._set_back, row.number.rule))
            row.rejected.connect(self._say)
        self._reset = self._reset_button(theme)
        self._groups.chosen.connect(self._show_group)
        self._show_numbers()
        self._groups.set_value(RuleGroup.GATES.value)
        self._show_group(RuleGroup.GATES.value)
        self._groups.button(RuleGroup.GATES.value).setFocus()

    def _intro(self, theme: Theme) -> TextLabel:
        words = self.tr(
            "Every number that Hinge plans by. Change what does not fit you; the arrow brings the"
            " first one back."
        )
        return TextLabel(theme, words, ink=Ink.TEXT2, wrap=True)

    def _reset_button(self, theme: Theme) -> KeyButton:
        reset = KeyButton(
            theme, self.tr("Set this group back"), kind=ButtonKind.FLAT, icon=Icon.RESET
        )
        reset.setObjectName("rules_reset")
        reset.clicked.connect(self._set_group_back)
        self.foot.insertWidget(0, reset)
        return reset

    def _show_group(self, group: str) -> None:
        for row in self._rows.values():
            row.setVisible(row.number.group.value == group)
        self._follow_changes()

    def _show_numbers(self) -> None:
        try:
            thresholds = self._numbers.thresholds
        except JournalError as error:
            self._say(journal_words(error).in_one_line())
            return
        for rule, row in self._rows.items():
            row.show_number(thresholds[rule], is_own=thresholds.own(rule) is not None)
        self._follow_changes()

    def _follow_changes(self) -> None:
        group = self._groups.value()
        rows = [row for row in self._rows.values() if row.number.group.value == group]
        self._reset.setEnabled(any(row.is_own for row in rows))

    def _set(self, rule: Rule, number: int) -> None:
        self._make(lambda: self._numbers.set_number(rule, number))

    def _set_back(self, rule: Rule) -> None:
        self._make(lambda: self._numbers.set_back([rule]))
        self._rows[rule].setFocus()

    def _set_group_back(self) -> None:
        group = RuleGroup(self._groups.value() or RuleGroup.GATES)
        self._make(lambda: self._numbers.set_group_back(group))
        self._groups.button(group.value).setFocus()

    def _make(self, act: Callable[[], None]) -> None:
        self._notice.hide()
        try:
            act()
        except JournalError as error:
            self._say(journal_words(error).in_one_line())
        self._show_numbers()

    def _say(self, sentence: str) -> None:
        self._notice.show_notice(Mood.BAD, "", sentence)
        self._notice.show()


class _RuleRow(QWidget):
    """A number with its name, its note, its control and the way back."""

    changed = Signal(int)
    set_back = Signal()
    rejected = Signal(str)

    def __init__(self, theme: Theme, number: RuleNumber) -> None:
        super().__init__()
        self.number = number
        self.is_own = False
        name = rule_name(number.rule)
        self._unit = TextLabel(theme, unit_of(number), ink=Ink.TEXT2)
        self._unit.setMinimumWidth(round(44 * theme.text_scale))
        self._back = IconButton(
            theme,
            Icon.RESET,
            QCoreApplication.translate("RulesSheet", "Set back: {name}").format(name=name),
        )
        self._back.setObjectName(f"back_{number.rule.value}")
        self._back.clicked.connect(self.set_back)
        keep = self._back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(keep)
        self._control = self._build_control(theme, name)
        self._control.setObjectName(f"rule_{number.rule.value}")
        row, _ = setting_row(theme, name, rule_note(number), self._control, self._unit, self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        FocusLead(self, self._control)

    def show_number(self, value: int, *, is_own: bool) -> None:
        """Show a number, and whether it is the lifter's own."""
        self.is_own = is_own
        if isinstance(self._control, Stepper):
            if self._control.value() != value or self._control.is_rejected():
                self._control.set_value(value)
        elif isinstance(self._control, Switch):
            self._control.setChecked(value == 1)
        self._back.setVisible(is_own)

    def _build_control(self, theme: Theme, name: str) -> QWidget:
        if self.number.quantity is Quantity.SWITCH:
            switch = Switch(theme, name)
            switch.clicked.connect(lambda is_on: self.changed.emit(int(is_on)))
            return switch
        stepper = Stepper(theme, name, minimum=self.number.lowest, maximum=self.number.highest)
        stepper.setFixedWidth(round(132 * theme.text_scale))
        stepper.value_changed.connect(self.changed)
        stepper.text_rejected.connect(self.rejected)
        return stepper
