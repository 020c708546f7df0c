"""The floors of the house, as tests: who may import whom, and what a file may hold.

To add a module or a floor, add a line to FLOORS. A name stands for itself and everything below
it; the longest name that fits decides.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.source_tree import PACKAGE, SourceFile, import_circles, is_inside, read_source

FILES = read_source()
MOST_LINES = 400
EVERYTHING = ("",)


@dataclass(frozen=True)
class Floor:
    """What a part of the program may import, besides the standard library and itself."""

    ours: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


QT = ("PySide6", "shiboken6")
# Qt without windows: translation, signals, files.
QT_CORE = ("PySide6.QtCore",)
SOUND_LIBRARIES = ("PySide6.QtCore", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "numpy")
GUI_BASE = ("gui.theme", "gui.formatting", "gui.change_signals")
SMALL_PARTS = (*GUI_BASE, "core", "words", "guide.pages")

FLOORS = {
    # The rules of training know neither screen nor database.
    "core": Floor(),
    # Leaves that anything may stand on.
    "paths": Floor(others=("platformdirs",)),
    "safe_files": Floor(),
    # It must work when everything else does not.
    "crash_reports": Floor(ours=("safe_files",)),
    "system_libraries": Floor(),
    "languages": Floor(ours=("paths",), others=QT_CORE),
    "journal_lock": Floor(others=QT_CORE),
    "known_journals": Floor(ours=("safe_files",)),
    "settings": Floor(ours=("core", "safe_files")),
    "guide": Floor(ours=("core",), others=("msgspec",)),
    "finding": Floor(ours=("core", "guide"), others=("rapidfuzz",)),
    "exchange": Floor(ours=("core", "safe_files")),
    "store": Floor(ours=("core", "safe_files"), others=("sqlalchemy", "alembic")),
    "services": Floor(ours=("core", "exchange", "safe_files")),
    # The core speaks in codes; their words need Qt's translator and nothing else of Qt.
    "words": Floor(ours=("core", "guide", "finding", "crash_reports.run_mark"), others=QT_CORE),
    # Sound runs in a thread of its own and knows neither windows nor the journal.
    "sound": Floor(ours=("core",), others=SOUND_LIBRARIES),
    "gui.theme": Floor(ours=("core", *GUI_BASE), others=QT),
    "gui.formatting": Floor(ours=("core", "words", *GUI_BASE), others=QT),
    "gui.change_signals": Floor(ours=("core", "services.notice_board"), others=QT_CORE),
    # A widget takes values in and sends signals out, so that it can stand in a test alone.
    "gui.widgets": Floor(ours=SMALL_PARTS, others=QT),
    # The lifter as paths on the joints of the model.
    "gui.figure": Floor(
        ours=(*SMALL_PARTS, "gui.widgets", "gui.breath", "gui.latest_task"), others=QT
    ),
    "gui.models": Floor(ours=(*SMALL_PARTS, "finding"), others=QT),
    "gui.charts": Floor(ours=(*SMALL_PARTS, "gui.widgets"), others=(*QT, "pyqtgraph", "numpy")),
    # Pages, the window and the parts beside it: everything but the store.
    "gui": Floor(
        ours=(
            *("gui", "core", "words", "services", "guide", "finding", "settings", "sound"),
            *("exchange.import_preview", "crash_reports", "languages"),
        ),
        others=QT,
    ),
    # Paper: documents are made of values; the files they become are written in the one way.
    "gui.printing": Floor(ours=("gui", "core", "words", "guide", "safe_files"), others=QT),
    # What the desktop around the window is asked for, on each system in its own way.
    "gui.system": Floor(ours=("gui", "core", "words"), others=(*QT, "jeepney", "wakepy")),
    # These join the store to the rest, with a window and without.
    "app": Floor(ours=EVERYTHING, others=QT),
    "guided_demo": Floor(ours=("paths", "settings"), others=QT_CORE),
    "launch": Floor(ours=("core", "gui", "paths", "services", "words")),
    "window_run": Floor(ours=EVERYTHING, others=QT),
    "window_troubles": Floor(
        ours=(
            *("core", "gui", "services", "words", "launch"),
            *("journal_opening", "journal_rescue", "swapped_journal", "kept_journals"),
        ),
        others=QT_CORE,
    ),
    "window_backups": Floor(
        ours=("core", "gui", "services", "store", "launch", "journal_backups", "journal_copy"),
        others=QT_CORE,
    ),
    "window_sounds": Floor(ours=("core", "gui", "sound", "words"), others=QT_CORE),
    "journal_opening": Floor(
        ours=(
            *("core", "services", "store", "gui.background"),
            *("known_journals", "kept_journals"),
        ),
        others=QT_CORE,
    ),
    "journal_copy": Floor(ours=("core", "store")),
    "journal_backups": Floor(ours=("core", "services", "store")),
    "kept_journals": Floor(ours=("core", "store", "safe_files")),
    "swapped_journal": Floor(ours=("core", "services", "store", "kept_journals")),
    "journal_rescue": Floor(
        ours=("core", "store", "known_journals", "kept_journals", "safe_files")
    ),
    "crash_handling": Floor(ours=("crash_reports", "gui", "store.sqlite_version"), others=QT),
    "tour": Floor(ours=EVERYTHING, others=QT),
    "self_test": Floor(ours=EVERYTHING, others=QT),
    "walk": Floor(ours=EVERYTHING, others=QT),
    "cli": Floor(
        ours=(
            *("core", "guide", "exchange", "store", "services", "settings", "words"),
            *("paths", "safe_files", "known_journals", "system_libraries"),
            *("journal_backups", "journal_lock", "languages"),
        ),
        others=QT_CORE,
    ),
    "__main__": Floor(ours=EVERYTHING, others=QT_CORE),
    # The package itself, so that importing any part of it costs nothing.
    "": Floor(),
}

PARTS = {name.partition(".")[0] for name in (*FLOORS, *(file.name for file in FILES))} - {""}
FORBIDDEN_FILE_NAMES = {"utils", "util", "misc", "common", "manager", "helper", "helpers"}
HEX_COLOUR = re.compile(r"""["']#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["';\s]""")
WRITING_METHODS = {"write_text", "write_bytes"}
WRITING_MODES = re.compile(r"[wax+]")


def floor_of(name: str) -> str:
    """Return the name of the floor a module stands on."""
    return max((floor for floor in FLOORS if is_inside(name, floor)), key=len, default="")


@dataclass(frozen=True)
class Breach:
    """A line that breaks a rule, and how."""

    file: SourceFile
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file.path}:{self.line}: {self.text}"


