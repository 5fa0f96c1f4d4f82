"""What is cut out of a network is what matters least to it."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from training.network import Network, Shape
from training.pruning import pruned

SMALL = Shape(width=48, layers=2, heads=4, attention=48, inner=96, relation=16, dropout=0.0)
IDS = torch.randint(0, 1000, (3, 12), generator=torch.Generator().manual_seed(0))
FEATURES = torch.zeros(3, 12, 3, dtype=torch.int64)
MASK = torch.ones(3, 12, dtype=torch.bool)


def roles(network: Network) -> Tensor:
    return network.read(IDS, FEATURES, MASK)["roles"]


def losses(network: Network) -> Iterator[Tensor]:
    for _ in range(2):
        yield roles(network).log_softmax(-1)[..., 0].mean()


def test_what_has_no_effect_is_what_is_cut_out() -> None:
    torch.manual_seed(0)
    network = Network(SMALL).eval()
    with torch.no_grad():
        for layer in network.encoder.layers:
            layer.mix.weight[:, 12:24] = 0  # the second head says nothing
            layer.narrow.weight[:, ::2] = 0  # nor does every other unit
    less = pruned(network, losses(network), heads=3, inner=48).eval()
    assert (less.shape.heads, less.shape.attention, less.shape.inner) == (3, 36, 48)
    torch.testing.assert_close(roles(less), roles(network))


def test_a_pruned_network_is_smaller_and_the_other_one_as_it_was() -> None:
    torch.manual_seed(0)
    network = Network(SMALL).eval()
    before = roles(network)
    less = pruned(network, losses(network), heads=2, inner=24)
    assert less.encoder.layers[0].qkv.weight.shape == (3 * 24, 48)
    assert less.encoder.layers[1].narrow.weight.shape == (48, 24)
    torch.testing.assert_close(roles(network), before)
