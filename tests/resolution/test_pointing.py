"""Pointing: contents that only point at an earlier attribution."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.resolution.pointing import point
from accordingto.types import (
    Attribution,
    Quotation,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
)

_ROLES = {"[": "source", "{": "cue", "<": "content"}


def marked(notation: str) -> tuple[str, tuple[Attribution, ...]]:
    """A text and its attributions from "[source] {cue~stance} <content> | [next] ...".

    A source may have an id ("[she@lee]"); "|" begins the next attribution, and within a content
    one that is inside.
    """
    text = ""
    spans: list[dict[str, list[Span]]] = [{"source": [], "cue": [], "content": []}]
    stances: dict[int, Stance] = {}
    ids: dict[int, str] = {}
    inside: dict[int, int] = {}
    opened: list[tuple[str, int, int]] = []
    note = ""
    for char in notation:
        if char in _ROLES:
            opened.append((_ROLES[char], len(spans) - 1, len(text)))
        elif char in "]}>":
            role, number, start = opened.pop()
            spans[number][role].append(Span(start, len(text)))
            if note.startswith("~"):
                stances[number] = Stance(note[1:])
            elif note:
                ids[number] = note[1:]
            note = ""
        elif char == "|":
            if opened:
                inside[len(spans)] = opened[-1][1]
            spans.append({"source": [], "cue": [], "content": []})
        elif note or char in "~@":
            note += char
        else:
            text += char
    return text, tuple(
        Attribution(
            id=str(number + 1),
            source=tuple(sorted(one["source"])),
            cue=tuple(sorted(one["cue"])),
            content=tuple(sorted(one["content"])),
            quotation=Quotation.INDIRECT,
            confidence=1.0,
            stance=stances.get(number, Stance.AFFIRMS),
            sourcing=Sourcing.NAMED,
            source_id=ids.get(number),
            inside=str(inside[number] + 1) if number in inside else None,
        )
        for number, one in enumerate(spans)
    )


def pointed(notation: str) -> dict[str, str]:
    """By id of a pointing attribution, the id of the one that it points at."""
    return {one.id: one.about for one in point(*marked(notation)) if one.about}


LEE = "[Ann Lee] {said} <the old dam leaks>. | "
PAPER = "[The Harbour Post] {reported} <that the port had hidden a spill>. | "


@pytest.mark.parametrize(
    "then",
    [
        '<"That is not true,"> [Omar Kim] {said}.',
        "<“That’s simply false,”> [Omar Kim] {said}.",
        '<"It\'s a lie,"> [Omar Kim] {said}.',
        '<"That never happened,"> [Omar Kim] {said}.',
        '<"Not true,"> [Omar Kim] {said}.',
        "[Omar Kim] {said} <it doesn’t>.",
        '<"It does not,"> [Omar Kim] {said}.',
        '<"Nothing could be further from the truth,"> [Omar Kim] {said}.',
        "<“That is not what happened,”> [Omar Kim] {said}.",
        '<"That is not true. We looked at every sluice in May,"> [Omar Kim] {said}.',
        '<"That is not true,"> [Omar Kim] {said}. <"We looked at every sluice in May.">',
        "[Omar Kim] {said} <that this was false and misinformation>.",
        "[Omar Kim] {said} <the claim is baseless>.",
        "[Omar Kim] {said} <that those claims were wholly unfounded>.",
        "[Omar Kim] {denied~denies} <it>.",
        "[Omar Kim] {rejected~denies} <those allegations>.",
        "[Omar Kim] {called~denies} <it a lie>.",
        "[Omar Kim] {confirmed} <as much>.",
        "[Omar Kim] {said} <so too>.",
        "[Omar Kim] {said} <the same>.",
        "[Omar Kim] {suggested} <otherwise>.",
        "[Omar Kim] {made} <the same argument>.",
        "[Omar Kim] {made the same argument}.",
        "[Omar Kim] {has made} <a similar claim>.",
        "[Omar Kim] {agreed}.",
        "[Omar Kim] {issued a flat denial~denies}.",
        "[Omar Kim] {repeated his denials~denies}.",
        "[Omar Kim] {agreed} <with her>.",
        "[Omar Kim] {disagreed with~denies} <Ms. Lee>.",
        "[Omar Kim] {disputed~denies} <that account>.",
        "[Omar Kim] {dismissed~denies} <the charge as nonsense>.",
        "[Omar Kim] {called~denies} <the statement false>.",
        '[Omar Kim] {called~denies} <the remark "a stunt">.',
        "[Omar Kim] {has never verified~unverified} <this information>.",
        "[Omar Kim] {echoed} <Lee's remarks>.",
        "[Omar Kim] {mocked} <Ms. Lee’s latest comments>.",
        "[Omar Kim] {rejected~denies} <claims made by Lee>.",
        "[Omar Kim] {welcomed} <her assessment>.",
        "[Omar Kim] {rejected~denies} <the dam allegations>.",
        "[Omar Kim] {pushed back against~denies} <the comments about the dam>.",
        "<The allegation> {was rejected by~denies} [Omar Kim].",
        "[Omar Kim] {declined to respond to~declines} <Lee's comments>.",
        '<"None of this is true,"> [Omar Kim] {said}.',
        "[Omar Kim] {rejected~denies} <nearly all of this>.",
        "[Omar Kim] {called} <the story a fairy tale>.",
        '[Omar Kim] {called} <the story "a fairy tale with a fence">.',
        "[Omar Kim] {called} <the statement a forgery>.",
        '[Omar Kim] {calling} <it "a fairy tale for voters">.',
        '<"That is simply wrong,"> [Omar Kim] {said}.',
        '<"It is rubbish, and you can print that,"> [Omar Kim] {said}.',
        '[Omar Kim] {dismissed~denies} <the rest of the story as "gossip">.',
        "[Omar Kim] {rejected~denies} <large parts of the account>.",
        '<"We have the tape, we have the mail, and we stand by every word,"> [Ann Lee] {said}.',
        '<"That is a fantasy from beginning to end,"> [Omar Kim] {said}.',
        "[Omar Kim] {said} <the statement is a malicious lie>.",
        '<"This is a baseless charge,"> [Omar Kim] {said}.',
        '<"That is an utterly false allegation,"> [Omar Kim] {said}.',
        '<"This is a grave accusation, and it is wrong from end to end,"> [Omar Kim] {said}.',
        '<"This is a grave accusation,"> [Omar Kim] {said}, <"and it is untrue.">',
        '<"These claims are absolutely, unequivocally and completely false,"> [Omar Kim] {said}.',
        '<"There is no truth whatsoever to these claims. We deny them."> [Omar Kim] {said}.',
        "[Omar Kim] {said} <there was absolutely no truth in the report>.",
        "[Omar Kim] {said} <that there is not a word of truth in it>.",
        "[Omar Kim] {denied~denies} <the allegations through his office>.",
        "[Omar Kim] {denied~denies} <the claims in a two-line statement sent by his aide>.",
        "[Omar Kim] {rejected~denies} <the accusations in an interview>.",
        "[Omar Kim] {described} <the allegations as a malicious invention>.",
        '<"It is a lie, and you can print that,"> [Omar Kim] {said}.',
        "[Ann Lee] {said} <that she stood by every word>.",
        "[Ann Lee] {said} <it had nothing to retract>.",
        '<"We have nothing to retract,"> [Ann Lee] {said}.',
        '<"It is not true, and I can prove it,"> [Omar Kim] {said}.',
    ],
)
def test_a_content_that_only_points_is_about_what_was_said_before(then: str) -> None:
    assert pointed(LEE + then) == {"2": "1"}


@pytest.mark.parametrize(
    "then",
    [
        "[Omar Kim] {said} <that the bridge is closed>.",
        "[Omar Kim] {opposed~denies} <that bill>.",
        "[Omar Kim] {said} <that claims of fraud are rising>.",
        "[Omar Kim] {said} <that is a problem for the whole valley>.",
        '<"That is true of most dams in the north,"> [Omar Kim] {said}.',
        '<"It is true, we came late,"> [Omar Kim] {said}.',
        '<"This is a grave accusation,"> [Omar Kim] {said}.',
        '<"That is a claim about the north,"> [Omar Kim] {said}.',
        "[Omar Kim] {said} <there is no truth in politics>.",
        "[Omar Kim] {said} <there is no truth in this government and its promises>.",
        "[Omar Kim] {said} <there is no truth to the reports that the mayor resigned in May>.",
        "[Omar Kim] {denied~denies} <the allegations through a spokesman that he took bribes>.",
        "[Omar Kim] {could not verify~unverified} <the details of the merger with a Dutch bank>.",
        "[Ann Lee] {said} <the police officer stood by the work tent>.",
        "[Omar Kim] {blasted~denies} <the Washington Post>.",
        "[Omar Kim] {rejected~denies} <the allegations in the north that dams leak>.",
        "[Omar Kim] {said} <it was false to call the valley safe>.",
        "[Omar Kim] {made} <a statement>.",
        "[Omar Kim] {read} <the statement>.",
        "[Omar Kim] {wrote} <the report>.",
        "[Omar Kim] {likes} <it>.",
        '<"That is wrong,"> [Omar Kim] {said}.',
        "[Omar Kim] {closed~denies} <the rest of the harbour>.",
        '<"We have the tents and we stand by the river,"> [Ann Lee] {said}.',
        "[Omar Kim] {sold} <all of this>.",
        "[Omar Kim] {sold} <that>.",
        "[Omar Kim] {did} <so>.",
        "[Omar Kim] {said} <so many people had left>.",
        "[Omar Kim] {rejected~denies} <the idea that the valley should be cleared>.",
        "[Omar Kim] {denied~denies} <Lee's claim that the dam leaks>.",
        "[Omar Kim] {denied~denies} <Park's claims>.",
        "[Omar Kim] {rejected~denies} <the harassment allegations>.",
        "[Omar Kim] {rejected~denies} <the comments about the airport>.",
        "[Omar Kim] {echoed} <those calls>.",
        "[Omar Kim] {repeated} <his claim>.",
        "[Omar Kim] {has} <a view of the dam>.",
        "[Omar Kim] {agreed to~commits} <pay for a new gate>.",
        "a gate {closed~denies} <that> [Omar Kim].",
        "[I] {think} <so>.",
        "[Omar Kim] {voted for} <the proposal>.",
        "[Omar Kim] {asked~asks} <this>.",
    ],
)
def test_a_content_that_says_something_itself_points_at_nothing(then: str) -> None:
    assert pointed(LEE + then) == {}


def test_what_nobody_has_said_before_cannot_be_pointed_at() -> None:
    assert pointed('<"That is not true,"> [Omar Kim] {said}.') == {}
    assert pointed('<"That is not true,"> [Kim] {said}. | [Ann Lee] {said} <the dam leaks>.') == {}


def test_nobody_denies_what_they_have_just_said_themselves() -> None:
    assert pointed('[Ann Lee] {said} <it rained>. | <"That is not true,"> [Lee] {said}.') == {}


def test_a_verdict_is_passed_on_the_claim_that_a_denial_was_about() -> None:
    notation = (
        "[The port] {denied~denies} <a report that | [the Post] {claimed} <oil had been spilt>>.\n"
        '| <"That is not true,"> [Omar Kim] {told} reporters.'
    )
    assert pointed(notation) == {"3": "2"}


def test_a_verdict_goes_through_a_denial_that_only_points() -> None:
    notation = LEE + "[Omar Kim] {denied~denies} <it>. | [Jo Park] {disputed~denies} <it> too."
    assert pointed(notation) == {"2": "1", "3": "1"}


def test_an_echo_repeats_the_denial_itself() -> None:
    notation = LEE + "[The ministry] {denied~denies} <that>. | [Kim] {echoed} <the denial>."
    assert pointed(notation) == {"2": "1", "3": "2"}


def test_a_speaker_who_denies_twice_is_about_what_was_denied_first() -> None:
    notation = '[Ann Lee] {denied~denies} <taking the money>. | <"It\'s a lie,"> [she] {said}.'
    assert pointed(notation) == {"2": "1"}


def test_a_possessor_is_sought_past_nearer_sources() -> None:
    notation = (
        "[The Water Department] {said} <the dam was safe>. | [Jo Park] {said} <it rained>.\n"
        "| [The mayor] {echoed} <the department's claims>."
    )
    assert pointed(notation) == {"3": "1"}


def test_a_possessor_who_is_only_mentioned_beside_the_source_is_not_meant() -> None:
    notation = "[Jo Park, a friend of Lee] {said} <it rained>. | [Kim] {mocked} <Lee's remarks>."
    assert pointed(notation) == {}


def test_a_possessor_is_known_by_another_name_of_the_same_source() -> None:
    notation = (
        "[The Water Department@1] {warned} <of a flood>. | [Jo Park@2] {said} <it rained>. | "
        "[Officials@1] {said} <the dam was safe>. | [Kim@3] {mocked} <the department's remarks>."
    )
    assert pointed(notation) == {"4": "3"}


def test_source_ids_tell_that_a_pronoun_is_the_speaker_before() -> None:
    notation = LEE.replace("Ann Lee", "Ann Lee@1") + '<"That is false,"> [she@{}] {said}.'
    assert pointed(notation.replace("{}", "1")) == {}
    assert pointed(notation.replace("{}", "2")) == {"2": "1"}


@pytest.mark.parametrize(
    ("stance", "pointing"),
    [
        ("denies", "[Kim] {repeated} <the denial>."),
        ("seeks", "[Kim] {echoed} <that call>."),
        ("seeks", "[Kim] {rejected~denies} <those demands>."),
        ("commits", "[Kim] {dismissed~denies} <the promise>."),
        ("commits", "[Kim] {mocked} <her pledge>."),
        ("asks", "[Kim] {repeated} <the question>."),
        ("refuses", "[Kim] {criticized} <that refusal>."),
    ],
)
def test_a_noun_points_at_a_saying_of_its_own_kind(stance: str, pointing: str) -> None:
    notation = (
        f"[Ann Lee] {{said~{stance}}} <to clear the valley>. | [Jo Park] {{said}} <it rained>. | "
    )
    assert pointed(notation + pointing) == {"3": "1"}
    assert pointed(LEE + pointing) == {}


def test_the_cue_that_a_noun_is_made_from_wins_over_the_nearest() -> None:
    notation = (
        "[Ann Lee] {alleged} <that the clerk stole>. | [Jo Park] {said} <the office was shut>. | "
        "[Kim] {denied~denies} <the allegation>."
    )
    assert pointed(notation) == {"3": "1"}


def test_a_document_that_is_named_wins_over_the_nearest() -> None:
    notation = (
        "[An audit report] {showed} <a gap>. | [Jo Park] {said} <the office was shut>. | "
        "[Kim] {called~denies} <the report false>."
    )
    assert pointed(notation) == {"3": "1"}


def test_the_report_is_found_however_far_back_it_stands() -> None:
    between = "".join(f"\n\n[Aide {number}] {{said}} <it rained>. | " for number in range(20))
    notation = f"{PAPER}{between}\n\n[Kim] {{called}} <the report fabricated>."
    assert pointed(notation) == {"22": "1"}
    assert pointed(notation.replace("report fab", "claim fab")) == {"22": "21"}


@pytest.mark.parametrize("cue", ["accused", "charged", "alleged"])
def test_nouns_for_accusing_are_kin_to_each_others_verbs(cue: str) -> None:
    notation = (
        f"[Ann Lee] {{{cue}}} <the clerk of theft>. | [Jo Park] {{said}} <the office was shut>. | "
        "[Kim] {denied~denies} <the allegation>."
    )
    assert pointed(notation) == {"3": "1"}


def test_who_denies_the_allegations_denies_what_was_said_of_him() -> None:
    between = "".join(f"\n\n[Aide {number}] {{said}} <it rained>. | " for number in range(20))
    notation = f"[Ann Lee] {{said}} <that Omar Kim hid a spill>. | {between}\n\n"
    denied = "[Mr. Kim] {denied~denies} <the allegations>."
    assert pointed(notation + denied) == {"22": "1"}
    assert pointed(notation.replace("Omar Kim", "Jo Park") + denied) == {"22": "21"}


def test_allegations_against_somebody_unnamed_are_what_a_body_reported() -> None:
    text, attributions = marked(
        "[The Post] {reported} <that the port had hidden a spill>. | [The board] {said} <it met>. |"
        " [Kim] {rejected~denies} <the accusations>."
    )
    bodies = [replace(one, sourcing=Sourcing.ORGANIZATION) for one in attributions[:2]]
    assert point(text, (*bodies, attributions[2]))[2].about == "1"


def test_the_allegation_is_not_what_a_body_happens_to_say_where_another_stands_nearer() -> None:
    text, attributions = marked(
        "[The Weather Service] {said} <it rained>. | [Ann Lee] {said} <he stole a car>. | "
        "[Kim] {denied~denies} <the allegation>."
    )
    service = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (service, *attributions[1:]))[2].about == "2"


def test_whoever_stands_by_every_word_stands_by_his_own() -> None:
    notation = (
        LEE + "[Omar Kim] {said} <it was rust>. | [Ann Lee] {said} <she stood by every word>."
    )
    assert pointed(notation) == {"3": "1"}


def reported(notation: str, sources: Sequence[Source] = ()) -> dict[str, str]:
    """What points at what, where the first two attributions are a paper's."""
    text, attributions = marked(notation)
    paper = [
        replace(one, sourcing=Sourcing.ORGANIZATION, source_id="paper") for one in attributions[:2]
    ]
    return {
        one.id: one.about for one in point(text, (*paper, *attributions[2:]), sources) if one.about
    }


