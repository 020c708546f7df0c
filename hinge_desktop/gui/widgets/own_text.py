"""Shows a text in a field without anybody having written it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit


def show_own_text(field: QLineEdit, text: str) -> None:
    """Change what a field shows; `textChanged` is not sent.

    So a field can follow `textChanged`, which is also sent for what assistive technology writes;
    `textEdited` is sent for keys alone.
    """
    with QSignalBlocker(field):
        field.setText(text)
