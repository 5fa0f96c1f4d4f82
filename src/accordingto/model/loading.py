"""Loading the graphs and the tokenizer that the package ships."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tokenizers import Tokenizer

from accordingto.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent / "weights"
TOKENIZER = "tokenizer.json"
WORDS = "words.bin"  # the table of word pieces, which the graphs share


def load(
    graphs: Sequence[str], folder: Path | None, threads: int | None
) -> tuple[Tokenizer, list[InferenceSession]]:
    """The tokenizer and the named graphs of ``folder`` (by default the package's own).

    ``threads`` is how many cores one run may use; one by default, as texts read side by side
    make better use of several. Raises ``ModelError`` where a file is missing or cannot be used.
    """
    import onnxruntime  # half of the start-up time: not paid by `--help`

    folder = folder or WEIGHTS
    for name in (*graphs, TOKENIZER):
        if not (folder / name).is_file():
            raise ModelError(
                f"no {name} in {folder}: install accordingto again, "
                "or name a folder that `make train` wrote"
            )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or 1
    options.log_severity_level = 3
    # One arena that grows to the largest window: sizes differ, so no pattern is worth keeping.
    options.enable_mem_pattern = False
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        tokenizer.no_truncation()
        sessions = [
            onnxruntime.InferenceSession(folder / name, options, providers=["CPUExecutionProvider"])
            for name in graphs
        ]
    except Exception as error:  # both libraries raise bare Exceptions of their own
        raise ModelError(f"the weights in {folder} cannot be loaded: {error}") from error
    return tokenizer, sessions
