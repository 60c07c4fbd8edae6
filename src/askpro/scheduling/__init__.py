"""The book: what is sold, who does it, when it is free, and who has it."""