STORY = (
    "[The Post] {reported} <that the port had hidden a spill>. | "
    "[The Post] {also reported} <that a guard was sent home>. | "
    "[Jo Park] {said} <the port was clean>. | "
)


def test_an_outlet_stands_by_what_it_reported_first() -> None:
    assert reported(STORY + "[The Post] {stood by} <its story>.") == {"4": "1"}


def test_an_editor_stands_by_what_the_paper_reported() -> None:
    editor = Source("lee", "Ann Lee", SourceKind.PERSON, "editor", speaks_for="The Post")
    paper = Source("paper", "The Post", SourceKind.ORGANIZATION)
    said = '<"We stand by every line,"> [Ann Lee@lee] {said}.'
    assert reported(STORY + said, (editor, paper)) == {"4": "1"}


def test_an_outlet_stands_by_a_report_however_far_back() -> None:
    between = "".join(f"\n\n[Aide {number}] {{said}} <it rained>. | " for number in range(20))
    told = f"{STORY}{between}\n\n[The Post] {{stood by}} <its account>."
    assert reported(told) == {"24": "1"}


def test_who_goes_on_to_call_it_a_lie_means_what_he_has_rejected() -> None:
    notation = (
        LEE + "[Jo Park] {said} <it rained>. | [Kim] {rejected~denies} <Lee's claims> | "
        "and [Kim] {called} <it a lie>."
    )
    assert pointed(notation) == {"3": "1", "4": "1"}


