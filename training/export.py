"""From a fitted network to the two ONNX graphs that the package ships.

The graphs are written node by node rather than traced: every operator is one that ONNX Runtime
has a fused CPU kernel for, and every weight's precision is chosen here.

- ``reader.onnx`` reads one window: ``ids`` and ``shapes`` (1, pieces) to the heads' outputs for
  all pieces but the two special ones.
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
from training.network import Layer, Network

FUSED = "com.microsoft"  # the domain of ONNX Runtime's fused operators
WEIGHT_LIMIT = 127  # eight bits; seven cost 0.4 to 0.5 points of F1 in every figure
KINDS = ("weight", "bias")


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
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / WEIGHT_LIMIT
        whole = np.rint(matrix / scale).astype(np.int8)
        names = [
            self.weight(f"{name}.weight", whole),
            self.weight(f"{name}.scale", scale.astype(np.float32)),
            self.weight(f"{name}.zero", np.zeros(len(scale), np.int8)),
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
    # The pieces that open and close a window hold values several times those of any other, and
    # int8 takes its scale from the largest: so they go by a lane of their own. All lanes see each
    # other in the attention, for which the order of the pieces is of no matter.
    edges = graph.weight("edges", np.array([0, -1], np.int64))
    minus_one = graph.weight("minus_one", np.array([-1], np.int64))
    lanes = {
        "edge": graph.node("Gather", [x, edges], "edge", axis=1),
        "word": graph.node("Slice", [x, one, minus_one, one], "word"),
    }
    sizes = graph.weight("thirds", np.array([shape.width] * 3, np.int64))
    for index, layer in enumerate(encoder.layers):
        at = f"layer{index}"
        for lane, x in lanes.items():
            qkv = graph.linear(x, layer.qkv, f"{at}.{lane}.qkv", f"{at}.qkv")
            thirds = [f"{at}.{lane}.{n}" for n in "qkv"]
            graph.nodes.append(
                helper.make_node("Split", [qkv, sizes], thirds, f"{at}.{lane}.split", axis=2)
            )
        keys, values = (
            graph.node("Concat", [f"{at}.{lane}.{n}" for lane in lanes], f"{at}.{n}", axis=1)
            for n in "kv"
        )
        if index == len(encoder.layers) - 1:
            del lanes["edge"]  # nothing looks at its output
        for lane, x in lanes.items():
            lanes[lane] = _rest_of_layer(graph, layer, at, lane, x, keys, values)
    x = lanes["word"]
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
        [_value(n, [1, "inner", size], TensorProto.FLOAT) for n, size in outputs.items()],
    )


def _rest_of_layer(
    graph: Graph, layer: Layer, at: str, lane: str, x: str, keys: str, values: str
) -> str:
    """What follows the keys and values of a layer, for one lane: nothing in it mixes pieces."""

    def linear(x: str, name: str, output: str) -> str:
        return graph.linear(x, getattr(layer, name), f"{at}.{lane}.{output}", f"{at}.{output}")

    def norm(x: str, skip: str, name: str, output: str) -> str:
        return graph.norm(x, skip, getattr(layer, name), f"{at}.{lane}.{output}", f"{at}.{output}")

    seen = graph.node(
        "MultiHeadAttention",
        [f"{at}.{lane}.q", keys, values],
        f"{at}.{lane}.seen",
        domain=FUSED,
        num_heads=layer.heads,
    )
    x = norm(linear(seen, "mix", "mixed"), x, "norm_attention", "attended")
    wide = graph.node("Gelu", [linear(x, "widen", "wide")], f"{at}.{lane}.gelu", domain=FUSED)
    return norm(linear(wide, "narrow", "narrow"), x, "norm_output", "out")


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
    pair = graph.node("Add", ["word_place", "cue_place"], "pair")
    place = graph.node("Relu", [graph.node("Add", [pair, places], "by")], "place")
    joined = graph.node("Concat", [match, place], "joined", axis=-1)
    narrow = graph.node("Relu", [graph.linear(joined, network.narrow, "narrow")], "narrowed")
    within = graph.node("Unsqueeze", ["within", one], "within_row")  # (cues, 1, reach)
    turned = graph.node("Transpose", [narrow], "turned", perm=[0, 2, 1])
    rows = graph.node("Mul", [turned, within], "rows")
    for index, layer in enumerate(network.beside):
        at, gap = f"beside{index}", layer.dilation[0]
        weights = [graph.weight(f"{at}.{k}", getattr(layer, k).detach().numpy()) for k in KINDS]
        seen = graph.node(
            "Conv", [rows, *weights], f"{at}.seen", dilations=[gap], pads=[2 * gap, 2 * gap]
        )
        kept = graph.node("Mul", [graph.node("Relu", [seen], f"{at}.relu"), within], f"{at}.kept")
        rows = graph.node("Add", [rows, kept], at)
    graph.linear(
        graph.node("Transpose", [rows], "turned_back", perm=[0, 2, 1]), network.parts, "parts"
    )
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
