"""Lets go of each start of the program before the next."""

from tests.answers_once import answers_once  # noqa: F401 a fixture of every test here
from tests.end_to_end.letting_go import (  # noqa: F401 fixtures of every test here
    no_start_outlives_its_test,
    what_stays_is_not_looked_at,
)