def test_who_goes_on_about_what_he_has_denied_means_that() -> None:
    notation = LEE + '[Kim] {denied~denies} <that a boat sank>. <"That is not true,"> [Kim] {said}.'
    assert pointed(notation.replace(' <"', ' | <"')) == {"3": "2"}


@pytest.mark.parametrize(
    "content", ["it at 12", "the number at fewer than 30", "their losses at 4"]
)
def test_a_number_is_put_on_what_another_has_counted(content: str) -> None:
    told = "[Lee] {said} <40 boats sank>. | [Jo Park] {said} <it rained>. | "
    notation = f"{told}[Kim] {{put}} <{content}>."
    assert pointed(notation) == {"3": "1"}
    assert pointed(notation.replace("{put}", "{had put}")) == {}
    assert pointed(notation.replace("40 boats", "boats")) == {}
    assert pointed(notation.replace(" at ", " at $")) == {}


def test_an_account_of_events_is_what_somebody_told() -> None:
    notation = (
        "[Lee] {said} <40 boats sank>. | [Kim] {disputed~denies} <Lee's version of what happened>."
    )
    assert pointed(notation) == {"2": "1"}


def test_a_verdict_is_on_what_was_said_of_whoever_passes_it() -> None:
    notation = (
        "[Ann Lee] {said} <that Kim had hidden a spill>. | [Lee] {said} <the river was brown>. | "
        '<"That is not true,"> [Omar Kim] {said}.'
    )
    assert pointed(notation) == {"3": "1"}
    assert pointed(notation.replace("that Kim", "that Park")) == {"3": "2"}


