"""What a picture file says of itself is read before anything is decoded."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from facilitator_app.content.pictures import PictureKind, PictureSize, claimed_size, fitted


def _picture(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "#0B5A66").save(file, kind)
    return file.getvalue()


def bomb(width_px: int, height_px: int) -> bytes:
    """A PNG of a few bytes that claims a huge picture."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def test_png_and_jpeg_tell_their_size() -> None:
    assert claimed_size(_picture("PNG")) == PictureSize(PictureKind.PNG, 40, 30)
    assert claimed_size(_picture("JPEG")) == PictureSize(PictureKind.JPEG, 40, 30)


def test_a_huge_claim_is_read_without_decoding() -> None:
    """F51."""
    assert claimed_size(bomb(60_000, 60_000)) == PictureSize(PictureKind.PNG, 60_000, 60_000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg/>",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        _picture("PNG")[:20],
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xff\xd8 not a marker",
    ],
)
def test_other_files_and_beginnings_tell_nothing(content: bytes) -> None:
    assert claimed_size(content) is None


def test_fill_bytes_and_bare_markers_are_stepped_over() -> None:
    rest = _picture("JPEG")[2:]
    assert claimed_size(b"\xff\xd8\xff\xff\xff\xff\xd0" + rest) == PictureSize(PictureKind.JPEG, 40, 30)


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)  # type: ignore[arg-type]
    return file.getvalue()


def _opened(content: bytes) -> Image.Image:
    found = fitted(content)
    assert found is not None
    size = claimed_size(found.content)
    assert size is not None
    assert size.kind is found.kind
    return Image.open(io.BytesIO(found.content))


def test_a_picture_is_kept_upright_and_without_what_else_the_file_held() -> None:
    photo = Image.new("RGB", (60, 40), "#FFFFFF")
    photo.paste("#000000", (0, 0, 10, 10))
    exif = Image.Exif()
    exif[0x0112] = 6  # held on its side
    exif[0x010F] = "En hemmelig telefon"
    content = _saved(photo, "JPEG", exif=exif, comment=b"hemmelig", quality=95)
    kept = _opened(content)
    assert kept.size == (40, 60)
    assert kept.convert("L").getpixel((37, 3)) < 60  # type: ignore[operator]
    found = fitted(content)
    assert found is not None
    assert b"hemmelig" not in found.content
    assert not kept.getexif()


def test_a_large_picture_is_made_no_larger_than_the_wall() -> None:
    assert _opened(_picture("JPEG", (4000, 3000))).size == (1440, 1080)
    assert _opened(_picture("PNG", (4000, 500))).size == (1920, 240)
    assert _opened(_picture("PNG", (40, 30))).size == (40, 30)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_png_of_every_depth_is_kept(mode: str) -> None:
    kept = _opened(_saved(Image.new(mode, (8, 8)), "PNG"))
    assert kept.format == "PNG"
    assert kept.mode == ("RGBA" if mode in ("LA", "RGBA") else "RGB")


def test_transparency_stays() -> None:
    clear = Image.new("P", (8, 8))
    assert _opened(_saved(clear, "PNG", transparency=0)).mode == "RGBA"


def test_a_photo_in_a_png_is_kept_as_jpeg_when_that_is_much_smaller() -> None:
    noise = Image.effect_noise((1900, 1000), 90).convert("RGB")
    noise = Image.merge(
        "RGB", [band.rotate(angle) for band, angle in zip(noise.split(), (0, 90, 180), strict=True)]
    )
    assert _opened(_saved(noise, "PNG")).format == "JPEG"


def test_colours_for_print_become_those_of_a_screen() -> None:
    assert _opened(_saved(Image.new("CMYK", (8, 8)), "JPEG")).mode == "RGB"


def test_what_cannot_be_read_is_not_kept() -> None:
    assert fitted(_picture("PNG")[:50]) is None
    assert fitted(_picture("JPEG", (300, 200))[:400]) is None
    assert fitted(bomb(100, 100)) is None
    assert fitted(b"GIF89a") is None


def test_a_file_that_names_two_sizes_is_never_decoded() -> None:
    png, jpeg = _picture("PNG"), _picture("JPEG")
    tables_at = jpeg.index(b"\xff\xc4")
    start, end = jpeg.index(b"\xff\xc0"), tables_at
    larger = jpeg[start : start + 5] + struct.pack(">HH", 60_000, 60_000) + jpeg[start + 9 : end]
    for content in (png[:33] + bomb(40, 20)[8:] + png[33:], jpeg[:end] + larger + jpeg[end:]):
        size = claimed_size(content)
        assert size is not None
        assert size.width_px == 40
        assert fitted(content) is None


def test_a_photo_whose_camera_wrote_nonsense_is_turned_down() -> None:
    """Each kind of value for each kind of note: whatever the decoder trips over, nothing but None comes out."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Cam"
    content = _saved(Image.new("RGB", (8, 8)), "JPEG", exif=exif)
    notes_at = content.index(b"Exif")
    for at in range(notes_at + 14, notes_at + 44):
        for value in (0, 1, 2, 3, 5, 7, 12, 255):
            damaged = content[:at] + bytes([value]) + content[at + 1 :]
            found = fitted(damaged)
            assert found is None or claimed_size(found.content) is not None
