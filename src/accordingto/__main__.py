"""``python -m accordingto``: the same as the command."""

import sys

from accordingto.cli import main

if __name__ == "__main__":
    sys.exit(main())