def test_a_verdict_is_not_on_what_is_not_known_where_an_accusation_stands_before() -> None:
    notation = (
        "[Ann Lee] {said} <that Kim had hidden a spill>.\n\n | \n\n\n\n\n\n"
        "[The police] {said} <[they] | {had yet to establish~unverified} <what had happened>>. | "
        '<"That is not true,"> [Omar Kim] {said}.'
    )
    assert pointed(notation)["4"] == "1"


def test_a_verdict_of_many_words_is_read_in_no_time() -> None:
    words = "malicious and " * 27 + "more"
    began = time.perf_counter()
    assert pointed(f"{LEE}[Omar Kim] {{said}} <the claims are {words}>.") == {}
    assert time.perf_counter() - began < 1


def test_a_possessor_is_found_however_far_back_and_by_what_he_is() -> None:
    between = "".join(f"\n\n[Aide {number}] {{said}} <it rained>. | " for number in range(20))
    notation = f"[Ann Lee, the mayor of Ulm,] {{accused}} <the port of theft>. | {between}\n\n"
    assert pointed(notation + "[Kim] {denied~denies} <the mayor's accusation>.") == {"22": "1"}
    assert pointed(notation + "[Kim] {denied~denies} <the judge's accusation>.") == {}


@pytest.mark.parametrize(
    "then",
    [
        ", <a charge> [Omar Kim] {denies~denies}.",
        ", <a claim that> [Omar Kim] {rejects~denies}.",
        ", <an account> {disputed~denies} by [two guards].",
        ", <something> [Omar Kim] {disputes~denies}.",
        ", <which> [Omar Kim] {denied~denies}.",
        "— <accusations> [Omar Kim] {denies~denies}.",
        ", <a claim> [Omar Kim] {confirmed}.",
    ],
)
def test_what_a_clause_adds_is_about_what_was_said_right_before(then: str) -> None:
    far = "[Bo Orr] {said} <the mill burned>. | "
    assert pointed(f"{far}[Ann Lee] {{said}} <the dam leaks>{' | ' + then}") == {"3": "2"}


@pytest.mark.parametrize(
    "then",
    [
        ". <A charge> [Omar Kim] {denies~denies}.",
        ", <which> [Omar Kim] {said}.",
        ", <a bridge> [Omar Kim] {denies~denies}.",
        ", <which> [Omar Kim] {denied~denies} <was old>.",
    ],
)
def test_what_begins_a_sentence_or_names_no_saying_adds_to_nothing(then: str) -> None:
    assert pointed(f"[Ann Lee] {{said}} <the dam leaks>{' | ' + then}") == {}


@pytest.mark.parametrize(
    "then",
    [
        "[Omar Kim] {has denied~denies} <any wrongdoing>.",
        "[Omar Kim] {pleaded} <not guilty>.",
        "[Omar Kim] {said} <he was innocent>.",
        "[Omar Kim] {says} <he did nothing wrong>.",
    ],
)
def test_who_is_innocent_denies_what_is_told_of_him_and_nothing_else(then: str) -> None:
    told = "[Ann Lee] {claimed} <Kim robbed the bank>. | [Bo Orr] {said} <Kim was old>. | "
    assert pointed(told + then) == {"3": "1"}
    police = "[Police] {said} <Kim robbed the bank>. | "
    assert pointed(police + then) == {"2": "1"}
    assert pointed(LEE + then) == {}


def test_whoever_is_called_a_liar_said_what_is_denied() -> None:
    told = "[Ann Lee] {said} <the dam leaks>. | [Bo Orr] {said} <the mill was old>. | "
    assert pointed(f"{told}[Omar Kim] {{called}} <Lee a liar>.") == {"3": "1"}
    assert pointed(f"{told}[Omar Kim] {{called}} <Nils Berg a liar>.") == {}


@pytest.mark.parametrize("force", ["the UPD's", "the Ulm Police Department's", "Ulm police’s"])
def test_the_account_of_a_police_force_is_what_police_say(force: str) -> None:
    said = "[Police] {said} <the boy had a gun>. | [Ann Lee] {said} <the mill was shut>. | "
    assert pointed(f"{said}[Witnesses] {{say}} <that {force} account is wrong>.") == {"3": "1"}


def test_what_all_of_them_deny_is_not_what_one_has_said() -> None:
    assert pointed(f"{LEE}[All] {{have denied~denies}} <it>.") == {}
    assert pointed(f"{LEE}[All] {{have denied~denies}} <the claim>.") == {"2": "1"}


