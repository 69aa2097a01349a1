import { counted } from '../text/counted.ts';
import { splitWords } from '../text/words.ts';
import type { Account } from './proof.ts';

/** What a proof accounts for beside equal words: “27 words, 1 in house style, 2 marked changes”; none if nothing. */
export function summaryOf(account: Account, text: string): string | undefined {
  if (account.kind !== 'proof') return undefined;
  const { segments } = account;
  const words = splitWords(text).length;
  const house = segments.filter(({ by }) => by.startsWith('house:')).length;
  const marked = segments.filter(({ by }) => MARKED.has(by)).length;
  const silent = segments.filter(
    ({ by }) => by !== 'equal' && !by.startsWith('house:') && !MARKED.has(by),
  ).length;
  if (house + marked === 0 && account.certain) return undefined;
  return [
    counted(words, 'word'),
    ...(house > 0 ? [`${house} in house style`] : []),
    ...(marked > 0 ? [counted(marked, 'marked change')] : []),
    ...(silent > 0 ? [`${counted(silent, 'mark')} set another way`] : []),
    ...(account.certain ? [] : ['not sure of every character of the file']),
  ].join(', ');
}

const MARKED: ReadonlySet<string> = new Set(['ellipsis', 'bracket', 'sic', 'inflection']);
