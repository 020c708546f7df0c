"""Older journals are brought up to date whole, or stay as they are."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.journal import DamageError, JournalProblem, StorageEnvironmentError
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.weights import Unit
from hinge_desktop.store.file_header import read_header
from hinge_desktop.store.mapping.values import Stored
from hinge_desktop.store.migration import MIGRATIONS, migrate_file, upgrade
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.schema_version import LEAST_READABLE_VERSION, SCHEMA_VERSION
from tests.builders import kg, log_change, logged
from tests.store.dumps import dump, file_dump, schema_of
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

OLD_PROFILE: Final = Profile(
    unit=Unit.LB,
    stature_mm=1803,
    femur_permille=1050,
    torso_permille=950,
    shank_permille=1000,
    arm_permille=970,
)
_NEW_OF_MOVES: Final = ("choice", "exercise_id", "first_load_thousandths", "first_load_unit")


@pytest.fixture(params=OLD_VERSIONS, ids=lambda version: f"version {version}")
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old" / "journal.hinge"
    path.parent.mkdir()
    place_old_journal(request.param, path)
    return path


def version_of(path: Path) -> int:
    header = read_header(path)
    assert header is not None
    assert header.is_journal
    return header.schema_version


def test_a_journal_of_every_older_version_is_kept() -> None:
    assert tuple(range(1, SCHEMA_VERSION)) == OLD_VERSIONS


def test_an_old_journal_and_a_fresh_one_have_the_same_schema(old: Path, path: Path) -> None:
    open_journal(old).close()
    assert schema_of(old) == schema_of(path)
    assert read_header(old) == read_header(path)
    assert file_dump(old)["schema_revision"] == file_dump(path)["schema_revision"]


def test_the_whole_chain_makes_the_schema_from_nothing(path: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.hinge"
    migrated.touch()
    upgrade(migrated, to_version=SCHEMA_VERSION)
    assert schema_of(migrated) == schema_of(path)
    assert read_header(migrated) == read_header(path)


def test_every_row_of_an_old_journal_is_there_afterwards(old: Path) -> None:
    before = file_dump(old)
    open_journal(old).close()
    after = file_dump(old)
    assert after.keys() == before.keys() | {"easy_weeks"}
    for name in before.keys() - {"profiles", "ladder_moves", "meta", "schema_revision"}:
        assert after[name] == before[name]
    (profile,) = after["profiles"]
    measured: dict[str, Stored] = dict.fromkeys(("thigh_mm", "torso_mm", "arm_mm"))
    assert profile == {"length_unit": "cm"} | measured | before["profiles"][0]
    new: dict[str, Stored] = dict.fromkeys(_NEW_OF_MOVES)
    assert after["ladder_moves"] == [move | new for move in before["ladder_moves"]]
    facts = {row["key"]: row["value"] for row in before["meta"]}
    facts["least_readable_version"] = str(LEAST_READABLE_VERSION)
    assert {row["key"]: row["value"] for row in after["meta"]} == facts


def test_an_old_journal_means_the_same_and_goes_on(old: Path) -> None:
    journal = open_journal(old)
    assert journal.check() == ()
    assert journal.profile() == OLD_PROFILE
    mass = journal.latest_body_mass()
    assert mass is not None
    assert (mass.day.month, mass.weight) == (11, kg(72))
    assert len(journal.sessions_between(date.min, date.max)) == 8
    before = dump(journal)
    measured = Profile(length_unit=LengthUnit.INCHES, stature_mm=1803, thigh_mm=430)
    change = Change(Act.CHANGE_PROFILE, (Edit(OLD_PROFILE, measured),))
    journal.apply(change)
    assert journal.profile() == measured
    journal.apply(change.inverse())
    assert dump(journal) == before
    journal.close()


def test_the_old_file_is_kept_and_opens_again(old: Path, tmp_path: Path) -> None:
    before, version = file_dump(old), version_of(old)
    open_journal(old).close()
    kept = old.with_name(f"journal.hinge.v{version}")
    assert sorted(old.parent.iterdir()) == [old, kept]
    assert version_of(kept) == version
    assert file_dump(kept) == before
    assert check_journal(kept) == ()
    again = tmp_path / "again.hinge"
    shutil.copy(kept, again)
    open_journal(again).close()
    assert file_dump(again) == file_dump(old)


_numbers = st.none() | st.integers(500, 2000)


@settings(max_examples=25, deadline=None)
@given(
    profile=st.builds(
        Profile,
        id=st.just("lifter"),
        length_unit=st.just(LengthUnit.CENTIMETRES),
        stature_mm=st.none() | st.integers(500, 3000),
        femur_permille=_numbers,
        torso_permille=_numbers,
        shank_permille=_numbers,
        arm_permille=_numbers,
        thigh_mm=st.none(),
        torso_mm=st.none(),
        arm_mm=st.none(),
    )
)
def test_any_build_of_version_1_survives(
    tmp_path_factory: pytest.TempPathFactory, profile: Profile
) -> None:
    path = tmp_path_factory.mktemp("old") / "journal.hinge"
    place_old_journal(1, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE profiles SET unit = ?, stature_mm = ?, femur_permille = ?, "
            "torso_permille = ?, shank_permille = ?, arm_permille = ?",
            (
                profile.unit,
                profile.stature_mm,
                profile.femur_permille,
                profile.torso_permille,
                profile.shank_permille,
                profile.arm_permille,
            ),
        )
    journal = open_journal(path)
    assert journal.profile() == profile
    journal.close()


def test_an_old_journal_can_be_checked_without_migrating_it(old: Path) -> None:
    before = old.read_bytes()
    assert check_journal(old) == ()
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_a_linked_journal_stays_linked(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "linked.hinge"
    link.symlink_to(old)
    open_journal(link).close()
    assert link.is_symlink()
    assert version_of(old) == SCHEMA_VERSION


def test_nobody_else_may_read_a_private_journal_afterwards(old: Path) -> None:
    old.chmod(0o600)
    open_journal(old).close()
    assert {file.stat().st_mode & 0o777 for file in old.parent.iterdir()} == {0o600}


def test_several_programs_open_an_old_journal_at_once(old: Path) -> None:
    version, before = version_of(old), file_dump(old)
    program = (
        "import sys; from pathlib import Path\n"
        "from hinge_desktop.store.opening import open_journal\n"
        "open_journal(Path(sys.argv[1])).close()"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(old)]) for _ in range(3)]
    assert [one.wait(timeout=60) for one in running] == [0] * 3
    assert version_of(old) == SCHEMA_VERSION
    assert sorted(old.parent.iterdir()) == [old, old.with_name(f"journal.hinge.v{version}")]
    assert file_dump(old.with_name(f"journal.hinge.v{version}")) == before


_NEXT_VERSION: Final = SCHEMA_VERSION + 1
_NEXT: Final = f"""
from alembic import op
revision = "{_NEXT_VERSION:04}"
down_revision = "{SCHEMA_VERSION:04}"
def upgrade():
    op.execute("ALTER TABLE gear ADD COLUMN note TEXT")
    op.execute("PRAGMA user_version = {_NEXT_VERSION}")
