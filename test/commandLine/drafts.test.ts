import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const ARTICLE =
  '“The match is off if it rains before noon. Nobody will be paid for it,” Ines Calloway said.\n';
const GOOD = '“Nobody will be paid for it,” Ines Calloway said.\n';
const ALTERED =
  '“The match is off if it snows before noon. Nobody will be paid for it,” Ines Calloway said.\n';

const CHECK = ['check', '--no-bundled', '--corpus', 'articles', '--format', 'json'];

describe('verbatim check, on which drafts', () => {
  it('takes a folder for the drafts in it, a pattern for what it matches, and each draft once', async () => {
    const folder = folderOf({
      'articles/match.md': ARTICLE,
      'site/b.md': GOOD,
      'site/a.txt': GOOD,
      'site/deep/c.markdown': GOOD,
      'site/.hidden/d.md': GOOD,
      'site/node_modules/e.md': GOOD,
      'site/picture.svg': '<svg/>',
      'post-1.md': GOOD,
      'post-2.md': GOOD,
      'note.md': GOOD,
    });
    deepEqual(await checked(folder, ['site']), ['site/a.txt', 'site/b.md', 'site/deep/c.markdown']);
    deepEqual(await checked(folder, ['post-*.md']), ['post-1.md', 'post-2.md']);
    deepEqual(await checked(folder, ['site/**/*.{md,markdown}', 'site/b.md']), [
      'site/b.md',
      'site/deep/c.markdown',
    ]);
  });

  it('says that a document is no draft, and of other texts how they are read', async () => {
    const folder = folderOf({
      'articles/match.md': ARTICLE,
      'a.docx': 'PK',
      'a.tex': `\\enquote{Nobody will be paid for it,} Ines Calloway said. ${GOOD}`,
      'a.mdx': GOOD,
    });
    const run = await runVerbatim(folder, [...CHECK, 'a.docx', 'a.tex', 'a.mdx']);
    equal(run.status, 2);
    const { drafts, problems } = JSON.parse(run.stdout);
    deepEqual(
      drafts.map(({ path, quotations }: { path: string; quotations: unknown[] }) => [
        path,
        quotations.length,
      ]),
      [
        ['a.tex', 1],
        ['a.mdx', 1],
      ],
    );
    deepEqual(
      problems.map(
        ({ path, message }: { path: string; message: string }) => `${path}: ${message.slice(0, 30)}`,
      ),
      ['a.docx: A .docx file cannot be checked', 'a.tex: A .tex file is read as if it w'],
    );
  });

  it('says what was named and is not there, and checks the rest', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': GOOD, 'empty/readme.pdf': '' });
    const run = await runVerbatim(folder, [...CHECK, 'a.md', '*.zzz', 'empty', 'b.md']);
    equal(run.status, 2);
    const { drafts, problems } = JSON.parse(run.stdout);
    equal(drafts.length, 1);
    deepEqual(problems, [
      { path: '*.zzz', message: 'No file matches this pattern.' },
      { path: 'empty', message: 'The folder holds no draft: no .md and no .txt file.' },
      { path: 'b.md', message: 'The draft cannot be read: it does not exist.' },
    ]);
  });

  it('takes a file whose name looks like a pattern for the file', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'piece [1].md': GOOD });
    deepEqual(await checked(folder, ['piece [1].md']), ['piece [1].md']);
  });

  it('follows no link out of the folder', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'site/a.md': GOOD, 'elsewhere/b.md': GOOD });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'site/link'));
    deepEqual(await checked(folder, ['site']), ['site/a.md']);
  });

  it('narrows them to what changed since a revision, new files included', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'site/old.md': GOOD, 'site/gone.md': GOOD });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    deepEqual(await checked(folder, ['site', '--changed-since', 'HEAD']), []);
    writeFileSync(join(folder, 'site/old.md'), `${GOOD}\n${GOOD}`);
    writeFileSync(join(folder, 'site/ünïque new.md'), GOOD);
    deepEqual(await checked(folder, ['site', '--changed-since', 'HEAD']), [
      'site/old.md',
      'site/ünïque new.md',
    ]);
  });

  it('says that a revision is not known', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': GOOD });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const run = await runVerbatim(folder, [...CHECK, 'a.md', '--changed-since', 'nowhere']);
    equal(run.status, 2);
    match(run.stderr, /--changed-since needs git and a revision it knows/);
    equal((await runVerbatim(folder, [...CHECK, 'a.md', '--changed-since=--output=x'])).status, 2);
    equal(existsSync(join(folder, 'x')), false);
  });
});

