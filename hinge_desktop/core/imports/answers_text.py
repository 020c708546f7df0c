"""What the lifter answered about a file, as the journal keeps it."""

from __future__ import annotations

import json

from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.weights import Unit


def written_answers(answers: FileAnswers) -> str:
    """Return the answers as a JSON object, without those that were not given."""
    given = {
        "unit": None if answers.unit is None else answers.unit.value,
        "is_day_first": answers.is_day_first,
    }
    return json.dumps({name: value for name, value in given.items() if value is not None})


def read_answers(text: str) -> FileAnswers:
    """Read what `written_answers` wrote; what a newer Hinge added is passed over."""
    given = json.loads(text)
    unit, is_day_first = given.get("unit"), given.get("is_day_first")
    return FileAnswers(
        Unit(unit) if unit in set(Unit) else None,
        is_day_first if isinstance(is_day_first, bool) else None,
    )
