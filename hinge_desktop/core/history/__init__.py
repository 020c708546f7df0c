"""Looking back and putting the past right: rules and values of the history, without a store."""
