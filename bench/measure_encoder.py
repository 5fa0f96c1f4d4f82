"""Seconds that the network alone takes for the same files: pieces in, scores out.

Cutting the texts into pieces is left out, and so is everything after the scores. Two ways of
using two cores are tried, on one text together and on a text each; the faster counts.
"""

from concurrent.futures import ThreadPoolExecutor

from accordingto.model import ReaderModel
from bench.work import CORES, best_seconds, paths_from_arguments, report, texts_of


def main() -> None:
    texts = texts_of(paths_from_arguments())

    def score(threads: int, workers: int) -> float:
        model = ReaderModel.load(threads=threads)
        encoded = [model.encode(text) for text in texts]
        with ThreadPoolExecutor(workers) as pool:
            # The scores are let go one by one, as a reader does.
            return best_seconds(lambda: sum(1 for _ in pool.map(model.score, encoded)))

    report(seconds=min(score(threads=CORES, workers=1), score(threads=1, workers=CORES)))


if __name__ == "__main__":
    main()
