"""Writes what translators work on: a template with every text, and a file for each language.

The files are Qt's own (`.ts`), merged by `lupdate` and compiled by `lrelease`. Lines of Python are
left out of them, since any change of the program would move them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import PySide6

from hinge_texts.guide_texts import guide_marks
from hinge_texts.marked_texts import Mark, read_marks

TEMPLATE: Final = "packaging/hinge_texts/hinge.ts"
LANGUAGES: Final = "resources/translations"
ENGLISH: Final = "hinge_en.ts"
"""Holds counted texts only; all others are English as they stand."""
_GUIDE: Final = "resources/guide"
_MARKS: Final = "hinge-marks"
_LOCATION: Final = re.compile(
    rf'(?P<start> *<location filename=")[^"]*{_MARKS}/(?P<file>[^"]*)\.py" line="(?P<line>\d+)"/>'
)
_Places = dict[tuple[str, int], int | None]
"""The real line of each line of the files that `lupdate` reads."""
_QUIET: Final = ("-silent", "-no-obsolete", "-disable-heuristic", "similartext")


class LostTextError(ValueError):
    """A text of the source cannot be extracted; each line says where and why."""


def all_marks(root: Path) -> list[Mark]:
    """Return every text of the program and of the guide. Raises LostTextError."""
    found: list[Mark] = []
    problems: list[str] = []
    for file in sorted((root / "hinge_desktop").rglob("*.py")):
        marks = read_marks(file.relative_to(root).as_posix(), file.read_text("utf-8"))
        found += marks.marks
        problems += marks.problems
    if problems:
        raise LostTextError("\n".join(problems))
    return [*found, *guide_marks(root / _GUIDE, _GUIDE)]


def write_catalogues(root: Path, target: Path) -> None:
    """Bring the files of `root` up to date, and write them below `target`, which may be `root`."""
    marks = all_marks(root)
    template = target / TEMPLATE
    template.parent.mkdir(parents=True, exist_ok=True)
    template.unlink(missing_ok=True)
    merge_texts(marks, template)
    (target / LANGUAGES).mkdir(parents=True, exist_ok=True)
    for file in sorted((root / LANGUAGES).glob("hinge_*.ts")):
        copy = target / LANGUAGES / file.name
        copy.write_bytes(file.read_bytes())
        merge_texts(marks, copy)
        compile_texts(copy)


def merge_texts(marks: Iterable[Mark], file: Path) -> None:
    """Add new texts to a file and drop those that are gone; what is translated stays."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / _MARKS
        places = _write_marks(marks, folder)
        listed = Path(scratch) / "files.txt"
        listed.write_text("\n".join(sorted(map(str, folder.rglob("*.py")))), "utf-8")
        options = ["-pluralonly"] if file.name == ENGLISH else []
        _, _, code = file.stem.partition("_")
        # Without it lupdate gives English one form for all numbers.
        options += ["-target-language", code] if code else []
        _tool("lupdate", *_QUIET, *options, f"@{listed}", "-ts", str(file))
    file.write_text(_with_own_places(file.read_text("utf-8"), places), "utf-8")


def begin_language(root: Path, code: str) -> Path:
    """Make the file of a language with every text, and return it."""
    file = root / LANGUAGES / f"hinge_{code}.ts"
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{code}" sourcelanguage="en"></TS>\n',
        "utf-8",
    )
    return file


def compile_texts(file: Path) -> Path:
    """Write the `.qm` file beside a `.ts` file, as the program reads it."""
    compiled = file.with_suffix(".qm")
    _tool("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))
    return compiled


def _write_marks(marks: Iterable[Mark], folder: Path) -> _Places:
    """Write a file for each that says something, with its texts marked plainly."""
    written: dict[str, list[str]] = {}
    places: _Places = {}
    for one in marks:
        lines = written.setdefault(one.file, [])
        lines += [f"#: {one.note}"] if one.note else []
        lines.append(_call(one))
        # Lines of Python are not kept: any change of the program would move them.
        line = None if one.file.endswith(".py") else one.line
        places[one.file, len(lines)] = line
    for name, lines in written.items():
        file = folder / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", "utf-8")
    return places


def _call(mark: Mark) -> str:
    told = mark.text
    words = [told.context, told.text]
    words += [told.comment] if told.comment or told.is_counted else []
    arguments = [json.dumps(one, ensure_ascii=False) for one in words]
    # What is no plain number would be taken for an encoding.
    return f"translate({', '.join([*arguments, *(['1'] if told.is_counted else [])])})"


def _with_own_places(text: str, places: _Places) -> str:
    """Name the real files instead of those with the marks, each once a text."""
    lines: list[str] = []
    for line in text.splitlines():
        found = _LOCATION.fullmatch(line)
        if found:
            number = places[found["file"], int(found["line"])]
            told = "" if number is None else f' line="{number}"'
            line = f'{found["start"]}../../{found["file"]}"{told}/>'  # noqa: PLW2901 as it is kept
        if line not in lines[-1:]:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools, which are in PySide's folder."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__file__).parent / f"{name}{suffix}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")
