"""AskPro: a receptionist that answers the phone and books the appointment while the caller is on the line."""
