"""Let `python -m redactor` be the command line."""

from redactor.cli import main

if __name__ == "__main__":
    main()
