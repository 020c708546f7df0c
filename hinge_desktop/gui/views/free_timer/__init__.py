"""The timer without a session: what to count, the rest between sets, and the way through."""
