"""What goes into a frozen Hinge of all that PyInstaller would take along.

Left out is what Hinge never starts (most of Qt, network and databases of the standard library,
tools of numpy), what has a licence that nothing here needs (readline), and on Linux the libraries
of the system, which `hinge_desktop.system_libraries` names and the package depends on.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

EXCLUDED_MODULES = [
    *("PySide6.QtConcurrent", "PySide6.QtMultimediaWidgets"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSvgWidgets"),
    *("PySide6.QtTest", "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.flowchart"),
    # Nothing is fetched, so nothing is encrypted: hashes come without OpenSSL too.
    *("ssl", "_ssl", "_hashlib", "bz2", "_bz2", "lzma", "_lzma", "_uuid"),
    *("readline", "curses", "_curses", "dbm", "_gdbm", "tkinter", "_tkinter"),
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "setuptools", "pkg_resources"),
    *("attr", "attrs", "charset_normalizer", "IPython", "matplotlib", "scipy", "pytest", "_pytest"),
    *("hypothesis", "mypy", "pip", "lib2to3", "pydoc_data", "xmlrpc", "setuptools._distutils"),
]
"""Names for PyInstaller; those that are not installed do no harm."""

PLUGINS = {
    "platforms": r"q(xcb|wayland|offscreen|windows|cocoa)",
    "wayland-shell-integration": r"xdg-shell",
    "wayland-decoration-client": r"adwaita|bradient",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin",
    "platformthemes": r"q(gtk3|xdgdesktopportal)",
    "printsupport": r"cupsprintersupport",
    "imageformats": r"q(svg|jpeg|ico)",
    "iconengines": r"qsvgicon",
    "styles": r"q(modernwindows|mac)style",
    "texttospeech": r"qtexttospeech_(?!mock)\w+",
}
"""Which of Qt's plugins are kept, by folder; a folder that is not named is left out."""

UNUSED_QT = re.compile(
    r"(lib)?Qt6?(Qml\w*|Quick\w*|Pdf\w*|VirtualKeyboard\w*|Test|EglFS\w*|EglFs\w*"
    r"|MultimediaWidgets|SvgWidgets|WlShellIntegration|FFmpegStub.*)(\.|$)"
)
"""Libraries of Qt's that only plugins or modules that are left out would load."""

FFMPEG = re.compile(r"(lib)?(avcodec|avformat|avutil|swscale|swresample)[-.]")
"""Plays films; what Hinge plays it renders itself."""

BUNDLED_ON_LINUX = re.compile(r"lib(python3|ffi|sqlite3)[.\d]")
"""Beside Qt's and numpy's own: of the system's libraries only what Python itself needs."""


def is_needed(name: str, system: str) -> bool:
    """Tell whether a file of this name inside the folder is taken along on this `sys.platform`."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.parts[0] == "PySide6" and "translations" in path.parts:
        return path.name.startswith("qtbase_")  # the sentences of Qt's own dialogs
    if "plugins" in path.parts[:-1]:
        return _is_wanted_plugin(path)
    if any(UNUSED_QT.match(part) or FFMPEG.match(part) for part in path.parts):
        return False
    is_library = ".so" in path.name and len(path.parts) == 1
    return not (system == "linux" and is_library) or bool(BUNDLED_ON_LINUX.match(path.name))


def _is_wanted_plugin(path: PurePosixPath) -> bool:
    folder = path.parts[path.parts.index("plugins") + 1]
    stem = path.name.partition(".")[0].removeprefix("lib")
    return re.fullmatch(PLUGINS.get(folder, ""), stem) is not None
