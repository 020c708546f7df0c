"""Makes the packages of Hinge: `python3 dev.py build`."""
