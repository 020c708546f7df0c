"""What only Windows needs: the version in the program's properties, and the installer.

Written without a Windows to try it on: see packaging/README.md for what is proven.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from hinge_packages.project import DIST, PACKAGING, run, version

SCRIPT = PACKAGING / "windows" / "hinge.iss"
_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The Hinge developers'),
      StringStruct('FileDescription', 'Hinge'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'hinge-desktop'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('ProductName', 'Hinge'),
      StringStruct('ProductVersion', '{version}'),
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])]),
  ],
)
"""


def version_resource(text: str) -> str:
    """Return the resource for a version such as 0.1.0; Windows counts in four numbers."""
    numbers = tuple([*(int(part) for part in text.split(".")), 0, 0, 0][:4])
    return _RESOURCE.format(numbers=numbers, version=text)


def write_version_resource(file: Path) -> Path:
    """Write the resource where PyInstaller reads it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(version_resource(version()), encoding="utf-8")
    return file


def build_installer() -> Path | None:
    """Build the installer around the frozen folder; None where Inno Setup is not installed."""
    compiler = shutil.which("iscc")
    if compiler is None:
        return None
    run([compiler, f"/DAppVersion={version()}", f"/O{DIST}", str(SCRIPT)])
    return DIST / f"hinge-{version()}-setup.exe"
