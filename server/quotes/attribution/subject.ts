import { beforeAdverbs, type Cue, cueAt } from '../cues/cueAt.ts';
import { Is } from '../lexicon/lexicon.ts';
import { isWord, type Reading, wordAt } from '../words/reading.ts';
import { Kind, Shape } from '../words/tokens.ts';

/** Who a clause is about: mentions (several when joined by "and"), or a noun that names nobody. */
export interface Subject {
  /** Indices of mentions; empty for a bare noun ("the statement"). */
  readonly mentions: readonly number[];
  /** Its tokens, half-open, and how far left its clause was read. */
  readonly from: number;
  readonly to: number;
  readonly reach: number;
  /** Set where somebody speaks by a document of theirs: "the Sentinel's review says". */
  readonly by?: 'document';
}

/**
 * The subject of the verb at a token, looked for to its left no further than `lo`: adverbs, helping verbs,
 * appositives, relative clauses and phrases with prepositions are stepped over, so that "Renn, who replaced
 * Holt last year, said" is Renn and "a spokesman for Quill said" is a spokesman.
 */
export function subjectBefore(reading: Reading, verb: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  let at = skipHelpers(reading, verb - 1, lo);
  for (let steps = 0; steps < 5 && at >= lo; steps++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.close) {
      const open = previous(reading, at - 1, lo, Kind.open);
      if (open < lo) return undefined;
      at = skipHelpers(reading, open - 1, lo);
      continue;
    }
    if (kind === Kind.comma || kind === Kind.dash || kind === Kind.quote) {
      const open = previous(reading, at - 1, lo, kind === Kind.dash ? Kind.dash : Kind.comma);
      if (open < lo) return undefined;
      const name = nameBetween(reading, open + 1, at);
      if (name >= 0 && !headsName(reading, open - 1, lo)) {
        const mention = reading.mentions[name];
        if (mention !== undefined)
          return {
            mentions: [name],
            from: mention.from,
            to: mention.to,
            reach: phraseStart(reading, open - 1, lo),
          };
      }
      at = open - 1;
      if (at >= lo && tokens.kinds[at] === Kind.comma) continue;
      const found = phraseEndingAt(reading, at, lo);
      if (found === undefined) {
        // A phrase with a preposition between commas: "of Orrin Bay".
        at = previousBreak(reading, at, lo);
        continue;
      }
      const climbed = climb(reading, found, lo);
      return climbed;
    }
    if (isWord(tokens, at, Is.conjunction) && (reading.mentionAt[at] ?? -1) < 0) return undefined;
    if (isWord(tokens, at, Is.relative) && wordAt(tokens, at).startsWith('who')) {
      let before = at - 1;
      if (before >= lo && (tokens.kinds[before] === Kind.comma || tokens.kinds[before] === Kind.dash))
        before--;
      if (before < lo) return undefined;
      const antecedent = reading.mentions[reading.mentionAt[before] ?? -1];
      if (antecedent?.kind === 'name' && antecedent.to === before + 1 && !antecedent.body) {
        return oneMention(reading, reading.mentionAt[before] ?? -1);
      }
      const phrase = phraseEndingAt(reading, before, lo);
      return phrase && climb(reading, phrase, lo);
    }
    return phraseEndingAt(reading, at, lo);
  }
  return undefined;
}

/** Steps left over adverbs, helping verbs and days: "Renn on Monday also had". */
export function skipHelpers(reading: Reading, from: number, lo: number): number {
  const { tokens } = reading;
  let at = from;
  for (;;) {
    at = beforeAdverbs(reading, at, lo);
    if (at < lo) return at;
    if (tokens.kinds[at] !== Kind.word) return at;
    if (isWord(tokens, at, Is.auxiliary | Is.be) && (reading.mentionAt[at] ?? -1) < 0) at--;
    else if (isWord(tokens, at, Is.time) && (reading.mentionAt[at] ?? -1) < 0) {
      at--;
      if (at >= lo && isWord(tokens, at, Is.preposition)) at--;
    } else if (
      wordAt(tokens, at) === 'to' &&
      at - 1 >= lo &&
      isWord(tokens, at - 1, Is.auxiliary | Is.adverb)
    )
      at--;
    else return at;
  }
}

