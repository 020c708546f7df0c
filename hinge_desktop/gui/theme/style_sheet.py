"""The style sheet of standard Qt controls: colour, border, radius and padding, nothing else."""

from dataclasses import fields
from string import Template
from typing import Final

from PySide6.QtGui import QColor

from hinge_desktop.gui.theme.tokens import Tokens

_TEMPLATE: Final = Template("""
QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: 12px; }
QFrame[kind="sheet"] { background: $card; border: 1px solid $edge; border-radius: 16px; }
QFrame[kind="notice_plain"] { background: $raised; border-radius: 10px; }
QFrame[kind="notice_ok"] { background: $accent_soft; border-radius: 10px; }
QFrame[kind="notice_bad"] { background: $bad_soft; border-radius: 10px; }
QFrame[kind="notice_warn"] { background: $warn_soft; border-radius: 10px; }
QFrame[kind="notice_info"] { background: $info_soft; border-radius: 10px; }
QFrame[kind="notice_stop"] { background: $stop_soft; border-radius: 10px; }
QFrame[kind="toast"] { background: $text; border: 1px solid $edge; border-radius: 10px; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit {
  background: $card; color: $text; border: 1px solid $edge; border-radius: 8px; padding: 6px 10px;
  selection-background-color: $accent_fill; selection-color: $on_accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $text3; border-color: $line; }
QLineEdit[invalid="true"] { border-color: $bad; }
QLineEdit[boxed="true"] { padding: 4px 2px; }
QLineEdit[bare="true"] { background: transparent; border: none; padding: 0; }
QComboBox { background: $raised; color: $text; border: 1px solid $line; border-radius: 8px;
  padding: 6px 12px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox:hover { background: $pressed; }
QComboBox[flat="true"] { background: transparent; border: none; padding: 6px 0; }
QComboBox[flat="true"]:hover { background: transparent; }
QComboBox QAbstractItemView, QMenu { background: $card; color: $text; border: 1px solid $edge;
  selection-background-color: $raised; selection-color: $text; }
QMenu { padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $raised; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $card; color: $text; border: 1px solid $edge; padding: 4px 8px; }
QTableView, QListView, QTreeView { background: transparent; border: none; gridline-color: $line;
  selection-background-color: $raised; selection-color: $text; }
QTableView[kind="days"] { selection-background-color: transparent; }
QTableView[kind="days"]::item:selected, QTableView[kind="days"]::item:hover { background: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $text2; border: none;
  border-bottom: 1px solid $line; padding: 6px 3px; }
QHeaderView[kind="sets"]::section, QHeaderView[kind="days"]::section { border-bottom: none;
  padding: 6px 0; }
QHeaderView[kind="sets"]::section:first { padding-left: 20px; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { background: $pressed; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; border: 2px solid $card; width: 16px;
  height: 16px; margin: -8px 0; border-radius: 10px; }
""")


def style_sheet(tokens: Tokens) -> str:
    """Build the sheet in the colours of `tokens`; text and sizes are left to fonts."""
    return _TEMPLATE.substitute(_colors(tokens))


def _colors(tokens: Tokens) -> dict[str, str]:
    values = ((field.name, getattr(tokens, field.name)) for field in fields(tokens))
    return {name: value.name() for name, value in values if isinstance(value, QColor)}
