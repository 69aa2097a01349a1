import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'kiln.md',
    '---\nid: kiln\ntype: interview\ntitle: "Asta Brenner fires again"\ncontainer-title: Glaze\n' +
      'author: [{ given: Asta, family: Brenner }]\ninterviewer: [{ given: Noor, family: Falk }]\n---\n\n' +
      '**Did the guild make you stop?**\n\nThey asked me to wait a year. I waited. I glazed the last row in nine days, at night.\n\n' +
      '**And the fire?**\n\nIt took the roof. Some of my pupils say it was the best thing that happened here, but I swept the floor.\n\n' +
      '**Will the jurors come back?**\n\nUnless the kiln cracks again, the doors open in May.\n',
  ],
  [
    'potter.md',
    '---\nid: potter\ncontainer-title: The Potter\n---\n\n' +
      '“Clay has a long memory,” said Ivo Lindqvist, the potter.\n\n' +
      '“If the rain stops,” Lindqvist said, “the pit will be dry by noon. We paid up to 300 pounds for it.”\n\n' +
      '“They came by night,” Lindqvist said of the fire. A warden has not replied.\n\n' +
      '“They told me by postcard,” Lindqvist said. “People told me it was over.”\n\n' +
      '“The glaze is two millimetres thick. I have fired, uh, sixty-one bowls,” Lindqvist said.\n',
  ],
  [
    'cable.md',
    '---\nid: cable\ncontainer-title: Cable\n---\n\n' +
      'Ivo Lindqwist told The Potter: “Clay has a long memory.”\n',
  ],
]);

describe('answers, brackets and names on other material', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // Two answers with a question in bold between them.
    '“I glazed the last row in nine days, at night. It took the roof,” Brenner said.': ['error stitched'],
    '“I waited. I glazed the last row in nine days, at night,” Brenner said.': [],
    // What is written here is the row, not the words.
    'Brenner wrote the order for the kiln “in nine days, at night”.': [],
    '“I glazed the last row in nine days,” Brenner wrote.': ['information wrong-medium'],
    '“It was the best thing that happened here,” Brenner said.': ['error misleading-cut'],
    '“Some of my pupils say it was the best thing that happened here,” Brenner said.': [],
    // How somebody was told is no one's view; what people told him is.
    'Lindqvist heard of it “by postcard”, he said.': [],
    '“It was over,” Lindqvist said.': ['error misleading-cut'],
    '“If the kiln cracks again, the doors open in May,” Brenner said.': ['error meaning-changed'],
    // The jurors come up only later.
    '“[The jurors] asked me to wait a year,” Brenner said.': ['error misleading-brackets'],
    '“They [the jurors] asked me to wait a year,” Brenner said.': ['error misleading-brackets'],
    '“They [the guild] asked me to wait a year,” Brenner said.': [],
    '“[The guild] asked me to wait a year,” Brenner said.': [],
    '“I [the potter] glazed the last row in nine days,” Brenner said.': [],
    // Another article spells the name as the draft does.
    '“Clay has a long memory,” Lindqvist said.[@cable]': ['information secondhand'],
    // News may say further down who "they" are.
    '“[The wardens] came by night,” Lindqvist said.': [],
    'Lindqvist denies that he “glazed the last row in nine days”.': [],
    'Lindqvist says that he “glazed the last row in nine days”.': ['warning misattributed'],
    '“I waited,” said Brenner; “at night,” she went on.': [],
    '“They asked me to wait a year,” Brenner said. “I glazed the last row in nine days,” she went on.': [],
    '“They asked me to wait a year,” Brenner said. “I glazed the last row in nine days,” Brenner went on.':
      [],
    '“They asked me to wait a year,” Brenner said. “I glazed the last row in nine days.”': [
      'warning misleading-split',
    ],
    '“The pit will be dry by noon,” Lindqvist said.': ['warning misleading-cut'],
    '“If the rain stops,” Lindqvist said, “the pit will be dry by noon.”': [],
    'If the rain stops, Lindqvist said, “the pit will be dry by noon”.': [],
    '“We paid up to £300 for it,” Lindqvist said.': ['hint house-style'],
    '“We paid up to $300 for it,” Lindqvist said.': ['error meaning-changed'],
    '“We paid … 300 pounds for it,” Lindqvist said.': ['warning misleading-ellipsis'],
    '“The glaze is 2 millimeters thick,” Lindqvist said.': ['hint house-style'],
    '“The glaze is two centimetres thick,” Lindqvist said.': ['error meaning-changed'],
    '“I have fired 61 bowls,” Lindqvist said.': ['information filler-dropped'],
    '“I have fired 16 bowls,” Lindqvist said.': ['error meaning-changed'],
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
