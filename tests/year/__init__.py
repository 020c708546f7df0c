"""A made-up lifter trains for a year through the real services: nothing may end in a dead end."""
