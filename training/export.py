"""From fitted networks to the ONNX graphs that the package ships.

The graphs are written node by node rather than traced: every operator is one that ONNX Runtime
has a fused CPU kernel for, and every weight's precision is chosen here.

- ``reader.onnx`` reads one window: ``ids`` and ``shapes`` (1, pieces) to the heads' outputs for
  all pieces but the two special ones.
- ``relation.onnx`` tags the words around each cue with the part they play for it.
- ``comparer.onnx`` says of two texts how they stand to each other.

The reader and the comparer name one table of word pieces, ``words.bin``, which is half of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import onnx.external_data_helper
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from accordingto.model.encoding import FEATURES
from accordingto.model.loading import WORDS
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from training.comparer import QUESTIONS, Comparer
from training.network import Layer, Network

FUSED = "com.microsoft"  # the domain of ONNX Runtime's fused operators
WEIGHT_LIMIT = 127  # eight bits; seven cost 0.4 to 0.5 points of F1 in every figure
KINDS = ("weight", "bias")
SHARED = ("words.table", "words.scale")  # what lies in ``WORDS``, in its order


class Graph:
    """Collects nodes and weights under readable names."""

    def __init__(self, *, quantized: bool) -> None:
        self.quantized = quantized
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str, values: npt.NDArray[np.generic]) -> str:
        """The weight of that name, which several nodes may use."""
        if name not in self.weights:
            self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def node(
        self,
        kind: str,
        inputs: Sequence[str],
        output: str,
        *,
        domain: str = "",
        **attributes: object,
    ) -> str:
        made = helper.make_node(kind, inputs, [output], output, domain=domain, **attributes)
        self.nodes.append(made)
        return output

    def linear(self, x: str, layer: nn.Linear, output: str, name: str = "") -> str:
        """``x @ weight.T + bias``; int8 with one scale a column where the graph is quantized.

        The weights are named after ``name``, or after the output.
        """
        name = name or output
        matrix = layer.weight.detach().numpy().T
        bias = layer.bias.detach().numpy() if layer.bias is not None else np.zeros(matrix.shape[1])
        bias_name = self.weight(f"{name}.bias", bias.astype(np.float32))
        if not self.quantized:
            product = self.node(
                "MatMul", [x, self.weight(f"{name}.weight", matrix)], f"{output}.product"
            )
            return self.node("Add", [product, bias_name], output)
        whole, scale = _as_int8(matrix)
        names = [
            self.weight(f"{name}.weight", whole),
            self.weight(f"{name}.scale", scale),
            self.weight(f"{name}.zero", np.zeros(len(scale), np.int8)),
        ]
        return self.node("DynamicQuantizeMatMul", [x, *names, bias_name], output, domain=FUSED)

    def convolution(self, x: str, layer: nn.Conv1d, output: str) -> str:
        """Each row of ``x`` (batch, rows, width) joined with those beside it, as ``layer`` does.

        The rows that are joined are laid side by side, for one product: in int8, where the graph
        is quantized, this takes a third of the time of ONNX Runtime's own convolution.
        """
        (size,), (gap,) = layer.kernel_size, layer.dilation
        matrix = layer.weight.detach().numpy().transpose(2, 1, 0).reshape(-1, layer.out_channels)
        bias = self.weight(f"{output}.bias", layer.bias.detach().numpy())
        edge = gap * (size // 2)
        pads = self.weight(f"{output}.pads", np.array([0, edge, 0, 0, edge, 0], np.int64))
        scale, nought = f"{output}.x_scale", f"{output}.x_zero"
        if self.quantized:
            parts = [f"{output}.x", scale, nought]
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], parts))
            padded = self.node("Pad", [parts[0], pads, nought], f"{output}.padded")
        else:
            padded = self.node("Pad", [x, pads], f"{output}.padded")
        axis = self.weight("row_axis", np.array([1], np.int64))
        shifted = []
        for step in range(size):
            low, high = step * gap, (step + 1 - size) * gap or np.iinfo(np.int64).max
            ends = [
                self.weight(f"{output}.{end}{step}", np.array([place], np.int64))
                for end, place in (("from", low), ("to", high))
            ]
            shifted.append(self.node("Slice", [padded, *ends, axis], f"{output}.shifted{step}"))
        beside = self.node("Concat", shifted, f"{output}.beside", axis=-1)
        if not self.quantized:
            weight = self.weight(f"{output}.weight", matrix)
            product = self.node("MatMul", [beside, weight], f"{output}.product")
            return self.node("Add", [product, bias], output)
        whole, column_scale = _as_int8(matrix)
        weight = self.weight(f"{output}.weight", whole)
        columns = self.weight(f"{output}.scale", column_scale)
        inputs = [beside, weight, scale, columns, nought, "", bias]
        return self.node("MatMulIntegerToFloat", inputs, output, domain=FUSED)

    def embedding(self, index: str, table: npt.NDArray[np.float32], output: str) -> str:
        """Rows of a table; int8 with one scale a row where the graph is quantized."""
        if not self.quantized:
            return self.node("Gather", [self.weight(f"{output}.table", table), index], output)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        whole = self.weight(f"{output}.table", np.rint(table / scale).astype(np.int8))
        scales = self.weight(f"{output}.scale", scale.astype(np.float32))
        rows = self.node("Gather", [whole, index], f"{output}.rows")
        cast = self.node("Cast", [rows], f"{output}.cast", to=TensorProto.FLOAT)
        row_scales = self.node("Gather", [scales, index], f"{output}.scales")
        return self.node("Mul", [cast, row_scales], output)

    def norm(self, x: str, skip: str, layer: nn.LayerNorm, output: str, name: str = "") -> str:
        """Layer normalization of ``x + skip``."""
        names = [
            self.weight(f"{name or output}.{kind}", getattr(layer, kind).detach().numpy())
            for kind in KINDS
        ]
        # ONNX Runtime's fused SkipLayerNormalization took nine times as long as these two.
        summed = self.node("Add", [x, skip], f"{output}.sum")
        return self.node("LayerNormalization", [summed, *names], output, epsilon=layer.eps, axis=-1)

    def model(
        self,
        name: str,
        inputs: Sequence[onnx.ValueInfoProto],
        outputs: Sequence[onnx.ValueInfoProto],
    ) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, list(self.weights.values()))
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(
            graph, opset_imports=versions, ir_version=8, producer_name="accordingto"
        )


def _as_int8(
    matrix: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """A matrix as whole numbers, and what each column of them is to be multiplied with."""
    scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / WEIGHT_LIMIT
    return np.rint(matrix / scale).astype(np.int8), scale.astype(np.float32)


def comparer_graph(network: Comparer, *, quantized: bool) -> onnx.ModelProto:
    """Two texts to the logits of each question: ``ids`` and ``sides`` (1, pieces) to (1, answers).

    Only the piece that opens the pair is asked in the end, so the last layer is not run for others.
    """
    graph, encoder = Graph(quantized=quantized), network.encoder
    words = graph.embedding("ids", encoder.words.numpy(), "words")
    positions = graph.weight("positions", encoder.positions.weight.detach().numpy()[None])
    zero, one = (graph.weight(n, np.array([v], np.int64)) for n, v in (("zero", 0), ("one", 1)))
    dimensions = graph.node("Shape", ["ids"], "dimensions")
    length = graph.node("Gather", [dimensions, one], "length")
    placed = graph.node("Slice", [positions, zero, length, one], "placed")
    table = graph.weight("side_table", encoder.sides.weight.detach().numpy())
    sides = graph.node("Gather", [table, "sides"], "sided")
    x = graph.norm(graph.node("Add", [words, placed], "summed"), sides, encoder.norm, "embedded")
    lanes = _lanes(graph, x)
    last = len(encoder.layers) - 1
    for index, layer in enumerate(encoder.layers):
        lanes = _layer(graph, layer, index, lanes, then=["edge"] if index == last else list(lanes))
    first = graph.node("Gather", [lanes["edge"], graph.weight("first", np.array(0))], "got", axis=1)
    graph.quantized = False
    for name, head in network.heads.items():
        graph.linear(first, head, name)
    return graph.model(
        "comparer",
        [_value(n, [1, "pieces"], TensorProto.INT64) for n in ("ids", "sides")],
        [_value(n, [1, len(told)], TensorProto.FLOAT) for n, told in QUESTIONS.items()],
    )


def share_words(model: onnx.ModelProto, path: Path) -> None:
    """Move the table of word pieces into a file of its own, which several graphs name.

    The file is written where it is not there yet; one that is must hold the same table.
    """
    stored = [one for one in model.graph.initializer if one.name in SHARED]
    stored.sort(key=lambda one: SHARED.index(one.name))
    whole = b"".join(one.raw_data for one in stored)
    if path.exists() and path.read_bytes() != whole:
        raise ValueError(f"{path} holds another table of word pieces: remove it, export all graphs")
    path.write_bytes(whole)
    at = 0
    for one in stored:
        size = len(one.raw_data)
        onnx.external_data_helper.set_external_data(one, path.name, offset=at, length=size)
        one.ClearField("raw_data")
        at += size


def shipped_words(reader: Path) -> npt.NDArray[np.float32]:
    """The table of word pieces of a reader's graph, (vocabulary, width), as int8 has left it."""
    stored = {one.name: one for one in onnx.load(reader).graph.initializer}
    whole, scale = (
        numpy_helper.to_array(stored[f"words.{part}"], str(reader.parent))
        for part in ("table", "scale")
    )
    return whole.astype(np.float32) * scale


