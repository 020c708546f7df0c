"""What starting, remembering and saving cost, each beside the least that it could cost."""
