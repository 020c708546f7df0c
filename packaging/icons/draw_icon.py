"""Draws the program's icon from the model of the lifter: `python packaging/icons/draw_icon.py`.

Needs a Python with Hinge's own requirements, and no screen. Writes the two drawings of the window
into resources/icons/, what a desktop installs (pictures of every size, the scalable drawing, the
one in a single colour, a sheet of paper for journals) into packaging/icons/hicolor/, and an icon
for Windows and one for macOS beside it. The same model gives the same files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from hinge_packages.icon_files import icns, ico  # noqa: E402 found by the line above
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
)
from PySide6.QtSvg import QSvgRenderer  # noqa: E402

from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep  # noqa: E402
from hinge_desktop.core.mechanics.lifts import Lift  # noqa: E402
from hinge_desktop.core.mechanics.posture import Point  # noqa: E402

APPLICATION = "io.github.hinge_desktop.Hinge"
SMALL_SIZES = (16, 22, 24, 32)
LARGE_SIZES = (48, 64, 96, 128, 192, 256, 512)
JOURNAL_SIZES = (32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)
GRID, SYMBOLIC_GRID = 256, 16
GROUND, EDGE, CHALK, DOT, RING = "#15493F", "#2C7666", "#F2F0EB", "#4FD1B5", "#F2B84B"
SYMBOLIC = "#2E3436"
"""Desktops put their own colour in its place."""
HEAD_UP_THE_NECK = 0.72
"""Of the way from the seventh neck bone to the crown."""

SHEET = "M44 8 H156 L212 64 V248 H44 Z"
FOLD = "M156 8 V64 H212 Z"
"""A sheet of paper with its corner turned down."""

OUT_OF_THE_TRUNK = 0.4
"""Of the way from the shoulder to the hand."""


@dataclass(frozen=True)
class Look:
    """How one drawing is simplified: lengths in units of a grid of 256."""

    px_per_m: float
    middle: tuple[float, float]
    """Where the middle of the lifter's height and depth lies."""
    leg: float
    trunk: float
    arm: float
    """How wide the strokes are; an arm of 0 is left out."""
    head: float
    dot: float
    gap: float
    """Around the hip, and between a stroke and what is behind it."""
    ring: float
    """How wide the line of the plate is."""
    plate: float
    """Its radius."""
    plate_forward: float
    """How far the plate is in front of the model's: strokes are wider than legs."""
    foot: float
    """How far the toes are in front of the ankle; 0 leaves the foot out."""


LARGE = Look(
    158.0, (121.0, 126.0), leg=27, trunk=31, arm=15, head=20, dot=21, gap=9, ring=12,
    plate=40, plate_forward=34, foot=22,
)  # fmt: skip
SMALL = Look(
    160.0, (120.0, 130.0), leg=38, trunk=38, arm=0, head=24, dot=29, gap=12, ring=19,
    plate=36, plate_forward=54, foot=0,
)  # fmt: skip
ON_PAPER = Look(
    104.0, (122.0, 158.0), leg=19, trunk=21, arm=10, head=14, dot=15, gap=6, ring=8,
    plate=27, plate_forward=23, foot=15,
)  # fmt: skip
SINGLE = Look(
    188.0, (124.0, 128.0), leg=36, trunk=38, arm=0, head=27, dot=29, gap=14, ring=20,
    plate=40, plate_forward=54, foot=0,
)  # fmt: skip


@dataclass(frozen=True)
class Strokes:
    """The lifter at the lowest point as points of a grid, y down."""

    leg: tuple[QPointF, ...]
    trunk: tuple[QPointF, ...]
    arm: tuple[QPointF, ...]
    head: QPointF
    hip: QPointF
    plate: QPointF

    def below_trunk(self) -> tuple[QPointF, ...]:
        """Return the part of the arm that stands off what is behind it."""
        if not self.arm:
            return ()
        shoulder, hand = self.arm
        return (shoulder + (hand - shoulder) * OUT_OF_THE_TRUNK, hand)


def strokes(look: Look) -> Strokes:
    """Take the joints of the bar RDL at its lowest point onto a grid."""
    joints = lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter()).at(1.0).joints
    head = _between(joints.c7, joints.vertex, HEAD_UP_THE_NECK)
    centre = Point((joints.hip.x + head.x) / 2, (joints.ankle.y + head.y) / 2)

    def placed(point: Point, forward: float = 0.0) -> QPointF:
        x, y = look.middle
        across = (point.x - centre.x) * look.px_per_m
        return QPointF(
            round(x + across + forward, 2), round(y - (point.y - centre.y) * look.px_per_m, 2)
        )

    plate = placed(joints.load, look.plate_forward)
    ankle = placed(joints.ankle)
    toes = (QPointF(ankle.x() + look.foot, ankle.y()),) if look.foot else ()
    return Strokes(
        leg=(*toes, ankle, placed(joints.knee), placed(joints.hip)),
        trunk=(placed(joints.hip), placed(joints.shoulder)),
        arm=(placed(joints.shoulder), plate) if look.arm else (),
        head=placed(head),
        hip=placed(joints.hip),
        plate=plate,
    )


def colored(look: Look) -> str:
    """Return a drawing in colour: plain shapes alone, so that everybody shows the same."""
    rim = 16 if look is SMALL else 4
    box = f'x="{rim / 2:g}" y="{rim / 2:g}" width="{GRID - rim}" height="{GRID - rim}"'
    ground = f'<rect {box} rx="56" fill="{GROUND}" stroke="{EDGE}" stroke-width="{rim}"/>'
    return _svg(GRID, [ground, *_lifter(look, CHALK, GROUND)])


