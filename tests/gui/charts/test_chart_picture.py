from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument

from hinge_desktop.gui.charts.chart_picture import PictureWords, chart_image, paint_chart
from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.theme.theme import Theme
from tests.gui.charts.drawings import bars, two_sides

WORDS = PictureWords("Volume", "3,780 kg", "last full week")
_DPI = 1200


def _style(theme: Theme) -> ChartStyle:
    return ChartStyle.of(theme, Qt.LayoutDirection.LeftToRight)


def test_a_picture_has_two_pixels_for_one(theme: Theme) -> None:
    image = chart_image(bars((2700, 3300)), WORDS, _style(theme), size=QSize(600, 300))
    assert (image.size(), image.devicePixelRatio()) == (QSize(1200, 600), 2)
    assert image.pixelColor(0, 0).rgb() == theme.tokens.card.rgb()


def test_the_headline_stands_above_the_drawing(theme: Theme) -> None:
    heights = [
        _first_line_of_bar(chart_image(bars((3000,)), words, _style(theme)), theme)
        for words in (WORDS, PictureWords(""))
    ]
    assert heights[0] > heights[1] + 100


def _first_line_of_bar(image: QImage, theme: Theme) -> int:
    blue = theme.tokens.info.rgb()
    across = range(image.width())
    return next(
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).rgb() == blue for x in across)
    )


def test_a_worker_paints_the_same_picture(theme: Theme) -> None:
    pictures = [two_sides(), bars((2700, 3300, 2200), is_running=True)]
    here = [chart_image(one, WORDS, _style(theme)) for one in pictures]
    styles = [_style(theme) for _ in pictures]
    with ThreadPoolExecutor(2) as workers:
        there = list(workers.map(chart_image, pictures, [WORDS] * 2, styles))
    assert there == here


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.usefixtures("theme")  # it loads the fonts
def test_words_are_letters_on_paper(tmp_path: Path, *, is_mirrored: bool) -> None:
    file = tmp_path / "chart.pdf"
    writer = QPdfWriter(str(file))
    writer.setResolution(_DPI)
    painter = QPainter(writer)
    painter.scale(_DPI / 96, _DPI / 96)
    style = ChartStyle.for_paper(is_mirrored=is_mirrored)
    paint_chart(painter, QRectF(0, 0, 600, 250), two_sides(), WORDS, style)
    painter.end()
    document = QPdfDocument(None)  # type: ignore[call-overload]  # the stubs want a parent
    assert document.load(str(file)) is QPdfDocument.Error.None_
    letters = "".join(document.getAllText(0).text().split())
    assert all(word in letters for word in ("Volume", "3,780kg", "Left", "Right", "Oct"))
    document.close()
