"""Companies, their branches and their members."""