def test_what_is_not_so_was_said_in_the_same_words() -> None:
    assert pointed(f"{LEE}[Omar Kim] {{said}} <it does not move>.") == {}
    safe = "[Ann Lee] {said} <the old dam was safe>. | "
    assert pointed(f"{safe}[Omar Kim] {{said}} <it was not safe>.") == {"2": "1"}
    assert pointed(f"{safe}[Omar Kim] {{said}} <they were not sure>.") == {}
    assert pointed(f"{safe}[31 percent] {{said}} <they would not>.") == {}


def test_what_has_not_been_done_is_no_accusation() -> None:
    plan = "[Ann Lee] {said} <the firm would sell the dam>. | "
    assert pointed(f"{plan}[Omar Kim] {{rejected~denies}} <the allegations>.") == {}
    assert pointed(f"{LEE}[Omar Kim] {{rejected~denies}} <the allegations>.") == {"2": "1"}


@pytest.mark.parametrize(
    "then",
    [
        "[Kim] {dismissed~denies} <this as absurd>.",
        "[Kim] {scoffed at~denies} <that>.",
        "[Kim] {contradicted~denies} <her>.",
        "[Kim] {said} <the opposite was true>.",
        '<"It’s exactly the opposite,"> [Kim] {said}.',
        '<"They got it wrong,"> [Kim] {said}.',
        '<"She is mistaken,"> [Kim] {said}.',
        '<"Lee is simply wrong,"> [Kim] {said}.',
    ],
)
def test_other_ways_to_say_that_it_is_not_so_point_too(then: str) -> None:
    assert pointed(f"{LEE}{then}") == {"2": "1"}


@pytest.mark.parametrize(
    "then",
    [
        "[Kim] {scoffed at~denies} <the rain>.",
        "[Kim] {contradicted~denies} <himself>.",
        '<"She was wrong to resign,"> [Kim] {said}.',
        '<"That is the opposite of help,"> [Kim] {said}.',
        '<"The valve is wrong,"> [Kim] {said}.',
    ],
)
def test_what_is_wrong_otherwise_points_at_nothing(then: str) -> None:
    assert pointed(f"{LEE}{then}") == {}


@pytest.mark.parametrize("own", ["they were shocked", "that they would test the water", "it will"])
def test_nobody_denies_what_another_feels_or_will_do(own: str) -> None:
    notation = f'{LEE}[Villagers] {{said}} <{own} soon>. | <"That is not true,"> [Kim] {{said}}.'
    assert pointed(notation) == {"3": "1"}
    assert pointed(notation.replace(own, "the water smelt")) == {"3": "2"}


def test_a_number_is_one_that_was_told() -> None:
    told = "[Ann Lee] {said} <40 people came>. | [Bo Orr] {said} <the road was shut>. | "
    assert pointed(f"{told}<That number is wrong>, [Omar Kim] {{said}}.") == {"3": "1"}


@pytest.mark.parametrize(
    "then",
    [
        '<"The account published on Sunday is wrong,"> [Kim] {said}.',
        '<"The story that ran this morning is not accurate,"> [Kim] {said}.',
        "[Kim] {said} <the version of events given in the article was simply untrue>.",
        "[Kim] {said} <that the report printed last week had no basis in fact>.",
        "[Kim] {said} <the story about the dam was false>.",
        "[Kim] {said} <the claims that she makes are nonsense>.",
        "[Kim] {said} <the account did not reflect reality>.",
        "[Kim] {called} <the report a distortion of the truth>.",
        '<"What she describes did not happen,"> [Kim] {said}.',
        "[Kim] {said} <that what Lee had told them was not true>.",
        '<"What has been said about the dam is a lie,"> [Kim] {said}.',
        "[Kim] {said} <the details in the article were wrong>.",
        "[Kim] {said} <Ms. Lee is mistaken>.",
        "[Kim] {said} <that Lee's recollection was mistaken>.",
        '<"False,"> [Kim] {said}.',
        '<"Nonsense."> [Kim] {said}.',
    ],
)
def test_a_verdict_may_be_passed_on_what_a_clause_tells(then: str) -> None:
    assert pointed(f"[Ann Lee] {{said}} <the dam leaks>. | {then}") == {"2": "1"}


@pytest.mark.parametrize(
    "then",
    [
        "[Kim] {said} <the account opened on Sunday is wrong for savers>.",
        "[Kim] {said} <the claim that the dam was sold is false>.",  # it says what it denies
        "[Kim] {said} <what the town needs is a new dam>.",
        "[Kim] {said} <what Ed Roe had told them was not true>.",
        "[Kim] {said} <the account in the Herald is wrong>.",  # which is not told
        '<"Wrong shoes, wrong coats,"> [Kim] {said}.',
        '<"True,"> [Kim] {said}.',
    ],
)
def test_what_else_is_wrong_is_nothing_that_was_said(then: str) -> None:
    assert pointed(f"[Ann Lee] {{said}} <the dam leaks>. | {then}") == {}


@pytest.mark.parametrize(
    "whose",
    [
        "what the Herald wrote",
        "the account in the Herald",
        "the claims made by the Herald",
        "what the newspaper has published",
    ],
)
def test_a_clause_tells_whose_words_are_not_true(whose: str) -> None:
    told = "[The Herald] {reported} <the dam leaks>. | [Ann Lee] {said} <nobody came>. | "
    text, attributions = marked(f"{told}[Kim] {{said}} <{whose} was untrue>.")
    herald = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (herald, *attributions[1:]))[2].about == "1"


AIDES = "[The Star] {reported} <| [two aides] {said} <that Kim shredded it>>. | "


@pytest.mark.parametrize(
    ("then", "about"),
    [
        ("[Kim] {denied~denies} <it>.", "2"),
        ('<"That is not true,"> [Kim] {said}.', "2"),
        ("[Kim] {echoed} <the report>.", "1"),
    ],
)
def test_who_denies_what_a_paper_has_others_say_denies_what_they_say(then: str, about: str) -> None:
    assert pointed(AIDES + then) == {"3": about}


def test_who_is_told_to_have_said_it_denies_that_he_has() -> None:
    told = "[The Star@s] {reported} <| [Kim@k] {said} <that the files were lost>>. | "
    assert pointed(told + "[Kim@k] {denied~denies} <it>.") == {"3": "1"}


def test_a_paper_that_tells_more_than_what_others_say_is_denied_itself() -> None:
    told = "[The Star] {reported} <a fire broke out and | [two aides] {said} <that Kim set it>>. | "
    assert pointed(told + "[Kim] {denied~denies} <it>.") == {"3": "1"}