def reader_graph(network: Network, *, quantized: bool) -> onnx.ModelProto:
    """The encoder and the heads that look at one word at a time."""
    graph, shape, encoder = Graph(quantized=quantized), network.shape, network.encoder
    words = graph.embedding("ids", encoder.words.weight.detach().numpy(), "words")
    nobody = encoder.annotator.weight[0]
    positions = graph.weight(
        "positions", (encoder.positions.weight + nobody).detach().numpy()[None]
    )
    zero, one = (graph.weight(n, np.array([v], np.int64)) for n, v in (("zero", 0), ("one", 1)))
    dimensions = graph.node("Shape", ["ids"], "dimensions")
    length = graph.node("Gather", [dimensions, one], "length")
    placed = graph.node("Slice", [positions, zero, length, one], "placed")
    shapes = graph.node(
        "Gather", [graph.weight("shape_table", _shape_table(network)), "shapes"], "shaped"
    )
    x = graph.norm(graph.node("Add", [words, placed], "summed"), shapes, encoder.norm, "embedded")
    lanes = _lanes(graph, x)
    last = len(encoder.layers) - 1
    for index, layer in enumerate(encoder.layers):
        lanes = _layer(graph, layer, index, lanes, then=["word"] if index == last else list(lanes))
    x = lanes["word"]
    hidden = shape.relation
    outputs = {
        "roles": len(ROLE_TAGS),
        "names": len(NAME_TAGS),
        "word_part": 2 * hidden,
        "cue_part": 2 * hidden,
    }
    for name in outputs:
        # What tells tags is small, and what counts; the others go on into another network.
        graph.quantized = quantized and name in ("word_part", "cue_part")
        graph.linear(x, getattr(network, name), name)
    return graph.model(
        "reader",
        [_value(n, [1, "pieces"], TensorProto.INT64) for n in ("ids", "shapes")],
        [_value(n, [1, "inner", size], TensorProto.FLOAT) for n, size in outputs.items()],
    )