/** The noun phrase that ends at a token, with what hangs on it by prepositions and relative pronouns. */
function phraseEndingAt(reading: Reading, last: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  if (tokens.kinds[last] !== Kind.word && tokens.kinds[last] !== Kind.number) return undefined;
  let start = last;
  let relative = -1;
  for (let steps = 0; steps < 40; steps++) {
    const before = start - 1;
    if (before < lo) break;
    const kind = tokens.kinds[before];
    if (kind !== Kind.word && kind !== Kind.number) break;
    if (
      (reading.mentionAt[before] ?? -1) < 0 ||
      reading.mentions[reading.mentionAt[before] ?? 0]?.kind !== 'name'
    ) {
      const bits = tokens.bits[before] ?? 0;
      if ((bits & Is.relative) !== 0) {
        // "one which Renn calls": a subject follows the relative pronoun; in "who replaced Renn" a verb does.
        if (opensPhrase(reading, start)) break;
        relative = before;
      } else if (OPENERS.has(wordAt(tokens, before))) break;
      else if ((bits & Is.conjunction) !== 0 && !joins(reading, before)) break;
    }
    start = before;
  }
  let head = last;
  if (relative > start) head = relative - 1;
  else {
    for (let at = last; at >= start; at--) {
      const bits = tokens.bits[at] ?? 0;
      if (tokens.kinds[at] !== Kind.word || (reading.mentionAt[at] ?? -1) >= 0) continue;
      const verb =
        (bits & (Is.auxiliary | Is.be)) !== 0 || ((bits & Is.cueFinite) !== 0 && (bits & Is.nounLike) === 0);
      if (!verb) continue;
      start = at + 1;
      break;
    }
  }
  if (start > head) return undefined;
  // Adverbs before the phrase are not part of it: "Then Renn said".
  while (
    start < head &&
    (reading.mentionAt[start] ?? -1) < 0 &&
    isWord(tokens, start, Is.adverb | Is.conjunction) &&
    !isWord(tokens, start, Is.determiner)
  )
    start++;
  // "War on Want's Mia Holt": what is possessed heads the phrase.
  const owned = reading.mentions[reading.mentionAt[head] ?? -1];
  if (
    owned?.kind === 'name' &&
    owned.from > start &&
    reading.mentions[reading.mentionAt[owned.from - 1] ?? -1]?.possessive === true
  ) {
    return { ...oneMention(reading, reading.mentionAt[head] ?? -1), reach: start };
  }
  let end = head;
  for (let at = start; at <= head; at++) {
    if (
      (reading.mentionAt[at] ?? -1) >= 0 ||
      !isWord(tokens, at, Is.preposition) ||
      isWord(tokens, at, Is.determiner)
    )
      continue;
    if (at === start) return lastFree(reading, start, head);
    end = at - 1;
    break;
  }
  return headOf(reading, start, end);
}

/** What somebody writes: in "the Sentinel's review says" the Sentinel speaks. */
const DOCUMENTS = new Set(
  'review editorial article column letter statement tweet post memo email essay book report obituary story piece'.split(
    ' ',
  ),
);

/** Words that open a clause of their own: "through what she calls", "as Renn put it". */
const OPENERS = new Set(['what', 'how', 'why', 'as', 'than', 'like', 'that']);

/** Whether a noun phrase begins at the token. */
function opensPhrase(reading: Reading, at: number): boolean {
  return (reading.mentionAt[at] ?? -1) >= 0 || isWord(reading.tokens, at, Is.determiner);
}

/** A subject that is one mention and nothing else. */
function oneMention(reading: Reading, index: number): Subject {
  const mention = reading.mentions[index];
  const from = mention?.from ?? 0;
  return { mentions: [index], from, to: mention?.to ?? from, reach: from };
}

/** The head of a phrase without prepositions: the mention that ends it, or a bare noun. */
function headOf(reading: Reading, start: number, end: number): Subject {
  const index = reading.mentionAt[end] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.to !== end + 1) {
    const owner = reading.mentions[reading.mentionAt[end - 1] ?? -1];
    const owns = end > start && owner?.possessive === true && owner.kind === 'name';
    if (owns && DOCUMENTS.has(wordAt(reading.tokens, end))) {
      const by = 'document' as const;
      return { mentions: [reading.mentionAt[end - 1] ?? -1], from: start, to: end + 1, reach: start, by };
    }
    return { mentions: [], from: start, to: end + 1, reach: start };
  }
  const joined = joinedBefore(reading, mention.from, start);
  const first = reading.mentions[joined[0] ?? index];
  return { mentions: [...joined, index], from: first?.from ?? mention.from, to: mention.to, reach: start };
}

