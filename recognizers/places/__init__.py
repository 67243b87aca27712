"""Names of places, from lists of cities, countries and regions; a model finds those that no list has."""