def told_by(notation: str, *sources: Source) -> dict[str, str]:
    """What points at what, where it is known for whom the sources speak."""
    return {one.id: one.about for one in point(*marked(notation), sources) if one.about}


def person(id_: str, name: str, speaks_for: str | None = None) -> Source:
    return Source(id_, name, SourceKind.PERSON, speaks_for=speaks_for)


@pytest.mark.parametrize(
    ("then", "about"),
    [
        ("[Kim@k] {denied~denies} <it>.", "1"),
        ('<"That is untrue,"> [the minister@m] {said}.', "1"),
        ("[Kim@k] {called~denies} <it a lie>.", "1"),
    ],
)
def test_of_who_says_that_he_had_warned_it_is_denied_that_he_had(then: str, about: str) -> None:
    told = "[The union@u] {said} <| [it@u] {had warned} <that the roof leaked>>. | "
    assert pointed(told + then) == {"3": about}
    assert pointed(told.replace("[it@u]", "[two aides@a]") + then) == {"3": "2"}


def test_a_lawyer_denies_what_an_article_has_his_client_say() -> None:
    told = "[The Star@s] {claimed} <| [Vell@v] {told} <the crew to climb back up>>. | "
    notation = told + '<"That is a lie,"> [Calder@c] {said}.'
    vell = person("v", "Anders Vell")
    assert told_by(notation, vell, person("c", "Ruth Calder", "Anders Vell")) == {"3": "1"}
    assert told_by(notation, vell, person("c", "Ruth Calder", "the crew")) == {"3": "2"}


def documented(notation: str) -> dict[str, str]:
    """What points at what, where the first attribution is a document's."""
    text, attributions = marked(notation)
    document = replace(attributions[0], sourcing=Sourcing.DOCUMENT)
    return {one.id: one.about for one in point(text, (document, *attributions[1:])) if one.about}


@pytest.mark.parametrize(
    ("document", "then"),
    [
        ("A leaked memo", "<the authenticity of the page>"),
        ("A leaked memo", "<its contents>"),
        ("A leaked memo", "<whether the memo was genuine>"),
        ("A leaked memo", "<whether it is authentic>"),
        ("A diary", "<its authenticity>"),
        ("A diary", "<if the document was real>"),
        ("Two letters", "<their contents>"),
        ("Internal emails seen by the Post", "<that they are authentic>"),
        ("Internal emails", "<whether those emails were genuine>"),
    ],
)
def test_what_has_contents_and_may_be_genuine_is_a_document(document: str, then: str) -> None:
    said = f"[{document}] {{showed}} <that the port had hidden a spill>. | "
    later = '[Jo Park] {said} <"it rained that week">. | '
    verified = f"[The Post] {{could not verify~unverified}} {then}."
    assert documented(said + later + verified) == {"3": "1"}
    assert pointed(said + later + verified) == {}  # nobody tells that it is a document


@pytest.mark.parametrize(
    ("document", "then"),
    [
        ("A leaked memo", "<their contents>"),
        ("Internal emails", "<its contents>"),
        ("A leaked memo", "<whether the letter was genuine>"),
        ("A leaked memo", "<whether it is safe>"),
        ("A leaked memo", "<the contents of the lorry>"),
    ],
)
def test_another_document_is_not_the_one_that_may_be_genuine(document: str, then: str) -> None:
    said = f"[{document}] {{showed}} <that the port had hidden a spill>. | "
    assert documented(f"{said}[The Post] {{could not verify~unverified}} {then}.") == {}


def test_a_document_inside_what_a_paper_tells_has_contents_too() -> None:
    text, attributions = marked(
        "[The Post] {wrote} <that | [a memo] {described} <a spill>>. | "
        "[The Star] {could not verify~unverified} <its contents>."
    )
    memo = replace(attributions[1], sourcing=Sourcing.DOCUMENT)
    found = point(text, (attributions[0], memo, attributions[2]))
    assert found[2].about == "2"


def test_documents_in_the_plural_are_pointed_at_as_such() -> None:
    told = "[Internal emails] {show} <that the clerk stole>. | [Jo Park] {said} <it rained>. | "
    assert pointed(told + "[Kim] {dismissed~denies} <the emails as gossip>.") == {"3": "1"}
    assert pointed(told + "[Kim] {could not authenticate~unverified} <the emails>.") == {"3": "1"}
    assert pointed(told + "[Kim] {could not authenticate~unverified} <the letters>.") == {}


@pytest.mark.parametrize(
    "then",
    [
        "It {attributed} <its account> to [three guards].",
        "The paper {attributed} <the information> to [a letter].",
        "The figure was one of many. She {attributes} <that estimate> to [two clerks].",
        "[Ann Lee] {attributed} <the figure to a study by a bank>.",
        "[Lee] {attributes} <this claim to the harbour office>.",
    ],
)
def test_what_is_attributed_to_another_was_said_right_before(then: str) -> None:
    told = "[Bo Orr] {said} <the mill burned>. | [Ann Lee] {said} <40 boats sank>. | "
    assert pointed(told + then) == {"3": "2"}


@pytest.mark.parametrize(
    "then",
    [
        "[Omar Kim] {attributed} <the flood to a broken gate>.",
        "It {attributed} <the report that a gate broke> to [three guards].",
        "[Omar Kim] {attributed} <claims to envy>.",
        "[Omar Kim] {attributed} <the claim to envy>.",  # he has made none himself
    ],
)
def test_what_else_is_attributed_was_not_said_before(then: str) -> None:
    assert pointed(LEE + then) == {}


@pytest.mark.parametrize("cue", ["cited", "citing", "quoted"])
def test_the_guards_account_is_what_a_paper_has_from_them(cue: str) -> None:
    told = (
        f"[The Post] {{reported}} <the gate was open>, | {{{cue}}} [two guards]. | "
        "[Jo Park] {said} <it rained>. | "
    )
    then = "[Kim] {could not confirm~unverified} <the guards’ account>."
    spans = told.replace(f"{{{cue}}} [two guards]", f"{{{cue}}} [two guards] <who were there>")
    assert pointed(spans + then) == {"4": "2"}
    assert pointed(spans + then.replace("guards", "sailors")) == {}
    assert pointed(spans + "[Kim] {denied~denies} <it>.") == {"4": "3"}


