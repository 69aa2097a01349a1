import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createTongue, inEnglish, say } from '../../../server/text/said.ts';

describe('what is said between marks', () => {
  for (const [words, expected] of Object.entries({
    'We lost it.': '“We lost it.”',
    'She said “never again” and “no”.': '“She said ‘never again’ and ‘no’.”',
    'The "lost" reel': '“The ‘lost’ reel”',
    'Die Flut: „alles“': '“Die Flut: ‘alles’”',
    'Die Flut: „alles”': '“Die Flut: ‘alles’”',
    'La « perte »': '“La « perte »”',
    // A mark without its partner may be what is told of.
    'a 12" pipe': '“a 12" pipe”',
    '”': '“””',
  }))
    it(`has inner ones: ${words}`, () => equal(inEnglish(say`“${words}”`), expected));

  it('has its own where it stands in none', () => {
    equal(inEnglish(say`${'The “lost” reel'}: “${'so'}”`), 'The “lost” reel: “so”');
  });

  it('has those of the language that it is said in', () => {
    const german = createTongue('de', { '“{0}” is missing': '„{0}“ fehlt' });
    equal(german(say`“${'Die “lange” Flut'}” is missing`), '„Die ‚lange‘ Flut“ fehlt');
  });
});
