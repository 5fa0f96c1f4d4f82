"""Structured pruning: what matters least of a fitted network is cut out, then it is fitted again.

What a head, or one of the units between the two matrices that follow it, matters is what the loss
would change without it, to the first order: its value times its gradient (Molchanov et al., ICLR
2017; for heads Michel et al., "Are sixteen heads really better than one?", NeurIPS 2019). As much
is kept in every layer, so that all of them take the same time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import torch
from torch import Tensor, nn

from training.comparer import Comparer
from training.network import Layer, Network

Pruned = TypeVar("Pruned", Network, Comparer)


def pruned(network: Pruned, losses: Iterable[Tensor], *, heads: int, inner: int) -> Pruned:
    """The network with so many heads and inner units in each layer, those that matter most.

    ``losses`` computes the loss of one batch after the other with ``network``, when it is asked.
    """
    shape = network.shape
    size = shape.attention // shape.heads
    layers = [layer for layer in network.encoder.layers if isinstance(layer, Layer)]
    state = dict(network.state_dict())
    for index, (of_heads, of_units) in enumerate(importance(layers, losses, size)):
        units = _best(of_units, inner)
        columns = (_best(of_heads, heads)[:, None] * size + torch.arange(size)).flatten()
        thirds = torch.cat([columns + shape.attention * third for third in range(3)])
        at = f"encoder.layers.{index}"
        for kind in ("weight", "bias"):
            state[f"{at}.qkv.{kind}"] = state[f"{at}.qkv.{kind}"][thirds]
            state[f"{at}.widen.{kind}"] = state[f"{at}.widen.{kind}"][units]
        state[f"{at}.mix.weight"] = state[f"{at}.mix.weight"][:, columns]
        state[f"{at}.narrow.weight"] = state[f"{at}.narrow.weight"][:, units]
    made = type(network)(replace(shape, heads=heads, attention=heads * size, inner=inner))
    made.load_state_dict(state)
    return made


def importance(
    layers: Sequence[Layer], losses: Iterable[Tensor], size: int
) -> list[tuple[Tensor, Tensor]]:
    """For each layer how much each of its heads, ``size`` wide, and of its inner units matters."""
    seen: dict[nn.Module, Tensor] = {}

    def remember(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        inputs[0].retain_grad()
        seen[module] = inputs[0]

    watched = [one for layer in layers for one in ((layer.mix, size), (layer.narrow, 1))]
    hooks = [module.register_forward_pre_hook(remember) for module, _ in watched]
    sums = [torch.zeros(module.in_features // width) for module, width in watched]
    for loss in losses:
        loss.backward()
        for index, (module, width) in enumerate(watched):
            value = seen[module]
            assert value.grad is not None
            # One number for each text, so that what helps in one and harms in another counts.
            told = (value * value.grad).detach().float().sum(dim=1)
            sums[index] += told.unflatten(1, (-1, width)).sum(dim=2).abs().sum(dim=0).cpu()
    for hook in hooks:
        hook.remove()
    return list(zip(sums[::2], sums[1::2], strict=True))


def _best(scores: Tensor, count: int) -> Tensor:
    """The places of the ``count`` highest, in order."""
    return scores.topk(count).indices.sort().values
