import { doesNotThrow, equal, throws } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SpeechData } from '../../../server/language/data/speechData.ts';
import { UNKNOWN } from '../../../server/language/language.ts';
import { languageOfText } from '../../../server/language/languageOfText.ts';
import { ENGLISH } from '../../../server/language/languages/en/english.ts';
import { LANGUAGES } from '../../../server/language/languages/languages.ts';
import { compileLexicon, Is } from '../../../server/language/lexicon.ts';
import { lexiconOf } from '../../../server/language/lexicons.ts';

const data = (words: SpeechData['words'], cues: SpeechData['cues'] = {}): SpeechData => ({
  words,
  cues,
  inflect: 'english',
});

describe('lexicon', () => {
  for (const language of LANGUAGES) {
    it(`compiles ${language.code}`, () =>
      doesNotThrow(() => language.speech && compileLexicon(language.code, language.speech)));
  }

  it('refuses a word that stands twice in a list', () =>
    throws(() => compileLexicon('xx', data({ small: 'the of the' })), /xx small: “the” is there twice/));

  it('refuses what is no word in lower case', () =>
    throws(() => compileLexicon('xx', data({ roleFemale: 'widow(er)' })), /xx roleFemale: “widow\(er\)”/));

  it('refuses a given name of two sexes', () =>
    throws(
      () => compileLexicon('xx', data({ givenMale: 'sam', givenFemale: 'sam' })),
      /“sam” is in givenMale/,
    ));

  it('refuses a verb of two tiers', () =>
    throws(
      () => compileLexicon('xx', data({}, { say: 'tout', object: 'tout' })),
      /“tout\w*” is in say as well/,
    ));

  it('refuses a paradigm that is not there', () =>
    throws(
      () => compileLexicon('xx', { words: {}, cues: { say: 'déclar-er' }, inflect: {} }),
      /paradigm “er” that is not there/,
    ));

  it('knows every form of a verb by its paradigm', () => {
    const { cueTier } = compileLexicon('xx', {
      words: {},
      cues: { say: 'déclar-er dire:dit,disait' },
      inflect: { er: { finite: 'e a é', participle: 'ant' } },
    });
    equal(
      ['déclare', 'déclara', 'déclaré', 'déclarant', 'dit', 'disait'].filter((form) => cueTier(form)).length,
      6,
    );
  });

  it('knows phrases by their words', () => {
    const lexicon = compileLexicon('xx', data({}, { say: 'go:went_on' }));
    equal(lexicon.cuePhrases('went')[0]?.rest.join(' '), 'on');
    equal(lexicon.cueTier('went'), undefined);
  });

  it('ignores case and the form of an apostrophe', () => {
    const lexicon = compileLexicon('xx', data({ be: "isn't", role: 'élue' }));
    equal(lexicon.lookUp('Isn’t', 0, 5) & Is.be, Is.be);
    equal(lexicon.lookUp('Élue', 0, 4) & Is.role, Is.role);
  });

  it('has none for a language without words', () => equal(lexiconOf(UNKNOWN), undefined));
});

describe('the language of a text', () => {
  const TEXTS: readonly (readonly [code: string, text: string])[] = [
    ['en', 'The council said that it would not move the bell.'],
    ['fr', 'Le conseil a dit que la cloche ne serait pas déplacée.'],
    ['de', 'Der Rat sagte, dass die Glocke nicht versetzt wird.'],
    ['es', 'El consejo dijo que la campana no se iba a mover.'],
    ['en', ''],
    ['it', 'Il consiglio ha detto che la campana non si muove.'],
    ['nl', 'De raad zei dat de klok niet wordt verplaatst.'],
    ['pt', 'O conselho disse que o sino não vai ser mudado e que isso é tudo.'],
    // Near ones without a lexicon, and other scripts: nothing is claimed of them.
    ['und', 'Rådet sa att klockan inte ska flyttas och att det är allt.'],
    ['und', 'Rada powiedziała, że dzwon się nie przesunie i to jest wszystko.'],
    ['und', 'Совет сказал, что колокол не сдвинут.'],
    ['und', '市議会は鐘を動かさないと述べた。'],
    ['en', 'Rui da Costa, João dos Santos and Ana do Carmo went to see it.'],
  ];
  for (const [code, text] of TEXTS) {
    it(`${code}: ${text}`, () => equal(languageOfText(text).code, code));
  }

  it('is English where nothing tells', () => equal(languageOfText('Quai 7'), ENGLISH));
});
