"""`dev.py test` runs each part, hides no failure and mixes nobody's words with another's."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import gate, system_parts

PYTHON = Path(sys.executable)


class Parts:
    """Stands in for the programs: says what ran in which order, and fails what is named."""

    def __init__(self, *failing: str) -> None:
        self.events: list[str] = []
        self.words: dict[str, tuple[str, ...]] = {}
        self._failing = failing

    def run(self, _python: Path, part: str, *words: str) -> int:
        self.events.append(part)
        self.words[part] = words
        return int(part in self._failing)

    @contextmanager
    def beside(self, _python: Path, *_words: str) -> Iterator[Callable[[], int]]:
        self.events.append("types begin")

        def status() -> int:
            self.events.append("types end")
            return int("types" in self._failing)

        yield status


def parts_in_place(monkeypatch: pytest.MonkeyPatch, *failing: str) -> Parts:
    parts = Parts(*failing)
    monkeypatch.setattr(gate, "run", parts.run)
    monkeypatch.setattr(gate, "beside", parts.beside)
    return parts


def test_the_types_run_beside_the_tests_and_nothing_beside_what_is_heard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = parts_in_place(monkeypatch)
    assert gate.run_parts(PYTHON, []) == 0
    assert parts.events == ["format", "lint", "types begin", "tests", "types end", "sound"]


@pytest.mark.parametrize(
    ("failing", "sentence"),
    [
        (("lint", "tests"), "Failed: lint, tests.\n"),
        (("types",), "Failed: types.\n"),
        (("format", "sound"), "Failed: format, sound.\n"),
        ((), "All passed: format, lint, tests, types, sound.\n"),
    ],
)
def test_every_part_runs_and_the_failed_ones_are_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failing: tuple[str, ...],
    sentence: str,
) -> None:
    parts = parts_in_place(monkeypatch, *failing)
    assert gate.run_parts(PYTHON, []) == int(bool(failing))
    assert len(parts.events) == 6
    assert capsys.readouterr().err.endswith(sentence)


def test_each_test_runs_in_one_part_and_chosen_ones_in_a_single_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = parts_in_place(monkeypatch)
    gate.run_parts(PYTHON, [])
    assert f"--ignore={gate.HEARD_TESTS}" in parts.words["tests"]
    assert parts.words["sound"] == ("pytest", gate.HEARD_TESTS)
    assert (gate.ROOT / gate.HEARD_TESTS).is_file()
    parts.words.clear()
    gate.run_parts(PYTHON, ["tests/core", "-x"])
    assert parts.words["tests"] == ("pytest", "tests/core", "-x")
    assert "sound" not in parts.words


def test_what_could_not_be_tested_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    part = system_parts.SystemPart("no-such-x", "a wish", lambda: False, "x")
    monkeypatch.setattr(system_parts, "PARTS", (part,))
    parts_in_place(monkeypatch)
    assert gate.run_parts(PYTHON, []) == 0
    assert "Not tested here for want of no-such-x: a wish." in capsys.readouterr().err


def test_what_runs_beside_says_nothing_until_it_is_waited_for_and_then_all(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with gate.beside(PYTHON, "json.tool", "no-such-file") as status:
        assert gate.run(PYTHON, "between", "ast", "--help") == 0
        assert "no-such-file" not in "".join(capfd.readouterr())
        assert status() == 2
        assert "no-such-file" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, (None, None)),
        ({"PYTHONDONTWRITEBYTECODE": "1"}, (None, "venv/bytecode")),
        ({"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "own"}, (None, "own")),
    ],
)
def test_bytecode_is_kept_where_it_may_not_lie_beside_the_source(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], expected: tuple[str | None, ...]
) -> None:
    names = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    variables = gate.environment(Path("venv/bin/python"))
    kept = variables.get("PYTHONPYCACHEPREFIX")
    assert (variables.get(names[0]), kept and Path(kept).as_posix()) == expected