def assert_none(breaches: Iterable[Breach]) -> None:
    """Fail with every breach, a line each, which an editor can follow."""
    found = "\n".join(map(str, breaches))
    if found:
        pytest.fail(found, pytrace=False)


def forbidden_imports(file: SourceFile) -> Iterator[Breach]:
    """Find what this file imports although its floor does not allow it."""
    name = floor_of(file.name)
    floor = FLOORS[name]
    for one, line in file.imports.items():
        if not _is_allowed(one, name, floor):
            yield Breach(file, line, f"{name or PACKAGE!r} may not import {one}")


def _is_allowed(imported: str, name: str, floor: Floor) -> bool:
    if is_inside(imported, PACKAGE):
        ours = without_package(imported)
        is_own = bool(name) and is_inside(ours, name)
        is_a_value = ours.partition(".")[0] not in PARTS  # of the package, such as its version
        return is_own or is_a_value or any(not one or is_inside(ours, one) for one in floor.ours)
    if imported.partition(".")[0] in sys.stdlib_module_names:
        return not is_inside(imported, "sqlite3") or name == "store"
    return any(is_inside(imported, one) for one in floor.others)


def without_package(imported: str) -> str:
    """Return the name below the package: `core.weights.Weight`."""
    return imported.removeprefix(PACKAGE).removeprefix(".")


def test_imports_point_down() -> None:
    """A floor that reaches up or sideways can no longer be read, or tested, alone."""
    assert_none(breach for file in FILES for breach in forbidden_imports(file))


def test_no_module_imports_another_in_a_circle() -> None:
    """In a circle nothing comes first: neither in reading nor at start."""
    assert import_circles(FILES) == []


