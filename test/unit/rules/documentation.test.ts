import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../server/rules/check/rules.ts';

const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('what is said of the rules', () => {
  it('has a section for each in docs/rules.md, and for no other', () => {
    assert.deepEqual(
      [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]),
      RULES.map(({ code }) => code as string),
    );
  });

  it('declares a setting for each', () => {
    const { properties } = manifest.contributes.configuration;
    const codes = Object.keys(properties['verbatim.rules'].properties);
    assert.deepEqual(codes.sort(), RULES.map(({ code }) => code as string).sort());
  });

  it('leaves a README that is read in one go', () => {
    assert.ok(
      readme.trimEnd().split('\n').length < 250,
      'what is for few belongs in docs/ or CONTRIBUTING.md',
    );
  });

  it('tells of every setting in the README', () => {
    const { properties } = manifest.contributes.configuration;
    const missing = Object.keys(properties).filter((name) => !readme.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
});
