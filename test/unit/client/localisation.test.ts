import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableStrings, type Shown } from '../../support/readableStrings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LANGUAGES = ['de', 'fr', 'es'];
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const english = json('package.nls.json');

/** Keys of package.json whose values people read; names of things that programs know are not among them. */
const READ = new Set(
  'title description markdownDescription enumDescriptions enumItemLabels markdownEnumDescriptions contents userDescription label category contextualTitle deprecationMessage displayName'.split(
    ' ',
  ),
);

/** Every text in a part of the manifest that people read, with where it stands. */
function textsIn(part: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const place = `${path}.${key}`;
    // What is said to a model is no matter of a person's language.
    if (key === 'inputSchema') return [];
    const isRead = READ.has(key) || (key === 'name' && path.startsWith('views.'));
    if (isRead && typeof value === 'string') return [[place, value] as const];
    if (isRead && Array.isArray(value))
      return value.map((text, at) => [`${place}.${at}`, String(text)] as const);
    return textsIn(value, place);
  });
}

const shown: readonly (readonly [string, string])[] = [
  ['description', manifest.description],
  ...textsIn(manifest.capabilities, 'capabilities'),
  ...Object.entries(manifest.contributes).flatMap(([key, part]) => textsIn(part, key)),
];

/** What a translation has to carry over: places for what is put in, commands, and what is code. */
function partsOf(text: string): readonly string[] {
  return (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();
}

describe('what the manifest says', () => {
  it('stands in package.nls.json, but for the product’s name', () => {
    assert.deepEqual(
      shown.filter(([, text]) => text !== manifest.displayName && !/^%[\w.-]+%$/.test(text)),
      [],
    );
  });

  it('is all that stands there', () => {
    const asked = new Set(shown.flatMap(([, text]) => (text.startsWith('%') ? [text.slice(1, -1)] : [])));
    assert.deepEqual([...asked].sort(), Object.keys(english).sort());
  });

  for (const language of LANGUAGES) {
    it(`is there in ${language}, with the same commands and code`, () => {
      const texts = json(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(texts)) {
        assert.match(text, /\S/, key);
        assert.deepEqual(partsOf(text), partsOf(english[key] ?? ''), key);
      }
    });
  }
});

describe('the pages of the walkthrough', () => {
  const folder = join(ROOT, 'images/walkthrough');
  const pages = readdirSync(folder).filter((name) => /^[a-z]+\.md$/.test(name));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  /** What stands in code, and how many headings, rows and items there are. */
  const formOf = (text: string) => [
    text.match(/```[\s\S]*?```|`[^`]+`/g),
    text.match(/^(?:#|\||-) ?/gm)?.length,
  ];

  for (const language of LANGUAGES)
    it(`are there in ${language}, where the editor looks for them, with the same code`, () => {
      assert.notEqual(pages.length, 0);
      for (const page of pages)
        assert.deepEqual(formOf(read(page.replace('.md', `.nls.${language}.md`))), formOf(read(page)), page);
    });
});

describe('what the client says', () => {
  const all: readonly Shown[] = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readableStrings(join('client', name), readFileSync(join(ROOT, 'client', name), 'utf8')),
    );

  it('goes through the editor’s own translation', () => {
    assert.deepEqual(
      all.filter(({ isTranslated }) => !isTranslated).map(({ file, text }) => `${file}: ${text}`),
      [],
    );
  });

  for (const language of LANGUAGES) {
    it(`is there in ${language}, all of it and no more, with the same places`, () => {
      // The editor looks for it in the folder that the manifest names, and nowhere where it names none.
      const path = join(String(manifest.l10n), `bundle.l10n.${language}.json`);
      assert.ok(existsSync(join(ROOT, path)), path);
      const texts = json(path);
      const said = [...new Set(all.filter(({ isTranslated }) => isTranslated).map(({ text }) => text))];
      assert.deepEqual(Object.keys(texts).sort(), said.sort());
      for (const [text, translated] of Object.entries(texts)) {
        assert.match(translated, /\S/, text);
        assert.deepEqual(partsOf(translated), partsOf(text), text);
      }
    });
  }
});

describe('the search for what is not translated', () => {
  const found = (code: string) =>
    readableStrings('a.ts', code).map(({ text, isTranslated }) => [text, isTranslated]);

  it('finds sentences, labels and pieces of text, and knows those that are translated', () => {
    assert.deepEqual(found(`window.showInformationMessage('Open a draft first.');`), [
      ['Open a draft first.', false],
    ]);
    assert.deepEqual(found(`item.text = \`Verbatim: \${n} articles\`;`), [['Verbatim: … articles', false]]);
    assert.deepEqual(found(`const choice: Choice = { label: 'Fine', icon: 'pass' };`), [['Fine', false]]);
    assert.deepEqual(found(`const text = l10n.t('Open {0} first.', name);`), [['Open {0} first.', true]]);
    assert.deepEqual(found(`item.tooltip = a ? l10n.t('Yes') : 'Never';`), [
      ['Yes', true],
      ['Never', false],
    ]);
  });

  it('leaves names, commands, keys and patterns alone', () => {
    assert.deepEqual(
      found(`import x from 'a b';
commands.executeCommand('workbench.action.quickOpen', '#');
const label = '$(warning)';
const kinds: Record<string, string> = { 'not found': 'question' };
type Standing = 'worth a look' | 'fine';
item.name = 'Verbatim';`),
      [],
    );
  });
});