def test_only_the_entry_points_import_the_composition_root() -> None:
    """Whoever imports the place that knows everything knows everything too."""
    assert_none(breach for file in FILES for breach in imports_of_the_root(file))


def imports_of_the_root(file: SourceFile) -> Iterator[Breach]:
    """Find where a module that is no entry point imports the composition root."""
    if floor_of(file.name) in {"app", "window_run", "tour", "self_test", "walk", "__main__"}:
        return
    for one, line in file.imports.items():
        if is_inside(one, f"{PACKAGE}.app"):
            yield Breach(file, line, "only an entry point may import the composition root")


def test_a_file_has_one_subject() -> None:
    """In a file of more lines than this a second subject has moved in."""
    assert_none(breach for file in FILES for breach in lines_too_many(file))


def lines_too_many(file: SourceFile) -> Iterator[Breach]:
    """Find the first line of a file that is one too many."""
    lines = len(file.text.splitlines())
    if lines > MOST_LINES:
        yield Breach(file, MOST_LINES + 1, f"{lines} lines, {MOST_LINES} at most")


def test_a_name_says_what_is_inside() -> None:
    """Everything fits into `utils`, so everything ends up there."""
    assert_none(breach for file in FILES for breach in empty_names(file))


def empty_names(file: SourceFile) -> Iterator[Breach]:
    """Find names of the file and of its classes that say nothing."""
    for word in FORBIDDEN_FILE_NAMES.intersection(file.name.replace(".", "_").split("_")):
        yield Breach(file, 1, f"a file called {word!r}")
    for node in file.nodes:
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Manager", "Helper", "Utils")):
            yield Breach(file, node.lineno, f"a class called {node.name!r}")


def test_a_module_opens_with_what_it_is_for() -> None:
    """A reader decides by the first sentence whether this is the file."""
    assert_none(
        Breach(file, 1, "no docstring") for file in FILES if not ast.get_docstring(file.tree)
    )


def test_colours_are_tokens_of_the_theme() -> None:
    """A colour written elsewhere does not change with the theme and escapes the contrast test."""
    assert_none(breach for file in FILES for breach in colours(file))


def colours(file: SourceFile) -> Iterator[Breach]:
    """Find colours that are written outside the theme."""
    if not is_inside(file.name, "gui.theme"):
        for colour in HEX_COLOUR.finditer(file.text):
            line = file.text.count("\n", 0, colour.start()) + 1
            yield Breach(
                file, line, f"the colour {colour[0][1:-1]}, which is no token of the theme"
            )


def test_files_are_written_in_one_way_only() -> None:
    """Writing in place loses the old file and the new one when the power is cut."""
    assert_none(breach for file in FILES for breach in places_that_write(file))


def places_that_write(file: SourceFile) -> Iterator[Breach]:
    """Find the lines that open a file for writing, other than in `safe_files`."""
    for node in file.nodes if file.name != "safe_files" else ():
        if isinstance(node, ast.Call) and _writes(node):
            yield Breach(file, node.lineno, "writes a file without `safe_files`")


