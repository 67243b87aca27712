"""Names of people, from lists of first names and surnames; a model finds those that no list has."""
