"""Reads the program's own source: who imports whom, and what each file holds."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "hinge_desktop"


@dataclass(frozen=True)
class SourceFile:
    """One Python file of the program, named without the package: `core.weights`."""

    path: Path
    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Everything that is written in the file."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def imports(self) -> dict[str, int]:
        """Full names of everything imported anywhere in the file, for types too; and the line."""
        return dict(self._names(self.nodes))

    @cached_property
    def start_imports(self) -> frozenset[str]:
        """Full names of what is imported when this file is: not for types, not in a function."""
        return frozenset(name for name, _line in self._names(_run_at_import(self.tree)))

    def _names(self, nodes: Iterable[ast.AST]) -> Iterator[tuple[str, int]]:
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = self._absolute(node)
                # `from package import name`: the name may be a module of its own.
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = [PACKAGE, *self.name.split(".")]
        is_package = self.path.name == "__init__.py"
        base = parts[: len(parts) - node.level + is_package]
        return ".".join([*base, *([node.module] if node.module else [])])


def read_source(root: Path = ROOT) -> tuple[SourceFile, ...]:
    """Read every file of the package under `root`."""
    files = sorted((root / PACKAGE).rglob("*.py"))
    return tuple(SourceFile(path, _name(path, root), path.read_text("utf-8")) for path in files)


def is_inside(name: str, prefix: str) -> bool:
    """Tell whether a dotted name is the prefix or lies below it."""
    return name == prefix or name.startswith(f"{prefix}.")


def own_module(imported: str, names: frozenset[str]) -> str:
    """Return which of our modules an imported name belongs to, "" if to none."""
    name = imported.removeprefix(f"{PACKAGE}.") if is_inside(imported, PACKAGE) else ""
    while name and name not in names:
        name = name.rpartition(".")[0]
    return name


def import_circles(files: tuple[SourceFile, ...]) -> list[list[str]]:
    """Return each circle of modules that import one another at start."""
    names = frozenset(file.name for file in files)
    graph = {
        file.name: sorted({own_module(one, names) for one in file.start_imports} - {"", file.name})
        for file in files
    }
    circles: list[list[str]] = []
    finished: set[str] = set()

    def visit(name: str, trail: list[str]) -> None:
        if name in trail:
            circles.append([*trail[trail.index(name) :], name])
        elif name not in finished:
            for following in graph[name]:
                visit(following, [*trail, name])
            finished.add(name)

    for name in graph:
        visit(name, [])
    return circles


def _name(path: Path, root: Path) -> str:
    parts = path.relative_to(root / PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return
    skipped = node.body if isinstance(node, ast.If) and _is_for_types(node.test) else []
    for child in ast.iter_child_nodes(node):
        if child not in skipped:
            yield from _run_at_import(child)


def _is_for_types(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}
