import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inflect } from '../../../server/language/inflect.ts';

const VERBS: readonly (readonly [entry: string, forms: string])[] = [
  ['add', 'add adds added adding'],
  ['say:said', 'say says said saying'],
  ['declare', 'declare declares declared declaring'],
  ['reply', 'reply replies replied replying'],
  ['admit', 'admit admits admitted admitting'],
  ['stress', 'stress stresses stressed stressing'],
  ['agree', 'agree agrees agreed agreeing'],
  ['read:read', 'reads read reading'],
  ['swear:swore,sworn', 'swear swears swore sworn swearing'],
  ['refer', 'refer refers referred referring'],
  ['label', 'label labels labeled labelled labeling labelling'],
  ['go:went', 'go goes went going'],
];

describe('inflect', () => {
  for (const [entry, forms] of VERBS) {
    it(entry, () =>
      equal(
        inflect(entry)
          .map(([form]) => form)
          .join(' '),
        forms,
      ),
    );
  }
});
