"""The letter that marks warm-ups in a language whose letters nobody wrote down.

Drop sets and failures keep D and F where other letters were seen; the app has no fourth mark.
Warm-ups are known by their place: before the numbered sets of their exercise.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.strong.columns import Column, StrongColumns

_KNOWN: Final = frozenset({"w", "d", "f"})
_FEW: Final = 10
"""One set in so many may stand elsewhere, where an exercise was done twice."""


def warm_up_mark(table: Table, columns: StrongColumns) -> str | None:
    """Return the one unknown letter that stands before numbers; None where W marks warm-ups."""
    places = [columns.places[one] for one in (Column.DATE, Column.EXERCISE, Column.SET_ORDER)]
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    last, has_number = ("", ""), False
    for row in table.rows:
        if len(row.cells) <= max(places):
            continue
        day, exercise, order = (row.cells[place] for place in places)
        if (day, exercise) != last:
            last, has_number = (day, exercise), False
        mark = order.strip().casefold()
        if mark.isdigit():
            has_number = True
        elif len(mark) == 1 and mark.isalpha():
            (after if has_number else before)[mark] += 1
    found = [one for one in before if one not in _KNOWN and after[one] * _FEW <= before[one]]
    is_used = "w" in before or "w" in after
    return found[0] if len(found) == 1 and not is_used else None
