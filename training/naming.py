"""The head for names, fitted once more after all else has been.

Teachers learn names from few sentences, and none of them from news about politics. What the
reader that was shipped before finds in the marked articles is learnt as well, by the head alone:
roles and relations stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from training.corpora import Example
from training.network import Network
from training.scoring import TorchReader

STEPS = 400
WORDS = 16384  # of either kind in a step
RATE = 5e-3
DECAY = 3e-5
FOUND = 0.5  # weight of what another reader finds, beside what people marked


def fit_names(
    network: Network,
    marked: Sequence[Example],
    found: Sequence[Example],
    tokenizer: Tokenizer,
    seed: int,
) -> None:
    """Fit the network's head for names, in place.

    ``marked`` are texts with names that people marked, ``found`` those in which a reader found
    them.
    """
    torch.manual_seed(seed)
    reader = TorchReader(network, tokenizer)
    sides = [(1.0, *_words(reader, marked)), (FOUND, *_words(reader, found))]
    head: nn.Linear = network.names
    optimizer = torch.optim.Adam(head.parameters(), lr=RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / STEPS)
    for _ in range(STEPS):
        loss = DECAY * head.weight.pow(2).sum()
        for weight, vectors, wanted in sides:
            some = torch.randint(0, len(vectors), (WORDS,))
            right = F.log_softmax(head(vectors[some]), dim=-1) * wanted[some]
            loss = loss - weight * right.sum(dim=-1).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()


def _words(reader: TorchReader, examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """(words, width) vectors and (words, tags) chances of all words of the texts."""
    vectors = torch.cat([reader.vectors(one.encoded).cpu() for one in examples])
    return vectors, torch.cat([torch.from_numpy(one.names).float() for one in examples])
