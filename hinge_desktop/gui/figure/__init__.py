"""The drawn lifter: outlines hung on the joints of a solved posture, and how they are painted."""
