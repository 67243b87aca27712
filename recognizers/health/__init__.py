"""Health: conditions, symptoms, drugs and treatments."""
