"""The sheet before a routine: its steps with a tick each, and how long they take."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.routine import Routine
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.routine.guide_routine import GuideRoutine
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.words.guide_text import guide_text
from hinge_desktop.words.routine import part_amount, total_words

_WIDTH = 620
_BESIDE_TICK = 26


class RoutineSheet(ScrollingSheet):
    """Enter starts what is ticked, Esc leaves. Optional steps are off until they are ticked."""

    start_wanted = Signal(object)
    """The lifter starts; carries the places of the chosen steps as a frozenset."""

    def __init__(
        self, theme: Theme, window: QWidget, routine: GuideRoutine, lead_in_ms: int
    ) -> None:
        title = guide_text(routine.title)
        super().__init__(theme, window, title, Icon.TIMER, width=_WIDTH, spacing=10)
        self._routine = routine
        self._lead_in_ms = lead_in_ms
        self._ticks = [self._build_tick(place) for place in range(len(routine.parts))]
        self._total = TextLabel(theme, ink=Ink.TEXT2)
        self.setObjectName("routine_sheet")
        self._fill_column()
        self.start_button = self.add_default(self.tr("Start"), "start_routine", self._start)
        note = self.tr("Nothing is written to your journal")
        self.foot.addWidget(TextLabel(theme, note, ink=Ink.TEXT2, wrap=True), 1)
        self.add_way_out(self.tr("Close"), "close_routine_sheet")
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

    def _fill_column(self) -> None:
        self.head.addWidget(self._total)
        for place, tick in enumerate(self._ticks):
            self.column.addWidget(tick)
            note = self._routine.note_of(place)
            if note:
                self.column.addWidget(self._build_note(note, tick))
