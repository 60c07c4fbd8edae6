"""Companies, their branches, their members, and the directory through which they are found."""
