"""Every figure of the charts a second time, made from an exported journal in plain Python."""
