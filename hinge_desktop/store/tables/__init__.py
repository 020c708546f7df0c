"""The schema of a journal as typed SQLAlchemy mappings, split by subject."""

from hinge_desktop.store.tables import (
    equipment,
    exercises,
    housekeeping,
    imports,
    lifter,
    plan,
    safety,
    sessions,
)
from hinge_desktop.store.tables.base import Base

SUBJECTS = (exercises, sessions, plan, lifter, equipment, safety, imports, housekeeping)
"""The modules that together describe every table."""

__all__ = ["SUBJECTS", "Base"]
