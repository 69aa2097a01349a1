import assert from 'node:assert/strict';
import { commands, type Location, type LocationLink, languages, Uri, window, workspace } from 'vscode';
import { actionsOn, apply, type Draft, findings, findingsIn, hoverOn, openDraft } from './draft.ts';

const EXACT = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.';

describe('a hover', () => {
  it('tells verdict, speaker, outlet, sentence and a link to the article', async () => {
    const hover = await hoverOn(await openDraft(`${EXACT}\n`), 'toxic');
    assert.match(hover, /verbatim/i);
    assert.match(hover, /Sean Baker/);
    assert.match(hover, /Yahoo Entertainment/);
    assert.match(hover, /not stated/);
    assert.match(hover, /Everyone was there to give it their all/);
    assert.match(hover, /\((<)?(command:verbatim\.openSource|file:|https?:)/);
  });

  it('shows what differs', async () => {
    const hover = await hoverOn(await openDraft(EXACT.replace('toxic', 'nasty')), 'individual');
    assert.match(hover, /altered/i);
    assert.match(hover, /nasty/);
    assert.match(hover, /toxic/);
  });

  it('names the article of a citation', async () => {
    const hover = await hoverOn(await openDraft(`${EXACT} [@rnz-baker-anora]\n`), 'rnz-baker');
    assert.match(hover, /RNZ/);
  });

  it('is silent on prose', async () => {
    assert.equal(await hoverOn(await openDraft(`The weather was fine. ${EXACT}`), 'weather'), '');
  });
});

describe('going to the source', () => {
  it('opens the place in the article by definition', async () => {
    const { uri, text } = await definitionOf(await openDraft(EXACT), 'toxic');
    assert.match(uri.path, /\/corpus\/yahoo-anora-cinderella\.md$/);
    assert.match(text, /^There was not one toxic individual on set/);
  });

  it('opens the place in the article from the light bulb', async () => {
    const draft = await openDraft(EXACT.replace('not one', 'one'));
    await findings(draft, (lines) => lines.length === 1);
    const actions = await actionsOn(draft, 'toxic');
    await apply(actions.find(({ title }) => /open/i.test(title)));
    const editor = window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /yahoo-anora-cinderella\.md$/);
    assert.match(editor?.document.getText(editor.selection) ?? '', /not one toxic individual/);
  });

  it('does not check the article itself', async () => {
    const { uri } = await definitionOf(await openDraft(EXACT), 'toxic');
    const article = await workspace.openTextDocument(uri);
    await window.showTextDocument(article);
    await findingsIn('A draft that is checked after it.');
    assert.deepEqual(
      languages.getDiagnostics(uri).map(({ message }) => message),
      [],
    );
  });
});

async function definitionOf(
  { document, rangeOf }: Draft,
  words: string,
): Promise<{ uri: Uri; text: string }> {
  const [place] = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    rangeOf(words).start,
  );
  assert.ok(place, 'there is no definition');
  const uri = 'uri' in place ? place.uri : place.targetUri;
  const range = 'uri' in place ? place.range : (place.targetSelectionRange ?? place.targetRange);
  // A remote extension host has the file on its own machine.
  const own = uri.scheme === 'vscode-remote' ? Uri.file(uri.path) : uri;
  const article = await workspace.openTextDocument(own);
  return { uri, text: article.getText(range) };
}
