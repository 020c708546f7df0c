"""The real program on an X server, driven over the accessibility bus by names alone."""
