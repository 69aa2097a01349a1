import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer } from './connectServer.ts';

describe('completion as a writer meets it', () => {
  let server: ConnectedServer;

  before(async () => {
    server = await connectServer();
    await server.corpus();
  });

  after(() => server.stop());

  /** Completes at the `|` of a draft, after typing the character before it. */
  async function complete(marked: string, triggerCharacter?: string): Promise<readonly CompletionItem[]> {
    const text = marked.replace('|', '');
    const draft = server.open(`draft-${++drafts}.md`, text);
    const at = marked.indexOf('|');
    const list: CompletionList | null = await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: positionAt(text, at),
      context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
    });
    return list?.items ?? [];
  }
  let drafts = 0;

  /** The draft after the first item is taken. */
  async function accept(marked: string): Promise<string> {
    const [first] = await complete(marked);
    assert.ok(first, `nothing is offered in ${marked}`);
    const text = marked.replace('|', '');
    const edits = [first.textEdit as TextEdit, ...(first.additionalTextEdits ?? [])];
    return edits.reduceRight((changed, { range, newText }) => {
      const [start, end] = [offsetAt(text, range.start), offsetAt(text, range.end)];
      return changed.slice(0, start) + newText + changed.slice(end);
    }, text);
  }

  it('offers the quotes of the speaker named before the mark first', async () => {
    const items = await complete('Madison told Yahoo Entertainment, “|', '“');
    const speakers = items.slice(0, 5).map(({ labelDetails }) => labelDetails?.description);
    assert.deepEqual(speakers, Array(5).fill('Yahoo · Madison'));
  });

  it('finds a quote by words from its middle', async () => {
    const [first] = await complete('He said, “catch the last glimpses|');
    assert.match(first?.label ?? '', /^Brighton Beach is/);
  });

  it('puts the words between the marks just as printed, with one closing mark', async () => {
    const expected =
      'Karagulian said, “That’s where I went when I came to this country 150 years ago,” he joked.';
    assert.equal(await accept('Karagulian said, “That’s where I|” he joked.'), expected);
    assert.equal(
      await accept('Karagulian said, "That\'s where I|" he joked.'),
      expected.replace('“', '"').replace('”', '"').replace('’', '’'),
    );
  });

  it('begins the filter with what is typed, and the label with the words', async () => {
    const [first] = await complete('Baker said, “there are millions|');
    assert.equal(first?.filterText?.startsWith('there are millions'), true);
    assert.equal(first?.label.startsWith('There are millions of'), true);
    assert.equal(first?.commitCharacters, undefined);
  });

  it('resolves an item to its full words and its source', async () => {
    const [first] = await complete('Baker said, “These days we’re almost|');
    const resolved: CompletionItem = await server.connection.sendRequest('completionItem/resolve', first);
    const documentation = JSON.stringify(resolved.documentation);
    assert.match(documentation, /self-censored in many ways/);
    assert.match(documentation, /RNZ/);
  });

  for (const silent of [
    'Madison told Yahoo Entertainment that |',
    'The board was 5\'10"| wide.',
    'Run `echo "|` and see.',
    '```\nsaid "|\n```',
    "rock '|n' roll",
    '“We were able to collaborate,” she said. |',
    '---\ntitle: "|\n---\n',
  ]) {
    it(`is silent in ${JSON.stringify(silent)}`, async () => {
      assert.deepEqual(await complete(silent, '"'), []);
    });
  }

  it('works after emoji and in CRLF text', async () => {
    const items = await complete('🎬 One.\r\n\r\n🎬🎬 Karagulian said, “Brighton Beach|');
    const edit = items[0]?.textEdit as TextEdit | undefined;
    assert.match(edit?.newText ?? '', /^Brighton Beach is/);
    assert.deepEqual(edit?.range.start, { line: 2, character: 23 });
  });
});

function positionAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  const breaks = [...text.matchAll(/\r\n|\n/g)].map((match) => match.index + match[0].length);
  return (line === 0 ? 0 : (breaks[line - 1] ?? 0)) + character;
}