/** The names that "and" puts before the one that begins at `from`: "Calloway, Quill and Renn". */
function joinedBefore(reading: Reading, from: number, lo: number): number[] {
  const { tokens } = reading;
  const found: number[] = [];
  let at = from - 1;
  if (at < lo || wordAt(tokens, at) !== 'and') return found;
  at--;
  if (at >= 0 && tokens.kinds[at] === Kind.comma) at--;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention === undefined || mention.kind === 'role' || mention.to !== at + 1 || mention.possessive)
      break;
    found.unshift(index);
    at = mention.from - 1;
    if (at < 1 || tokens.kinds[at] !== Kind.comma) break;
    at--;
  }
  return found;
}

/** Whether "and" stands between two names, so that both speak. */
function joins(reading: Reading, at: number): boolean {
  if (wordAt(reading.tokens, at) !== 'and') return false;
  const left = reading.mentions[reading.mentionAt[at - 1] ?? -1];
  const right = reading.mentions[reading.mentionAt[at + 1] ?? -1];
  return left?.kind === 'name' && right !== undefined && right.kind !== 'pronoun' && !left.possessive;
}

/** In "In Orrin Bay that week Renn": the last mention that no preposition governs. */
function lastFree(reading: Reading, start: number, end: number): Subject | undefined {
  for (let at = end; at >= start; ) {
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention === undefined) {
      at--;
      continue;
    }
    const governed = mention.from - 1 >= start && isWord(reading.tokens, mention.from - 1, Is.preposition);
    if (!governed && mention.to === end + 1)
      return { mentions: [index], from: mention.from, to: mention.to, reach: start };
    at = mention.from - 1;
  }
  return undefined;
}

/** From an appositive to the name it explains: in "Renn, 30, a producer in Orrin Bay, Maine," from Maine to Renn. */
function climb(reading: Reading, found: Subject, lo: number): Subject {
  const { tokens } = reading;
  const isPerson = (subject: Subject) => {
    const mention = reading.mentions[subject.mentions[0] ?? -1];
    return subject.mentions.length > 1 || (mention !== undefined && mention.kind !== 'role' && !mention.body);
  };
  let { reach } = found;
  if (isPerson(found)) return found;
  for (let steps = 0; steps < 5; steps++) {
    const comma = reach - 1;
    if (comma <= lo || tokens.kinds[comma] !== Kind.comma) return found;
    const before = phraseEndingAt(reading, comma - 1, lo);
    if (before === undefined) {
      // A phrase with a preposition: "of Raleigh".
      reach = previousBreak(reading, comma - 1, lo) + 1;
      continue;
    }
    const name = reading.mentions[before.mentions[0] ?? -1];
    if (name?.possessive === true) return found;
    if (isPerson(before)) return before;
    reach = before.reach;
  }
  return found;
}

/** The last token at or before `from` that is no word, else `lo - 1`. */
function previousBreak(reading: Reading, from: number, lo: number): number {
  let at = from;
  while (at >= lo && (reading.tokens.kinds[at] === Kind.word || reading.tokens.kinds[at] === Kind.number))
    at--;
  return at;
}

/** The one name mention that fills the tokens, or -1. */
function nameBetween(reading: Reading, from: number, to: number): number {
  const index = reading.mentionAt[from] ?? -1;
  const mention = reading.mentions[index];
  return mention !== undefined &&
    mention.kind === 'name' &&
    mention.from === from &&
    mention.to === to &&
    !mention.body
    ? index
    : -1;
}

/** Whether the phrase that ends at a token is somebody's name, so that what follows explains it. */
function headsName(reading: Reading, at: number, lo: number): boolean {
  if (at < lo) return false;
  const head = phraseEndingAt(reading, at, lo);
  const mention = reading.mentions[head?.mentions[0] ?? -1];
  return mention?.kind === 'name' && !mention.body;
}

function phraseStart(reading: Reading, last: number, lo: number): number {
  return last < lo ? lo : (phraseEndingAt(reading, last, lo)?.reach ?? last);
}

/** The last token of a kind at or before `from`, else `lo - 1`. */
function previous(reading: Reading, from: number, lo: number, kind: number): number {
  let at = from;
  while (at >= lo && reading.tokens.kinds[at] !== kind) at--;
  return at;
}

