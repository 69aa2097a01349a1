import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'quay.md',
    '“Some of the boats came back because the ferry turned, and we saw it from the wall,” Ada Vane said. ' +
      '“I had seen the lamps before the storm or after it,” Vane said. ' +
      '“We deeply regret Mr Harrow’s death at the wall,” Vane said.\n',
  ],
]);

describe('brackets over small words', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // Amounts, and how two things are joined.
    '“[All] of the boats came back because the ferry turned,” Vane said.': ['error misleading-brackets'],
    '“Some of the boats came back [if] the ferry turned,” Vane said.': ['error misleading-brackets'],
    '“I had seen the lamps before the storm [and] after it,” Vane said.': ['error misleading-brackets'],
    '“I had seen the lamps [after] the storm or after it,” Vane said.': ['error misleading-brackets'],
    // Something else than a small word in its place.
    '“We saw it [lantern] the wall,” Vane said.': ['error misleading-brackets'],
    // A name without its title is the same name.
    '“We deeply regret [Harrow’s] death at the wall,” Vane said.': [],
    '“We deeply regret [Crane’s] death at the wall,” Vane said.': ['error misleading-brackets'],
    // The writer's mending, and whom a word means.
    '“We saw it [on] the wall,” Vane said.': ['information misleading-brackets'],
    '“We saw [the ferry] from the wall,” Vane said.': [],
    '“Some of [these] boats came back because the ferry turned,” Vane said.': [],
    '“Some [of] the boats came back because the ferry turned,” Vane said.': [],
  };
  for (const [draft, expected] of Object.entries(drafts)) {
    it(draft, () => {
      deepEqual(
        check(draft, corpus).findings.map(({ severity, code }) => `${severity} ${code}`),
        expected,
      );
    });
  }
});
