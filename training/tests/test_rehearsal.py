"""The whole of ``make train`` with next to nothing of each corpus, from the base weights to graphs.

What it learns is worth nothing: that every step goes, in the order of the command, is what counts.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from accordingto import Reader
from training import comparing, crossvalidating
from training.__main__ import PARITY, PARITY_TEXT, ROOT
from training.__main__ import main as train_reader

DATA = ROOT.parent / "shared" / "data"
WRITTEN = {"reader.onnx", "relation.onnx", "comparer.onnx", "words.bin", "tokenizer.json"}

needs_data = pytest.mark.skipif(
    not DATA.is_dir() and not os.environ.get("CI"), reason="the data sets are not here"
)


@needs_data
def test_all_commands_of_a_training_end_in_weights_that_a_reader_reads_with(tmp_path: Path) -> None:
    shipped = PARITY.read_bytes()
    weights = tmp_path / "weights"
    common = ["--rehearse", "--data", DATA]
    written = ["--out", weights, "--teachers", 1, "--base", tmp_path / "base"]
    for command, name, more in (
        (train_reader, "reader", written),
        (comparing.main, "comparer", written),
        (crossvalidating.main, "comparer", []),
    ):
        told = [str(one) for one in (*common, *more, "--run", tmp_path / name)]
        result = CliRunner().invoke(command, told, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    for corpus in ("PERSPECTRUM", "ClaimDiff", "MNLI"):
        for begun in ("plain", "ours"):
            assert re.search(rf"{corpus}, \d+ pairs, {begun}: [\d.]+% right", result.output)
    assert {path.name for path in weights.iterdir()} == WRITTEN | {PARITY.name}
    assert PARITY.read_bytes() == shipped
    text = PARITY_TEXT.read_text("utf-8")
    assert json.loads((weights / PARITY.name).read_text("utf-8"))["text"] == text
    reading = Reader(model=weights).read_text(text)
    assert reading.failure is None
