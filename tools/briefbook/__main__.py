"""``python -m briefbook``: the command line."""

from briefbook.command import main

if __name__ == "__main__":
    main(prog_name="briefbook")
