"""What every other module stands on; holds no business word."""
