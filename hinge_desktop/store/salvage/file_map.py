"""What a damaged file says about itself: whose it is, its version, and where its tables begin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import decode, decode_start
from hinge_desktop.store.salvage.tree_walk import TreeWalk
from hinge_desktop.store.schema_version import SCHEMA_VERSION

_SCHEMA_ROOT: Final = 1
_REVISIONS: Final = "schema_revision"
_BELIEVABLE: Final = 10_000
"""No version will be as high as that; a higher one is a damaged number."""


@dataclass(frozen=True, slots=True)
class FileMap:
    """Where trees begin, by the names of tables and indexes, as far as the schema can be read."""

    roots: dict[str, int]
    tables: frozenset[str]
    is_sound: bool
    reached: frozenset[int]

    def shared_roots(self) -> frozenset[int]:
        """Return the pages that more than one name begins with: one of the names is wrong."""
        counts = Counter(self.roots.values())
        return frozenset(root for root, count in counts.items() if count > 1)


def read_map(file: PageFile) -> FileMap:
    """Read the schema: only names and first pages, for what they mean is known from elsewhere."""
    walk = TreeWalk(file, _SCHEMA_ROOT, is_table=True)
    roots: dict[str, int] = {}
    tables = set()
    is_whole = True
    for cell in walk:
        # The text of a table may have gone on in a page that is lost.
        values = None if cell.start == b"" else decode_start(cell.start, 4)
        if values is None:
            is_whole = False
            continue
        kind, name, _, root = values
        if isinstance(name, str) and isinstance(root, int) and file.has(root):
            roots.setdefault(name, root)
            if kind == "table":
                tables.add(name)
    return FileMap(roots, frozenset(tables), walk.is_sound and is_whole, frozenset(walk.reached))


def likely_versions(file: PageFile, found: FileMap) -> tuple[int, ...]:
    """Return the versions that the file may be of, the likeliest first.

    Raise `WrongFileError` where it says that it is of a newer one.
    """
    said = [*_revisions(file, found), file.schema_version]
    known = [version for version in said if 1 <= version <= SCHEMA_VERSION]
    newer = [version for version in said if SCHEMA_VERSION < version < _BELIEVABLE]
    if newer and not known:
        raise WrongFileError(JournalProblem.NEWER, "", str(max(newer)))
    return tuple(dict.fromkeys(known)) or (SCHEMA_VERSION,)


def _revisions(file: PageFile, found: FileMap) -> list[int]:
    if _REVISIONS not in found.roots:
        return []
    versions = []
    for cell in TreeWalk(file, found.roots[_REVISIONS], is_table=True):
        values = None if cell.payload is None else decode(cell.payload)
        text = values[0] if values is not None and len(values) == 1 else None
        if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) == 4:
            versions.append(int(text))
    return versions