"""


@pytest.fixture
def next_migrations(tmp_path: Path) -> Path:
    copy = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "next_version.py").write_text(_NEXT)
    return copy


def test_a_migration_swaps_in_the_new_file_and_keeps_the_old(
    path: Path, next_migrations: Path
) -> None:
    journal = open_journal(path)
    journal.apply(log_change(logged()))
    before = dump(journal)
    journal.close()
    kept = migrate_file(path, to_version=_NEXT_VERSION, migrations=next_migrations)
    assert kept is not None
    assert version_of(path) == _NEXT_VERSION
    assert "note" in schema_of(path)["gear"]
    reopened = open_journal(kept)
    assert dump(reopened) == before
    reopened.close()
    assert sorted(file.name for file in path.parent.glob("journal*")) == [path.name, kept.name]
    assert migrate_file(path, to_version=_NEXT_VERSION, migrations=next_migrations) is None


def test_a_migration_that_fails_leaves_the_old_journal(path: Path, next_migrations: Path) -> None:
    broken = _NEXT + '    op.execute("DROP TABLE no_such_table")\n'
    (next_migrations / "versions" / "next_version.py").write_text(broken)
    before = path.read_bytes()
    with pytest.raises(Exception, match="no_such_table"):
        migrate_file(path, to_version=_NEXT_VERSION, migrations=next_migrations)
    assert path.read_bytes() == before
    assert not path.with_name("journal.hinge.migrating").exists()


def test_a_damaged_journal_is_not_migrated(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("INSERT INTO set_faults VALUES ('no-such-set', 0, 'too_deep', NULL)")
    version = version_of(old)
    with pytest.raises(DamageError, match="set_faults"):
        open_journal(old)
    assert version_of(old) == version


def test_an_old_journal_that_cannot_be_written_is_left_and_named(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StorageEnvironmentError) as caught:
        open_journal(old)
    assert caught.value.problem is JournalProblem.READ_ONLY
    assert old.read_bytes() == before