def _writes(call: ast.Call) -> bool:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)
    if name in WRITING_METHODS:
        return True
    if name != "open":
        return False
    # open(path, mode), but path.open(mode)
    position = 1 if isinstance(function, ast.Name) else 0
    modes = [*call.args[position : position + 1]]
    modes += [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    texts = (mode.value for mode in modes if isinstance(mode, ast.Constant))
    return any(isinstance(text, str) and WRITING_MODES.search(text) for text in texts)


class TestTheRulesThemselves:
    """A rule that nothing can break protects nothing."""

    @pytest.mark.parametrize(
        ("name", "line"),
        [
            ("core.weights", "from PySide6.QtCore import QObject"),
            ("core.weights", "import sqlalchemy"),
            ("core.weights", "import sqlite3"),
            ("core.weights", "from hinge_desktop import paths"),
            ("services.session_log", "from hinge_desktop.store import opening"),
            ("services.session_log", "from PySide6 import QtCore"),
            ("store.opening", "from hinge_desktop.services import session_log"),
            ("finding.index", "from PySide6.QtCore import QObject"),
            ("finding.index", "from hinge_desktop.words import numbers"),
            ("words.numbers", "from PySide6.QtGui import QColor"),
            ("gui.widgets.card", "from hinge_desktop.services import notice_board"),
            ("gui.widgets.card", "import pyqtgraph"),
            ("gui.views.today", "from pyqtgraph import PlotWidget"),
            ("gui.views.today", "from hinge_desktop.store import opening"),
            ("gui.main_window", "import sqlalchemy"),
            ("cli.stats", "from PySide6.QtWidgets import QWidget"),
            ("cli.stats", "from hinge_desktop.gui.theme import tokens"),
            ("app", "import sqlalchemy.orm"),
        ],
    )
    def test_a_breach_is_seen(self, name: str, line: str) -> None:
        inside_a_function = f"def late():\n    {line}\n"
        for text in (line, inside_a_function):
            assert [*forbidden_imports(source(name, text))]

    @pytest.mark.parametrize(
        ("name", "line"),
        [
            ("store.opening", "import sqlite3"),
            ("gui.charts.line_chart", "import pyqtgraph"),
            ("gui.views.today", "from hinge_desktop.services import session_log"),
            ("app", "from hinge_desktop.store import opening"),
            ("cli.stats", "from hinge_desktop.store import opening"),
            ("gui.theme.fonts", "from . import tokens"),
        ],
    )
    def test_what_is_allowed_is_not_blamed(self, name: str, line: str) -> None:
        assert [*forbidden_imports(source(name, line))] == []

    def test_a_circle_is_found_and_one_for_types_only_is_none(self) -> None:
        first = source("core.a", "from hinge_desktop.core.b import B")
        for text, circles in (
            ("from hinge_desktop.core import a", [["core.a", "core.b", "core.a"]]),
            ("if TYPE_CHECKING:\n    from hinge_desktop.core import a", []),
            ("def late():\n    from hinge_desktop.core import a", []),
        ):
            assert import_circles((first, source("core.b", text))) == circles

    @pytest.mark.parametrize(
        ("line", "writes"),
        [
            ("open(path, 'w')", True),
            ("path.open('ab')", True),
            ("path.open(mode='x')", True),
            ("path.write_text('')", True),
            ("open(path)", False),
            ("path.open('rb')", False),
            ("open('wax.txt')", False),
        ],
    )
    def test_writing_is_told_from_reading(self, line: str, writes: bool) -> None:
        assert bool([*places_that_write(source("gui.icons", line))]) is writes
        assert not [*places_that_write(source("safe_files", line))]

    @pytest.mark.parametrize(
        ("name", "line", "is_a_breach"),
        [
            ("gui.views.today", 'QColor("#1b1E24")', True),
            ("gui.theme.dark", 'QColor("#1b1E24")', False),
            ("gui.views.today", '"# a heading"', False),
        ],
    )
    def test_a_colour_is_seen(self, name: str, line: str, *, is_a_breach: bool) -> None:
        assert bool([*colours(source(name, line))]) is is_a_breach

    def test_the_root_a_long_file_and_names_that_say_nothing_are_seen(self) -> None:
        root = "from hinge_desktop.app import HingeApp"
        assert [*imports_of_the_root(source("gui.main_window", root))]
        assert not [*imports_of_the_root(source("tour", root))]
        assert [*lines_too_many(source("core.a", "a = 1\n" * (MOST_LINES + 1)))]
        assert not [*lines_too_many(source("core.a", "a = 1\n" * MOST_LINES))]
        assert [*empty_names(source("core.set_utils", ""))]
        assert [*empty_names(source("core.a", "class SetManager: ..."))]
        assert not [*empty_names(source("core.sets", "class Sets: ..."))]

    def test_a_failure_names_file_line_and_reason_of_every_breach(self) -> None:
        breaches = forbidden_imports(source("core.a", "import math\nimport sqlite3, sqlalchemy"))
        with pytest.raises(pytest.fail.Exception) as failure:
            assert_none(breaches)
        assert str(failure.value).splitlines() == [
            "x.py:2: 'core' may not import sqlite3",
            "x.py:2: 'core' may not import sqlalchemy",
        ]


def source(name: str, text: str) -> SourceFile:
    return SourceFile(Path("x.py"), name, text)
