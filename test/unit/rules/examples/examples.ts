import type { FindingCode } from '../../../../server/rules/finding.ts';

/** What a rule flags, and what is close to it and stays silent: drafts that quote `ARTICLES`. */
export interface Example {
  /** The words of the source, or what stands for them, as the documentation shows them. */
  readonly source: string;
  readonly flagged: string;
  readonly silent: string;
}

/** One or more for each code; they are run as tests, and `docs/rules.md` shows them. */
export const EXAMPLES: Readonly<Partial<Record<FindingCode, Example>>> = {
  misquoted: {
    source: '“I never wanted to come back here,” Arkle said.',
    flagged: '“I never wanted to return here,” Arkle said.',
    silent: '“I never wanted to come back,” Arkle said.',
  },
  'meaning-changed': {
    source: '“I would not call that censorship,” Vesna Arkle told Screen Ledger.',
    flagged: '“I would call that censorship,” Vesna Arkle said.',
    silent: '“I would not call that censorship,” Vesna Arkle said.',
  },
  'unmarked-omission': {
    source: '“They made it difficult, I think, mostly by not answering.”',
    flagged: '“They made it difficult by not answering,” Arkle said.',
    silent: '“They made it difficult, I think, mostly by not answering,” Arkle said.',
  },
  'out-of-order': {
    source: '“It was slow, and slow can look like lying.”',
    flagged: '“Slow can look like lying, and it was slow,” Renn said.',
    silent: '“It was slow, and slow can look like lying,” Renn said.',
  },
  stitched: {
    source:
      '“I would not call that censorship” and, to another question, “I never wanted to come back here”.',
    flagged: '“I would not call that censorship. I never wanted to come back here,” Arkle said.',
    silent:
      '“I would not call that censorship,” Arkle said. Later she said: “I never wanted to come back here.”',
  },
  'misleading-ellipsis': {
    source: '“I would not call that censorship.”',
    flagged: '“I would … call that censorship,” Arkle said.',
    silent: '“We shot for nineteen days … of rain,” Renn said.',
  },
  'misleading-brackets': {
    source: '“Slow can look like lying.”',
    flagged: '“It was slow, and slow can look like [corruption],” Renn said.',
    silent: '“It was slow, and slow can look like l[ying],” Renn said.',
  },
  'misleading-cut': {
    source: '“If the harbour freezes, we will shoot on the ice,” Renn told the crowd.',
    flagged: '“We will shoot on the ice,” Renn said.',
    silent: '“If the harbour freezes, we will shoot on the ice,” Renn said.',
  },
  'misleading-split': {
    source: '“I would not call that censorship” and, two paragraphs on, “Honestly, um, I feel tired”.',
    flagged: '“I would not call that censorship,” Arkle said. “I still sleep badly.”',
    silent: '“I would not call that censorship,” Arkle said. Later she added: “I still sleep badly.”',
  },
  'filler-dropped': {
    source: '“Honestly, um, I feel tired.”',
    flagged: '“Honestly, I feel tired,” Arkle said.',
    silent: '“Honestly, um, I feel tired,” Arkle said.',
  },
  'punctuation-changed': {
    source: '“I never wanted to come back here.”',
    flagged: '“I never wanted to come back here!” Arkle said.',
    silent: '“I never wanted to come back here”, Arkle said.',
  },
  'house-style': {
    source: '“We shot for nineteen days in the colour of rain.”',
    flagged: '“We shot for 19 days in the color of rain,” Renn said.',
    silent: '“We shot for nineteen days in the colour of rain”, Renn said.',
  },
  'emphasis-added': {
    source: '“I would not call that censorship.”',
    flagged: '“I would *not* call that censorship,” Arkle said.',
    silent: '“I would *not* call that censorship,” Arkle said (emphasis added).',
  },
  misattributed: {
    source: '“I never wanted to come back here,” Arkle said.',
    flagged: '“I never wanted to come back here,” Toby Renn said.',
    silent: '“I never wanted to come back here,” the director, Vesna Arkle, said.',
  },
  'prose-as-speech': {
    source: 'Then it loses its nerve and hurries home. (the reviewer’s own words)',
    flagged: '“Then it loses its nerve and hurries home,” Vesna Arkle said.',
    silent: '“Then it loses its nerve and hurries home,” Piotr Lang writes.',
  },
  'paraphrase-as-quote': {
    source: 'Arkle said that the edit would take a year.',
    flagged: '“The edit would take a year,” Arkle said.',
    silent: 'Arkle said that the edit would take a year.',
  },
  'nested-speech': {
    source: 'Renn recalled Arkle telling him: “Cut anything that begs.”',
    flagged: '“Cut anything that begs,” Renn said.',
    silent: '“Cut anything that begs,” Arkle told Renn.',
  },
  'headline-only': {
    source: 'The title: “They lied to us,” says the harbour’s director. The article does not have the words.',
    flagged: 'Vesna Arkle said: “They lied to us.”',
    silent: 'Vesna Arkle said: “I never wanted to come back here.”',
  },
  'anonymous-source-named': {
    source: 'A festival programmer called the film “close to a masterpiece”.',
    flagged: 'Mia Holt called the film “close to a masterpiece”.',
    silent: 'A festival programmer called the film “close to a masterpiece”.',
  },
  unattributed: {
    source: '“I never wanted to come back here,” Arkle said.',
    flagged: 'It was a long spring.\n\n“I never wanted to come back here.”',
    silent: '“I never wanted to come back here,” Arkle said.',
  },
  'ambiguous-speaker': {
    source: '“We shot for nineteen days in the colour of rain,” said the producer, Toby Renn.',
    flagged:
      'Toby Renn and Piotr Lang met at the harbour. “We shot for nineteen days in the colour of rain,” he said.',
    silent: 'Toby Renn came to the harbour. “We shot for nineteen days in the colour of rain,” he said.',
  },
  'misspelt-name': {
    source: '“Nobody at the harbour asked us for a script,” Ines Calloway said.',
    flagged: '“Nobody at the harbour asked us for a script,” Innes Caloway said.',
    silent: '“Nobody at the harbour asked us for a script,” Calloway said.',
  },
  'wrong-outlet': {
    source: '“I would not call that censorship,” Vesna Arkle told Screen Ledger.',
    flagged: 'Vesna Arkle told the Evening Sentinel: “I would not call that censorship.”',
    silent: 'Vesna Arkle told Screen Ledger: “I would not call that censorship.”',
  },
  'wrong-date': {
    source: '“I would not call that censorship,” Vesna Arkle told Screen Ledger on Friday.',
    flagged: '“I would not call that censorship,” Vesna Arkle said on Monday.',
    silent: '“I would not call that censorship,” Vesna Arkle said on Friday, before Monday’s vote.',
  },
  'wrong-medium': {
    source: '“If the harbour freezes, we will shoot on the ice,” Renn told the crowd.',
    flagged: '“If the harbour freezes, we will shoot on the ice,” Renn wrote.',
    silent: '“If the harbour freezes, we will shoot on the ice,” Renn said.',
  },
  'wrong-source': {
    source: '“I never wanted to come back here,” Arkle said. (Screen Ledger, not the Harbour Courier)',
    flagged: '“I never wanted to come back here,” Arkle said [@courier].',
    silent: '“I never wanted to come back here,” Arkle said [@ledger].',
  },
  'unknown-citation': {
    source: 'The article’s id is `ledger`.',
    flagged: '“I never wanted to come back here,” Arkle said [@screen-ledger-2019].',
    silent: '“I never wanted to come back here,” Arkle said [@ledger].',
  },
  uncited: {
    source: 'Both are from Screen Ledger.',
    flagged:
      '“I never wanted to come back here,” Arkle said [@ledger].\n\n“It was slow, and slow can look like lying,” Renn said.',
    silent:
      '“I never wanted to come back here,” Arkle said [@ledger].\n\n“It was slow, and slow can look like lying,” Renn said [@ledger].',
  },
  secondhand: {
    source: 'Arkle told Screen Ledger: “I would not call that censorship.” (in the Harbour Courier)',
    flagged: '“I would not call that censorship,” Arkle said [@courier].',
    silent: '“I would not call that censorship,” Arkle said [@ledger].',
  },
  translated: {
    source: '« Je n’ai pas dormi depuis le premier jour du tournage », a déclaré Claire Moreau.',
    flagged: '“I have not slept since the first day of the shoot,” Claire Moreau said [@quai].',
    silent: '“I have not slept since the first day of the shoot,” Claire Moreau said, in French [@quai].',
  },
  'unmarked-borrowing': {
    source: 'The crew slept in the lighthouse and rowed the cameras out before dawn, wrapped in oilskins.',
    flagged: 'It was a hard winter. The crew slept in the lighthouse and rowed the cameras out before dawn.',
    silent:
      'As Screen Ledger has it, the crew slept in the lighthouse and rowed the cameras out before dawn.',
  },
  'not-found': {
    source: 'No article has the words.',
    flagged: '“The tide took the second camera and brought back a shoe,” Toby Renn said.',
    silent: 'Somebody in the queue said: “The tide took the second camera and brought back a shoe.”',
  },
};
