"""The words of the guide's files in the language in force, and where a statement comes from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.statements import Statement

translate = QCoreApplication.translate

CONTEXT = "Guide"
"""Under which the texts of the files are translated."""


def guide_text(text: str) -> str:
    """Return a text of the guide's files in the language in force."""
    return translate(CONTEXT, text)


def source_words(guide: Guide, statement: Statement) -> str:
    """Say where a statement comes from: "Athleex, IronStride", "Our choice", a study."""
    named = [source.value for source in guide.sources_of(statement)]
    if statement.published:
        named.append(statement.published)
    if statement.is_ours:
        named.append(translate("GuideText", "our choice") if named else _ours())
    return ", ".join(named)


def _ours() -> str:
    return translate("GuideText", "Our choice")
