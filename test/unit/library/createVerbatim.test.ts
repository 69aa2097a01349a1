import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type * as api from '../../../server/library/api.ts';
import * as library from '../../../server/library/createVerbatim.ts';
import { FINDING_CODES, type FindingCode } from '../../../server/rules/finding.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { apiDocument } from '../../library/apiDocument.ts';

// Typed by what is published, so that it cannot promise what is not made.
const createVerbatim: typeof api.createVerbatim = library.createVerbatim;

// And so that its codes of findings are ours, all of them and no others.
const published: readonly api.FindingCode[] = FINDING_CODES;
const known: readonly FindingCode[] = published;

const ROOT = join(import.meta.dirname, '../../..');

const COURIER = {
  name: 'courier.md',
  text: `---
container-title: The Harbour Courier
---
“We counted nineteen boats before the rain came,” said Ada Lindqvist. “Nobody slept that night.”
`,
};
const WRONG = 'Ada Lindqvist said, “We counted ninety boats before the rain came.”\n';
const RIGHT = WRONG.replace('ninety', 'nineteen');

describe('the library', () => {
  const verbatim = createVerbatim({ articles: [COURIER] });

  it('tells words that are the source’s from words that are not', () => {
    const verdicts = [RIGHT, WRONG].map((text) => verbatim.check({ text }).quotations[0]?.verdict);
    assert.deepEqual(verdicts, ['verbatim', 'altered']);
    assert.deepEqual(verbatim.check({ text: RIGHT }).findings, []);
  });

  it('names the place of the source, and repairs the draft from it', () => {
    const { quotations, findings } = verbatim.check({ text: WRONG });
    const source = quotations[0]?.source;
    assert.equal(source?.article, 'courier');
    assert.equal(source?.speaker, 'Ada Lindqvist');
    assert.match(COURIER.text.slice(source?.start, source?.end), /^We counted nineteen boats/);
    const [finding] = findings;
    assert.equal(finding?.code, 'meaning-changed');
    assert.equal(WRONG.slice(finding?.start, finding?.end), 'ninety');
    assert.equal(applyEdits(WRONG, finding?.fixes[0]?.edits ?? []), RIGHT);
  });

  it('offers a quote in an open quotation, and none outside', () => {
    const text = 'Ada Lindqvist said, “';
    const [first] = verbatim.complete({ text }, text.length);
    assert.match(first?.replace.newText ?? '', /^We counted nineteen boats|^Nobody slept/);
    assert.deepEqual(verbatim.complete({ text }, 4), []);
  });

  it('finds quotes by their words', () => {
    const found = verbatim.find('nobody slept');
    assert.deepEqual(
      found.map(({ text, speaker, article }) => ({ text, speaker, article })),
      [{ text: 'Nobody slept that night.', speaker: 'Ada Lindqvist', article: 'courier' }],
    );
    assert.deepEqual(verbatim.find('zeppelin'), []);
  });

  it('cites a quotation that has a source', () => {
    const [first] = verbatim.cite({ text: RIGHT }, RIGHT.indexOf('boats'));
    assert.match(applyEdits(RIGHT, first?.edits ?? []), /\[\^courier\]/);
    assert.deepEqual(verbatim.cite({ text: 'Nobody is quoted.' }, 3), []);
  });

  it('says what is wrong with an article, and goes on', () => {
    const one = createVerbatim({ articles: [{ name: 'empty.md', text: '' }, COURIER, COURIER] });
    assert.deepEqual(
      one.problems.map(({ name }) => name),
      ['empty.md', 'courier.md'],
    );
    assert.equal(one.articles, 1);
    one.remove('courier');
    assert.equal(one.articles, 0);
    assert.equal(one.add(COURIER), 'courier');
  });

  it('refuses rules and offsets that there are not', () => {
    // Whoever writes JavaScript is not told by the types.
    const severities = Object.fromEntries([['no-such-rule', 'off' as const]]);
    assert.throws(() => createVerbatim({ severities }), RangeError);
    assert.throws(() => verbatim.complete({ text: 'short' }, 99), RangeError);
    assert.throws(() => verbatim.complete({ text: 'short' }, Number.NaN), RangeError);
  });

  it('publishes the codes of all findings', () => {
    assert.equal(new Set(known).size, FINDING_CODES.length);
  });

  it('obeys the severities that are set', () => {
    const quiet = createVerbatim({ articles: [COURIER], severities: { 'meaning-changed': 'off' } });
    assert.ok(!quiet.check({ text: WRONG }).findings.some(({ code }) => code === 'meaning-changed'));
  });

  it('needs nothing of Node', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(ROOT, 'server/library/createVerbatim.ts')],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const [bundle] = outputFiles;
    assert.doesNotMatch(
      bundle?.text ?? '',
      /\b(?:require|import)\("(?:node:)?\w+"\)|\bfrom "node:|\bprocess\.(?:env|argv)/,
    );
  });

  it('publishes what docs/api.md says', () => {
    assert.equal(readFileSync(join(ROOT, 'docs/api.md'), 'utf8'), apiDocument());
  });
});
