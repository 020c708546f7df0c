"""SQLAlchemy's way to the same connections, for making and migrating journals."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from hinge_desktop.store.database import connect


def journal_engine(path: Path) -> Engine:
    """Return an engine whose transactions begin as ours do, so that DDL rolls back too."""
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def driver_connection(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection behind SQLAlchemy's, in the same transaction."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