@pytest.mark.parametrize(
    ("blamed", "then", "about"),
    [
        ("Kim had hidden a spill", '<"That is not true,"> [Omar Kim@k] {said}.', "2"),
        ("the spill came from the Ferry Line", "[Omar Kim@k] {rejected~denies} <this>.", "2"),
        ("the Ferry Line paid him", "[Omar Kim@k] {scoffed at~denies} <that>.", "2"),
        ("Omar Kim took the keys", "[Omar Kim@k] {dismissed~denies} <the criticism>.", "2"),
        ("the Ferry Line hid a spill", '<"A lie,"> [Omar Kim@k] {called~denies} <it a lie>.', "2"),
        ("the harbour hid a spill", '<"That is not true,"> [Omar Kim@k] {said}.', "1"),
        ("the river was clean", "[Omar Kim@k] {rejected~denies} <this>.", "1"),
    ],
)
def test_who_is_blamed_by_the_last_to_speak_answers_him_though_he_disputes_things_too(
    blamed: str, then: str, about: str
) -> None:
    notation = (
        "[Bo Orr@b] {denied~denies} <any part in it>. | [Ann Lee@a] {said} <the dam leaks>. | "
        f"[Bo Orr@b] {{said}} <that {blamed}>. | {then}"
    )
    kim = Source("k", "Omar Kim", SourceKind.PERSON, speaks_for="the Ferry Line")
    text, attributions = marked(notation)
    assert point(text, attributions, [kim])[-1].about == str(int(about) + 1)


@pytest.mark.parametrize(
    ("then", "about"),
    [
        ("[Kim] {declined to comment on~declines} <the report>.", "1"),
        ("[Kim] {would not comment~declines} <on the accusations>.", "1"),
        ("[Kim] {declined to discuss~declines} <those claims>.", "2"),
        ("[Kim] {refused to comment on~declines} <the allegation in an email>.", "1"),
        ("[Kim] {has not commented on~declines} <the Post's report>.", "1"),
        ("[Kim] {declined to comment on~declines} <the matter>.", None),
        ("[Kim] {declined to comment on~declines} <a leaked report>.", None),
        ("[Kim] {would not discuss~declines} <whether the report was right>.", None),
        ("[Kim] {did not return~declines} <calls>.", None),
        ("[Kim] {commented on} <the report>.", None),
    ],
)
def test_a_refusal_to_comment_on_a_report_is_about_it(then: str, about: str | None) -> None:
    text, attributions = marked(
        "[The Post] {reported} <that a crew was bribed>. | [Jo Park] {said} <it rained>. | " + then
    )
    post = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (post, *attributions[1:]))[2].about == about


@pytest.mark.parametrize("noun", ["memo", "letter", "email"])
def test_a_person_who_speaks_after_a_document_is_not_called_by_its_name(noun: str) -> None:
    told = f"[Ann Lee] {{said}} <it rained>. | [A {noun}] {{says}} <that the clerk stole>. | "
    spoken = "[She] {said} <the dam leaks>. | "
    assert documented_second(f"{told}{spoken}[Kim] {{disputed~denies}} <the {noun}>.") == {"4": "2"}
    assert documented_second(f"{told}{spoken}[Kim] {{echoed}} <Lee's remarks>.") == {"4": "3"}


def documented_second(notation: str) -> dict[str, str]:
    """What points at what, where the second attribution is a document's."""
    text, (first, second, *others) = marked(notation)
    document = replace(second, sourcing=Sourcing.DOCUMENT)
    return {one.id: one.about for one in point(text, (first, document, *others)) if one.about}


@pytest.mark.parametrize(
    "asked",
    [
        "[Kim] {was asked about~asks} <it>.",
        "Reporters {asked~asks} [Kim] <about the story>.",
        "[Kim] {was asked~asks} <if that was so>.",
    ],
)
def test_a_question_that_tells_nothing_is_not_what_is_denied(asked: str) -> None:
    assert pointed(f'{LEE}{asked} | <"Not true,"> [he] {{said}}.')["3"] == "1"


def test_what_was_asked_may_be_denied() -> None:
    asked = "Kim {was asked~asks} <whether the dam had been sold>."
    assert pointed(f'{LEE}{asked} | <"That is false,"> [he] {{said}}.') == {"3": "2"}


@pytest.mark.parametrize(
    ("report", "noun"),
    [
        ("[A panel] {found} <that the port hid a spill>.", "the findings"),
        ("[An audit] {said} <that the port hid a spill>.", "the conclusions"),
    ],
)
def test_findings_are_those_of_a_report_not_of_who_spoke_last(report: str, noun: str) -> None:
    text, attributions = marked(
        f"{report} | [Jo Park] {{said}} <the port should pay>. | "
        f"[The port] {{rejected~denies}} <{noun}>."
    )
    audit = replace(attributions[0], sourcing=Sourcing.DOCUMENT)
    assert point(text, (audit, *attributions[1:]))[2].about == "1"


def test_a_doctor_has_findings_where_no_report_is_told_of() -> None:
    told = "[Jo Park] {said} <the pill harms the liver>. | "
    assert pointed(told + "[The maker] {disputed~denies} <the findings>.") == {"2": "1"}


def test_nobody_calls_a_denial_these_claims() -> None:
    denial = "[Ann Lee] {said} <the dam does not leak>. | "
    assert pointed(f"{denial}<These claims are false>, [Omar Kim] {{said}}.") == {}
    assert pointed(f"{denial}<That is false>, [Omar Kim] {{said}}.") == {"2": "1"}


def test_a_verdict_is_not_passed_on_who_disputes_it_too_or_leaves_it_open() -> None:
    ally = LEE + '[Jo Park] {said} <no dam leaks>. | <"That is not true,"> [Kim] {said}.'
    assert pointed(ally) == {"3": "1"}
    unsure = (
        LEE + "[Police] {said} <they | [they] {had not verified~unverified} <any leak>>. | "
        '<"That is not true,"> [Kim] {said}.'
    )
    assert pointed(unsure) == {"4": "1"}


def test_the_story_is_what_a_paper_says_not_what_somebody_says_of_it() -> None:
    notation = (
        "[The Post] {wrote} <that the clerk stole>. | [Jo Park] {said} <it rained>. | "
        "[Kim] {called} <the story an invention>."
    )
    assert pointed(notation) == {"3": "2"}  # nothing tells that the Post is a paper
    text, attributions = marked(notation)
    post = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (post, *attributions[1:]))[2].about == "1"


