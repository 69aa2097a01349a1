import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { folderOf, runVerbatim } from './runVerbatim.ts';

/** What a terminal would obey, a runner of GitHub too, and a bidirectional override. */
const EVIL = '\u001b]0;owned\u0007\u001b[31m\u009b31m\u202e\u2028';
const COMMAND = '::error file=a.js::PWNED';

const ARTICLE = `---
title: "The tide \\e[31m ${COMMAND}"
container-title: "Harbour \\u202e [x](y) {0}"
---
Ada Lindqvist${EVIL} told the Courier: “We counted nineteen boats ${EVIL} before the rain came.”
`;
const DRAFT = `Lindqvist said: “We counted ninety boats ${EVIL} before the rain came.”\n`;

const folder = folderOf({
  'papers/evil.md': ARTICLE,
  [`papers/name\u001b[31m\n${COMMAND}.md`]: '',
  'papers/a.md': `---\nid: "x\\n${COMMAND}"\n---\nThe sea came in.\n`,
  'papers/b.md': `---\ntitle: [\n${COMMAND}\n---\nThe sea came in.\n`,
  [`draft\n${COMMAND}.md`]: DRAFT,
});
const CORPUS = ['--no-bundled', '--corpus', 'papers'];

describe('text of articles, drafts and file names', () => {
  for (const [what, args] of [
    ['check', ['check', ...CORPUS, `draft\n${COMMAND}.md`]],
    ['check as JSON', ['check', ...CORPUS, '--format', 'json', `draft\n${COMMAND}.md`]],
    ['check as SARIF', ['check', ...CORPUS, '--format', 'sarif', `draft\n${COMMAND}.md`]],
    ['check for GitHub', ['check', ...CORPUS, '--format', 'github', `draft\n${COMMAND}.md`]],
    ['quotes', ['quotes', '--explain', 'papers/evil.md', `papers/name\u001b[31m\n${COMMAND}.md`]],
    ['search', ['search', ...CORPUS, 'counted', 'boats']],
    ['text as JSON', ['text', '--json', 'papers/evil.md']],
    ['a packet as JSON', ['packet', ...CORPUS, '--format', 'json', `draft\n${COMMAND}.md`]],
    ['a packet in Markdown', ['packet', ...CORPUS, '--format', 'markdown', `draft\n${COMMAND}.md`]],
    ['a packet in HTML', ['packet', ...CORPUS, `draft\n${COMMAND}.md`]],
    ['a bibliography', ['bibliography', ...CORPUS, `draft\n${COMMAND}.md`]],
    ['a mistake in the call', ['check', '--format', `a\n${COMMAND}\u001b[31m`, 'draft.md']],
  ] as const) {
    it(`is only ever text in the output of ${what}`, async () => {
      const { stdout, stderr } = await runVerbatim(folder, args);
      for (const output of [stdout, stderr]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
        assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
        assert.doesNotMatch(output, /^::error file=a\.js/m);
      }
    });
  }

  it('is shown with what a terminal would obey made visible', async () => {
    const words = 'We counted nineteen boats ␛]0;owned␇␛[31m⟨U+009B⟩31m⟨U+202E⟩ before the rain came';
    for (const args of [
      ['quotes', 'papers/evil.md'],
      ['search', ...CORPUS, 'counted', 'boats'],
      ['check', ...CORPUS, '--explain', `draft\n${COMMAND}.md`],
    ])
      assert.ok((await runVerbatim(folder, args)).stdout.includes(words), args.join(' '));
  });

  it('says nothing to a runner of GitHub but its annotations', async () => {
    const { stdout, stderr } = await runVerbatim(folder, [
      'check',
      ...CORPUS,
      '--format',
      'github',
      `draft\n${COMMAND}.md`,
    ]);
    assert.equal(stderr, '');
    for (const line of stdout.trimEnd().split('\n')) assert.match(line, /^::(?:error|warning|notice) file=/);
    assert.match(stdout, /file=draft%0A%3A%3Aerror/);
  });

  it('is no link and no placeholder in SARIF', async () => {
    const draft = 'Lindqvist said: “We counted ninety [x](y) {0} boats before the rain came.”\n';
    const log: Log = JSON.parse(
      (await runVerbatim(folder, ['check', ...CORPUS, '--format', 'sarif', '-'], draft)).stdout,
    );
    const messages = log.runs[0]?.results?.map(({ message }) => message.text ?? '') ?? [];
    assert.ok(messages.length > 0);
    for (const message of messages)
      assert.doesNotMatch(message, /(?<!\\)[[\]]|(?<!\{)\{(?!\{)|(?<!\})\}(?!\})/);
  });

  it('ends quietly when its reader stops reading', async () => {
    const many = folderOf({
      'piece.md': 'Ada Holm said: “We counted ninety boats before the rain came.”\n\n'.repeat(3000),
    });
    const bundle = join(import.meta.dirname, '../../dist/verbatim.cjs');
    const child = spawn(process.execPath, [bundle, 'check', '--format', 'json', 'piece.md'], { cwd: many });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    assert.equal(said, '');
  });
});
