"""Plain sentences for a journal that is only read: why, and what to do about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason

_WORDS = {
    ReadOnlyReason.FILE: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: its file is protected."),
        QT_TRANSLATE_NOOP("ReadOnly", "Allow writing to the file, then try again."),
    ),
    ReadOnlyReason.FOLDER: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: its folder is protected."),
        QT_TRANSLATE_NOOP("ReadOnly", "Allow writing to the folder, then try again."),
    ),
    ReadOnlyReason.DISK: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: its disk is protected."),
        QT_TRANSLATE_NOOP("ReadOnly", "Take the protection off the disk or stick, then try again."),
    ),
    ReadOnlyReason.NEWER: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: a newer Hinge wrote it."),
        QT_TRANSLATE_NOOP("ReadOnly", "Update Hinge to go on writing it."),
    ),
    ReadOnlyReason.OPEN_HERE: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: it is open already."),
        QT_TRANSLATE_NOOP("ReadOnly", "The other window did not answer. Close it, then try again."),
    ),
    ReadOnlyReason.OPEN_ELSEWHERE: (
        QT_TRANSLATE_NOOP("ReadOnly", "This journal can only be read: it is open on %1."),
        QT_TRANSLATE_NOOP("ReadOnly", "Close Hinge there, then try again."),
    ),
    ReadOnlyReason.BACKUP: (
        QT_TRANSLATE_NOOP("ReadOnly", "You are looking at a backup, which is only read."),
        QT_TRANSLATE_NOOP("ReadOnly", "The journal is as it was."),
    ),
    ReadOnlyReason.DAMAGED: (
        QT_TRANSLATE_NOOP("ReadOnly", "The journal is damaged. Nothing more is written to it."),
        QT_TRANSLATE_NOOP("ReadOnly", "See what can be done on the page about it."),
    ),
}


def read_only_title(why: ReadOnly) -> str:
    """Say that nothing is written, and why."""
    computer = why.who or QCoreApplication.translate("ReadOnly", "another computer")
    return _say(_WORDS[why.reason][0]).replace("%1", computer)


def read_only_advice(why: ReadOnly) -> str:
    """Say what to do about it."""
    return _say(_WORDS[why.reason][1])


def _say(text: object) -> str:
    return QCoreApplication.translate("ReadOnly", str(text))