/** The subject that follows its verb: `said Renn`, `said the producer, Tobias Renn`, `said a spokesman for Quill`. */
export function subjectAfter(reading: Reading, verb: number, hi: number): Subject | undefined {
  const { tokens } = reading;
  let start = verb + 1;
  while (start < hi && isWord(tokens, start, Is.adverb) && !isWord(tokens, start, Is.determiner)) start++;
  let at = start;
  let index = -1;
  for (; at < hi && at - start < 16; at++) {
    if (tokens.kinds[at] !== Kind.word && tokens.kinds[at] !== Kind.number) break;
    const here = reading.mentionAt[at] ?? -1;
    if (here >= 0) {
      index = here;
      at = (reading.mentions[here]?.to ?? at + 1) - 1;
      const mention = reading.mentions[here];
      if (mention?.kind === 'pronoun') {
        at++;
        break;
      }
      continue;
    }
    const bits = tokens.bits[at] ?? 0;
    if (
      (bits & (Is.preposition | Is.conjunction | Is.auxiliary | Is.be | Is.relative | Is.cueFinite)) !== 0 &&
      (bits & Is.determiner) === 0
    )
      break;
    if (wordAt(tokens, at) === 'that') break;
  }
  if (at === start) return undefined;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.to !== at) {
    // A bare noun with its article speaks too: "said the statement".
    return isWord(tokens, start, Is.determiner) || mention !== undefined
      ? { mentions: [], from: start, to: at, reach: at }
      : undefined;
  }
  if (mention.kind === 'role' && tokens.kinds[at] === Kind.comma) {
    const name = reading.mentionAt[at + 1] ?? -1;
    const named = reading.mentions[name];
    if (at + 1 < hi && named?.kind === 'name' && !named.body && !named.possessive)
      return { mentions: [name], from: named.from, to: named.to, reach: named.to };
  }
  const mentions = [index];
  if (mention.kind === 'name' && at + 1 < hi && wordAt(tokens, at) === 'and') {
    const other = reading.mentionAt[at + 1] ?? -1;
    const second = reading.mentions[other];
    if (
      second?.kind === 'name' &&
      !second.possessive &&
      !isWord(tokens, second.to, Is.auxiliary | Is.be | Is.cueFinite)
    )
      mentions.push(other);
  }
  return { mentions, from: mention.from, to: mention.to, reach: at };
}

/** The subject of a participle or infinitive: stated right before it, else that of the clause it hangs on. */
export function subjectOfCue(reading: Reading, cue: Cue, lo: number): Subject | undefined {
  const { tokens } = reading;
  if (cue.passive) return agentAfter(reading, cue.at);
  if (cue.form === 'finite') {
    const before = beforeHelpersOf(reading, cue.at, lo);
    if (before >= lo && isWord(tokens, before, Is.conjunction)) {
      // "Renn shrugged and said": the verb shares the subject of the clause before.
      return clauseSubject(reading, cue.at, lo);
    }
    const found = subjectBefore(reading, cue.at, lo);
    if (found !== undefined) return found;
    return clauseSubject(reading, cue.at, lo);
  }
  const before = beforeAdverbs(reading, cue.at - 1, lo);
  if (cue.form === 'participle' && before >= lo) {
    const index = reading.mentionAt[before] ?? -1;
    const mention = reading.mentions[index];
    if (mention !== undefined && mention.to === before + 1 && !isGoverned(reading, mention.from, lo)) {
      return oneMention(reading, index);
    }
    const word = wordAt(tokens, before);
    if (word === 'of' || word === 'for' || word === 'from') {
      // "accused Quill of saying": the one accused speaks.
      const object = reading.mentionAt[before - 1] ?? -1;
      const named = reading.mentions[object];
      if (before - 1 >= lo && named !== undefined && named.kind !== 'role')
        return { mentions: [object], from: named.from, to: named.to, reach: named.from };
    }
  }
  return clauseSubject(reading, cue.at, lo);
}

function beforeHelpersOf(reading: Reading, verb: number, lo: number): number {
  return skipHelpers(reading, verb - 1, lo);
}

/** "was called “spare” by Oduya": the one after "by". */
function agentAfter(reading: Reading, verb: number): Subject | undefined {
  const { tokens } = reading;
  for (let at = verb + 1; at < Math.min(tokens.count, verb + 12); at++) {
    if (tokens.kinds[at] === Kind.stop) return undefined;
    if (isWord(tokens, at, Is.preposition) && wordAt(tokens, at) === 'by')
      return subjectAfter(reading, at, Math.min(tokens.count, at + 16));
  }
  return undefined;
}

/** The subject of the cue nearest to the left of `at`, else the subject that the sentence opens with. */
export function clauseSubject(reading: Reading, at: number, lo: number): Subject | undefined {
  const { kinds } = reading.tokens;
  for (let before = at - 1, steps = 0; before >= lo && steps < 60; before--, steps++) {
    // What stands in brackets is an aside.
    if (kinds[before] === Kind.close) before = Math.max(lo, previous(reading, before, lo, Kind.open));
    const opener = clauseOpener(reading, before, lo);
    if (opener !== undefined) return opener;
    const cue = cueAt(reading, before, lo);
    if (cue === undefined || cue.passive || cue.form !== 'finite') continue;
    const found = subjectBefore(reading, before, lo);
    if (found !== undefined) return found;
    if (
      reading.tokens.kinds[before - 1] === Kind.quote ||
      (reading.tokens.kinds[before - 1] === Kind.comma && reading.tokens.kinds[before - 2] === Kind.quote)
    ) {
      const after = subjectAfter(reading, before, at);
      if (after !== undefined) return after;
    }
  }
  return mainSubject(reading, lo, at);
}

