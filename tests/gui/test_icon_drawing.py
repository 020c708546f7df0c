"""The program's icon: what is committed is what the model draws, and the window shows it."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from hinge_desktop.gui.theme.theme import Theme

ROOT = Path(__file__).resolve().parents[2]
HICOLOR = Path("packaging", "icons", "hicolor")
PLAIN_SHAPES = {"svg", "title", "rect", "circle", "path"}
MOST_APART = 8
"""Of 255 in one channel: another build of Qt may round an edge another way."""


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    file = ROOT / "packaging" / "icons" / "draw_icon.py"
    spec = importlib.util.spec_from_file_location("draw_icon", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["draw_icon"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def drawn(generator: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    generator.write(folder)
    return folder


def files_below(root: Path) -> set[Path]:
    icons = [*(root / "resources" / "icons").glob("app-icon*"), *(root / HICOLOR).rglob("*.*")]
    return {file.relative_to(root) for file in icons if file.is_file()}


def most_apart(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    form = QImage.Format.Format_RGBA8888_Premultiplied
    # The bits live as long as their picture does.
    ours, theirs = one.convertToFormat(form), other.convertToFormat(form)
    pairs = zip(bytes(ours.constBits()), bytes(theirs.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.usefixtures("qapp")
def test_every_file_is_committed_as_it_is_drawn(drawn: Path) -> None:
    assert files_below(drawn) == files_below(ROOT)
    for file in files_below(drawn):
        if file.suffix == ".svg":
            assert (ROOT / file).read_text() == (drawn / file).read_text(), file
        else:
            apart = most_apart(QImage(str(ROOT / file)), QImage(str(drawn / file)))
            assert apart <= MOST_APART, file


def test_every_size_has_its_own_pixels(generator: ModuleType) -> None:
    for size in (16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512):
        file = ROOT / HICOLOR / f"{size}x{size}" / "apps" / f"{generator.APPLICATION}.png"
        assert QImage(str(file)).width() == size


@pytest.mark.parametrize("file", sorted(files_below(ROOT)), ids=lambda file: file.name)
def test_drawings_are_plain_shapes(file: Path) -> None:
    if file.suffix == ".svg":
        assert set(re.findall(r"<(\w+)", (ROOT / file).read_text())) <= PLAIN_SHAPES
        assert QSvgRenderer(QByteArray((ROOT / file).read_bytes())).isValid()


@pytest.mark.usefixtures("qapp")
def test_the_symbolic_one_is_one_fill_on_a_grid_of_sixteen(generator: ModuleType) -> None:
    file = ROOT / HICOLOR / "symbolic" / "apps" / f"{generator.APPLICATION}-symbolic.svg"
    text = file.read_text()
    assert 'viewBox="0 0 16 16"' in text
    assert re.findall(r'fill="([^"]*)"', text) == [generator.SYMBOLIC]
    assert "stroke" not in text
    drawn = generator.picture(text, 16)
    corners = {QColor.fromRgba(drawn.pixel(x, y)).alpha() for x in (0, 15) for y in (0, 15)}
    assert corners == {0}


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_the_window_shows_the_drawing_for_its_size(
    generator: ModuleType, theme: Theme, size: int
) -> None:
    file = ROOT / HICOLOR / f"{size}x{size}" / "apps" / f"{generator.APPLICATION}.png"
    shown = theme.icons.application_icon().pixmap(size, size).toImage()
    assert most_apart(shown, QImage(str(file))) <= MOST_APART
