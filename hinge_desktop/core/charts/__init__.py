"""What a chart can be asked for, and what it answers: values only, the words are made elsewhere."""
