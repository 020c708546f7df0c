"""The sheet before a routine: its steps with a tick each, and how long they take."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.routine import Routine
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.routine.guide_routine import GuideRoutine
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.words.guide_text import guide_text
from hinge_desktop.words.routine import part_amount, total_words

_WIDTH = 620
_MARGIN = 32
_BESIDE_TICK = 26
_AROUND = 48
"""What is left free of the window above and below the sheet."""


class RoutineSheet(Sheet):
    """Enter starts what is ticked, Esc leaves. Optional steps are off until they are ticked."""

    start_wanted = Signal(object)
    """The lifter starts; carries the places of the chosen steps as a frozenset."""

    def __init__(
        self, theme: Theme, window: QWidget, routine: GuideRoutine, lead_in_ms: int
    ) -> None:
        self._title = guide_text(routine.title)
        super().__init__(theme, window, self._title, width=_WIDTH)
        self._routine = routine
        self._lead_in_ms = lead_in_ms
        self._ticks = [self._build_tick(place) for place in range(len(routine.parts))]
        self._total = TextLabel(theme, ink=Ink.TEXT2)
        self.start_button = KeyButton(
            theme, self.tr("Start"), kind=ButtonKind.PRIMARY, key=self.tr("Enter")
        )
        self.start_button.setObjectName("start_routine")
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self._start)
        self.setObjectName("routine_sheet")
        self._build_layout(window.height())
        self._show_total()
        self.start_button.setFocus()

    @property
    def chosen(self) -> frozenset[int]:
        """The places of the steps that are ticked."""
        return frozenset(place for place, tick in enumerate(self._ticks) if tick.isChecked())

    def _start(self) -> None:
        if self.chosen:
            chosen = self.chosen
            self.accept()
            self.start_wanted.emit(chosen)

    def _show_total(self) -> None:
        chosen = self.chosen
        self.start_button.setEnabled(bool(chosen))
        if not chosen:
            self._total.setText(self.tr("Tick what you want to do"))
            return
        routine = Routine(self._routine.parts, chosen, self._lead_in_ms)
        self._total.setText(total_words(routine.total_ms))

    def _build_tick(self, place: int) -> TickBox:
        part = self._routine.parts[place]
        words = f"{guide_text(self._routine.steps[place].title)}, {part_amount(part)}"
        if part.is_optional:
            words = self.tr("{step} (if you like)").format(step=words)
        tick = TickBox(self._theme, words, key=self.tr("Space"))
        tick.setObjectName(f"routine_step_{place + 1}")
        tick.setChecked(not part.is_optional)
        tick.clicked.connect(self._show_total)
        return tick

    def _build_note(self, note: str, tick: TickBox) -> QWidget:
        """Say under a step why it is not as usual; a screen reader hears it with the step."""
        tick.setAccessibleDescription(note)
        label = TextLabel(self._theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        label.setContentsMargins(_BESIDE_TICK, 0, 0, 4)
        return label

    def _build_layout(self, window_height: int) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        column.setSpacing(10)
        for place, tick in enumerate(self._ticks):
            column.addWidget(tick)
            note = self._routine.note_of(place)
            if note:
                column.addWidget(self._build_note(note, tick))
        self.body.setContentsMargins(0, 24, 0, 24)
        self.body.setSpacing(16)
        self.body.addLayout(self._build_head())
        self.body.addWidget(FittingScroll(content), 1)
        self.body.addLayout(self._build_foot())
        card = self.body.parentWidget()
        if card is not None:
            card.setMaximumHeight(window_height - _AROUND)

    def _build_head(self) -> QHBoxLayout:
        head = self._row()
        head.addWidget(IconLabel(self._theme, Icon.TIMER, size=24, ink=Ink.ACCENT))
        title = TextLabel(self._theme, self._title, role=FontRole.PAGE_TITLE, wrap=True)
        head.addWidget(title, 1)
        head.addWidget(self._total)
        return head

    def _build_foot(self) -> QHBoxLayout:
        foot = self._row()
        foot.addWidget(self.start_button)
        note = self.tr("Nothing is written to your journal")
        foot.addWidget(TextLabel(self._theme, note, ink=Ink.TEXT2, wrap=True), 1)
        foot.addWidget(self._plain(self.tr("Close"), self.tr("Esc"), self.reject))
        return foot

    def _plain(self, text: str, key: str, act: Callable[[], None]) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=key)
        button.setObjectName("close_routine_sheet")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @staticmethod
    def _row() -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(12)
        return row
