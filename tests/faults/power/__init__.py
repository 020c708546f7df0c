"""Power cuts and failing disks: a process is watched, and what a disk may have kept is rebuilt."""
