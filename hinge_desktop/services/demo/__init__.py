"""A made-up journal: a learner who climbs the ladder, written through the same services."""
