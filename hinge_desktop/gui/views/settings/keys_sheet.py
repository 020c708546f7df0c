"""The sheet of keys: what each button of a clicker or pedal does, changed by pressing it."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.clicker_keys import MOST_KEYS, ClickerAct, ClickerKeys, refusal_of
from hinge_desktop.gui.clicker_words import (
    act_name,
    act_note,
    key_name,
    one_button_note,
    refusal_words,
)
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.key_capture import KeyCapture
from hinge_desktop.gui.widgets.text_label import TextLabel


class KeysSheet(SettingsSheet):
    """One line an act: its keys, each of which can be taken away, and a way to add one."""

    def __init__(self, theme: Theme, window: QWidget, clicker: ClickerKeys) -> None:
        title = QCoreApplication.translate("KeysSheet", "Clicker or foot switch")
        super().__init__(theme, window, title, width=820)
        self.setObjectName("keys_sheet")
        self._clicker = clicker
        self._notice = Notice(theme, Mood.INFO)
        self._notice.hide()
        self.body.insertWidget(1, self._build_intro())
        self.body.insertWidget(3, self._notice)
        self._rows = {act: _ActKeys(theme, act) for act in ClickerAct}
        for act, keys in self._rows.items():
            row, _ = setting_row(theme, act_name(act), act_note(act), keys)
            self.rows.addLayout(row)
            keys.captured.connect(partial(self._give, act))
            keys.taken.connect(partial(self._take, act))
        self._reset = self._build_reset()
        self.foot.insertWidget(0, self._reset)
        clicker.changed.connect(self._show_keys)
        self._show_keys()
        self._rows[ClickerAct.NEXT].add_button.setFocus()

    def _build_intro(self) -> TextLabel:
        words = self.tr(
            "Choose Add a key, then press the button. Keys that your system keeps for itself,"
            " such as the volume on some, never reach Hinge. {one_button}"
        )
        text = words.format(one_button=one_button_note())
        return TextLabel(self._theme, text, ink=Ink.TEXT2, wrap=True)

    def _build_reset(self) -> KeyButton:
        reset = KeyButton(
            self._theme, self.tr("Back to the usual keys"), kind=ButtonKind.FLAT, icon=Icon.RESET
        )
        reset.setObjectName("keys_reset")
        reset.clicked.connect(self._set_back)
        return reset

    def _show_keys(self) -> None:
        for act, row in self._rows.items():
            row.show_keys(self._clicker.keys(act))
        self._reset.setEnabled(not self._clicker.is_default)

    def _give(self, act: ClickerAct, key: str) -> None:
        refusal = refusal_of(key)
        if refusal is not None and key not in self._clicker.keys(act):
            self._say(Mood.WARN, refusal_words(refusal, key))
            return
        taken_from = self._clicker.give(key, act) if refusal is None else None
        self._say_given(key, act, taken_from)

    def _say_given(self, key: str, act: ClickerAct, taken_from: ClickerAct | None) -> None:
        if taken_from is not None:
            words = self.tr("{key} does {act} now, and no longer {other}.").format(
                key=key_name(key), act=act_name(act), other=act_name(taken_from)
            )
        elif len(self._clicker.acts_of(key)) > 1:
            words = self.tr("{key} taps while reps run, and leads on once they are done.").format(
                key=key_name(key)
            )
        else:
            words = self.tr("{key} does {act} now.").format(key=key_name(key), act=act_name(act))
        self._say(Mood.OK, words)

    def _take(self, act: ClickerAct, key: str) -> None:
        self._clicker.take(key, act)
        self._rows[act].add_button.setFocus()
        words = self.tr("{key} no longer does {act}.")
        self._say(Mood.OK, words.format(key=key_name(key), act=act_name(act)))

    def _set_back(self) -> None:
        self._clicker.set_back()
        self._rows[ClickerAct.NEXT].add_button.setFocus()
        self._say(Mood.OK, self.tr("Every button does what it did at first."))

    def _say(self, mood: Mood, words: str) -> None:
        self._notice.show_notice(mood, "", words)
        self._notice.show()


class _ActKeys(QWidget):
    """The keys of one act."""

    captured = Signal(str)
    taken = Signal(str)

    def __init__(self, theme: Theme, act: ClickerAct) -> None:
        super().__init__()
        self._theme = theme
        self._act = act
        self._buttons: list[KeyButton] = []
        self.add_button = KeyCapture(theme, self.tr("Add a key"))
        self.add_button.setObjectName(f"add_key_{act}")
        self.add_button.captured.connect(self.captured)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.add_button)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show a button a key, which takes it away."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._build_key(key) for key in keys]
        for place, button in enumerate(self._buttons, start=1):
            self._row.insertWidget(place, button)
            button.show()
        self.add_button.setEnabled(len(keys) < MOST_KEYS)
        in_order = [*self._buttons, self.add_button]
        for first, second in pairwise(in_order):
            QWidget.setTabOrder(first, second)

    def _build_key(self, key: str) -> KeyButton:
        button = KeyButton(self._theme, key_name(key), kind=ButtonKind.OUTLINE, icon=Icon.X)
        button.setObjectName(f"key_{self._act}_{key}".replace(" ", "_").lower())
        words = self.tr("Take {key} from {act}").format(key=key_name(key), act=act_name(self._act))
        button.setAccessibleDescription(words)
        button.setToolTip(self.tr("{what} (Space)").format(what=words))
        button.clicked.connect(partial(self._report_taken, key))
        return button

    def _report_taken(self, key: str) -> None:
        self.taken.emit(key)
