import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'ferry.md',
    '---\nid: ferry\ncontainer-title: The Landing\ntype: review\n---\n\n' +
      '“We sounded nine wrecks in the bay,” said Orla Renn-Achebe, the diver. “My aunt said to me, ‘Leave them their bells.’”\n\n' +
      '“I hid the little brass bell from my crew,” Achebe said. “They have half a point.”\n\n' +
      '“The bay is closed,” said Tomas Wick.\n\n' +
      'A harbour spokesman said: “It will open when the buoys are back.”\n\n' +
      'Wick said he had painted each of the buoys.\n\n' +
      'Orla Renn-Achebe added: “The tide is slow. I mean, I have slept through it. Hardly anyone dives on a Sunday.”\n\n' +
      'Olivia Stark keeps the lamp, and nobody else may.\n\n“He paints at night,” said Mary Holt.\n\n' +
      '“If the wind drops, we can dive at noon,” Wick said.\n\n' +
      'The film is less a rescue than a wake.\n',
  ],
]);

describe('who is meant, and what is passed over', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    '“We sounded nine wrecks in the bay,” Achebe said.': [],
    'Renn-Achebe recalled an aunt telling her: “Leave them their bells.”': [],
    '“Leave them their bells,” Orla Renn-Achebe said.': ['warning nested-speech'],
    '“They [the crew] have half a point,” Renn-Achebe said.': [],
    '“[Wick] sounded nine wrecks in the bay,” Renn-Achebe said.': ['error misleading-brackets'],
    // "little" is no negation here.
    '“I hid the brass bell from my crew,” Renn-Achebe said.': ['warning unmarked-omission'],
    '“The bay is closed … It will open when the buoys are back,” Wick said.': ['error misleading-ellipsis'],
    '“I painted each of the buoys,” Wick said.': ['error paraphrase-as-quote'],
    '“The tide is slow. I have slept through it,” Renn-Achebe said.': ['information filler-dropped'],
    '“[Wick] paints at night,” Mary Holt said.': [],
    // Olivia is no man.
    '“[Stark] paints at night,” Mary Holt said.': ['error misleading-brackets'],
    '“We can dive at noon,” Wick said.': ['warning misleading-cut'],
    'They “can dive at noon”, Wick said, if there is no wind.': [],
    'You might ask, “Who dives on a Sunday?” and get no answer.': [],
    '“A rescue” — The Landing': ['error misleading-cut'],
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
