"""Whatever happens to a file: no crash, nothing made up, and every row in a whole page is saved.

Each case is damage of one sort, done with fixed seeds to a journal of 26 weeks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.mapping.values import Stored
from tests.faults.damage import PARTIAL, TOTAL, Damage, cut_short, dice, flipped_bit
from tests.store.salvage.samples import Row, Rows, Sample, pages_of_rows, salvaged

SEEDS = range(1000, 1003)
every_damage = pytest.mark.parametrize("damage", PARTIAL, ids=lambda one: one.__name__)
total_damage = pytest.mark.parametrize("damage", TOTAL, ids=lambda one: one.__name__)
_PARENTS = {
    "session_exercises": ("session_id", "sessions"),
    "sets": ("session_exercise_id", "session_exercises"),
    "set_faults": ("set_id", "sets"),
}


@every_damage
def test_rows_in_whole_pages_are_saved_and_none_is_made_up(
    weeks: Sample, damage: Damage, tmp_path: Path
) -> None:
    pages = pages_of_rows(weeks, tmp_path)
    saved_whole = Counter[str]()
    for seed in SEEDS:
        content = damage(weeks.content, dice(seed))
        hit = _hit_pages(weeks.content, content)
        outcome = salvaged(weeks, tmp_path, content)
        whole = {
            table: {row for row in rows if pages[table, row] not in hit}
            for table, rows in weeks.rows.items()
        }
        lost = {table: rows & whole[table] for table, rows in outcome.missing.items()}
        assert dict(_without_lost_parents(lost, outcome.missing)) == {}, seed
        if damage is not flipped_bit:
            assert outcome.strange["sets"] == set(), seed
        for table, rows in outcome.strange.items():
            assert len(rows) <= len(weeks.rows[table]) - len(whole[table]), (seed, table)
            hit_keys = _keys(table, weeks.rows[table] - whole[table])
            assert _has_key_of(_keys(table, rows), hit_keys), (seed, table)
        saved_whole.update({table: len(rows) for table, rows in whole.items()})
    assert saved_whole.total() > 0


@pytest.mark.parametrize("seed", range(1, 7))
def test_many_damages_at_once_leave_a_sound_journal(
    samples: dict[str, Sample], seed: int, tmp_path: Path
) -> None:
    sample, random = samples["every_table"], dice(seed)
    content = sample.content
    for _ in range(random.randrange(2, 9)):
        damage = random.choice([one for one in PARTIAL if one is not cut_short])
        content = damage(content, random)
    outcome = salvaged(sample, tmp_path, content)  # which checks the new file whole
    saved = sum(table.saved for table in outcome.report.tables)
    assert saved * 2 > sum(map(len, sample.rows.values()))


@total_damage
def test_where_nothing_is_left_it_is_refused(weeks: Sample, damage: Damage, tmp_path: Path) -> None:
    for seed in SEEDS:
        with pytest.raises(WrongFileError) as caught:
            salvaged(weeks, tmp_path, damage(weeks.content, dice(seed)))
        assert caught.value.problem is JournalProblem.NOT_A_JOURNAL
        assert [file.name for file in tmp_path.iterdir()] == ["damaged.hinge"]


def _hit_pages(content: bytes, damaged: bytes) -> set[int]:
    return {
        place // 4096 + 1
        for place in range(0, len(content), 4096)
        if content[place : place + 4096] != damaged[place : place + 4096]
    }


def _without_lost_parents(lost: Rows, missing: Rows) -> Iterator[tuple[str, set[Row]]]:
    """Yield rows that were lost although nothing they belong to was."""
    for table, rows in lost.items():
        column, parent = _PARENTS.get(table, ("", ""))
        gone = {dict(row)["id"] for row in missing.get(parent, ())}
        left = {row for row in rows if not column or dict(row)[column] not in gone}
        if left:
            yield table, left


def _keys(table: str, rows: set[Row]) -> set[Stored]:
    column = {"set_faults": "set_id", "plan_days": "weekday"}.get(table, "id")
    return {dict(row)[column] for row in rows}


def _has_key_of(keys: set[Stored], others: set[Stored]) -> bool:
    """Whether each key is one of the others, or its own hit bytes: one letter differs."""
    return all(any(_letters_apart(key, other) <= 1 for other in others) for key in keys)


def _letters_apart(one: Stored, other: Stored) -> int:
    left, right = str(one), str(other)
    if len(left) != len(right):
        return max(len(left), len(right))
    return sum(a != b for a, b in zip(left, right, strict=True))
