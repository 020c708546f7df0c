"""What the window asks of the desktop around it; never needed, never waited for."""
