"""Building blocks: values in, signals out; they know no service and no store."""
