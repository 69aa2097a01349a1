import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { foldWord, smallWordsOf } from '../server/language/language.ts';
import { ENGLISH } from '../server/language/languages/en/english.ts';
import { lexiconOf } from '../server/language/lexicons.ts';
import { type Literal, literalsOf } from './support/literals.ts';

const SERVER = new URL('../server/', import.meta.url);

/**
 * Only `server/language/` knows words. Elsewhere a regular expression, a string that is parted into a list, or one of
 * the small words that something is compared with may not spell a word that the lexicon of English knows: white space, punctuation, classes of characters, escapes
 * and the names of markup and formats are free. These places spell words that are no language's.
 */
const ALLOWED: readonly (readonly [where: RegExp, reason: string])[] = [
  [/^prose\//, 'the names of elements of HTML'],
  [/^corpus\/readers\//, 'the names of elements, styles and fields of the kinds of file'],
  [/^corpus\/bibliography\//, 'the names of types, fields and macros of bibliographies'],
  [/^corpus\/readYaml\.ts$/, 'what the YAML library calls its errors'],
  [/^app\/guardedConnection\.ts$/, 'the names of the protocol library’s methods'],
  [/^corpus\/url\.ts$/, 'the parameters by which addresses trace their reader'],
  [/^archive\//, 'the names of errors and fields of the archives’ protocol'],
  [/^(?:cli|drafts\/parseDraft)/, 'the endings of file names'],
];

describe('words of a language', () => {
  it('stand in server/language alone', () => {
    const found = files().flatMap((file) =>
      literalsOf(readFileSync(new URL(file, SERVER), 'utf8'))
        .filter(spellsWords)
        .map(({ text }) => `${file}: ${text}`),
    );
    deepEqual(found, [], 'words of a language belong in server/language, see CONTRIBUTING.md');
  });

  it('are seen in an expression and in a list, and not in what is none', () => {
    const seen = (code: string) => literalsOf(code).filter(spellsWords).length;
    deepEqual(
      [
        String.raw`const A = /\b(?:said|told)\s/u;`,
        "const B = 'of in on at from'.split(' ');",
        String.raw`const C = /^\p{Lu}[\s.,]*(?<name>x)\b$/u; // said`,
        "const D = 'They said so.'; const e = a / b / c;",
        String.raw`const F = /^https?:\/\//;`,
        "const G = word === 'that' || kind === 'name';",
      ].map(seen),
      [1, 1, 0, 0, 0, 1],
    );
  });
});

function files(): string[] {
  return readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('language/'))
    .filter((path) => !ALLOWED.some(([where]) => where.test(path)))
    .sort();
}

function spellsWords({ kind, text, before, after }: Literal): boolean {
  if (kind === 'string')
    return isList(before, after) ? wordsIn(text).length > 0 : isCompared(before) && TEMPTING.has(text);
  const spelt = text
    .replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9A-Fa-f]{4,6}\}?|\\x[0-9A-Fa-f]{2}|\\[A-Za-z]/g, ' ')
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\[(?:\\.|[^\]])*\]/g, ' ');
  return wordsIn(spelt).length > 0;
}

/** Whether the string, alone or with others that are added to it, is parted into a list. */
function isList(before: string, after: string): boolean {
  return (
    /^(?:\s*\+\s*(?:'[^']*'|"[^"]*"|`[^`]*`))*\s*,?\s*\)?\s*\.split\(/.test(after) ||
    /\b(?:setOf|listOf|wordList)\(\s*$/.test(before)
  );
}

/** Whether the string is what a word is compared with: `word === 'that'`. */
function isCompared(before: string): boolean {
  return /(?:[=!]== |\b(?:startsWith|endsWith|includes)\()$/.test(before);
}

/** Those small words that no code uses as a name for something of its own. */
const TEMPTING: ReadonlySet<string> = new Set(
  'the a an and or but of to in by as from for with at if that this who whom said asked told'.split(' '),
);

function wordsIn(text: string): string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).map(foldWord).filter(isWord);
}

function isWord(word: string): boolean {
  return smallWordsOf(ENGLISH).has(word) || lexiconOf(ENGLISH)?.lookUp(word, 0, word.length) !== 0;
}