describe('verbatim check --fix', () => {
  it('restores the source’s wording in the file and reports what is left', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': `\uFEFF${ALTERED}` });
    const run = await runVerbatim(folder, [...CHECK, 'a.md', '--fix']);
    equal(run.status, 0);
    equal(
      readFileSync(join(folder, 'a.md'), 'utf8'),
      '\uFEFF“The match is off if it rains before noon. Nobody will be paid for it,” Ines Calloway said.\n',
    );
    deepEqual(JSON.parse(run.stdout).drafts[0].findings, []);
  });

  it('leaves alone what needs a person', async () => {
    const wrong = '“Nobody will be paid for it,” Tobias Renn said.\n';
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': wrong });
    equal((await runVerbatim(folder, [...CHECK, 'a.md', '--fix'])).status, 1);
    equal(readFileSync(join(folder, 'a.md'), 'utf8'), wrong);
  });

  it('does not touch standard input', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE });
    equal((await runVerbatim(folder, [...CHECK, '-', '--fix'], ALTERED)).status, 1);
  });
});

describe('verbatim check --baseline', () => {
  it('writes what is found at first, and afterwards tells only what is new', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': ALTERED });
    const args = [...CHECK, 'a.md', '--baseline', 'known.json'];
    equal((await runVerbatim(folder, args)).status, 0);
    const again = await runVerbatim(folder, args);
    equal(again.status, 0);
    match(again.stderr, /1 known finding of known\.json is left out\.\n/);

    // It is known wherever it now stands; another one of its kind is new.
    writeFileSync(join(folder, 'a.md'), `# A heading\n\n${ALTERED}`);
    equal((await runVerbatim(folder, args)).status, 0);
    writeFileSync(join(folder, 'a.md'), `${ALTERED}\n“Somebody will be paid for it,” Ines Calloway said.\n`);
    const more = await runVerbatim(folder, args);
    equal(more.status, 1);
    equal(JSON.parse(more.stdout).drafts[0].findings.length, 1);
  });

  it('says how many of it are mended', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': ALTERED });
    const args = [...CHECK, 'a.md', '--baseline', 'known.json'];
    await runVerbatim(folder, args);
    writeFileSync(join(folder, 'a.md'), GOOD);
    match(
      (await runVerbatim(folder, args)).stderr,
      /0 known findings .* left out, 1 of it is no longer found/,
    );
  });

  it('refuses a file that is none', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': ALTERED, 'known.json': '{"version":2}' });
    const run = await runVerbatim(folder, [...CHECK, 'a.md', '--baseline', 'known.json']);
    equal(run.status, 2);
    match(run.stderr, /known\.json cannot be read: it is no baseline of this version/);
  });
});

async function checked(folder: string, args: readonly string[]): Promise<string[]> {
  const run = await runVerbatim(folder, [...CHECK, ...args]);
  equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout).drafts.map(({ path }: { path: string }) => path);
}

describe('verbatim packet', () => {
  it('writes one page of HTML, Markdown, or the data', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': ALTERED });
    const packet = (...args: string[]) =>
      runVerbatim(folder, ['packet', 'a.md', '--no-bundled', '--corpus', 'articles', ...args]);
    match(
      (await packet()).stdout,
      /^<!doctype html>[\s\S]*<mark>The match is off if it rains[\s\S]*<\/html>\n$/,
    );
    match((await packet('--format', 'markdown')).stdout, /^# Fact-check: a\.md\n/);
    const { version, packets } = JSON.parse((await packet('--format', 'json')).stdout);
    deepEqual([version, packets[0].quotations[0].verdict], [1, 'altered']);
    equal((await packet('--output', 'packet.html')).stdout, '');
    match(readFileSync(join(folder, 'packet.html'), 'utf8'), /Fact-check packet/);
  });

  it('takes one draft for HTML, and says so', async () => {
    const folder = folderOf({ 'articles/match.md': ARTICLE, 'a.md': GOOD, 'b.md': GOOD });
    const run = await runVerbatim(folder, ['packet', 'a.md', 'b.md', '--no-bundled', '--corpus', 'articles']);
    equal(run.status, 2);
    match(run.stderr, /a packet in HTML holds one draft/);
  });
});
