"""The card beside the gates: what is left, why it matters, and the ways on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel


class LadderAct(StrEnum):
    """What the lifter can do about a step."""

    TAKE = "take"
    """Take the step that is offered."""
    STAY = "stay"
    """Decline it."""
    PRACTISE = "practise"
    CHECK_SIDES = "check_sides"
    SAFETY = "safety"
    PREVIEW = "preview"
    MOVE = "move"
    SKIP = "skip"
    """Leave the kettlebell out."""
    VARIANT = "variant"
    """Train the step with its variant, or as usual again."""


KEYS = {
    LadderAct.TAKE: "Return",
    LadderAct.STAY: "S",
    LadderAct.PRACTISE: "P",
    LadderAct.CHECK_SIDES: "B",
    LadderAct.PREVIEW: "V",
    LadderAct.MOVE: "M",
    LadderAct.SKIP: "K",
    LadderAct.VARIANT: "E",
    LadderAct.SAFETY: "F4",
}
"""One key an act; Enter opens the drill where no step is offered (design, screen 4)."""


@dataclass(frozen=True, slots=True)
class Way:
    """A button: what it does, its words, and how loud it is."""

    act: LadderAct
    words: str
    kind: ButtonKind = ButtonKind.PLAIN


@dataclass(frozen=True, slots=True)
class LeftText:
    """Everything the card says."""

    title: str
    text: str
    """Rich text: days are strong."""
    why_title: str = ""
    why: str = ""
    ways: tuple[Way, ...] = ()


class LeftCard(Card):
    """Buttons are made once an act and shown where it is possible."""

    asked = Signal(object)
    """Sent with the `LadderAct` of the button or key that was pressed."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("LeftCard", "What is left")
        super().__init__(theme, title, parent=parent)
        self.setObjectName("ladder_left")
        self.body.setSpacing(6)
        self._text = Paragraph(theme, is_rich=True)
        self._line = Hairline(theme)
        self._why_title = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self._why = Paragraph(theme)
        self._shown: dict[LadderAct, Way] = {}
        self._buttons = {act: self._button(theme, act) for act in LadderAct}
        ways = QWidget()
        flow = FlowLayout(spacing=6)
        ways.setLayout(flow)
        for button in self._buttons.values():
            flow.addWidget(button)
        for part in (self._text, self._line, self._why_title, self._why):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(ways)

    def show_left(self, left: LeftText) -> None:
        """Show words and the ways that are open."""
        self.set_title(left.title)
        self._text.setText(left.text)
        has_why = bool(left.why)
        for part in (self._line, self._why_title, self._why):
            part.setVisible(has_why)
        self._why_title.setText(left.why_title)
        self._why.setText(left.why)
        self._shown = {way.act: way for way in left.ways}
        for act, button in self._buttons.items():
            way = self._shown.get(act)
            button.setVisible(way is not None)
            if way is not None:
                button.set_text(way.words)
                button.set_kind(way.kind)

    def ask(self, act: LadderAct) -> None:
        """Do what a button does, if it is shown."""
        if act in self._shown:
            self.asked.emit(act)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons in their order, for the order of Tab."""
        return tuple(self._buttons.values())

    @property
    def first_act(self) -> LadderAct | None:
        """The act of the primary button, None where there is none."""
        primary = (one.act for one in self._shown.values() if one.kind is ButtonKind.PRIMARY)
        return next(primary, None)

    def _button(self, theme: Theme, act: LadderAct) -> KeyButton:
        key = "\N{RETURN SYMBOL}" if act is LadderAct.TAKE else KEYS[act]
        button = KeyButton(theme, "", key=key, height=metrics.HEIGHT_CONTROL)
        button.setObjectName(f"ladder_{act.value}")
        button.clicked.connect(lambda: self.ask(act))
        return button
