"""Theme, fonts and icons."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.fonts import FONT_FILES, NUMBER_FACE, TEXT_FACE, FontRole, load_fonts
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.theme.tokens import DARK, LIGHT
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.gui.widgets.text_label import TextLabel


def test_scheme_switches_live(qtbot: QtBot, theme: Theme) -> None:
    label = TextLabel(theme, "Today")
    qtbot.addWidget(label)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.LIGHT)
    assert theme.tokens is LIGHT
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.text


def test_same_scheme_is_no_change(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.DARK)
        theme.set_text_scale(1.0)
        theme.set_reduced_motion(True)


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.9), (1.2, 1.2), (9, 1.5)])
def test_text_scale_stays_in_range(theme: Theme, asked: float, given: float) -> None:
    theme.set_text_scale(asked)
    assert theme.text_scale == given


def test_fonts_grow_with_the_text_size(theme: Theme) -> None:
    before = theme.font(FontRole.BODY).pointSizeF()
    theme.set_text_scale(1.5)
    assert theme.font(FontRole.BODY).pointSizeF() == pytest.approx(1.5 * before)


@pytest.mark.parametrize("role", [FontRole.CAPTION, FontRole.BODY_MEDIUM, FontRole.BODY_STRONG])
def test_figures_have_one_width_and_hyphens_their_own(theme: Theme, role: FontRole) -> None:
    given = theme.font(role)
    plain = QFont(given)
    plain.setFeature(QFont.Tag("tnum"), 0)
    widths = {QFontMetricsF(given).horizontalAdvance(digit) for digit in "0123456789"}
    assert len(widths) == 1
    for sign in "-()*":
        assert QFontMetricsF(given).horizontalAdvance(sign) == pytest.approx(
            QFontMetricsF(plain).horizontalAdvance(sign)
        )


def test_timer_fonts_do_not_follow_the_text_size(theme: Theme) -> None:
    theme.set_text_scale(1.5)
    assert theme.timer_font(118).pixelSize() == 118


def test_dressed_part_keeps_its_own_colours(qtbot: QtBot, theme: Theme, resources: Path) -> None:
    bright = Theme(resources, scheme=Scheme.LIGHT)
    part = QWidget()
    qtbot.addWidget(part)
    bright.dress(part)
    theme.set_scheme(Scheme.DARK)
    assert part.palette().color(QPalette.ColorRole.Window) == LIGHT.window
    bright.set_scheme(Scheme.DARK)
    assert part.palette().color(QPalette.ColorRole.Window) == DARK.window


def test_shipped_faces_are_used(theme: Theme) -> None:
    assert QFontInfo(theme.font(FontRole.BODY)).family() == TEXT_FACE
    assert QFontInfo(theme.font(FontRole.STAT)).family() == NUMBER_FACE


def test_weights_are_real(theme: Theme) -> None:
    widths = {
        QFontMetricsF(theme.font(role)).horizontalAdvance("Hamstrings")
        for role in (FontRole.BODY, FontRole.BODY_MEDIUM, FontRole.BODY_STRONG)
    }
    assert len(widths) == 3


@pytest.mark.parametrize("weight", [QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_figures_have_one_width(theme: Theme, weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(theme.timer_font(430, weight))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_words_keep_their_hyphens(theme: Theme) -> None:
    """A hyphen as wide as a figure would tear "single-leg" in two."""
    metrics = QFontMetricsF(theme.font(FontRole.CARD_TITLE))
    assert metrics.horizontalAdvance("-") < 0.8 * metrics.horizontalAdvance("0")


def test_missing_font_is_reported(
    theme: Theme, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert theme.tokens is DARK
    load_fonts(tmp_path)
    assert len(caplog.records) == len(FONT_FILES)


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_draws_in_the_asked_colour(theme: Theme, icon: Icon) -> None:
    image = theme.icons.pixmap(icon, 20, DARK.accent, ratio=2).toImage()
    assert image.width() == 40
    pixels = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    # Premultiplied alpha may round a part of a colour down by one.
    assert all(abs(pixel.green() - DARK.accent.green()) <= 1 for pixel in solid)
    assert all(abs(pixel.red() - DARK.accent.red()) <= 1 for pixel in solid)


def test_no_icon_file_is_unused(resources: Path) -> None:
    files = {path.stem for path in (resources / "icons").glob("*.svg")}
    assert files - {"app-icon", "app-icon-small"} == {icon.value for icon in Icon}


def test_icon_is_rendered_once(theme: Theme) -> None:
    first = theme.icons.pixmap(Icon.SUN, 20, DARK.text)
    assert theme.icons.pixmap(Icon.SUN, 20, DARK.text).cacheKey() == first.cacheKey()


def test_application_icon_has_all_sizes(theme: Theme) -> None:
    sizes = {size.width() for size in theme.icons.application_icon().availableSizes()}
    assert sizes == {16, 24, 32, 48, 64, 128, 256}


def test_labels_of_a_part_follow_its_theme_though_it_was_dressed_after_them(
    qtbot: QtBot, resources: Path
) -> None:
    garage = Theme(resources, scheme=Scheme.DARK)
    part = QWidget()
    qtbot.addWidget(part)
    label = TextLabel(garage, "Reps", parent=part)
    garage.dress(part)
    part.show()
    garage.set_scheme(Scheme.LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText) == LIGHT.text


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """The whole application in the theme, as the program has it."""
    font, palette = qapp.font(), qapp.palette()
    theme.dress(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_label_that_moves_keeps_the_text_size_in_force(qtbot: QtBot, dressed: Theme) -> None:
    window, box, label = QWidget(), QFrame(), TextLabel(dressed, "Text")
    qtbot.addWidget(window)
    column, other = QVBoxLayout(window), QWidget()
    QVBoxLayout(box).addWidget(label)
    column.addWidget(box)
    column.addWidget(other)
    window.show()
    dressed.set_text_scale(1.5)
    QVBoxLayout(other).addWidget(box)
    assert label.font() == dressed.font(FontRole.BODY)


def test_the_lines_of_a_table_follow_the_text_size(qtbot: QtBot, dressed: Theme) -> None:
    table = PlainTable(dressed, "Readings")
    qtbot.addWidget(table)
    table.show()
    dressed.set_text_scale(1.5)
    assert table.font().pointSizeF() == dressed.font(FontRole.BODY).pointSizeF()
    dressed.set_text_scale(0.9)
    assert table.fontMetrics().height() == QFontMetrics(dressed.font(FontRole.BODY)).height()
