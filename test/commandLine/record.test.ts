import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const ARTICLE =
  '“Nobody will be paid for it,” Ines Calloway said. “The match is off if it rains before noon.”\n';
const DRAFT =
  '“Nobody will be paid for it,” Ines Calloway said. “The match is off if it rains before noon.”\n';
const OPTIONS = ['--no-bundled', '--corpus', 'articles'];

describe('verbatim record', () => {
  it('writes the record beside the draft, signs what it is told to, and check tells what changed', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'piece.md': DRAFT });
    const first = await runVerbatim(folder, ['record', 'piece.md', ...OPTIONS]);
    deepEqual([first.status, first.stdout], [0, 'piece.md.quotes.json: 0 of 2 checked; 2 not yet checked\n']);
    const sign = ['--checked-by', 'Mia Holt', '--on', '2025-03-14', '--only', '1'];
    equal(
      (await runVerbatim(folder, ['record', 'piece.md', ...OPTIONS, ...sign])).stdout,
      'piece.md.quotes.json: 1 of 2 checked; 1 not yet checked\n',
    );
    const kept = readFileSync(join(folder, 'piece.md.quotes.json'), 'utf8');
    await runVerbatim(folder, ['record', 'piece.md', ...OPTIONS]);
    equal(readFileSync(join(folder, 'piece.md.quotes.json'), 'utf8'), kept);
    writeFileSync(join(folder, 'articles/match.md'), ARTICLE.replace('Nobody', 'Everybody'));
    const run = await runVerbatim(folder, ['check', 'piece.md', ...OPTIONS, '--format', 'json']);
    const { drafts } = JSON.parse(run.stdout);
    deepEqual(
      [run.status, drafts[0].findings.map(({ code }: { code: string }) => code)],
      [1, ['source-changed']],
    );
    equal(
      (await runVerbatim(folder, ['record', 'piece.md', ...OPTIONS])).stdout,
      'piece.md.quotes.json: 0 of 2 checked; 1 with a changed source, 1 not yet checked\n',
    );
  });

  it('writes nothing over a record that it cannot read, and says so', async () => {
    const folder = folderOf({
      'articles/match.md': ARTICLE,
      'piece.md': DRAFT,
      'piece.md.quotes.json': '{"version": 1, "quotations": [',
    });
    const run = await runVerbatim(folder, ['record', 'piece.md', ...OPTIONS]);
    equal(run.status, 2);
    match(run.stderr, /^verbatim: piece\.md\.quotes\.json: The record is not valid JSON: /);
    equal(readFileSync(join(folder, 'piece.md.quotes.json'), 'utf8'), '{"version": 1, "quotations": [');
  });

  it('says where a record cannot be written, and writes the others', async () => {
    const folder = folderOf({
      'articles/match.md': ARTICLE,
      'piece.md': DRAFT,
      'piece.md.quotes.json/kept.txt': 'in the way',
      'other.md': DRAFT,
    });
    const run = await runVerbatim(folder, ['record', 'piece.md', 'other.md', ...OPTIONS]);
    deepEqual(
      [run.status, run.stdout],
      [2, 'other.md.quotes.json: 0 of 2 checked; 2 not yet checked\n'],
      run.stderr,
    );
    match(run.stderr, /piece\.md\.quotes\.json/);
  });

  it('takes no day that is none, no number beyond the draft and no standard input', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'piece.md': DRAFT });
    const wrong: readonly (readonly string[])[] = [
      ['record', '-', ...OPTIONS],
      ['record', ...OPTIONS],
      ['record', 'piece.md', ...OPTIONS, '--only', '1'],
      ['record', 'piece.md', ...OPTIONS, '--checked-by', 'Mia Holt', '--only', '3'],
      ['record', 'piece.md', ...OPTIONS, '--checked-by', 'Mia Holt', '--on', '2025-02-30'],
    ];
    for (const args of wrong) equal((await runVerbatim(folder, args, DRAFT)).status, 2, args.join(' '));
    equal(existsSync(join(folder, 'piece.md.quotes.json')), false);
  });
});
