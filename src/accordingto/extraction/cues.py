"""What the words of a cue mean: the lexicon that :mod:`accordingto.extraction.stance` reads by.

Words stand in it as base forms, without articles and fillers. In a phrase ``~`` is one to five
words of any kind, ``#`` a noun for what somebody says, and ``|`` is where the content begins; of
the phrases that fit, the longest counts. All of it comes from knowledge of English reporting verbs
and from what is frequent among the cues of PolNeAR's training articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

from accordingto.types import Stance

GAP = "~"
OPENING = "|"
SAYING = "#"


class Turn(StrEnum):
    """What a negation or a refusal in front of a verb does to it."""

    PLAIN = "plain"
    DENIED = "denied"  # does not, never, nobody
    REFUSED = "refused"  # will not, refuses to, unwilling to
    LACKING = "lacking"  # cannot, is not, fails to, no, without


@dataclass(frozen=True, slots=True)
class Sense:
    """The stance that a word states, by how it is turned.

    A ``light`` word yields to a later word of the cue that says more ("tried to deny", "issued
    a statement urging"), unless it is turned ("made no statement").
    """

    plain: Stance
    denied: Stance
    refused: Stance
    lacking: Stance
    light: bool = False

    def under(self, turn: Turn) -> Stance:
        """The stance when the word is turned that way."""
        return {
            Turn.PLAIN: self.plain,
            Turn.DENIED: self.denied,
            Turn.REFUSED: self.refused,
            Turn.LACKING: self.lacking,
        }[turn]


_AFFIRMS, _DENIES, _DOUBTS = Stance.AFFIRMS, Stance.DENIES, Stance.DOUBTS
_UNVERIFIED, _DECLINES, _SEEKS = Stance.UNVERIFIED, Stance.DECLINES, Stance.SEEKS
_COMMITS, _REFUSES, _ASKS = Stance.COMMITS, Stance.REFUSES, Stance.ASKS

# A verb that is in no list: "did not attend", "will not attend", "is not amused".
ELSE = Sense(_AFFIRMS, _AFFIRMS, _REFUSES, _AFFIRMS)

# What one gives who answers.
_ANSWERING = ", ".join(
    f"{verb} {more}{noun}"
    for verb in ("give", "offer", "provide")
    for more in ("", "more ")
    for noun in (
        *("account", "answer", "breakdown", "comment", "detail", "estimate", "example"),
        *("explanation", "figure", "hint", "indication", "information", "interview", "name"),
        *("reason", "specifics", "statement", "timeline", "timetable"),
    )
)
# Each family: its stance plain, denied, refused, lacking; its words; its light words.
_FAMILIES: tuple[tuple[tuple[Stance, Stance, Stance, Stance], str, str], ...] = (
    (  # Giving information. Not to do so is to give no answer.
        (_AFFIRMS, _DECLINES, _DECLINES, _DECLINES),
        """
        according to, acknowledge, add, admit, announce, answer question, answer to question, argue,
        assert, assure, attest, blame, boast, brag, broadcast, calculate, caution, chant, chide,
        claim, clarify, complain, concede, confess, contend, counter, declare, describe, detail,
        disclose, divulge, elaborate, emphasise, emphasize, engage, estimate, exclaim, explain,
        explain why, forecast, go into, guess, hint, identify, imply, in response to, insist,
        intimate, insist on that |, insist on ~ that |, insist on ~ | that, joke, lament, lay out,
        maintain, mention, name, narrate, note, observe, opine, point out, point to, predict,
        proclaim, project, quip, quote, reassure, recall, recount, refer, reiterate, relate, remark,
        remind, reply to question, report, respond to question, response to question, return call,
        return email, return inquiry, return message, return phone call, return question, return
        request, reveal, rule, say, say yes, share detail, shed light on, shout, signal, specify,
        speculate, spell out, state, stress, suggest, swear, take position, take stand, tell,
        testify, underline, underscore, warn, weigh in, whisper, yell,
        """
        + _ANSWERING,
        """
        address, answer, available, available for comment, available for interview, be drawn, be
        interview, be reached, comment, details, discuss, email, example, interview, letter, make
        available, make ~ available, message, position, press conference, press release, press ~
        attack, press ~ case, press ~ message, react, reason, reference, remarks, reply, respond,
        response, speak, speech, statement, talk, testimony, tweet, voice, write
        """,
    ),
    (  # Accusing. Who "is not accused" is cleared by nobody.
        (_AFFIRMS, _DECLINES, _DECLINES, _AFFIRMS),
        "accuse",
        "",
    ),
    (  # Praising and blaming, which affirms what is praised or blamed.
        (_AFFIRMS, _DECLINES, _DECLINES, _DECLINES),
        """
        advise that, applaud, argue against, assail, assessment, attack, bash, belittle, bemoan,
        berate, blast, castigate, celebrate, commend, condemn, condemnation, condolence,
        congratulate, credit, critical, criticise, criticism, criticize, critique, decry, defence,
        defend, defense, denounce, denunciation, deplore, deride, disparage, excoriate, explanation,
        extol, fault, hail, honor, insult, jeer, lambast, lambaste, lash out, laud, mock, opinion,
        outline, praise, rail against, rebuke, retort, review, ridicule, rip, salute, scold, slam,
        speak against, speak out against, take aim, take question, thank, tout, trash, tribute
        """,
        "",
    ),
    (  # Establishing a fact. Not to have done so leaves it unverified.
        (_AFFIRMS, _UNVERIFIED, _DECLINES, _UNVERIFIED),
        """
        ascertain, authenticate, certify, confirm, corroborate, demonstrate, determine, determine to
        be, determine to have, establish, prove, rule in, substantiate, verify, vouch
        """,
        """
        aware of, confirmation, corroboration, evidence, indication, knowledge of, proof, trace,
        verification
        """,
    ),
    (  # Finding and showing.
        (_AFFIRMS, _UNVERIFIED, _REFUSES, _UNVERIFIED),
        "",
        "document, find, indicate, record, show, sign",
    ),
    (  # Apologizing and handing over. To refuse to is more than to give no answer.
        (_AFFIRMS, _DECLINES, _REFUSES, _DECLINES),
        "apologise, apologize",
        "cite, hand over, issue, list, post, provide, publish, release, return, send, turn over",
    ),
    (  # Holding a view, liking or backing something. Not to do so is to reject it.
        (_AFFIRMS, _DENIES, _REFUSES, _DENIES),
        """
        accept, accurate, agree, approve, back, believe, buy, concur, condone, consider, deem,
        embrace, endorse, envision, expect, favor, favour, feel same, foresee, imagine, intend as,
        justify, on board, on same page, prefer, presume, recognise #, recognise that #, recognise ~
        #, recognize #, recognize that #, recognize ~ #, regard, see, share opinion, share view,
        side with, stand behind, stand by, subscribe, support, suppose, think, true, view, warrant
        """,
        """
        appear, belief, consensus, fan, feel, look like, reason to believe, reason to presume,
        reason to think, seem, sound, supporter
        """,
    ),
    (  # Knowing. Not to know keeps it open.
        (_AFFIRMS, _DOUBTS, _DECLINES, _DOUBTS),
        "certain, clear, confident, convinced, have idea, know, persuaded, sold on, sure, trust",
        "clarity, confidence, faith, idea",
    ),
    (  # Feeling something about a fact, which holds either way.
        (_AFFIRMS, _AFFIRMS, _AFFIRMS, _AFFIRMS),
        """
        afraid, amused, beg forgiveness, beg pardon, care, fear, forget, glad, hate, help but,
        hesitate, ignore warning, impressed, know be, like, lose sight, love, mince, mind, miss,
        proud, regret, remember, resist taking, shy, shy away, stop, surprised, understand, waste,
        welcome, worry
        """,
        "",
    ),
    (  # Saying that it is false. To refuse even that is to give no answer.
        (_DENIES, _AFFIRMS, _DECLINES, _AFFIRMS),
        "contest, contradict, debunk, denial, deny, disprove, dispute, rebut, refute",
        "",
    ),
    (  # Rejecting it.
        (_DENIES, _AFFIRMS, _REFUSES, _AFFIRMS),
        """
        abandon, abandonment, abolish, annul, at odds, backpedal, back-pedal, backtrack, ban, bar,
        bat away #, be against, beg to differ, block, bristle, brush aside, brush off, call
        baseless, call fabrication, call fake, call false, call groundless, call hoax, call lie,
        call nonsense, call unfounded, call untrue, campaign against, cancel, challenge #, climb
        down, come out against, cry foul, defend against, defend ~ against, derail, differ,
        disagree, disagreement, disavow, disavowal, disbelieve, discount, discredit, dismiss,
        dismissal, disown, dissociate ~ from, distance ~ from, fight against, forswear, give lie to,
        give short shrift, go back on, have none of, hit back, hit out at #, invalidate, kill, knock
        down, laugh at #, laugh off, negate, nix, nullify, object, objection, obstruct, opponent,
        oppose, opposition, outlaw, overrule, overturn, part company, pooh-pooh, pour cold water on,
        pour scorn on #, prevent, prohibit, protest #, protest against, push against, push back,
        pushback, put paid to, put rest, put to rest, quash, rebuff, rebuttal, recant, refutation,
        reject, rejection, renounce, repeal, repudiate, repudiation, rescind, resistance, retract,
        reverse, revoke, round on #, row back, rubbish, rule against, say no, scoff, scotch, scrap,
        shelve, shoot down, shrug off, slap down, spurn, stand against, stand in opposition, strike
        down, take exception to #, take issue, take strong issue, throw cold water on, throw out,
        turn against, turn down, veto, vote against, vote down, walk back, wave away, wave off,
        withdraw #
        """,
        "",
    ),
    (  # Leaning against it, or keeping it open.
        (_DOUBTS, _AFFIRMS, _AFFIRMS, _AFFIRMS),
        """
        agnostic, ambivalent, at loss, call into doubt, call into question, cast doubt, challenge
        whether, distrust, distrustful, doubt, doubter, doubtful, downplay, dubious, equivocate, far
        from certain, far from clear, have doubt, have questioned, have questions, hesitant,
        hesitation, in two mind, leave door open, leave open, leery, less certain, less clear, less
        confident, less convinced, less sure, lose confidence, lose faith, lose trust, make light
        of, misgiving, mistrust, mull, muse whether, mystified, non-committal, noncommittal, on
        fence, open question, play down, poke hole, ponder, puzzle over, question, question if,
        question surround, question whether, raise doubt, raise eyebrow, raise question, raise ~
        question, reason to disbelieve, reason to doubt, reason to question, remain to be see,
        reserve judgment, sceptical, scepticism, second thought, skeptic, skeptical, skepticism, sow
        doubt, suspicious, torn, uncertain, uncertainty, unclear, unconvinced, undecided,
        unpersuaded, unsure, wonder
        """,
        "",
    ),
    (  # Saying that it is not established.
        (_UNVERIFIED, _AFFIRMS, _UNVERIFIED, _AFFIRMS),
        """
        absence of evidence, attempt to confirm, attempt to verify, await confirmation, be unaware
        of, be uncorroborated, be unproven, be unsubstantiated, difficult to verify, examine
        whether, hard to verify, hear no evidence, impossible to confirm, impossible to verify,
        investigate whether, lack evidence, lack of evidence, little evidence, look into whether,
        remain unconfirmed, remain unproven, see no evidence, see no indication, see no proof, see
        no sign, seek to confirm, seek to determine, seek to establish, seek to verify, try to
        confirm, try to determine, try to establish, try to find out, try to verify, unconfirmed,
        unverified, work to confirm, work to determine, work to establish, work to verify
        """,
        "",
    ),
    (  # Giving no answer.
        (_DECLINES, _AFFIRMS, _DECLINES, _AFFIRMS),
        """
        avoid, avoid answer, bat away, bat away question, brush aside question, brush off question,
        brush past, cagey, change subject, coy about, decline comment, decline interview, decline
        request for comment, decline request for interview, defer question, deflect, demur, dodge,
        duck, evade, fend off question, give nothing away, gloss over, hang up, hold tongue, ignore,
        invoke fifth, keep mum, keep quiet, keep silence, keep silent, keep counsel, leave
        unmentioned, leave ~ unanswered, have little to say, mum, no-comment, non-answer, parry
        question, plead fifth, refer call, refer enquiry, refer inquiry, refer query, refer
        question, refer reporter to, refuse comment, refuse interview, remain mute, remain quiet,
        remain silent, say nothing, sidestep, silence, silent, skirt, stay away from, stay mum, stay
        quiet, stay silent, steer clear, stonewall, take fifth, tight-lipped, unavailable for
        comment, unresponsive, walk away when ask, wave off question
        """,
        "",
    ),
    (  # Neither of two answers is none; whoever could give neither has not established it.
        (_AFFIRMS, _DECLINES, _DECLINES, _UNVERIFIED),
        "confirm nor deny, confirm nor dispute, confirm or deny, confirm or dispute",
        "",
    ),
    (  # Wanting it.
        (_SEEKS, _DENIES, _REFUSES, _DENIES),
        """
        angle for, can not wait, could not wait, crave, desire, desirous, dream of, eager,
        eagerness, eye, hold out for, hope, hopeful that, hungry for, in hope, interested in seeing,
        keen to, long for, look for, look forward to, look to, need, press for, push for, seek, set
        sight on, thirst for, vie for, want, wish, would like, would love to, would prefer, would
        rather, yearn
        """,
        """
        attempt, be out to, bid, effort, express interest, interest in, move to, seek to, struggle
        to, try, work to
        """,
    ),
    (  # Asking others for it, or having it done.
        (_SEEKS, _DENIES, _REFUSES, _DENIES),
        """
        admonish, admonition to, advice, advise, advise against, advocate for, agitate for, appeal,
        appeal for, appeal to, argue for, ask for, ask ~ for, ask not to, ask that, ask to, ask ~
        not to, ask ~ to, be ask to, beckon, beg, beseech, bid to, cajole, call for, call on, call
        upon, clamor, clamour, co-sponsor, coax, command, compel, convince, convince ~ to, counsel,
        dare, demand, direct ~ to, encourage, encouragement, enjoin, entreat, exhort, exhortation,
        extract agreement, fight for, file lawsuit, file motion, file suit, goad, implore, impose,
        incite, insist on, instruct, instruction, invitation, invite, lobby, make case for, mandate,
        motion, nominate, nominee, order, persuade, persuade ~ to, petition, plea, plead for, plead
        with, pray, prescribe, press ~ to, pressure, prod, proposal, propose, push to, push ~ to,
        rally ~ to, recommend, recommendation, remind to, remind ~ to |, request, require, set
        deadline, set goal, set target, signal to, solicit, sponsor, spur, subpoena, sue, summon,
        tell not to, tell to, tell ~ to |, tell ~ | not to, tell ~ | to, urge, warn not to, warn to,
        warn ~ to |
        """,
        "",
    ),
    (  # Undertaking it.
        (_COMMITS, _REFUSES, _REFUSES, _REFUSES),
        """
        agree not to, agree to, agreement to, be about to, be going to |, bent on, choose not to,
        choose to, commit to, commitment, consent to, decide not to, decide to, decision to,
        dedicate to, determination, determine to, elect to, gear up to, give word, going to fight,
        guarantee, intend, intent, intention, offer to, opt not to, opt to, plan, pledge, pledge not
        to, prepare to, promise, promise not to, promise to, propose to, ready to, resolve to, sign
        up to, swear not to, swear to, take oath, threat, threat to, threaten, threaten not to,
        undertake, undertaking, volunteer, volunteer to, vote to, vow, vow not to, will |, willing,
        willingness
        """,
        "aim to, commit, grant, poised, set out to, set to",
    ),
    (  # Offering, which may be of words only.
        (_COMMITS, _DECLINES, _DECLINES, _DECLINES),
        "",
        "offer",
    ),
    (  # Undertaking not to. "Would not rule out" keeps it open.
        (_REFUSES, _DOUBTS, _DOUBTS, _DOUBTS),
        """
        abstain, balk, baulk, boycott, defiance of, defy, draw line, opt out, resist, rule out,
        swear off
        """,
        "",
    ),
    (  # Putting it as a question.
        (_ASKS, _DECLINES, _DECLINES, _DECLINES),
        """
        ask, ask about, ask for comment, ask how, ask if, ask of, ask question, ask what, ask when,
        ask where, ask whether, ask who, ask why, ask ~ question, be grilled, be pressed, be
        questioned, be quizzed, cross-examine, curious whether, demand to know, enquire, enquiry,
        follow up with, grill, have question, in response to question, inquire, inquiry,
        interrogate, interrogation, poll about, pose, press, press about, press by, press on, press
        whether, probe about, put question, query, question about, question be, question by,
        question from, question of, question on, question to, question ~ about |, quiz, shout
        question, survey about, under questioning, want to know, would like to know, yell question
        """,
        "",
    ),
)

# What turns the word after it; "never", "neither" and "nor" are read as "not".
_TURNS: tuple[tuple[Turn, str], ...] = (
    (
        Turn.PLAIN,
        """
        can not believe, nothing but, not just, not only, no doubt, no less, not help, not tire of,
        not seem to tire of
        """,
    ),
    (
        Turn.DENIED,
        """
        no attempt to, no effort to, nobody, none, not, not attempt to, not seek to, not try to,
        nothing, nowhere
        """,
    ),
    (
        Turn.REFUSED,
        """
        be not going to, be not willing, choose not to, decide against, decide not to, decline,
        decline to, disinclined to, loath to, no intention, no plan, not care to, not go to, not
        inclined, not intend to, not plan to, not prepared, not ready to, not want to, not willing,
        not wish to, opt not to, pledge not to, promise not to, refrain from, refusal, refusal to,
        refuse, refuse to, reluctance, reluctant, reluctant to, stop short of, unwilling, unwilling
        to, unwillingness, vow not to, will not, would not
        """,
    ),
    (
        Turn.LACKING,
        """
        be not, be yet to, can not, could not, fail, fail to, failure, failure to, have not be, have
        not yet be, have yet to, inability, inability to, lack, neglect to, no, unable, unable to,
        without, yet to
        """,
    ),
)


def _phrases(block: str) -> Iterator[tuple[str, ...]]:
    """The phrases of a block of text, as words."""
    return (tuple(phrase.split()) for phrase in block.split(",") if phrase.strip())


_Meaning = TypeVar("_Meaning")
Index: TypeAlias = Mapping[str, list[tuple[tuple[str, ...], _Meaning]]]
"""Phrases and what they mean, longest first, by their first word."""


def _index(entries: Iterable[tuple[tuple[str, ...], _Meaning]]) -> Index[_Meaning]:
    index: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
    for phrase, meaning in sorted(entries, key=lambda entry: -len(entry[0])):
        index.setdefault(phrase[0], []).append((phrase, meaning))
    return index


SENSES: Index[Sense] = _index(
    (phrase, Sense(*stances, light=light))
    for stances, *blocks in _FAMILIES
    for block, light in zip(blocks, (False, True), strict=True)
    for phrase in _phrases(block)
)
TURNS: Index[Turn] = _index((phrase, turn) for turn, block in _TURNS for phrase in _phrases(block))
KNOWN = frozenset(
    word
    for index in (SENSES, TURNS)
    for group in index.values()
    for phrase, _ in group
    for word in phrase
)
