import type { ScopeData } from '../../data/language.ts';

const DEFINITE = 'the this that these those my your his her its our their every last next past';

/** The scope lexicon of the copy desk's rules. */
export const SCOPES_EN: ScopeData = {
  negation: `not, no, never, none, nobody, nothing, nowhere, neither, nor, without, hardly, barely, scarcely, rarely, seldom,
    few, little, cannot, aint, dont, fail to, fails to, failed to, failing to, refuse, refuses, refused, refusing, deny,
    denies, denied, denying, doubt, doubts, doubted, unlikely, far from, anything but, no longer, rather than,
    instead of, let alone, less`,
  approximation: `almost, nearly, slightly, somewhat, close to, about, around, roughly, approximately, up
    to, at least, at most, more than, less than, fewer than, only, just under, just over, as many as, some
    of, most of, many of, a few of, a handful of, much of, the majority of, part of, no later than, no
    earlier than, not quite, practically, virtually, half`,
  condition: `if, unless, until, except if, except when, except where, except that, provided, providing, assuming, as long as, so long as, in case, only if,
    only when, only once, if and only if, when and only when, short of, subject to, barring`,
  exception: `except, apart from, aside from, other than, save for, all but, everyone but, everybody but, everything but,
    every one but, anyone but, anybody but`,
  contrast: 'but, although, though, however, yet',
  modal: 'may, might, could, would, should, can, must, ought to',
  hedge: `perhaps, maybe, probably, possibly, mostly, largely, partly, sort of, kind of, i think, we think, i guess,
    i suppose, i believe, we believe, we hope, i suspect, i feel, i hope, it seems, it appears, seems to, seem to, appears to,
    appear to, seemingly, apparently, arguably, presumably, supposedly, in my view, in my opinion, as far as i know,
    sometimes, often, generally, usually, in part, to some extent, allegedly, reportedly`,
  view: `he says, she says, we are told, i am told, you are told, i was told, we were told, you were told, i have been told,
    we have been told, you have been told, i've been told, we've been told, you've been told, they would have you believe,
    he claims, she claims, they claim, i used to think, i used to believe, i once thought, i thought, we used to think, we thought,
    so called, it is said, rumour has it, rumor has it, the story goes, a notion that, the notion that, a theory that, the theory that,
    a belief that, the belief that, a myth that, the myth that, a rumour that, the rumour that, a rumor that, the rumor that, legend has it, conventional wisdom has it`,
  limit:
    'at least, or at least, as far as, so far as, insofar as, to the best of, at any rate, for now, for the moment, for the time being, to my knowledge, in theory',
  limitEnd: 'excepted excluded aside permitting notwithstanding',
  idle: [
    { words: 'about around roughly half up_to', unlessBefore: '# half a' },
    { words: 'close_to', before: DEFINITE },
    // "fell short of", "nothing short of", "is subject to"
    {
      words: 'short_of',
      after:
        'fall falls fell fallen falling stop stops stopped nothing little just well run runs running ran',
    },
    { words: 'subject_to', after: 'is are was were be been being remain remains become becomes' },
    // "I add only that …"
    { words: 'only', before: 'that' },
    // "a little bird"
    { words: 'few little', after: `a ${DEFINITE}` },
    // "less a triumph than a truce"
    { words: 'less', unlessBefore: 'a an of' },
    // "as if" compares, and "to see if" asks.
    {
      words: 'if',
      after: `as see know ask asks asked asking wonder wonders wondered wondering determine determines tell decide sure
        matter check even`,
    },
    { words: 'may', before: '#', after: '# in of' },
    // "We told everyone but nobody came": a clause of its own.
    {
      words: 'all_but everyone_but everybody_but everything_but every_one_but anyone_but anybody_but',
      before:
        'no nobody none nothing not never i we he she they you it there that this still then only if when',
    },
  ],
  negated: 'not cannot aint dont',
  shifted: 'would will shall',
  negatedEndings: "n't",
  modalForms: 'ca:can cannot:can wo:will',
  others: `people some many most critics others opponents supporters everyone everybody they experts fans readers colleagues
    locals residents neighbours neighbors reviewers rivals sceptics skeptics historians viewers`,
  saying: `say says said saying think thinks thought claim claims claimed believe believes believed tell tells told telling
    call calls called calling insist insists argue argues assume assumes imagine pretend`,
  telling: {
    verbs: 'tell tells told telling',
    listeners: 'me us him her them you',
    manner: 'by at on in about over with through when before after',
  },
  disowned: {
    judgements: `unfair wrong untrue false misleading absurd ridiculous dishonest inaccurate mistake nonsense lie silly foolish
      naive premature`,
    to: 'to',
    verbs: 'say suggest think call claim believe pretend argue conclude describe assume imagine',
  },
  boundaries: 'and but or so because since while when where which who although though',
  questions:
    'is are was were do does did has have had can could will would should may might am why how what who',
  asking: 'ask asks asked asking whether question questions wonder wonders wondered if',
  fillers: 'um, uh, er, erm, uhm, umm, uhh, ah, eh, hm, hmm, mm, mmm, you know, i mean, you see',
  supposed: {
    who: 'you, one, someone, somebody, anyone, anybody, nobody, no one, people, reader, readers, who',
    may: `might, may, could, would, can, will, should, is going to, are going to, was going to, were going to,
      is ever going to, are ever going to, was ever going to, were ever going to`,
    verbs: 'ask, say, think, argue, object, wonder, reply, answer, call it, tell you',
  },
  denied: {
    by: `did not, didn't, does not, doesn't, do not, don't, has not, hasn't, have not, haven't, had not, hadn't, never,
      nobody, no one, not once, denied, denies, deny, denying`,
    verbs: `say, says, said, saying, having said, ever say, ever said, ever saying, write, wrote, written, writing,
      having written, ever write, ever written, ever wrote, ever writing`,
  },
  pronouns: `i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself
    they them their theirs themselves this that these those one who whom whose there here`,
};
