import assert from 'node:assert/strict';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const TIDE = `The tide, “the old thief”, was out.

Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”

“Nobody counted them twice,” she added.
`;

const folder = folderOf({
  'papers/tide.txt': TIDE,
  'papers/image.md': Uint8Array.of(0x89, 0x50, 0x00),
});

describe('verbatim quotes', () => {
  it('prints the JSON of the contract', async () => {
    const { status, stdout } = await runVerbatim(folder, ['quotes', '--json', 'papers/tide.txt']);
    assert.equal(status, 0);
    const [article] = JSON.parse(stdout).articles;
    assert.deepEqual(
      { path: article.path, id: article.id, title: article.title },
      { path: 'papers/tide.txt', id: 'tide', title: null },
    );
    assert.deepEqual(
      article.quotes.map(({ kind, speaker, text }: { kind: string; speaker: unknown; text: string }) => ({
        kind,
        speaker,
        text,
      })),
      [
        { kind: 'scare', speaker: null, text: 'the old thief' },
        {
          kind: 'speech',
          speaker: { name: 'Ada Lindqvist', mention: 'Ada Lindqvist' },
          text: 'We counted nineteen boats before the rain came.',
        },
        {
          kind: 'speech',
          speaker: { name: 'Ada Lindqvist', mention: 'she' },
          text: 'Nobody counted them twice,',
        },
      ],
    );
    for (const { start, end, text } of article.quotes) assert.equal(TIDE.slice(start, end), text);
  });

  it('explains on what each speaker rests', async () => {
    const { stdout } = await runVerbatim(folder, ['quotes', '--explain', 'papers/tide.txt']);
    assert.match(stdout, /mention “she”, cue “added”, confidence medium/);
  });

  it('says what cannot be read, and ends with 2', async () => {
    const { status, stderr } = await runVerbatim(folder, ['quotes', 'papers/image.md']);
    assert.equal(status, 2);
    assert.equal(stderr, 'verbatim: papers/image.md: The file is not text: byte 2 is zero.\n');
  });
});

describe('verbatim text', () => {
  it('gives a program the text to the unit', async () => {
    const text = 'She said: “\u001b[31mno\u202e”\r\n\n\tThe end.\n';
    assert.equal((await runVerbatim(folderOf({ 'said.txt': text }), ['text', 'said.txt'])).stdout, text);
  });
});

describe('verbatim search', () => {
  const search = (...args: readonly string[]) =>
    runVerbatim(folder, ['search', '--no-bundled', '--corpus', 'papers', ...args]);

  it('finds quotes by their words and speaker, best first', async () => {
    const { status, stdout } = await search('--json', '--speaker', 'lindqvist', 'nineteen', 'boats');
    assert.equal(status, 0);
    const { version, results } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.equal(results[0].text, 'We counted nineteen boats before the rain came.');
    assert.equal(results[0].speaker, 'Ada Lindqvist');
    assert.equal(results[0].article, 'tide');
    assert.equal(TIDE.slice(results[0].start, results[0].end), results[0].text);
  });

  it('gives no more than it is asked for, and nothing for words that nobody said', async () => {
    assert.equal(JSON.parse((await search('--json', '--limit', '1', 'counted')).stdout).results.length, 1);
    assert.deepEqual(JSON.parse((await search('--json', 'submarines')).stdout).results, []);
    assert.deepEqual(
      JSON.parse((await search('--json', '--speaker', 'Somebody Else', 'counted')).stdout).results,
      [],
    );
  });

  it('ends with 2 for a limit that is no whole number above 0', async () => {
    for (const limit of ['many', '0', '-1', '1.5'])
      assert.equal((await search(`--limit=${limit}`, 'counted')).status, 2, limit);
  });
});
