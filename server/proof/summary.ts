import { figure, inSeries, type Said, say, sayCounted } from '../text/said.ts';
import { splitWords } from '../text/words.ts';
import type { Account } from './proof.ts';

/** What a proof accounts for beside equal words: “27 words, 1 in house style, 2 marked changes”; none if nothing. */
export function summaryOf(account: Account, text: string): Said | undefined {
  if (account.kind !== 'proof') return undefined;
  const { segments } = account;
  const words = splitWords(text).length;
  const house = segments.filter(({ by }) => by.startsWith('house:')).length;
  const marked = segments.filter(({ by }) => MARKED.has(by)).length;
  const silent = segments.filter(
    ({ by }) => by !== 'equal' && !by.startsWith('house:') && !MARKED.has(by),
  ).length;
  if (house + marked === 0 && account.certain) return undefined;
  return inSeries(
    [
      sayCounted(words, say`${figure(words)} word`, say`${figure(words)} words`),
      ...(house > 0 ? [say`${house} in house style`] : []),
      ...(marked > 0
        ? [sayCounted(marked, say`${figure(marked)} marked change`, say`${figure(marked)} marked changes`)]
        : []),
      ...(silent > 0
        ? [
            sayCounted(
              silent,
              say`${figure(silent)} mark set another way`,
              say`${figure(silent)} marks set another way`,
            ),
          ]
        : []),
      ...(account.certain ? [] : [say`not sure of every character of the file`]),
    ],
    ', ',
  );
}

const MARKED: ReadonlySet<string> = new Set(['ellipsis', 'bracket', 'sic', 'inflection']);
