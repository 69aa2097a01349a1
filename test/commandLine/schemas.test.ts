import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FINDING_CODES } from '../../server/rules/finding.ts';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const SCHEMAS = join(import.meta.dirname, '../../schemas');

const ARTICLE = `---
type: article-newspaper
title: Nineteen boats
container-title: The Harbour Courier
author: [{ given: Dana, family: Whitlock }]
interviewer: [{ literal: The desk }]
issued: 2025-03-03
URL: https://courier.example/boats
---
“We counted nineteen boats before the rain came,” said Ada Lindqvist. “Nobody slept that night.”

They called it “the flood”.
`;

const DRAFT = `Lindqvist said, “We counted ninety boats before the rain came.” [^courier]

Somebody said, “Nobody slept that night.” Ada Lindqvist said: “A wall of water took the whole harbour with it.”

[^courier]: The Harbour Courier, p. 3
`;

describe('the schemas of reports', () => {
  const folder = folderOf({
    'articles/courier.md': ARTICLE,
    'draft.md': DRAFT,
    'plain.md': 'No quotation.\n',
  });
  const corpus = ['--corpus', 'articles', '--no-bundled'];
  const check = ['check', 'draft.md', 'plain.md', ...corpus, '--fail-on', 'never'];

  const printed = new Map<string, unknown>();
  const print = async (...args: string[]) => JSON.parse((await runVerbatim(folder, args)).stdout);
  const reports: Readonly<Record<string, () => Promise<unknown>>> = {
    check: () => print(...check, '--format', 'json'),
    quotes: () => print('quotes', 'articles/courier.md', '--json'),
    text: () => print('text', 'articles/courier.md', '--json'),
    search: () => print('search', 'boats', ...corpus, '--json'),
    packet: () => print('packet', 'draft.md', 'plain.md', ...corpus, '--format', 'json'),
    baseline: async () => {
      await runVerbatim(folder, [...check, '--baseline', 'known.json']);
      assert.ok(existsSync(join(folder, 'known.json')));
      return JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    },
  };

  for (const [name, report] of Object.entries(reports)) {
    it(`describe what is printed: ${name}`, async () => {
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemaOf(name));
      const data = await report();
      printed.set(name, data);
      assert.ok(validate(data), JSON.stringify(validate.errors, null, 2));
      const lists = Object.values(Object(data)).filter(Array.isArray);
      assert.ok(
        lists.some((list) => list.length > 0),
        'an empty report shows nothing',
      );
    });

    it(`refuse what is not printed: ${name}`, async () => {
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemaOf(name));
      const data = Object(printed.get(name) ?? (await report()));
      assert.equal(validate({ ...data, version: 2 }), false);
      assert.equal(validate({ ...data, extra: true }), false);
      assert.equal(validate({ version: 1 }), false);
    });
  }

  it('are one for each report, and each is tried here', () => {
    assert.deepEqual(
      readdirSync(SCHEMAS).sort(),
      Object.keys(reports)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
  });

  it('list every finding code', () => {
    const lists = ['check', 'packet', 'baseline'].map((name) => {
      const text = readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8');
      return FINDING_CODES.filter((code) => !text.includes(`"${code}"`));
    });
    assert.deepEqual(lists, [[], [], []]);
  });
});

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
}