def on_paper() -> str:
    """Return the drawing for a journal: the lifter on a sheet."""
    sheet = f'<path d="{SHEET}" fill="{CHALK}" stroke="{EDGE}" stroke-width="8"/>'
    fold = f'<path d="{FOLD}" fill="{EDGE}"/>'
    return _svg(GRID, [sheet, fold, *_lifter(ON_PAPER, GROUND, CHALK)])


def _lifter(look: Look, color: str, ground: str) -> Iterator[str]:
    made = strokes(look)
    yield _circle(made.plate, look.plate, stroke=RING, width=look.ring)
    yield from _line(made.leg, look.leg, ground, look.gap)
    yield from _line(made.leg, look.leg, color)
    yield from _line(made.below_trunk(), look.arm, ground, look.gap)
    yield from _line(made.trunk, look.trunk, color)
    yield from _line(made.arm, look.arm, color)
    yield _circle(made.head, look.head, fill=color)
    yield _circle(made.hip, look.dot + look.gap, fill=ground)
    yield _circle(made.hip, look.dot, fill=DOT)


def single() -> str:
    """Return the drawing in one colour: one filled path, as desktops recolour nothing else."""
    look, made = SINGLE, strokes(SINGLE)
    around_hip = _disc(made.hip, look.dot + look.gap)
    leg, trunk = _area(made.leg, look.leg), _area(made.trunk, look.trunk)
    plate = _disc(made.plate, look.plate + look.ring / 2)
    plate -= _disc(made.plate, look.plate - look.ring / 2)
    plate -= _area(made.leg, look.leg + 2 * look.gap)
    whole = (leg.united(trunk) - around_hip).united(plate)
    whole = whole.united(_disc(made.hip, look.dot)).united(_disc(made.head, look.head))
    return _svg(
        SYMBOLIC_GRID, [f'<path d="{_path_data(whole)}" fill="{SYMBOLIC}" fill-rule="evenodd"/>']
    )


def write(root: Path) -> None:
    """Write every file below a folder that stands for the project's own."""
    small, large = colored(SMALL), colored(LARGE)
    shown, hicolor = root / "resources" / "icons", root / "packaging" / "icons" / "hicolor"
    _write(shown / "app-icon-small.svg", small)
    _write(shown / "app-icon.svg", large)
    _write(hicolor / "scalable" / "apps" / f"{APPLICATION}.svg", large)
    _write(hicolor / "symbolic" / "apps" / f"{APPLICATION}-symbolic.svg", single())
    for size in (*SMALL_SIZES, *LARGE_SIZES):
        file = hicolor / f"{size}x{size}" / "apps" / f"{APPLICATION}.png"
        _keep(picture(small if size in SMALL_SIZES else large, size), file)
    sheet = on_paper()
    _write(hicolor / "scalable" / "mimetypes" / f"{APPLICATION}.journal.svg", sheet)
    for size in JOURNAL_SIZES:
        file = hicolor / f"{size}x{size}" / "mimetypes" / f"{APPLICATION}.journal.png"
        _keep(picture(sheet, size), file)
    drawn = {
        size: picture(small if size in SMALL_SIZES else large, size)
        for size in (*WINDOWS_SIZES, *MAC_SIZES)
    }
    pngs = {size: _png(image) for size, image in drawn.items()}
    windows = {size: pngs[size] for size in WINDOWS_SIZES}
    (hicolor.parent / "hinge.ico").write_bytes(ico(windows, {n: _bgra(drawn[n]) for n in windows}))
    (hicolor.parent / "hinge.icns").write_bytes(icns({size: pngs[size] for size in MAC_SIZES}))


def picture(drawing: str, size: int) -> QImage:
    """Return a drawing in pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return image


def _keep(image: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(file))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _bgra(image: QImage) -> bytes:
    """Return rows of pixels as Windows keeps them, colours not mixed with what shows through."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return bytes(plain.constBits())


def _between(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def _svg(grid: int, shapes: list[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {grid} {grid}"'
    size = f' width="{grid}" height="{grid}">'
    return "\n".join([head + size, "<title>Hinge</title>", *shapes, "</svg>", ""])


def _circle(
    centre: QPointF, radius: float, *, fill: str = "none", stroke: str = "", width: float = 0.0
) -> str:
    line = f' stroke="{stroke}" stroke-width="{width:g}"' if stroke else ""
    place = f'cx="{centre.x():g}" cy="{centre.y():g}" r="{radius:g}"'
    return f'<circle {place} fill="{fill}"{line}/>'


def _line(
    points: tuple[QPointF, ...], width: float, color: str, around: float = 0
) -> Iterator[str]:
    if points:
        data = "M" + " L".join(f"{point.x():g} {point.y():g}" for point in points)
        look = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
        yield f'<path d="{data}" {look} stroke="{color}" stroke-width="{width + 2 * around:g}"/>'


def _disc(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def _area(points: tuple[QPointF, ...], width: float) -> QPainterPath:
    line = QPainterPath(points[0])
    for point in points[1:]:
        line.lineTo(point)
    wide = QPainterPathStroker()
    wide.setWidth(width)
    wide.setCapStyle(Qt.PenCapStyle.RoundCap)
    wide.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    wide.setCurveThreshold(0.1)
    return wide.createStroke(line).simplified()


def _path_data(path: QPainterPath) -> str:
    """Write a path as SVG does; a curve is three elements in Qt."""
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: "",
    }
    scale = SYMBOLIC_GRID / GRID
    parts = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        parts.append(f"{letters[element.type]}{element.x * scale:.2f} {element.y * scale:.2f}")
    return " ".join(parts)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Draw everything anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    write(ROOT)
    application.quit()


if __name__ == "__main__":
    main()
