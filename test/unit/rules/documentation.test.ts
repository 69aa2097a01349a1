import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../server/rules/rules.ts';

const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('what is said of the rules', () => {
  for (const { code, severity, documentation } of RULES) {
    it(`explains ${code} in the README, with the severity and the sentence of its rule`, () => {
      const section = readme.split(/^#{2,4} /m).find((part) => part.startsWith(`${code}\n`));
      assert.ok(section, `the README has no section ${code}`);
      assert.equal(section.includes(`*${severity}.* ${documentation}`), true, section);
    });
  }

  it('explains no rule that there is not', () => {
    const [, rules = ''] = /^## Rules$([\s\S]*?)^## /m.exec(readme) ?? [];
    const sections = [...rules.matchAll(/^#### (.+)$/gm)].map((match) => match[1]);
    assert.deepEqual(
      sections,
      RULES.map(({ code }) => code),
    );
  });

  it('declares a setting for each', () => {
    const { properties } = manifest.contributes.configuration;
    const codes = Object.keys(properties['verbatim.rules'].properties);
    assert.deepEqual(codes.sort(), RULES.map(({ code }) => code as string).sort());
  });

  it('tells of every setting in the README', () => {
    const { properties } = manifest.contributes.configuration;
    const missing = Object.keys(properties).filter((name) => !readme.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
});
