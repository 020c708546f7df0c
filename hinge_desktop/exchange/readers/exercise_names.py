"""Names of exercises as other programs write them, and what they say of the weight."""

from __future__ import annotations

import re
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.headers import folded
from hinge_desktop.exchange.readers.trouble import CellError

LONGEST_NAME: Final = 500
"""Characters that the journal keeps of a name or a title."""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
# In lower case, in the languages of the apps that translate their exercises.
_ASSISTED: Final = {
    *("assisted", "asistido", "asistida", "assistido", "assistida", "assisté", "assistée"),
    *("assistito", "assistita", "unterstützt", "assistiert", "geassisteerd", "assisterad"),
    *("assisteret", "assistert", "destekli"),
}


def read_name(text: str) -> str:
    """Return the name of an exercise; raise `CellError` where there is none or it is no name."""
    name = text.strip()
    if not name:
        raise CellError(SkipReason.NO_EXERCISE, text)
    if len(name) > LONGEST_NAME:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return name


def is_assisted(name: str) -> bool:
    """Whether the weight is help from a machine: "(Assisted)", in the languages we know."""
    return any(folded(inside) in _ASSISTED for inside in _BRACKETS.findall(name))
