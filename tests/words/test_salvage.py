"""Everything a salvage can say has words, and numbers stand where they belong."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.salvage import SalvagedTable, SalvageRemark, SalvageReport
from hinge_desktop.store.tables import Base
from hinge_desktop.words.salvage import lost_line, remark_lines, saved_line, table_words


def _report(*tables: SalvagedTable, **fields: object) -> SalvageReport:
    values: dict[str, object] = {
        "sessions": 48,
        "sets": 337,
        "first_day": date(2026, 5, 26),
        "last_day": date(2026, 11, 20),
        "remarks": (),
    }
    return SalvageReport(tables, **(values | fields))  # type: ignore[arg-type]


def test_every_remark_is_a_sentence_of_its_own() -> None:
    lines = remark_lines(_report(remarks=tuple(SalvageRemark)))
    assert len(set(lines)) == len(SalvageRemark)
    assert all(line.endswith(".") and "_" not in line for line in lines)


def test_every_table_has_a_name_for_lifters() -> None:
    tables = set(Base.metadata.tables) - {"schema_revision"}
    names = {table_words(table) for table in tables}
    assert len(names) == len(tables)
    assert not any("_" in name for name in names)


def test_what_is_saved() -> None:
    assert saved_line(_report()) == "48 sessions, 337 sets, 2026-05-26 to 2026-11-20"
    assert saved_line(_report(first_day=None, last_day=None)) == "No saved set is in it."


def test_what_is_lost() -> None:
    whole = SalvagedTable("sets", 10, 10, 0, 0)
    assert lost_line(_report(whole)) == "Every row of the file was saved."
    sets = SalvagedTable("sets", 10, 10, 0, 25)
    sessions = SalvagedTable("sessions", 5, 5, 3, 3)
    assert lost_line(_report(sets, sessions)) == "Lost: 25 sets, 3 sessions (3 kept in part)."
    unknown = SalvagedTable("set_faults", 0, 0, 0, None)
    assert lost_line(_report(unknown)) == "No loss can be counted."
