"""The texts that the program's source marks for translation, read as Python reads them.

`lupdate` goes by the letters of Python's source: it knows no named signs, no constants, and no
number that is an expression. So the marks are read here, and written out for it plainly.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

_MARK: Final = "QT_TRANSLATE_NOOP"
_TRANSLATE: Final = "QCoreApplication.translate"
_NOTE: Final = "#:"
"""What begins a line for translators, right above what it is about."""
_WITH_COUNT: Final = 3
"""How many arguments say text, comment and number."""


@dataclass(frozen=True, order=True)
class MarkedText:
    """A text with all that tells it from others of the same words."""

    context: str
    text: str
    comment: str = ""
    is_counted: bool = False
    """Whether it has a form for each number."""


@dataclass(frozen=True, order=True)
class Mark:
    """A text at its place."""

    file: str
    """Below the folder of the project, with strokes."""
    line: int
    text: MarkedText
    note: str = ""
    """What translators should know."""


@dataclass
class Marks:
    """What was found in one file."""

    marks: list[Mark] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Places that mark something which cannot be extracted, each with the reason."""


def read_marks(file: str, source: str) -> Marks:
    """Return the texts of a file, and the lines at which one would be lost."""
    return _Reader(file, source).read()


class _Reader:
    def __init__(self, file: str, source: str) -> None:
        self._file = file
        self._lines = source.splitlines()
        self._tree = ast.parse(source)
        self._constants = _constants(self._tree)
        self._translates = frozenset({"translate", *_other_names(self._tree)})
        self._sayers = dict(self._find_sayers())
        self._found = Marks()

    def read(self) -> Marks:
        for node, owner in _calls(self._tree):
            name = _name(node.func)
            if name == "partial" and ast.unparse(node.args[0]) in {_TRANSLATE, *self._translates}:
                self._refuse(node, "a context that is bound to translate() is not seen")
            elif name == _MARK:
                self._take(node, node.args)
            elif name == "tr" and len(node.args) == _WITH_COUNT:
                # PySide asks for such a text under the name of the object's own class only.
                self._refuse(node, "tr() finds no counted text of a base class: use translate()")
            elif name == "tr":
                self._take(node, [ast.Constant(owner), *node.args])
            elif self._is_qts(node):
                if not _is_handed_on(node.args[1]):
                    self._take(node, node.args)
            elif name in self._sayers and node.args and not _is_handed_on(node.args[0]):
                self._take(node, [ast.Constant(self._sayers[name]), node.args[0]])
        for node in self._find_unmarked():
            self._refuse(node, "the text has a name here: write it out in the call")
        return self._found

    def _take(self, node: ast.Call, arguments: list[ast.expr]) -> None:
        context, text, *more = arguments
        named, words = self._literal(context), self._literal(text)
        if not named:
            return self._refuse(node, "the context is no plain text, or there is no class")
        if words is None:
            return self._refuse(node, "the text is put together, not written out")
        if node.keywords:
            return self._refuse(node, "translators' tools read no arguments by name")
        comment = self._literal(more[0]) if more else ""
        is_counted = len(more) + 1 == _WITH_COUNT
        marked = MarkedText(named, words, comment or "", is_counted)
        self._found.marks.append(Mark(self._file, node.lineno, marked, self._note(node.lineno)))
        return None

    def _refuse(self, node: ast.Call, reason: str) -> None:
        self._found.problems.append(f"{self._file}:{node.lineno}: {reason}")

    def _note(self, line: int) -> str:
        """Return the lines for translators that stand right above a line."""
        notes: list[str] = []
        while line > 1 and self._lines[line - 2].strip().startswith(_NOTE):
            line -= 1
            notes.insert(0, self._lines[line - 1].strip().removeprefix(_NOTE).strip())
        return " ".join(notes)

    def _find_sayers(self) -> Iterator[tuple[str, str]]:
        """Give the functions that hand a text they are given to the translator, with the context.

        Methods named `tr` are left out: those are Qt's own.
        """
        for node in ast.walk(self._tree):
            if not isinstance(node, ast.FunctionDef) or node.name == "tr":
                continue
            taken = {one.arg for one in node.args.args}
            for call, _ in _calls(node):
                if self._is_qts(call):
                    inner = {one.id for one in ast.walk(call.args[1]) if isinstance(one, ast.Name)}
                    context = self._literal(call.args[0])
                    if inner & taken and context:
                        yield node.name, context

    def _find_unmarked(self) -> Iterator[ast.Call]:
        """Give the calls that hand on a text to which their own function gave a name."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.FunctionDef):
                bare = _constants(node)
                for call, _ in _calls(node):
                    text = call.args[1] if self._is_qts(call) else None
                    if isinstance(text, ast.Name) and bare.get(text.id):
                        yield call

    def _is_qts(self, call: ast.Call) -> bool:
        """Tell Qt's `translate`, by whatever name, from that of strings and painters."""
        function = call.func
        is_plain = isinstance(function, ast.Name) and function.id in self._translates
        return (is_plain or ast.unparse(function) == _TRANSLATE) and len(call.args) > 1

    def _literal(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Name):
            return self._constants.get(node.id)
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        return str(node.value) if is_text else None  # type: ignore[attr-defined]


def _calls(tree: ast.AST, owner: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Give every call with the class around it."""
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else owner
        if isinstance(node, ast.Call):
            yield node, owner
        yield from _calls(node, inner)


def _constants(tree: ast.Module | ast.FunctionDef) -> Mapping[str, str]:
    """Return the texts that a file or a function gives a name."""
    found: dict[str, str] = {}
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant):
            found |= {target.id: value.value} if isinstance(value.value, str) else {}
    return found


def _other_names(tree: ast.AST) -> Iterator[str]:
    """Give the names under which a file calls Qt's `translate`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.value) == _TRANSLATE:
            yield from (one.id for one in node.targets if isinstance(one, ast.Name))


def _is_handed_on(text: ast.expr) -> bool:
    """Tell whether a text comes from elsewhere, where it is marked: `text`, `_NAMES[code]`."""
    if isinstance(text, ast.Call):
        is_wrapped = _name(text.func) == "str" and len(text.args) == 1
        is_told = _name(text.func) in {_MARK, "get"}
        return is_told or (is_wrapped and _is_handed_on(text.args[0]))
    if isinstance(text, ast.IfExp):
        return _is_handed_on(text.body) and _is_handed_on(text.orelse)
    if isinstance(text, ast.BoolOp):
        return all(map(_is_handed_on, text.values))
    return isinstance(text, ast.Name | ast.Attribute | ast.Subscript)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
