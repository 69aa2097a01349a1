import type { Dice } from './trial.ts';

/** What finds its way into texts and should do nothing there: marks, controls, halves, and what is hard to read. */
const ODD = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '—',
  '…',
  '...',
  '. . .',
  '[',
  ']',
  '(',
  ')',
  '[...]',
  '[sic]',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~~',
  '> ',
  '- ',
  '1. ',
  '# ',
  '\n\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '|',
  '\n---\n',
  '\n...\n',
  '<!--',
  '-->',
  '<!-- verbatim-disable -->',
  '<b>',
  '</b>',
  '<https://a.b>',
  '[^1]',
  '[^1]: ',
  '[^n]:<!z',
  '[@x, p. 3]',
  '[a](http://b.c)',
  '](',
  '![x](y)',
  '&amp;',
  '&#0;',
  '\\',
  '\u0000',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u009b',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2066',
  '\ufeff',
  '\ufffc',
  '\ufffd',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  'עברית',
  '漢字',
  '５',
  '½',
  '−5',
  '£3.50',
  '10:30',
  '%',
  '$x^2$',
  '{{x}}',
  '{0}',
  '::error file=a::b',
  '\n::error::x',
  'command:x',
  'javascript:x',
  '__proto__',
  'constructor',
  ' not ',
  ' never ',
  ' said ',
  ' he said. ',
  ' who said: ',
  ' if ',
];

/** The text with a few random changes: cut, doubled, moved, turned or with something odd put in. */
export function mutated(text: string, dice: Dice, most = 4): string {
  let now = text;
  for (let left = dice.below(most + 1); left > 0; left--) now = mutatedOnce(now, dice);
  return now;
}

function mutatedOnce(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + dice.below(dice.chance(0.2) ? 200 : 12));
  const part = text.slice(at, to);
  switch (dice.below(7)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + part + text.slice(to);
    case 2: {
      const other = dice.below(text.length + 1);
      return text.slice(0, other) + part + text.slice(other);
    }
    case 3:
      return (
        text.slice(0, at) +
        (dice.chance(0.5) ? part.toUpperCase() : [...part].reverse().join('')) +
        text.slice(to)
      );
    case 4:
      return dice.chance(0.1)
        ? text.slice(0, at) + dice.pick(ODD).repeat(2 + dice.below(40)) + text.slice(at)
        : text;
    default:
      return text.slice(0, at) + dice.pick(ODD) + text.slice(at);
  }
}

/** The bytes with a few random changes. */
export function mutatedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  let now = Uint8Array.from(bytes);
  for (let left = 1 + dice.below(6); left > 0; left--) {
    const at = dice.below(now.length);
    switch (dice.below(5)) {
      case 0:
        now = now.slice(0, at);
        break;
      case 1:
        now = Uint8Array.from([
          ...now.subarray(0, at),
          ...now.subarray(Math.min(now.length, at + dice.below(40))),
        ]);
        break;
      case 2:
        now = Uint8Array.from([...now.subarray(0, at), ...now.subarray(dice.below(now.length), at + 30)]);
        break;
      default:
        if (now.length > 0)
          now[at] = dice.chance(0.5) ? (now[at] ?? 0) ^ (1 << dice.below(8)) : dice.below(256);
    }
  }
  return now;
}
