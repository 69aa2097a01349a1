import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTongue } from '../../../server/app/readTongue.ts';
import { type Catalogue, say } from '../../../server/text/said.ts';
import { saidSentences } from '../../support/saidSentences.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LANGUAGES = ['de', 'fr', 'es'];

/** What looks like a sentence and is for nobody who reads another language, or is written into a draft. */
const UNSAID: readonly (readonly [where: RegExp, text: RegExp, reason: string])[] = [
  [/^cli(?:\.ts|\/)|^commandLine\//, /./, 'the command line speaks English, as its JSON does'],
  [/^mcp\//, /./, 'said to a model'],
  [/^language\/|^quotes\//, /./, 'words of languages, and names of rules'],
  [/^library\//, /./, 'the library’s answers are English'],
  [/^sources\/explainEvidence|^proof\/equivalences/, /./, 'said by `check --explain` alone'],
  [/^store\//, /./, 'said in the log'],
  [/^app\/(?:guardedConnection|connection\/)/, /./, 'the protocol’s own errors'],
  [/^app\/(?:prepare|warmUp)/, /said|boats/, 'a draft that nobody sees'],
  [/^citations\/(?:noteReference|reference)/, /of|by|accessed|et al|and/, 'written into a draft'],
  [/^citations\/allForms\//, /^(?:p|chap|para)\. /, 'written into a draft'],
  [
    /^rules\/codes\/(?:emphasisAdded|translated)/,
    /^ \((?:emphasis added|translated from …)\)$/,
    'written into a draft',
  ],
  [
    /^rules\/(?:codes|fixes)\/(?:misleadingSplit|splitAtJoin|unattributed)/,
    /said|added|^the speaker$/,
    'written into a draft',
  ],
  [/^rules\/speakers\/speakerVerdict/, /^the interviewer$/, 'stands where a name does, and goes into drafts'],
  [/^rules\/codes\/translated/, /^another language$/, 'written into a draft'],
  [/^rules\/fixes\/(?:fixGate|tryFixes)/, /./, 'said in the log'],
  [/^features\/completion\/citing/, /said/, 'written into a draft'],
  [/^features\/(?:codeActions|renameKey)/, /verbatim-disable-line|^---|^id/, 'written into a file'],
  [
    /^features\/(?:draftOverview|needs|recordQuotations)|^rules\//,
    /^(?:as written|not found|wrongly sourced|worth a look|source changed|somebody unnamed)$/,
    'names in the program',
  ],
  [/^corpus\/readers\/heavy\/rtf/, /^left out$/, 'a name in the program'],
  [/^corpus\/importing\/readHighlightFile/, /^[a-z ]+$/, 'names of columns'],
  [/^corpus\/readers\/(?:json|heavy\/mail)/, /^(?:Speaker|From:|Date:|Subject:) …$/, 'text of the source'],
  [/^corpus\/within/, /no answer/, 'said in the log; to a person by `reasonOf`'],
  [/^web\/browserDisk/, /./, 'names of what is stored'],
  [/^prose\/printText/, /^a…a$/, 'tells which marks join words'],
  [/^node\/archives/, /^Basic …$/, 'a header'],
];

/** Text of markup, addresses and names of files. */
const MARKUP = /^\s*(?:[<:]|command:)|#[Lq]?…|…[./]|^[a-z]+[.:](?:…|\\)|<\/|^\\u|^L…/;

const all = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .flatMap((name) => saidSentences(name, readFileSync(join(ROOT, 'server', name), 'utf8')));
const said = [...new Set(all.filter(({ isSaid }) => isSaid).map(({ text }) => text))];

/** What a translation has to carry over: places for what is put in, and what is code. */
const partsOf = (text: string) => (text.match(/\{\d\}|`[^`]*`/g) ?? []).sort();

/** A translation, or its forms by number. */
const formsOf = (texts: Catalogue[string]) => (typeof texts === 'string' ? [texts] : Object.values(texts));

describe('what the server says', () => {
  it('is all said in sentences that can be translated', () => {
    assert.deepEqual(
      all
        .filter(({ file, text, isSaid }) => {
          const isKnown = UNSAID.some(([where, what]) => where.test(file) && what.test(text));
          return !isSaid && !isKnown && !MARKUP.test(text);
        })
        .map(({ file, text }) => `${file}: ${text}`),
      [],
    );
  });

  it('is left untranslated for reasons that still hold', () => {
    assert.deepEqual(
      UNSAID.filter(
        ([where, what]) =>
          !all.some(({ file, text, isSaid }) => !isSaid && where.test(file) && what.test(text)),
      ).map(([where, , reason]) => `${where}: ${reason}`),
      [],
    );
  });

  for (const language of LANGUAGES) {
    const texts: Catalogue = JSON.parse(readFileSync(join(ROOT, `l10n/server.${language}.json`), 'utf8'));

    it(`is there in ${language}, all of it and no more, with the same places`, () => {
      assert.deepEqual(Object.keys(texts).sort(), said.sort());
      for (const [text, forms] of Object.entries(texts))
        for (const translated of formsOf(forms)) {
          assert.match(translated, /\S/, text);
          assert.deepEqual(partsOf(translated), partsOf(text), text);
        }
    });

    it(`has for ${language} the forms by number that it has, and no other`, () => {
      const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [text, forms] of Object.entries(texts))
        if (typeof forms === 'object')
          assert.ok(
            'other' in forms && Object.keys(forms).every((form) => known.some((one) => one === form)),
            text,
          );
    });

    it(`has the marks of ${language} around words`, () => {
      const others = { de: /[”«»]|“\{/, fr: /[“”„]|« |[^\u00a0] ?»/, es: /[“”„]/ }[language];
      assert.deepEqual(
        Object.values(texts)
          .flatMap(formsOf)
          .filter((text) => others?.test(text.replace(/`[^`]*`/g, ''))),
        [],
      );
    });
  }
});

describe('the language of a client', () => {
  const environment = {
    catalogueOf: (language: string) => join(ROOT, `l10n/server.${language}.json`),
    readText: async (path: string) => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
  const missing = say`${'“a”'} is missing`;
  const spoken = async (locale?: string) => (await readTongue(environment, locale))(missing);

  for (const [locale, words] of [
    [undefined, '“a” is missing'],
    ['en', '“a” is missing'],
    ['en-GB', '“a” is missing'],
    ['de', '“a” fehlt'],
    ['de-AT', '“a” fehlt'],
    ['de_DE.UTF-8', '“a” fehlt'],
    ['FR', '“a” manque'],
    ['es-419', 'falta “a”'],
    ['tlh', '“a” is missing'],
    ['../../package', '“a” is missing'],
    ['', '“a” is missing'],
  ] as const)
    it(`is spoken, or English in its place: ${locale}`, async () =>
      assert.equal(await spoken(locale), words));

  it('is English where its catalogue is damaged', async () => {
    for (const text of ['{', 'null', '"de"'])
      assert.equal(
        (await readTongue({ ...environment, readText: async () => text }, 'de'))(missing),
        '“a” is missing',
      );
  });
});
