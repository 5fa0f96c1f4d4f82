"""From a fitted network to the two ONNX graphs that the package ships.

The graphs are written node by node rather than traced: every operator is one that ONNX Runtime
has a fused CPU kernel for, and every weight's precision is chosen here.

- ``reader.onnx`` reads one window: ``ids`` and ``shapes`` (1, pieces) to the heads' outputs.
- ``relation.onnx`` tags the words around each cue with the part they play for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from accordingto.model.encoding import FEATURES
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from training.network import Network

FUSED = "com.microsoft"  # the domain of ONNX Runtime's fused operators
WEIGHT_LIMIT = 127  # eight bits; seven cost 0.4 to 0.5 points of F1 in every figure


class Graph:
    """Collects nodes and weights under readable names."""

    def __init__(self, *, quantized: bool) -> None:
        self.quantized = quantized
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: npt.NDArray[np.generic]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
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

    def linear(self, x: str, layer: nn.Linear, output: str) -> str:
        """``x @ weight.T + bias``; int8 with one scale a column where the graph is quantized."""
        matrix = layer.weight.detach().numpy().T
        bias = layer.bias.detach().numpy() if layer.bias is not None else np.zeros(matrix.shape[1])
        bias_name = self.weight(f"{output}.bias", bias.astype(np.float32))
        if not self.quantized:
            product = self.node(
                "MatMul", [x, self.weight(f"{output}.weight", matrix)], f"{output}.product"
            )
            return self.node("Add", [product, bias_name], output)
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / WEIGHT_LIMIT
        whole = np.rint(matrix / scale).astype(np.int8)
        names = [
            self.weight(f"{output}.weight", whole),
            self.weight(f"{output}.scale", scale.astype(np.float32)),
            self.weight(f"{output}.zero", np.zeros(len(scale), np.int8)),
        ]
        return self.node("DynamicQuantizeMatMul", [x, *names, bias_name], output, domain=FUSED)

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

    def norm(self, x: str, skip: str, layer: nn.LayerNorm, output: str) -> str:
        """Layer normalization of ``x + skip``."""
        names = [
            self.weight(f"{output}.{kind}", getattr(layer, kind).detach().numpy())
            for kind in ("weight", "bias")
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
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.weights)
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(
            graph, opset_imports=versions, ir_version=8, producer_name="accordingto"
        )


def reader_graph(network: Network, *, quantized: bool) -> onnx.ModelProto:
    """The encoder and the heads that look at one word at a time."""
    graph, shape, encoder = Graph(quantized=quantized), network.shape, network.encoder
    words = graph.embedding("ids", encoder.words.weight.detach().numpy(), "words")
    positions = graph.weight("positions", encoder.positions.weight.detach().numpy()[None])
    zero, one = (graph.weight(n, np.array([v], np.int64)) for n, v in (("zero", 0), ("one", 1)))
    dimensions = graph.node("Shape", ["ids"], "dimensions")
    length = graph.node("Gather", [dimensions, one], "length")
    placed = graph.node("Slice", [positions, zero, length, one], "placed")
    shapes = graph.node(
        "Gather", [graph.weight("shape_table", _shape_table(network)), "shapes"], "shaped"
    )
    x = graph.norm(graph.node("Add", [words, placed], "summed"), shapes, encoder.norm, "embedded")
    sizes = graph.weight("thirds", np.array([shape.width] * 3, np.int64))
    for index, layer in enumerate(encoder.layers):
        at = f"layer{index}"
        qkv = graph.linear(x, layer.qkv, f"{at}.qkv")
        names = [f"{at}.{n}" for n in "qkv"]
        graph.nodes.append(helper.make_node("Split", [qkv, sizes], names, f"{at}.split", axis=2))
        seen = graph.node(
            "MultiHeadAttention", names, f"{at}.seen", domain=FUSED, num_heads=shape.heads
        )
        x = graph.norm(
            graph.linear(seen, layer.mix, f"{at}.mixed"), x, layer.norm_attention, f"{at}.attended"
        )
        wide = graph.node(
            "Gelu", [graph.linear(x, layer.widen, f"{at}.wide")], f"{at}.gelu", domain=FUSED
        )
        x = graph.norm(
            graph.linear(wide, layer.narrow, f"{at}.narrow"), x, layer.norm_output, f"{at}.out"
        )
    hidden = shape.relation
    graph.quantized = False  # the heads are small, and what they give is what counts
    outputs = {
        "roles": len(ROLE_TAGS),
        "names": len(NAME_TAGS),
        "word_part": 2 * hidden,
        "cue_part": 2 * hidden,
    }
    for name in outputs:
        graph.linear(x, getattr(network, name), name)
    return graph.model(
        "reader",
        [_value(n, [1, "pieces"], TensorProto.INT64) for n in ("ids", "shapes")],
        [_value(n, [1, "pieces", size], TensorProto.FLOAT) for n, size in outputs.items()],
    )


def relation_graph(network: Network) -> onnx.ModelProto:
    """The relation head: every word near a cue against that cue."""
    graph = Graph(quantized=False)
    one = graph.weight("one", np.array([1], np.int64))
    words = graph.node("Gather", ["word_part", "near"], "words")
    cues = graph.node("Unsqueeze", ["cue_part", one], "cues")
    table = graph.weight("distances", network.distance_part.weight.detach().numpy())
    places = graph.node("Gather", [table, "distance"], "places")
    hidden = network.shape.relation
    halves = graph.weight("halves", np.array([hidden, hidden], np.int64))
    for pair, names in ((words, ["word_match", "word_place"]), (cues, ["cue_match", "cue_place"])):
        graph.nodes.append(helper.make_node("Split", [pair, halves], names, axis=-1))
    match = graph.node("Mul", ["word_match", "cue_match"], "match")
    near = graph.node("Add", [graph.node("Add", ["word_place", "cue_place"], "pair"), places], "by")
    place = graph.node("Relu", [near], "place")
    graph.linear(graph.node("Concat", [match, place], "joined", axis=-1), network.parts, "parts")
    return graph.model(
        "relation",
        [
            _value("word_part", ["words", 2 * hidden], TensorProto.FLOAT),
            _value("cue_part", ["cues", 2 * hidden], TensorProto.FLOAT),
            _value("near", ["cues", "reach"], TensorProto.INT64),
            _value("distance", ["cues", "reach"], TensorProto.INT64),
        ],
        [_value("parts", ["cues", "reach", len(PART_TAGS)], TensorProto.FLOAT)],
    )


def export(network: Network, folder: Path, *, quantized: bool = True) -> None:
    """Write both graphs to ``folder``."""
    network = network.float().eval()
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in (
        ("reader", reader_graph(network, quantized=quantized)),
        ("relation", relation_graph(network)),
    ):
        onnx.checker.check_model(model)
        onnx.save(model, folder / f"{name}.onnx")


def _shape_table(network: Network) -> npt.NDArray[np.float32]:
    """One row for each combination of shape features, in ``shape_index``'s order."""
    tables = [table.weight.detach().numpy() for table in network.encoder.features]
    rows = [tables[0][a] + tables[1][b] + tables[2][c] for a, b, c in np.ndindex(*FEATURES)]
    return np.stack(rows).astype(np.float32)


def _value(name: str, sizes: Sequence[int | str], kind: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, sizes)