def _lanes(graph: Graph, x: str) -> dict[str, str]:
    """The pieces at the two edges, and those between.

    The pieces that open and close a window hold values several times those of any other, and
    int8 takes its scale from the largest: so they go by a lane of their own. All lanes see each
    other in the attention, for which the order of the pieces is of no matter.
    """
    edges = graph.weight("edges", np.array([0, -1], np.int64))
    minus_one = graph.weight("minus_one", np.array([-1], np.int64))
    return {
        "edge": graph.node("Gather", [x, edges], "edge", axis=1),
        "word": graph.node("Slice", [x, "one", minus_one, "one"], "word"),
    }


def _layer(
    graph: Graph, layer: Layer, index: int, lanes: dict[str, str], *, then: Sequence[str]
) -> dict[str, str]:
    """One layer over all lanes; only those that are asked for ``then`` are followed to its end."""
    at = f"layer{index}"
    sizes = graph.weight("thirds", np.array([layer.mix.in_features] * 3, np.int64))
    for lane, x in lanes.items():
        qkv = graph.linear(x, layer.qkv, f"{at}.{lane}.qkv", f"{at}.qkv")
        thirds = [f"{at}.{lane}.{n}" for n in "qkv"]
        graph.nodes.append(
            helper.make_node("Split", [qkv, sizes], thirds, f"{at}.{lane}.split", axis=2)
        )
    seen = graph.node(
        "MultiHeadAttention",
        [
            _joined(graph, [f"{at}.{lane}.{n}" for lane in asking], f"{at}.{n}")
            for n, asking in (("q", then), ("k", lanes), ("v", lanes))
        ],
        f"{at}.seen",
        domain=FUSED,
        num_heads=layer.heads,
    )
    apart = _apart(graph, seen, then)
    return {lane: _rest_of_layer(graph, layer, at, lane, lanes[lane], apart[lane]) for lane in then}


def _joined(graph: Graph, parts: Sequence[str], output: str) -> str:
    """The pieces of several lanes, one lane behind the other."""
    return graph.node("Concat", parts, output, axis=1) if len(parts) > 1 else parts[0]


def _apart(graph: Graph, seen: str, lanes: Sequence[str]) -> dict[str, str]:
    """What was joined, lane by lane: one attention over both takes less time than one for each."""
    if len(lanes) == 1:
        return {lanes[0]: seen}
    none, two, end, axis = (
        graph.weight(name, np.array([value], np.int64))
        for name, value in (("none", 0), ("two", 2), ("end", np.iinfo(np.int64).max), ("axis", 1))
    )
    bounds = {"edge": (none, two), "word": (two, end)}
    return {
        lane: graph.node("Slice", [seen, *bounds[lane], axis], f"{seen}.{lane}") for lane in lanes
    }


