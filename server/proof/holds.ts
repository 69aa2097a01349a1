import type { ClaimRule } from './proof.ts';
import type { Character } from './readCharacters.ts';

/** What a claim covers: whole characters of both sides. */
export interface Covered {
  readonly draft: readonly Character[];
  readonly source: readonly Character[];
}

/** Whether what a claim covers is what a claim of this kind may cover. */
export function holds(rule: ClaimRule, { draft, source }: Covered): boolean {
  const written = printed(draft);
  switch (rule) {
    case 'ellipsis':
      return /^[.,;:!?]*[[(]?…[\])]?[.,;:!?]*$/.test(withoutQuotes(draft).join('').replaceAll(' ', ''));
    case 'bracket':
      return /^\[[^[\]]+\]['\p{L}]*$/u.test(written);
    case 'sic':
      return source.length === 0 && /^[[(][^[\]()]{1,8}[\])]$/.test(written.trim());
    case 'inflection':
      return isInflection(draft, source);
    case 'attribution':
      return /^[.,;:]*$/.test(withoutQuotes(draft).join('').replaceAll(' ', ''));
    case 'source-bracket':
      return written.trim() === '' && /^ ?(?:\[[^[\]]+\]|\([^()]+\)) ?$/.test(printed(source));
    default:
      return draft.length > 0 && source.length > 0;
  }
}

/** Letters outside the brackets stand in the source at the beginning and the end of the word. */
function isInflection(draft: readonly Character[], source: readonly Character[]): boolean {
  const [, head = '', inner = '', tail = ''] = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/.exec(printed(draft)) ?? [];
  const word = printed(source);
  if (!/^\p{L}+$/u.test(inner) || /\s/.test(word)) return false;
  return head === '' ? word.toLowerCase() === (inner + tail).toLowerCase() : word.startsWith(head);
}

function withoutQuotes(characters: readonly Character[]): string[] {
  return characters
    .filter(({ optional }) => optional !== 'quotation-marks')
    .map(({ forms }) => forms[0] ?? '');
}

function printed(characters: readonly Character[]): string {
  return characters.map(({ forms }) => forms[0] ?? '').join('');
}
