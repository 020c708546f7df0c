"""Step 2: press the clicker or pedal, and see what it does."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys, refusal_of
from hinge_desktop.gui.clicker_words import act_name, act_note, key_name, refusal_words
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.garage_check.check_step import CheckStep
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.key_capture import key_text
from hinge_desktop.gui.widgets.text_label import TextLabel

_OWN_KEYS: Final = frozenset({"Return", "Enter", "Esc", "Tab", "Backtab", "Shift+Backtab", "Space"})


class PressStep(CheckStep):
    """Takes every key but those that lead through the check, and names it."""

    def __init__(self, theme: Theme, clicker: ClickerKeys) -> None:
        say = QCoreApplication.translate
        words = say(
            "PressStep",
            "Press each button of your clicker or foot switch. Without one, Space and Enter are"
            " all you need.",
        )
        super().__init__(theme, say("PressStep", "Press your clicker"), words)
        self._clicker = clicker
        self._key = ""
        self._name = TextLabel(theme, role=FontRole.GARAGE_VALUE_LARGE, ink=Ink.TEXT)
        self._name.setObjectName("check_key")
        self._name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._meaning = TextLabel(theme, role=FontRole.GARAGE_LABEL, ink=Ink.TEXT2, wrap=True)
        self._use = KeyButton(theme, self.tr("Use it for Next"), distance=Distance.GARAGE)
        self._use.setObjectName("check_use_for_next")
        self._use.setToolTip(self.tr("Use it for Next (Tab, Space)"))
        self._use.clicked.connect(self._use_for_next)
        self._build_layout()
        self.first_control = self._name

    def begin(self) -> None:
        """Wait for the first press."""
        self._key = ""
        self._name.setText(self.tr("No button yet"))
        self._name.setAccessibleName(self.tr("No button yet"))
        self._meaning.setText("")
        self._use.setVisible(False)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Name the key instead of doing what it does."""
        key = key_text(event)
        if key is None or key in _OWN_KEYS or key.startswith("Alt+"):
            return False
        if event.type() is QKeyEvent.Type.KeyPress and not event.isAutoRepeat():
            self._show_key(key)
        return True

    def _show_key(self, key: str) -> None:
        self._key = key
        self._name.setText(key_name(key) if key else self.tr("A button without a name"))
        self._show_meaning()
        self._name.setFocus()

    def _show_meaning(self) -> None:
        acts = self._clicker.acts_of(self._key)
        refusal = refusal_of(self._key)
        if acts:
            lines = [f"{act_name(act)}: {act_note(act)}" for act in acts]
            words = ". ".join(lines)
        elif refusal is not None:
            words = refusal_words(refusal, self._key)
        else:
            words = self.tr("It does nothing yet.")
        self._meaning.setText(words)
        self._name.setAccessibleName(f"{self._name.text()}. {words}")
        self._use.setVisible(refusal is None and ClickerAct.NEXT not in acts)

    def _use_for_next(self) -> None:
        taken_from = self._clicker.give(self._key, ClickerAct.NEXT)
        self._show_meaning()
        if taken_from is not None:
            words = self.tr("{meaning}. It no longer does {other}.")
            self._meaning.setText(
                words.format(meaning=self._meaning.text(), other=act_name(taken_from))
            )
        self._name.setFocus()

    def _build_layout(self) -> None:
        self.body.addStretch(1)
        self.body.addWidget(self._name)
        self.body.addWidget(self._meaning)
        row = QHBoxLayout()
        row.addWidget(self._use)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(2)
