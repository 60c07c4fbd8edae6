"""Program of its own: ties itself to its parent, so that it dies when the parent does, then becomes another.

python lifeline.py <parent's process id> <program> [<argument> ...]
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Ask for SIGKILL at the parent's death: nothing that we run needs a farewell to stay consistent."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != int(sys.argv[1]):
        sys.exit("the parent died before its child began")
    try:
        os.execvp(sys.argv[2], sys.argv[2:])
    except OSError as failure:
        sys.exit(f"cannot run {sys.argv[2]}: {failure.strerror}")


if __name__ == "__main__":
    main()
