"""All benchmarks, one after the other: `python -m benchmarks`, or with names only those."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> None:
    """Run each benchmark in a process of its own; print its table below its name."""
    known = sorted(one.stem for one in FOLDER.glob("[a-z]*.py"))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    chosen = parser.parse_args().names or known
    for name in chosen:
        if name not in known:
            parser.error(f"there is no benchmark {name!r}; there are {', '.join(known)}")
    broken = [name for name in chosen if not _run(name)]
    if broken:
        sys.exit(f"These broke off: {', '.join(broken)}.")


def _run(name: str) -> bool:
    print(f"\n== {name} ==", flush=True)
    # As the program does: the threads of BLAS cost more than they bring.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    return subprocess.run(command, cwd=FOLDER.parent, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    main()
