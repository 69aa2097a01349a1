import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind } from 'vscode';
import { actionsOn, apply, type Draft, findings, openDraft, underlined } from './draft.ts';

const EXACT = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.';

describe('fixes', () => {
  it('restore the source’s words', async () => {
    const draft = await openDraft(EXACT.replace('not one', 'one'));
    await findings(draft, (lines) => lines.length === 1);
    await apply(await offered(draft, underlined(draft), /restore/i));
    assert.equal(draft.text(), EXACT);
    await findings(draft, (lines) => lines.length === 0);
  });

  it('correct the name', async () => {
    const line = 'I feel like we were able to catch the last glimpses of its fading charm';
    const draft = await openDraft(`“${line},” Baker told Yahoo Entertainment.`);
    await findings(draft, (lines) => lines.length === 1);
    await apply(await offered(draft, underlined(draft), /Karagulian/));
    assert.match(draft.text(), new RegExp(`“${line},” (Karren )?Karagulian told Yahoo Entertainment\\.`));
    await findings(draft, (lines) => lines.length === 0);
  });

  it('are offered anywhere in the quotation, and the source at the name too', async () => {
    const draft = await openDraft(
      '“I feel like we were able to catch the last glimpses of its fading charm,” Baker said.',
    );
    await findings(draft, (lines) => lines.length === 1);
    await offered(draft, 'glimpses', /Karagulian/);
    await offered(draft, 'Baker', /Karagulian/);
    await offered(draft, 'Baker', /open/i);
  });

  for (const [form, own, wanted] of [
    [
      'a footnote',
      'A line.[^note]\n\n[^note]: A note.\n\n',
      /set,” Baker told Yahoo Entertainment\.?\[\^[^\]]+\]/,
    ],
    ['a Pandoc citation', 'A line [@rnz-baker-anora].\n\n', /\[@yahoo-anora-cinderella\]/],
    ['a parenthesis', '', /\([^)]*Yahoo Entertainment[^)]*\)/],
  ] as const) {
    it(`insert ${form}`, async () => {
      const draft = await openDraft(`${own}${EXACT}\n`);
      const cites = (await actionsOn(draft, 'toxic', CodeActionKind.Empty)).filter(({ title }) =>
        /cit/i.test(title),
      );
      assert.ok(cites.length > 0, 'no citation is offered');
      for (const cite of cites) {
        const copy = await openDraft(`${own}${EXACT}\n`);
        await apply(await offered(copy, 'toxic', (title) => title === cite.title));
        if (wanted.test(copy.text())) return;
      }
      assert.fail(`none of ${cites.map(({ title }) => title).join(', ')} inserts ${form}`);
    });
  }

  it('ignore a finding by a comment', async () => {
    const draft = await openDraft(`# Notes\n\n${EXACT.replace('not one', 'one')}\n`);
    await findings(draft, (lines) => lines.length === 1);
    await apply(await offered(draft, underlined(draft), /ignore/i));
    assert.match(draft.text(), /verbatim-disable/);
    await findings(draft, (lines) => lines.length === 0);
  });

  it('restore everything at once where one source fits', async () => {
    const other = '“We were able to build this character together,” Madison told Yahoo Entertainment.';
    const draft = await openDraft(`${EXACT.replace('toxic', 'nasty')}\n\n${other}\n`);
    await findings(draft, (lines) => lines.length >= 2);
    const kind = CodeActionKind.SourceFixAll.append('verbatim');
    await apply((await actionsOn(draft, draft.text(), kind))[0]);
    assert.match(draft.text(), /toxic individual/);
    assert.match(draft.text(), /collaborate and create this character/);
    await findings(draft, (lines) => lines.length === 0);
  });
});

/** The action on these words whose title fits; fails with the titles there are. */
async function offered(
  draft: Draft,
  words: string,
  title: RegExp | ((title: string) => boolean),
): Promise<CodeAction> {
  const actions = await actionsOn(draft, words, CodeActionKind.Empty);
  const found = actions.find((action) =>
    typeof title === 'function' ? title(action.title) : title.test(action.title),
  );
  assert.ok(found, `only these are offered: ${actions.map((action) => action.title).join('; ')}`);
  return found;
}
