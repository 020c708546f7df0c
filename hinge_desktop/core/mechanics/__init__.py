"""The lifter as rigid segments in balance: joints, moments and read-outs of a hinge, side view."""
