"""What a user of the package imports."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import is_dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import accordingto

SOURCE = Path(accordingto.__file__).parent


@pytest.mark.parametrize("name", accordingto.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(accordingto, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Writer'"):
        _ = accordingto.Writer


def test_every_noun_that_a_reading_or_a_check_holds_is_public() -> None:
    held = {*_nouns(accordingto.Reading), *_nouns(accordingto.Check)}
    assert held <= set(accordingto.__all__)


def _nouns(noun: type) -> set[str]:
    """The names of the types that a dataclass holds, at any depth."""
    found = {noun.__name__}
    for held in get_type_hints(noun).values():
        for part in (held, *get_args(held)):
            if isinstance(part, type) and part.__module__ == "accordingto.types":
                found |= _nouns(part) if is_dataclass(part) else {part.__name__}
    return found


def test_the_package_says_that_it_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()


def test_the_version_is_that_of_the_installed_package() -> None:
    try:
        installed = version("accordingto")
    except PackageNotFoundError:
        pytest.skip("run from a checkout that is not installed")
    assert accordingto.__version__ == installed


def test_importing_the_package_loads_no_model() -> None:
    program = (
        "import accordingto, sys; sys.exit(' '.join({'numpy', 'onnxruntime'} & set(sys.modules)))"
    )
    process = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE.parent)},
        timeout=30,
    )
    assert process.stderr == b"\n"
