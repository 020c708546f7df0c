"""Icons for every desktop: each size is there, square, clear at the corners, and whole."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.release.files import APPLICATION, PACKAGING, SHARED_ICONS

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512)
PICTURES = sorted(SHARED_ICONS.rglob("*.png"))
LARGEST_IN_BYTE = 256


def folders_of(name: str) -> set[str]:
    return {file.parents[1].name for file in SHARED_ICONS.rglob(name)}


def test_every_size_is_there() -> None:
    assert folders_of(f"{APPLICATION}.png") == {f"{size}x{size}" for size in SIZES}
    assert folders_of(f"{APPLICATION}.svg") == {"scalable"}
    assert folders_of(f"{APPLICATION}-symbolic.svg") == {"symbolic"}


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: f"{file.parts[-3]}/{file.stem}")
def test_a_picture_is_square_of_its_folders_size_and_clear_at_its_corners(file: Path) -> None:
    picture = QImage(str(file))
    size = picture.width()
    assert f"{size}x{picture.height()}" == file.parents[1].name
    corners = {picture.pixel(x, y) >> 24 for x in (0, size - 1) for y in (0, size - 1)}
    assert corners == {0}


def test_the_icon_of_windows_holds_whole_pictures() -> None:
    data = (PACKAGING / "icons" / "hinge.ico").read_bytes()
    kind, count = struct.unpack_from("<2xHH", data)
    assert kind == 1
    end = 6 + 16 * count
    sizes = []
    for number in range(count):
        entry = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        width, depth, length, place = entry[0] or LARGEST_IN_BYTE, *entry[5:]
        assert (depth, place) == (32, end)
        picture = data[place : place + length]
        end = place + length
        if picture.startswith(b"\x89PNG"):
            assert QImage.fromData(picture).width() == width
        else:
            assert struct.unpack_from("<Iii", picture) == (40, width, 2 * width)
            assert length == 40 + 4 * width * width + 4 * ((width + 31) // 32) * width
        sizes.append(width)
    assert end == len(data)
    assert sizes == [16, 24, 32, 48, 64, 256]


def test_what_windows_shows_is_what_linux_shows() -> None:
    shown = QImage(str(PACKAGING / "icons" / "hinge.ico"))
    assert not shown.isNull()
    own = QImage(str(SHARED_ICONS / f"{shown.width()}x{shown.width()}" / "apps" / APPLICATION))
    middle = shown.width() // 2
    assert shown.pixel(middle, 4) == own.pixel(middle, 4)
    assert shown.pixel(0, 0) >> 24 == 0


def test_the_icon_of_macos_holds_whole_pictures() -> None:
    data = (PACKAGING / "icons" / "hinge.icns").read_bytes()
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    at, sizes = 8, []
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at + 4)
        sizes.append(QImage.fromData(data[at + 8 : at + length]).width())
        at += length
    assert sizes == [16, 32, 64, 128, 256, 512, 1024]