def test_the_paper_is_whoever_reported_where_no_name_tells_that_it_is_one() -> None:
    text, attributions = marked(
        "[Rheinblick] {reported} <that the clerk stole>. | [Jo Park] {said} <it rained>. | "
        "[Kim] {called} <the magazine's account an invention>."
    )
    assert point(text, attributions)[2].about is None
    outlet = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (outlet, *attributions[1:]))[2].about == "1"


def test_a_report_that_is_named_by_its_outlet_is_found_however_far_back() -> None:
    between = "".join(f"\n\n[Aide {number}] {{said}} <it rained>. | " for number in range(20))
    text, attributions = marked(
        f"[Rheinblick] {{reported}} <that the clerk stole>. | {between}\n\n"
        "[Kim] {rejected~denies} <the Rheinblick report>."
    )
    outlet = replace(attributions[0], sourcing=Sourcing.ORGANIZATION)
    assert point(text, (outlet, *attributions[1:]))[21].about == "1"


@pytest.mark.parametrize("noun", ["memo", "letter", "film"])
def test_a_document_is_pointed_at_only_where_something_is_told_on_its_word(noun: str) -> None:
    between = "[Jo Park] {said} <it rained>. | "
    denied = f"[Kim] {{called}} <the {noun} a forgery>."
    told = f"[The leaked {noun}] {{says}} <that the clerk stole>. | "
    assert pointed(told + between + denied) == {"3": "1"}
    assert pointed(LEE + between + denied) == {}


def test_ones_own_words_are_repeated_and_another_ones_are_rejected() -> None:
    before = LEE + "[Omar Kim] {claimed} <it was rust>. | "
    assert pointed(before + "[Kim] {stood by} <his comments>.") == {"3": "2"}
    assert pointed(before + "[Kim] {rejected~denies} <her claims>.") == {"3": "1"}


def test_her_claims_are_not_those_of_a_man() -> None:
    before = "[Ms. Lee] {said} <the dam leaks>. | [Mr. Park] {said} <it rained>. | "
    assert pointed(before + "[Kim] {rejected~denies} <her claims>.") == {"3": "1"}
    assert pointed(before + "[Kim] {rejected~denies} <his claims>.") == {"3": "2"}


def test_a_refusal_to_comment_is_not_what_a_claim_means() -> None:
    notation = LEE + "[Jo Park] {declined~declines} <to comment>. | [Kim] {denied~denies} <that>."
    assert pointed(notation) == {"3": "1"}


def test_what_is_inside_a_saying_does_not_point_at_it() -> None:
    notation = LEE + "[Jo Park] {said} <that | [Omar Kim] {denied~denies} <it>>."
    assert pointed(notation) == {"3": "1"}


def test_two_inside_one_saying_may_point_at_each_other() -> None:
    notation = (
        "[The paper] {wrote} <that | [Ann Lee] {accused} <the clerk of theft> and that | "
        "[Omar Kim] {denied~denies} <the accusation>>."
    )
    assert pointed(notation) == {"3": "2"}


def test_a_pointer_does_not_reach_over_many_paragraphs() -> None:
    far = "\n".join(["The river rose."] * 6)
    assert pointed(f'{LEE}\n{far}\n<"That is not true,"> [Omar Kim] {{said}}.') == {}


def test_a_text_of_many_attributions_is_read_in_bounded_time() -> None:
    # All in one paragraph, each a pointer that nothing near fits: quadratic time would not end.
    text, (first, second) = marked("[Lee] {asked~asks} <why>. | [Kim] {denied~denies} <the calls>.")
    many = tuple(
        replace(one, id=f"{one.id}-{number}") for number in range(10_000) for one in (first, second)
    )
    assert point(text, many) == many


@pytest.mark.parametrize("piece", ["that is not ", "the ", "a lie and ", "Lee's ", "as ", "'"])
def test_a_long_hostile_content_is_read_in_bounded_time(piece: str) -> None:
    text, found = marked(f"{LEE}[Kim] {{denied~denies}} <{piece * 50_000}>.")
    assert len(point(text, found * 100)) == 200


# --- for any text -----------------------------------------------------------------------------

PHRASES = st.sampled_from(
    [
        "that", "it", "so", "the claim", "the claims made", "Lee's remarks", "the's claims", "“",
        '"That is not true,"', "denied", "said", "agreed with", "his report", "'s", "s'", "\n", " ",
        "the same", "a lie", "as", "to be", "by", "those", "rejected", "Lee", "the department's",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=6)), max_size=30).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Attribution, ...]]:
    """A text and attributions anywhere in it, in order of their first span."""
    text = draw(TEXTS)

    def spans(most: int) -> tuple[Span, ...]:
        cuts = draw(st.lists(st.integers(0, len(text)), unique=True, max_size=2 * most))
        return tuple(Span(*pair) for pair in list(pairwise(sorted(cuts)))[::2])

    rows = [(spans(1), spans(1), spans(2)) for _ in range(draw(st.integers(0, 8)))]
    rows.sort(key=lambda row: min((span.start for spans in row for span in spans), default=0))
    ids = [str(number) for number in range(len(rows))]
    return text, tuple(
        Attribution(
            id=ids[number],
            source=source,
            cue=cue,
            content=content,
            quotation=Quotation.INDIRECT,
            confidence=0.5,
            stance=draw(st.sampled_from(Stance)),
            sourcing=draw(st.sampled_from(Sourcing)),
            source_id=draw(st.sampled_from([None, "a", "b"])),
            inside=draw(st.sampled_from([None, *ids])),
        )
        for number, (source, cue, content) in enumerate(rows)
    )


@given(articles())
def test_what_is_pointed_at_always_stands_before(
    article: tuple[str, tuple[Attribution, ...]],
) -> None:
    text, attributions = article
    before: set[str | None] = {None}
    for found, given_one in zip(point(text, attributions), attributions, strict=True):
        assert found.about in before
        assert found.id == given_one.id
        before.add(found.id)


@given(articles())
def test_pointing_twice_gives_the_same_and_changes_only_about(
    article: tuple[str, tuple[Attribution, ...]],
) -> None:
    text, attributions = article
    once = point(text, attributions)
    assert point(text, once) == once
    for found, given_one in zip(once, attributions, strict=True):
        assert (found.source, found.cue, found.content, found.stance, found.inside) == (
            given_one.source,
            given_one.cue,
            given_one.content,
            given_one.stance,
            given_one.inside,
        )