def _rest_of_layer(graph: Graph, layer: Layer, at: str, lane: str, x: str, seen: str) -> str:
    """What follows the attention of a layer, for one lane: nothing in it mixes pieces."""

    def linear(x: str, name: str, output: str) -> str:
        return graph.linear(x, getattr(layer, name), f"{at}.{lane}.{output}", f"{at}.{output}")

    def norm(x: str, skip: str, name: str, output: str) -> str:
        return graph.norm(x, skip, getattr(layer, name), f"{at}.{lane}.{output}", f"{at}.{output}")

    x = norm(linear(seen, "mix", "mixed"), x, "norm_attention", "attended")
    wide = graph.node("Gelu", [linear(x, "widen", "wide")], f"{at}.{lane}.gelu", domain=FUSED)
    return norm(linear(wide, "narrow", "narrow"), x, "norm_output", "out")


def relation_graph(network: Network, *, quantized: bool) -> onnx.ModelProto:
    """The relation head: every word near a cue against that cue."""
    graph = Graph(quantized=False)
    one, two = (graph.weight(n, np.array([v], np.int64)) for n, v in (("one", 1), ("two", 2)))
    table = graph.weight("distances", network.distance_part.weight.detach().numpy())
    places = graph.node("Gather", [table, "distance"], "places")
    hidden = network.shape.relation
    halves = graph.weight("halves", np.array([hidden, hidden], np.int64))
    for part in ("word", "cue"):
        names = [f"{part}_match", f"{part}_place"]
        graph.nodes.append(helper.make_node("Split", [f"{part}_part", halves], names, axis=-1))
    match, pair = (
        graph.node(
            kind,
            [
                graph.node("Gather", [f"word_{half}", "near"], f"words_{half}"),
                graph.node("Unsqueeze", [f"cue_{half}", one], f"cues_{half}"),
            ],
            output,
        )
        for kind, half, output in (("Mul", "match", "match"), ("Add", "place", "pair"))
    )
    place = graph.node("Relu", [graph.node("Add", [pair, places], "by")], "place")
    joined = graph.node("Concat", [match, place], "joined", axis=-1)
    graph.quantized = quantized
    narrow = graph.node("Relu", [graph.linear(joined, network.narrow, "narrow")], "narrowed")
    within = graph.node("Unsqueeze", ["within", two], "within_row")  # (cues, reach, 1)
    rows = graph.node("Mul", [narrow, within], "rows")
    for index, layer in enumerate(network.beside):
        at = f"beside{index}"
        seen = graph.convolution(rows, layer, f"{at}.seen")
        kept = graph.node("Mul", [graph.node("Relu", [seen], f"{at}.relu"), within], f"{at}.kept")
        rows = graph.node("Add", [rows, kept], at)
    graph.quantized = False
    graph.linear(rows, network.parts, "parts")
    return graph.model(
        "relation",
        [
            _value("word_part", ["words", 2 * hidden], TensorProto.FLOAT),
            _value("cue_part", ["cues", 2 * hidden], TensorProto.FLOAT),
            _value("near", ["cues", "reach"], TensorProto.INT64),
            _value("distance", ["cues", "reach"], TensorProto.INT64),
            _value("within", ["cues", "reach"], TensorProto.FLOAT),
        ],
        [_value("parts", ["cues", "reach", len(PART_TAGS)], TensorProto.FLOAT)],
    )


def export(network: Network, folder: Path, *, quantized: bool = True) -> None:
    """Write the reader's two graphs and the table of word pieces to ``folder``."""
    network = network.float().eval()
    (folder / WORDS).unlink(missing_ok=True)
    _save(reader_graph(network, quantized=quantized), folder)
    _save(relation_graph(network, quantized=quantized), folder)


def export_comparer(network: Comparer, folder: Path, *, quantized: bool = True) -> None:
    """Write the comparer's graph to ``folder``, where the reader's table of word pieces is."""
    _save(comparer_graph(network.float().eval(), quantized=quantized), folder)


def _save(model: onnx.ModelProto, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model)
    if any(one.name in SHARED for one in model.graph.initializer):
        share_words(model, folder / WORDS)
    onnx.save(model, folder / f"{model.graph.name}.onnx")


def _shape_table(network: Network) -> npt.NDArray[np.float32]:
    """One row for each combination of shape features, in ``shape_index``'s order."""
    tables = [table.weight.detach().numpy() for table in network.encoder.features]
    rows = [tables[0][a] + tables[1][b] + tables[2][c] for a, b, c in np.ndindex(*FEATURES)]
    return np.stack(rows).astype(np.float32)


def _value(name: str, sizes: Sequence[int | str], kind: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, sizes)
