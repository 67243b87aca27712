"""Identity: ethnicity, nationality, sexuality and gender."""