/** The mention at a token if it begins a clause and a verb seems to follow: "…, Renn inflamed". */
function clauseOpener(reading: Reading, at: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  const index = reading.mentionAt[at] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.to !== at + 1 || mention.possessive || mention.body) return undefined;
  const before = mention.from - 1;
  const opens =
    before < lo ||
    (tokens.kinds[before] === Kind.comma && mention.kind !== 'role') ||
    tokens.kinds[before] === Kind.semicolon ||
    (isWord(tokens, before, Is.conjunction) &&
      wordAt(tokens, before) !== 'and' &&
      wordAt(tokens, before) !== 'or');
  const next = mention.to;
  if (!opens || tokens.kinds[next] !== Kind.word || (reading.mentionAt[next] ?? -1) >= 0) return undefined;
  if (isWord(tokens, next, Is.preposition | Is.conjunction | Is.relative)) return undefined;
  const word = wordAt(tokens, next);
  if (
    !isWord(tokens, next, Is.be | Is.auxiliary | Is.adverb | Is.cueFinite) &&
    !/(?:ed|s|t|ew|ld|ke|ve|ly|an|ng|id)$/.test(word)
  )
    return undefined;
  return oneMention(reading, index);
}

/** Whether a preposition that says where or when stands before the mention: "on Twitter". */
function isGoverned(reading: Reading, from: number, lo: number): boolean {
  return (
    from - 1 >= lo &&
    /^(?:in|on|to|from|at|for|by|during|after|before)$/.test(wordAt(reading.tokens, from - 1))
  );
}

/** The first mention of the sentence that neither a preposition nor a possessive subordinates. */
export function mainSubject(reading: Reading, lo: number, hi: number): Subject | undefined {
  const { tokens } = reading;
  let fallback: Subject | undefined;
  let governed = false;
  for (let at = lo; at < hi; at++) {
    const kind = tokens.kinds[at];
    if (kind !== Kind.word) {
      governed = false;
      continue;
    }
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention === undefined) {
      if (isWord(tokens, at, Is.preposition) && !isWord(tokens, at, Is.determiner)) governed = true;
      else if (!governed && isBareSubject(reading, at, hi)) {
        return { mentions: [], from: at, to: at + 1, reach: at };
      } else if (isWord(tokens, at, Is.be | Is.auxiliary)) governed = false;
      continue;
    }
    at = mention.to - 1;
    const subject = { mentions: [index], from: mention.from, to: mention.to, reach: mention.from };
    if (mention.possessive || governed) {
      if (!mention.body && mention.kind === 'name') fallback ??= subject;
      if (!mention.possessive) governed = false;
      continue;
    }
    // "Renn and Quill …", "Renn, Quill and Oduya …"
    if (at + 2 < hi && wordAt(tokens, at + 1) === 'and') {
      const other = reading.mentionAt[at + 2] ?? -1;
      const second = reading.mentions[other];
      if (
        mention.kind === 'name' &&
        second?.kind === 'name' &&
        second.from === at + 2 &&
        !second.possessive
      ) {
        return { ...subject, mentions: [index, other], to: second.to };
      }
    }
    const next = at + 1;
    // "Trump supporters", "Renn film": a name before a noun only describes it.
    if (
      mention.kind === 'name' &&
      next < hi &&
      tokens.kinds[next] === Kind.word &&
      (reading.mentionAt[next] ?? -1) >= 0 &&
      reading.mentions[reading.mentionAt[next] ?? 0]?.kind === 'role'
    )
      continue;
    return subject;
  }
  return fallback;
}

/** A noun with an article that a verb follows, before any name: "The statement called …". */
function isBareSubject(reading: Reading, at: number, hi: number): boolean {
  const { tokens } = reading;
  if (((tokens.shapes[at] ?? 0) & Shape.capital) !== 0 || at + 1 >= hi || (tokens.bits[at] ?? 0) !== 0)
    return false;
  if (tokens.kinds[at + 1] !== Kind.word || (reading.mentionAt[at + 1] ?? -1) >= 0) return false;
  return isWord(tokens, at + 1, Is.be | Is.auxiliary) || cueAt(reading, at + 1, at) !== undefined;
}
