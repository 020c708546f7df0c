"""The figure looks as it did when it was last looked at, for builds at both ends of every slider.

What changed on purpose: `python -m tests.contact_sheet tests/gui/figure/references 140`, and look.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme.theme import Theme
from tests.contact_sheet import AVERAGE, Sheet, draw_sheets, good_cells

REFERENCES = Path(__file__).with_name("references")
CELL_PX = 140
OTHER_PIXEL = 48
"""Of 255 in one channel: edges may be smoothed otherwise, areas may not move."""
MOST_OTHER_PIXELS = 0.003
"""Of a cell."""


@pytest.mark.usefixtures("qapp")
def test_the_figure_is_the_one_that_was_looked_at(tmp_path: Path) -> None:
    seen = {}
    for name, image in draw_sheets(CELL_PX):
        expected = QImage(str(REFERENCES / f"{name}.png"))
        assert image.size() == expected.size(), name
        seen[name] = worst_cell(image, expected)
        if seen[name] > MOST_OTHER_PIXELS:
            image.save(str(tmp_path / f"{name}.png"))
    assert set(seen) == {file.stem for file in REFERENCES.glob("*.png")}
    other = {name: share for name, share in seen.items() if share > MOST_OTHER_PIXELS}
    assert not other, f"compare {tmp_path} with {REFERENCES}"


@pytest.mark.parametrize("depth", [0.96, 1.0])
def test_a_lifter_who_stands_otherwise_is_noticed(theme: Theme, depth: float) -> None:
    sheet = Sheet(theme, CELL_PX, Layers())
    lowest, other = (
        sheet.draw([good_cells(Lift.ROMANIAN_DEADLIFT, AVERAGE, {"": one})]) for one in (1.0, depth)
    )
    is_noticed = worst_cell(other, lowest) > MOST_OTHER_PIXELS
    assert is_noticed is (depth < 1.0)


def worst_cell(image: QImage, expected: QImage) -> float:
    """Return how much of the cell that changed most is not the same at first sight."""
    apart = np.abs(channels(image) - channels(expected)).max(axis=2) > OTHER_PIXEL
    rows, columns = image.height() // CELL_PX, image.width() // CELL_PX
    cells = apart.reshape(rows, CELL_PX, columns, CELL_PX)
    return float(cells.mean(axis=(1, 3)).max())


def channels(image: QImage) -> npt.NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint8)
    return pixels.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.int16)
