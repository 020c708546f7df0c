"""What charts read: sums made by SQL, in pieces short enough that no commit waits for them."""
