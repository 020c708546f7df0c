"""The campaign as tables: the rows, and the mistakes that they are to notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.faults.rows.apart import Ran
from tests.faults.rows.mistakes import Mistake

_MOST_FAILURES = 10
_WIDEST_TITLE = 46
_WIDEST_FINDING = 100


def table_lines(rows: Sequence[Ran]) -> Iterator[str]:
    """Yield a head, a line a row, and below what was counted and what failed."""
    yield f"{'row':<4} {'fault':<{_WIDEST_TITLE}} {'tried':>8} {'lost':>5} {'controls':>8} {'s':>6}"
    for one in rows:
        yield _line(one)
    yield ""
    for one in rows:
        yield from _notes(one)


def mistake_lines(mistakes: Sequence[Mistake]) -> Iterator[str]:
    """Yield a head, and a line for each deliberate mistake; nothing where none was made."""
    if mistakes:
        yield ""
        yield f"{'deliberate mistake':<{_WIDEST_TITLE}} {'':<15} {'s':>6}  what was found first"
    for one in mistakes:
        seconds, found = one.ran.seconds, one.ran.outcome
        first = one.ran.trouble if found is None else next(iter(found.failures), "")
        words = " ".join(first.split())[:_WIDEST_FINDING]
        yield f"{one.name:<{_WIDEST_TITLE}} {one.noticed_by:<15} {seconds:>6.0f}  {words}".rstrip()


def _line(one: Ran) -> str:
    head = f"{one.number:<4} {one.title[:_WIDEST_TITLE]:<{_WIDEST_TITLE}}"
    if one.outcome is None:
        words = "not tested here" if one.is_missing_part else "FAILED"
        return f"{head} {words}"
    found = one.outcome
    caught = f"{len(found.controls) - len(found.uncaught)}/{len(found.controls)}"
    verdict = "" if found.is_clean else "  FAILED"
    return f"{head} {found.tried:>8} {found.lost:>5} {caught:>8} {one.seconds:>6.0f}{verdict}"


def _notes(one: Ran) -> Iterator[str]:
    if one.outcome is None:
        yield f"{one.number}: {one.trouble}"
        return
    found = one.outcome
    if found.figures:
        counts = ", ".join(f"{name} {value}" for name, value in found.figures.items())
        yield f"{one.number}: {counts}"
    yield from (f"{one.number}: not caught: {name}" for name in found.uncaught)
    yield from (f"{one.number}: {text}" for text in found.failures[:_MOST_FAILURES])
    if len(found.failures) > _MOST_FAILURES:
        yield f"{one.number}: and {len(found.failures) - _MOST_FAILURES} more failures"
