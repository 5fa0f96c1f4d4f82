"""The reader model in PyTorch: a BERT encoder with shape features, and three heads.

The encoder is MiniLM-L6 (Wang et al., NeurIPS 2020) in BERT's own arithmetic (Devlin et al.,
NAACL 2019), loaded from safetensors; that of a teacher may be MPNet (Song et al., NeurIPS 2020),
where what one piece sees of another also depends on their distance. The relation head follows
dependency-based semantic role labelling (Marcheggiani et al., CoNLL 2017): a cue is a predicate,
and every word is tagged once for each cue with the part it plays for that cue.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from accordingto.model.encoding import FEATURES
from accordingto.model.tags import DISTANCES, NAME_TAGS, PART_TAGS, ROLE_TAGS

DILATIONS = (1, 2, 4)  # words between those that each convolution of the relation head joins
# Who marked PolNeAR; its files are named after them. 0 is nobody in particular.
ANNOTATORS = ("", "4b22", "4e07", "5fec", "6b86", "d473", "ef2d")


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network; the defaults are all-MiniLM-L6-v2's."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    layers: int = 6
    heads: int = 12
    attention: int = 384  # width of all heads together
    inner: int = 1536
    relation: int = 128  # width of each half of the relation head
    context: int = 64  # width of its convolutions
    annotators: int = len(ANNOTATORS)  # 0 is nobody in particular
    dropout: float = 0.1
    far: int = 0  # kinds of distance between pieces that looks are told apart by
    tiny: float = 1e-12  # of the layer norms


MPNET = Shape(width=768, layers=12, attention=768, inner=3072, far=32, tiny=1e-5)
"""The sizes of all-mpnet-base-v2."""


def drop(x: Tensor, rate: float) -> Tensor:
    """Dropout (Srivastava et al., JMLR 2014) with one random byte a value, ``rate`` in 256ths.

    PyTorch's own draws its mask six times as slowly on a processor.
    """
    if not rate:
        return x
    if x.is_cuda:
        return F.dropout(x, rate)
    limit = round(256 * rate)
    words = torch.empty(x.numel() // 8 + 1, dtype=torch.int64).random_(-(2**63), None)
    kept = words.view(torch.uint8)[: x.numel()].view(x.shape) >= limit
    return x * kept.to(x.dtype).mul_(256 / (256 - limit))


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.dropout = shape.dropout
        self.qkv = nn.Linear(shape.width, 3 * shape.attention)
        self.mix = nn.Linear(shape.attention, shape.width)
        self.norm_attention = nn.LayerNorm(shape.width, eps=shape.tiny)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.norm_output = nn.LayerNorm(shape.width, eps=shape.tiny)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` (batch, pieces, width); ``mask`` (batch, 1 or heads, 1 or pieces, pieces) is added.

        It is -inf where nothing is to be seen.
        """
        batch, pieces, _ = x.shape
        qkv = self.qkv(x).view(batch, pieces, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        rate = self.dropout if self.training else 0.0
        # Written out, as the fused kernel's way back takes twice as long with heads this narrow.
        looks = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        seen = looks.softmax(-1) @ v
        seen = self.mix(seen.transpose(1, 2).flatten(2))
        x = self.norm_attention(x + drop(seen, rate))
        wide = self.narrow(F.gelu(self.widen(x)))
        normed: Tensor = self.norm_output(x + drop(wide, rate))
        return normed


class Looks(nn.Module):
    """What is added to the looks of all layers: -inf at padding, and what distance adds."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.far = nn.Embedding(shape.far, shape.heads) if shape.far else None

    def forward(self, mask: Tensor) -> Tensor:
        """(batch, 1 or heads, 1 or pieces, pieces), from ``mask`` (batch, pieces)."""
        like = self.far.weight.dtype if self.far else torch.float32
        bias = torch.zeros(mask.shape, dtype=like, device=mask.device)
        bias = bias.masked_fill(~mask, float("-inf"))[:, None, None, :]
        if self.far is None:
            return bias
        places = torch.arange(mask.shape[1], device=mask.device)
        kinds = _far(places[None, :] - places[:, None], self.far.num_embeddings)
        return bias + self.far(kinds).permute(2, 0, 1)


def _far(offset: Tensor, kinds: int) -> Tensor:
    """The kind of each distance: half of them before and half after, the near ones told apart.

    As in T5 (Raffel et al., JMLR 2020), from which MPNet has them.
    """
    half = kinds // 2
    near = half // 2
    size = offset.abs()
    steps = torch.log(size.clamp(min=1).float() / near) / math.log(128 / near) * (half - near)
    kind = torch.where(size < near, size, (near + steps.long()).clamp(max=half - 1))
    return kind + half * (offset > 0)


class Encoder(nn.Module):
    """Pieces and their shape features to one vector each."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.features = nn.ModuleList(nn.Embedding(n, shape.width) for n in FEATURES)
        self.annotator = nn.Embedding(shape.annotators, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.tiny)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.looks = Looks(shape)
        self.dropout = shape.dropout
        for table in (*self.features, self.annotator):
            assert isinstance(table, nn.Embedding)
            nn.init.zeros_(table.weight)  # so that training starts from the base encoder as it is

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor, annotator: Tensor) -> Tensor:
        """One vector for each piece.

        ``ids`` and ``mask`` (True where a piece is) (batch, pieces), ``features`` (batch, pieces,
        3), ``annotator`` (batch,).
        """
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = x + self.annotator(annotator)[:, None]
        for index, table in enumerate(self.features):
            x = x + table(features[..., index])
        x = drop(self.norm(x), self.dropout if self.training else 0.0)
        bias = self.looks(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Network(nn.Module):
    """Encoder and heads. Words are read off at their first piece."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        self.shape = shape or Shape()
        width, hidden = self.shape.width, self.shape.relation
        self.encoder = Encoder(self.shape)
        self.roles = nn.Linear(width, len(ROLE_TAGS))
        self.names = nn.Linear(width, len(NAME_TAGS))
        self.word_part = nn.Linear(width, 2 * hidden)
        self.cue_part = nn.Linear(width, 2 * hidden)
        self.distance_part = nn.Embedding(DISTANCES, hidden)
        self.narrow = nn.Linear(2 * hidden, self.shape.context)
        self.beside = nn.ModuleList(
            nn.Conv1d(self.shape.context, self.shape.context, 5, padding="same", dilation=gap)
            for gap in DILATIONS
        )
        self.parts = nn.Linear(self.shape.context, len(PART_TAGS))
        nn.init.normal_(self.distance_part.weight, std=0.02)

    def read(
        self, ids: Tensor, features: Tensor, mask: Tensor, annotator: Tensor | None = None
    ) -> dict[str, Tensor]:
        """Everything that is known of each piece by itself: one pass of the encoder."""
        if annotator is None:
            annotator = torch.zeros(len(ids), dtype=torch.int64, device=ids.device)
        x = self.encoder(ids, features, mask, annotator)
        x = drop(x, self.shape.dropout if self.training else 0.0)
        return {
            "roles": self.roles(x),
            "names": self.names(x),
            "word_part": self.word_part(x),
            "cue_part": self.cue_part(x),
        }

    def relate(self, word_part: Tensor, cue_part: Tensor, distance: Tensor, near: Tensor) -> Tensor:
        """The part that each word plays for each cue.

        Half of what is known of a word and a cue is multiplied, which tells whether they belong
        together (as in biaffine parsing: Dozat and Manning, ICLR 2017), half is added to the
        distance between them, which tells where in the sentence the part is to be expected.
        Convolutions with widening gaps (Yu and Koltun, ICLR 2016) then let the words beside each
        word have a say, so that a span begins and ends where it should.

        ``word_part`` (batch, words, 2 * hidden), ``cue_part`` (batch, cues, 2 * hidden),
        ``distance`` (batch, cues, words) indices, ``near`` the same, whether a word is within
        reach of the cue; returns (batch, cues, words, tags) logits.
        """
        word_match, word_place = word_part[:, None].chunk(2, dim=-1)
        cue_match, cue_place = cue_part[:, :, None].chunk(2, dim=-1)
        place = F.relu(word_place + cue_place + self.distance_part(distance))
        joined = F.relu(self.narrow(torch.cat([word_match * cue_match, place], dim=-1)))
        within = near.to(joined.dtype)[..., None]
        rows = (joined * within).flatten(0, 1).transpose(1, 2)  # (batch * cues, context, words)
        mask = within.flatten(0, 1).transpose(1, 2)
        for layer in self.beside:
            rows = rows + F.relu(layer(rows)) * mask
        out: Tensor = self.parts(rows.transpose(1, 2)).unflatten(0, near.shape[:2])
        return out

    @classmethod
    def from_base(cls, folder: Path, shape: Shape | None = None) -> Network:
        """A network whose encoder has the base weights (``model.safetensors``), its heads fresh."""
        network = cls(shape)
        own = network.encoder.state_dict()
        own.update(base_weights(folder, network.shape))
        network.encoder.load_state_dict(own)
        return network

    def save(self, path: Path, **extra: object) -> None:
        """Write the weights and the sizes, by way of a temporary file."""
        part = path.with_suffix(".part")
        torch.save({"shape": asdict(self.shape), "state": self.state_dict(), **extra}, part)
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Network:
        """Read what ``save`` wrote."""
        stored = torch.load(path, weights_only=True, map_location="cpu")
        network = cls(Shape(**stored["shape"]))
        network.load_state_dict(stored["state"])
        return network


def base_weights(folder: Path, shape: Shape) -> dict[str, Tensor]:
    """The weights of a base, BERT or MPNet, by the names that they have in ``Encoder``.

    Rows of ``words.weight`` are in the order of BERT's vocabulary, which both share.
    """
    base = load_file(folder / "model.safetensors")
    prefix = "" if "embeddings.word_embeddings.weight" in base else "bert."
    parts = _MPNET_PARTS if shape.far else _BERT_PARTS

    def take(name: str) -> Tensor:
        return base[prefix + name]

    words = take("embeddings.word_embeddings.weight")
    places = take("embeddings.position_embeddings.weight")
    own = {}
    if shape.far:
        places = places[2:]  # the first two are of padding
        words = words[_in_the_order_of_bert(folder)]
        own["looks.far.weight"] = take("encoder.relative_attention_bias.weight")
    else:
        # BERT adds a segment vector to every piece; ours are all of segment 0.
        places = places + take("embeddings.token_type_embeddings.weight")[0]
    own |= {"words.weight": words, "positions.weight": places}
    for kind in ("weight", "bias"):
        own[f"norm.{kind}"] = take(f"embeddings.LayerNorm.{kind}")
        for i in range(shape.layers):
            there = f"encoder.layer.{i}"
            for mine, theirs in parts.items():
                own[f"layers.{i}.{mine}.{kind}"] = torch.cat(
                    [take(f"{there}.{one}.{kind}") for one in theirs]
                )
    return own


def _in_the_order_of_bert(folder: Path) -> list[int]:
    """For each piece of BERT's vocabulary its row in MPNet's, which has other special pieces."""
    pieces = (folder / "vocab.txt").read_text("utf-8").splitlines()
    row = {piece: at for at, piece in enumerate(pieces)}
    begin = pieces.index("[PAD]")  # before it stand MPNet's own
    special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
    return [row[special.get(piece, piece)] for piece in pieces[begin:] if piece != "<mask>"]


_OUTER = {"widen": ("intermediate.dense",), "narrow": ("output.dense",)}
_OUTER |= {"norm_output": ("output.LayerNorm",)}
_BERT_PARTS = _OUTER | {
    "qkv": tuple(f"attention.self.{name}" for name in ("query", "key", "value")),
    "mix": ("attention.output.dense",),
    "norm_attention": ("attention.output.LayerNorm",),
}
_MPNET_PARTS = _OUTER | {
    "qkv": tuple(f"attention.attn.{name}" for name in ("q", "k", "v")),
    "mix": ("attention.attn.o",),
    "norm_attention": ("attention.LayerNorm",),
}
