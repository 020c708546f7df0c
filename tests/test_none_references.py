"""Proves the Qt binding in use: void calls must not consume references to None.

PySide6 6.12.0 on Python 3.11 loses one on every void call and aborts after some thousand paints.
"""

import os
import subprocess
import sys

VOID_CALLS = 20_000

PROGRAM = f"""
import sys
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
widget = QWidget()
image = QImage(16, 16, QImage.Format.Format_ARGB32)
painter = QPainter(image)
colour = QColor(0, 0, 0)
before = sys.getrefcount(None)
for _ in range({VOID_CALLS} // 4):
    painter.setPen(colour)
    painter.drawLine(0, 0, 15, 15)
    widget.update()
    widget.setEnabled(True)
after = sys.getrefcount(None)
painter.end()
print(before - after)
"""


def test_void_calls_keep_the_references_to_none() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lost = int(done.stdout)
    assert lost < VOID_CALLS // 100, f"{lost} references to None were lost"
