"""The look of Hinge: colours, type, icons and the one object that hands them out."""
