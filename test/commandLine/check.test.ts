import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const ARTICLE = `---
id: courier
title: The tide
container-title: The Harbour Courier
---

Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”
`;

const GOOD = 'Lindqvist said: “We counted nineteen boats before the rain came.”\n';
const WRONG = GOOD.replace('nineteen', 'ninety');
const ODD = GOOD.replace('counted', 'saw');

const folder = folderOf({
  'papers/courier.md': ARTICLE,
  'good.md': GOOD,
  'wrong.md': WRONG,
  'odd.md': ODD,
  'crlf.md': `🎬 One.\r\n\r\n${WRONG.replace('\n', '\r\n')}`,
  'ignored.md': `${WRONG.trimEnd()} <!-- verbatim-disable-line meaning-changed -- as agreed -->\n`,
});
const CORPUS = ['--no-bundled', '--corpus', 'papers'];

const check = (...args: readonly string[]) => runVerbatim(folder, ['check', ...CORPUS, ...args]);

describe('verbatim check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const { status, stdout, stderr } = await check('good.md');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^good\.md {2}1 quotation: 1 verbatim/);
  });

  it('explains each quotation when it is asked to', async () => {
    const { stdout } = await check('odd.md', '--explain', '--fail-on', 'never');
    const rows = stdout.split('\n').map((row) => row.trim());
    assert.ok(
      rows.some((row) => /^1:18 {2}altered {2}“We saw nineteen boats/.test(row)),
      stdout,
    );
    assert.ok(
      rows.some((row) => /^for: .*the speaker is the same/.test(row)),
      stdout,
    );
    assert.ok(rows.includes('first difference: the draft has “saw”, the source “counted”'), stdout);
    assert.ok(!(await check('odd.md')).stdout.includes('first difference'));
  });

  it('ends with 1 when something is, and shows the draft’s line above the source’s', async () => {
    const { status, stdout } = await check('wrong.md');
    assert.equal(status, 1);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('meaning-changed'));
    assert.match(lines[at] ?? '', /^ {2}1:29 {2}error {2}/);
    assert.equal(lines[at + 1]?.trim(), WRONG.trim());
    assert.equal(lines[at + 2]?.trim(), '^'.repeat('ninety'.length));
    assert.equal(lines[at + 2]?.indexOf('^'), lines[at + 1]?.indexOf('ninety'));
    assert.match(lines[at + 3] ?? '', /courier\.md:7:\d+ .*nineteen/);
  });

  it('fails at the level it is told', async () => {
    const statuses: (number | null)[] = [];
    for (const level of ['error', 'warning', 'never'])
      statuses.push((await check('odd.md', '--fail-on', level)).status);
    assert.deepEqual(statuses, [0, 1, 0]);
  });

  it('judges by the style that it is told', async () => {
    const figures = GOOD.replace('nineteen', '19');
    const severities: string[] = [];
    for (const style of ['news-strict', 'academic']) {
      const args = ['check', ...CORPUS, '--format', 'json', '--style', style, '-'];
      const run = await runVerbatim(folder, args, figures);
      severities.push(JSON.parse(run.stdout).drafts[0].findings[0].severity);
    }
    assert.deepEqual(severities, ['hint', 'warning']);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await runVerbatim(
      folder,
      ['check', ...CORPUS, '--format', 'json', '-'],
      WRONG,
    );
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).drafts[0].path, '-');
  });

  it('honours the comments that silence findings', async () => {
    assert.equal((await check('ignored.md')).status, 0);
  });

  it('prints the JSON of the contract', async () => {
    const report = JSON.parse((await check('wrong.md', '--format', 'json')).stdout);
    const [quotation] = report.drafts[0].quotations;
    const [finding] = report.drafts[0].findings;
    assert.deepEqual(Object.keys(report), ['version', 'corpus', 'drafts', 'problems']);
    assert.deepEqual(report.corpus, { articles: 1, quotes: 1 });
    assert.deepEqual(quotation, {
      text: 'We counted ninety boats before the rain came.',
      range: { start: { line: 0, character: 17 }, end: { line: 0, character: 62 } },
      speaker: 'Lindqvist',
      verdict: 'altered',
      source: {
        article: 'courier',
        start: ARTICLE.indexOf('We counted'),
        end: ARTICLE.indexOf('.”'),
        speaker: 'Ada Lindqvist',
        place: { paragraph: 1 },
      },
    });
    assert.deepEqual(
      { code: finding.code, severity: finding.severity, range: finding.range, quotation: finding.quotation },
      {
        code: 'meaning-changed',
        severity: 'error',
        range: { start: { line: 0, character: 28 }, end: { line: 0, character: 34 } },
        quotation: 0,
      },
    );
    assert.equal(finding.fixes[0].edits[0].newText, 'nineteen');
  });

  it('counts lines of CRLF and characters in UTF-16', async () => {
    const report = JSON.parse((await check('crlf.md', '--format', 'json')).stdout);
    assert.deepEqual(report.drafts[0].findings[0].range.start, { line: 2, character: 28 });
  });

  it('writes SARIF that points at the draft and brings the fix', async () => {
    const log: Log = JSON.parse((await check('wrong.md', '--format', 'sarif')).stdout);
    const [result] = log.runs[0]?.results ?? [];
    assert.equal(log.version, '2.1.0');
    assert.equal(result?.ruleId, 'meaning-changed');
    assert.equal(log.runs[0]?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'meaning-changed');
    assert.equal(result?.level, 'error');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'wrong.md' },
      region: { startLine: 1, startColumn: 29, endLine: 1, endColumn: 35 },
    });
    assert.equal(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, 'nineteen');
  });

  it('annotates for GitHub, one line each', async () => {
    const { stdout } = await check('wrong.md', '--format', 'github');
    assert.match(
      stdout,
      /^::error file=wrong\.md,line=1,endLine=1,col=29,endColumn=34,title=verbatim meaning-changed::[^\n]+\n$/,
    );
  });

  it('ends with 2 for a draft that cannot be read, and checks the others', async () => {
    const { status, stdout, stderr } = await check('gone.md', 'good.md');
    assert.equal(status, 2);
    assert.match(stdout, /good\.md {2}1 quotation/);
    assert.match(stderr, /^verbatim: gone\.md: The draft cannot be read/);
  });

  it('ends with 2 for a folder that does not exist, and says which', async () => {
    const { status, stderr } = await runVerbatim(folder, ['check', '--corpus', 'nowhere', 'good.md']);
    assert.equal(status, 2);
    assert.equal(stderr, 'verbatim: nowhere: The folder cannot be read: it does not exist.\n');
  });

  for (const [what, args] of [
    ['no command', []],
    ['an unknown command', ['proofread']],
    ['no draft', ['check']],
    ['an unknown option', ['check', '--loud', 'good.md']],
    ['an unknown format', ['check', '--format', 'xml', 'good.md']],
  ] as const) {
    it(`ends with 2 for ${what}, and says how to call it`, async () => {
      const { status, stdout, stderr } = await runVerbatim(folder, args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, /^verbatim: .+\nusage: verbatim check/);
    });
  }
});
