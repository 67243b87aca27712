"""Vehicle registration marks, one file a country; weak shapes need a word that speaks of a vehicle."""
