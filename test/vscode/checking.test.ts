import assert from 'node:assert/strict';
import { languages } from 'vscode';
import { codeOf, findings, findingsIn, openDraft } from './draft.ts';

const EXACT = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.';

describe('checking', () => {
  for (const [name, text, wanted] of [
    [
      'a changed word',
      '“I can actually continue to make the sorts of movies I want to make,” Baker told Yahoo Entertainment.',
      /^warning misquoted: /,
    ],
    [
      'a dropped negation',
      '“There was one toxic individual on set,” Baker told Yahoo Entertainment.',
      /^error (meaning-changed|unmarked-omission): /,
    ],
    [
      'a changed number',
      '“It took about 50 years to figure it out,” Baker told RNZ.',
      /^error meaning-changed: /,
    ],
    [
      'words left out',
      '“We were able to create this character together,” Madison told Yahoo Entertainment.',
      /^warning unmarked-omission: /,
    ],
    [
      'another’s line',
      '“Brighton Beach is gentrifying … but I feel like we were able to catch the last glimpses of its fading charm,” Baker told Yahoo Entertainment.',
      /^error misattributed: /,
    ],
    [
      'a critic’s prose as speech',
      '“The sweet romance between Ivan and Anora takes up about a third of the film’s runtime and feels mechanical,” Baker said.',
      /^error prose-as-speech: /,
    ],
  ] as const) {
    it(`flags ${name}`, async () => {
      const lines = await findingsIn(text);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', wanted);
    });
  }

  for (const [name, text] of [
    ['an exact quotation', EXACT],
    ['straight marks', EXACT.replace('“', '"').replace('”', '"')],
    ['emoji before it', `🎬👩🏽‍🎤 ${EXACT}`],
    ['a scare quote', 'The “highbrow” crowd stayed away.'],
    ['a title', 'She had seen “Pretty Woman” twice.'],
    ['code', '```\nprint("There was one toxic individual on set")\n```'],
  ] as const) {
    it(`leaves ${name} alone`, async () => {
      assert.deepEqual(await findingsIn(text), []);
    });
  }

  it('points at the place in the article', async () => {
    const draft = await openDraft('“There was one toxic individual on set,” Baker told Yahoo Entertainment.');
    await findings(draft, (lines) => lines.length > 0);
    const [diagnostic] = languages.getDiagnostics(draft.document.uri);
    assert.ok(diagnostic);
    assert.match(codeOf(diagnostic), /^[a-z-]+$/);
    assert.ok(typeof diagnostic.code === 'object', 'the code has no link');
    const [related] = diagnostic.relatedInformation ?? [];
    assert.match(related?.location.uri.path ?? '', /yahoo-anora-cinderella\.md$/);
  });

  it('forgets a finding when the words are restored', async () => {
    const draft = await openDraft(EXACT.replace('not one', 'one'));
    await findings(draft, (lines) => lines.length === 1);
    await draft.replace('was one', 'was not one');
    await findings(draft, (lines) => lines.length === 0);
  });

  it('checks plain text with CRLF', async () => {
    const lines = await findingsIn(`A draft.\r\n\r\n${EXACT.replace('not one', 'one')}\r\n`, 'plaintext');
    assert.equal(lines.length, 1, lines.join('\n'));
  });
});
