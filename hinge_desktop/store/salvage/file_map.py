"""What a damaged file says about itself: whose it is, its version, and where its tables begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.salvage.cells import PageKind, read_page
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import decode, decode_start
from hinge_desktop.store.salvage.tree_walk import TreeWalk
from hinge_desktop.store.schema_version import SCHEMA_VERSION

_SCHEMA_ROOT: Final = 1
_SAMPLE: Final = 200
"""So many pages show how they are laid out."""
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
    _settle_reserved(file)
    walk = TreeWalk(file, _SCHEMA_ROOT, is_table=True)
    entries = [_entry(cell.start) for cell in walk]
    is_sound = walk.is_sound and None not in entries
    if not is_sound:
        entries += _lost_entries(file, walk.reached)
    known = [entry for entry in entries if entry is not None and file.has(entry.root)]
    roots: dict[str, int] = {}
    for entry in known:
        roots.setdefault(entry.name, entry.root)
    tables = frozenset(entry.name for entry in known if entry.kind == "table")
    return FileMap(roots, tables, is_sound, frozenset(walk.reached))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the schema: a table or an index, and its first page."""

    kind: str
    name: str
    root: int


def _entry(start: bytes) -> _Entry | None:
    # The text of a table may have gone on in a page that is lost.
    values = decode_start(start, 4)
    if values is None:
        return None
    kind, name, _, root = values
    if kind in ("table", "index") and isinstance(name, str) and isinstance(root, int):
        return _Entry(str(kind), name, root)
    return None


def _lost_entries(file: PageFile, reached: set[int]) -> Iterator[_Entry | None]:
    """Yield rows of the schema from pages that its tree does not lead to any more."""
    for number in range(2, file.pages + 1):
        page = None if number in reached else read_page(file, number)
        if page is not None and page.kind is PageKind.TABLE_LEAF:
            yield from (_entry(cell.start) for cell in page.cells)


def _settle_reserved(file: PageFile) -> None:
    """Believe what the header says about the ends of pages only where pages look like it."""
    told = file.reserved
    if told == 0:
        return
    counts = {}
    for reserved in (0, told):
        file.reserved = reserved
        pages = (read_page(file, number) for number in range(2, min(file.pages, _SAMPLE) + 1))
        counts[reserved] = sum(page is not None and page.is_tidy for page in pages)
    file.reserved = max(counts, key=lambda one: counts[one])


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
