"""What only macOS needs: the entries of the application's Info.plist.

Written without a Mac to try it on: see packaging/README.md for what is proven.
"""

from __future__ import annotations

from typing import Any, Final

IDENTIFIER: Final = "io.github.hinge-desktop.Hinge"
"""Such names may hold no underscore, unlike those of Linux desktops."""
WINDOWED: Final = "Hinge"
JOURNAL_TYPE: Final = f"{IDENTIFIER}.journal"


def information(version: str) -> dict[str, Any]:
    """Return what the system is told of the application and of its journals."""
    return {
        "CFBundleDisplayName": "Hinge",
        # Of the programs in the bundle the one without a terminal, which shows in the Dock.
        "CFBundleExecutable": WINDOWED,
        "LSBackgroundOnly": False,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence, The Hinge developers",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Hinge training journal",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [JOURNAL_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": JOURNAL_TYPE,
                "UTTypeDescription": "Hinge training journal",
                "UTTypeConformsTo": ["public.database"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["hinge"],
                    "public.mime-type": ["application/vnd.hinge.journal+sqlite3"],
                },
            }
        ],
    }
