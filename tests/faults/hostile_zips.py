"""Backups that somebody bent, made by hand from the bytes of a sound one."""

from __future__ import annotations

import io
import json
import struct
import warnings
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

_MANIFEST: Final = "manifest.json"
_JOURNAL: Final = "journal.hinge"
_LINK: Final = 0o120777 << 16
_ZERO_BYTES: Final = 20_000_000
_BOMB_BYTES: Final = 60_000_000
_OTHER_NAMES: Final = (
    *("../evil", "../../journal.hinge", "/tmp/hinge-evil", "C:\\evil", "..\\evil", "a/../../evil"),  # noqa: S108
    *("journal.hinge/", "CON", "\u202egnp.hinge", "manifest.json/../evil", "\\\\server\\evil"),
)
_CENTRAL, _END = b"PK\x01\x02", b"PK\x05\x06"

Case = tuple[str, bytes]


def hostile_zips(sound: bytes, entries: int) -> Iterator[Case]:
    """Yield a name and the bytes of each; `entries` are in the one with far too many."""
    with ZipFile(io.BytesIO(sound)) as archive:
        manifest, journal = archive.read(_MANIFEST), archive.read(_JOURNAL)
    yield from _other_members(manifest, journal)
    yield from _other_methods(manifest, journal)
    yield from _other_manifests(json.loads(manifest), journal)
    yield from _other_journals(json.loads(manifest), journal)
    yield from _bent_bytes(sound)
    yield (
        f"{entries} entries",
        _packed(
            (_MANIFEST, manifest), (_JOURNAL, journal), *((f"{n}", b"") for n in range(entries))
        ),
    )


def _other_members(manifest: bytes, journal: bytes) -> Iterator[Case]:
    both = ((_MANIFEST, manifest), (_JOURNAL, journal))
    for name in _OTHER_NAMES:
        yield f"beside it {name!r}", _packed(*both, (name, b"evil"))
        yield f"the journal as {name!r}", _packed(both[0], (name, journal))
    yield "the journal twice, the second bad", _packed(*both, (_JOURNAL, b"bad"))
    yield "the journal twice, the first bad", _packed(both[0], (_JOURNAL, b"bad"), both[1])
    yield "the manifest twice", _packed(*both, (_MANIFEST, b"{}"))
    yield "nothing", _packed()
    yield "the journal alone", _packed(both[1])
    yield "a link", _packed(both[0], (_link(_JOURNAL), b"/etc/passwd"))
    yield "a link beside it", _packed(*both, (_link("beside"), b"/etc/passwd"))


def _other_methods(manifest: bytes, journal: bytes) -> Iterator[Case]:
    for method in (ZIP_STORED, ZIP_BZIP2, ZIP_LZMA):
        yield f"method {method}", _packed((_MANIFEST, manifest), (_JOURNAL, journal), method=method)


def _other_manifests(manifest: dict[str, Any], journal: bytes) -> Iterator[Case]:
    def with_text(text: str | bytes) -> bytes:
        return _packed((_MANIFEST, text), (_JOURNAL, journal))

    for name, text in (
        *(("no JSON", "{"), ("a list", "[]"), ("null", "null"), ("a number", "1e999")),
        *(("deep", "[" * 50_000), ("long", b" " * 1_000_000), ("no text", b"\xff\xfe")),
        ("endless number", '{"counter": ' + "9" * 6000 + "}"),
    ):
        yield f"manifest: {name}", with_text(text)
    for key, value in (
        *(("format", 2), ("made", "2026-11-22"), ("made", "9999-12-31T23:59:59"), ("made", 5)),
        *(("reason", "evil"), ("schema_version", 99), ("schema_version", "new"), ("summary", None)),
        *(("file_bytes", -1), ("file_bytes", 10), ("file_bytes", 1 << 62), ("file_bytes", "all")),
        *(("file_digest", ""), ("file_digest", "0" * 64), ("counter", float("nan"))),
        *(("counter", -(10**30)), ("journal_id", ["../"])),
    ):
        yield f"manifest: {key} {value!r:.20}", with_text(json.dumps(manifest | {key: value}))


def _other_journals(manifest: dict[str, Any], journal: bytes) -> Iterator[Case]:
    inner = _packed((_JOURNAL, b"\0" * _BOMB_BYTES))
    damaged = journal[: len(journal) // 2] + b"\xff" * (len(journal) - len(journal) // 2)
    for name, content in (
        *(("a text", b"Dear diary"), ("nothing", b""), ("zeros", b"\0" * _ZERO_BYTES)),
        *(("a ZIP with a bomb", inner), ("half of it", journal[: len(journal) // 2])),
        *(("damaged", damaged), ("its header alone", journal[:100])),
        ("of a newer Hinge", journal[:60] + (99).to_bytes(4, "big") + journal[64:]),
    ):
        told = manifest | {
            "file_bytes": len(content),
            "file_digest": sha256(content).hexdigest(),
        }
        yield f"proven to be {name}", _packed((_MANIFEST, json.dumps(told)), (_JOURNAL, content))
    yield "a bomb", _packed((_MANIFEST, json.dumps(manifest)), (_JOURNAL, b"\0" * _BOMB_BYTES))


def _bent_bytes(sound: bytes) -> Iterator[Case]:
    central, end = sound.rindex(_CENTRAL), sound.rindex(_END)
    for share in (0.1, 0.5, 0.9, 0.999):
        yield f"cut at {share}", sound[: int(len(sound) * share)]
    yield "bytes behind it", sound + b"x" * 1000
    yield "bytes before it", b"x" * 1000 + sound
    yield "its end twice", sound + sound[end:]
    for name, offset, value in (
        *(("a size that lies", 24, 10), ("a packed size that lies", 20, 10)),
        *(("a huge size", 24, 0xFFFFFFF0), ("a wrong CRC", 16, 0), ("an offset of 0", 42, 0)),
        ("an offset far away", 42, 0xFFFFFF00),
    ):
        yield name, _patched(sound, central + offset, struct.pack("<I", value))
    # What a reader takes for bytes before the ZIP moves every part of it by as much.
    begins = struct.unpack("<I", sound[end + 16 : end + 20])[0]
    yield "parts before its beginning", _patched(sound, end + 16, struct.pack("<I", begins + 100))
    yield "a password", _patched(sound, central + 8, struct.pack("<H", 1))
    yield "an unknown method", _patched(sound, central + 10, struct.pack("<H", 99))
    yield (
        "more entries than there are",
        _patched(sound, end + 10, struct.pack("<H", 0xFFFF)),
    )


def _patched(content: bytes, place: int, value: bytes) -> bytes:
    return content[:place] + value + content[place + len(value) :]


def _packed(*members: tuple[str | ZipInfo, bytes | str], method: int = ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(made, "w", method) as archive:
        # A name that is there twice is what some of them are about.
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def _link(name: str) -> ZipInfo:
    link = ZipInfo(name)
    link.external_attr = _LINK
    return link
