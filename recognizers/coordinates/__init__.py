"""Where exactly somebody or something is, in the notations of maps, devices and web addresses."""
