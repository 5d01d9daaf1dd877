from pathlib import Path, PurePosixPath

import pytest

from facilitator_app.problems import Refused
from facilitator_app.store.places import refuse_unsafe


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mounts"
    file.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "//server/fælles /mnt/f\\040drev cifs rw 0 0\n"
        "/dev/sdb1 /mnt/f\\040drev/local ext4 rw 0 0\n"
        "home:/ /net nfs4 rw 0 0\n"
        "me@host: /srv/me/far fuse.sshfs rw 0 0\n"
        "broken\n",
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/srv/me/OneDrive - Sønderborg Kommune/Dage", "OneDrive - Sønderborg Kommune"),
        ("/srv/me/Dropbox", "Dropbox"),
        ("/srv/me/Dropbox (Personal)/x", "Dropbox (Personal)"),
        ("/srv/me/Google Drive/My Drive", "Google Drive"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs", "Mobile Documents"),
        ("/Users/me/Library/CloudStorage/x", "CloudStorage"),
        ("/srv/me/iCloudDrive", "iCloudDrive"),
        ("/srv/me/Nextcloud/x", "Nextcloud"),
        ("/srv/work/day", "/srv/work"),
        ("/mnt/f drev/dage", "/mnt/f drev"),
        ("/net/me", "/net"),
        ("/srv/me/far", "/srv/me/far"),
    ],
)
def test_synchronised_and_network_folders_are_refused(mounts: Path, folder: str, place: str) -> None:
    """F15."""
    with pytest.raises(Refused) as told:
        refuse_unsafe(Path(folder) / "x.workshop", environ={"OneDriveCommercial": "/srv/work"}, mounts=mounts)
    assert told.value.key == "store.synced_folder"
    assert told.value.params == {"file": "x.workshop", "place": place}


@pytest.mark.parametrize(
    "folder", ["/srv/me/Dage", "/srv/me/Min dropbox-mappe", "/mnt/f drev/local/x", "/network", "/srv/works"]
)
def test_folders_of_the_computer_are_fine(mounts: Path, folder: str) -> None:
    refuse_unsafe(Path(folder) / "x.workshop", environ={"OneDrive": "/srv/work"}, mounts=mounts)


def test_a_file_may_be_named_after_a_service(mounts: Path) -> None:
    refuse_unsafe(Path("/srv/me/Dropbox.workshop"), environ={}, mounts=mounts)


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(Refused):
        refuse_unsafe(tmp_path / "link" / "x.workshop", environ={}, mounts=mounts)


def test_a_system_that_does_not_list_its_mounts_is_trusted(tmp_path: Path) -> None:
    refuse_unsafe(tmp_path / "x.workshop", environ={}, mounts=tmp_path / "none")


class ServerPath(PurePosixPath):
    """A path on a server as Windows writes it."""

    def resolve(self) -> "ServerPath":
        return self


def test_a_path_on_a_server_is_refused(mounts: Path) -> None:
    path = ServerPath("//server/share/x.workshop")
    with pytest.raises(Refused):
        refuse_unsafe(path, environ={}, mounts=mounts)  # type: ignore[arg-type]
