"""The words of the guide's files in the language in force, and where a statement comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.guide.guide import Guide, GuideProblem
from hinge_desktop.guide.statements import Statement

translate = QCoreApplication.translate

CONTEXT = "Guide"
"""Under which the texts of the files are translated."""
_MOST_NAMED: Final = 3


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


def damaged_files_words(problems: Sequence[GuideProblem]) -> tuple[str, str]:
    """Say that files of the guide could not be read, as a title and what to do."""
    title = translate("GuideText", "%n pages of the guide could not be read.", "", len(problems))
    files = ", ".join(f"{problem.file} ({problem.line})" for problem in problems[:_MOST_NAMED])
    advice = translate("GuideText", "Install Hinge again to mend it. Damaged, with the line: %1.")
    return title, advice.replace("%1", files)
