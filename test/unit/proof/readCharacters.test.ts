import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCharacters } from '../../../server/proof/readCharacters.ts';
import type { Span } from '../../../server/text/span.ts';

/**
 * Each character as it is read. One that is more than itself stands in braces: what was printed, all that it may stand
 * for, the rule that says so, and with a question mark the rule under which the other side may lack it.
 */
function draw(text: string, unsure?: readonly Span[]): string {
  return readCharacters({ text, start: 0, end: text.length, ...(unsure && { unsure }) })
    .map(({ forms, rule, optional, ...one }) => {
      const read = text.slice(one.start, one.end);
      if (forms.join() === read && !rule && !optional && !one.unsure) return read;
      const notes = [rule, optional && `?${optional}`, one.unsure && 'unsure'].filter(Boolean);
      return `{${[`${read}=${forms.join('|')}`, ...notes].join(' ')}}`;
    })
    .join('');
}

const PICTURES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a mark before or behind words is a quotation mark, between letters an apostrophe': [
    ['it’s', "it{’=' apostrophes}s"],
    ["don't", "don't"],
    ['a “b” c', 'a {“=" quotation-marks ?quotation-marks}b{”=" quotation-marks ?quotation-marks} c'],
    ['a "b" c', 'a {"=" ?quotation-marks}b{"=" ?quotation-marks} c'],
    ['a „b“ c', 'a {„=" quotation-marks ?quotation-marks}b{“=" quotation-marks ?quotation-marks} c'],
    ['a "b', 'a {"=" ?quotation-marks}b'],
    ['"', '{"=" ?quotation-marks}'],
    ['“', '{“=" quotation-marks ?quotation-marks}'],
    ['the players’ fault', "the players{’=' apostrophes} fault"],
    [
      'he said ‘yes,’ and',
      'he said {‘="|\' quotation-marks ?quotation-marks}yes,{’="|\' quotation-marks ?quotation-marks} and',
    ],
    [
      "he said 'yes' and",
      "he said {'=\"|' quotation-marks ?quotation-marks}yes{'=\"|' quotation-marks ?quotation-marks} and",
    ],
    ['(‘yes’)', '({‘="|\' quotation-marks ?quotation-marks}yes{’="|\' quotation-marks ?quotation-marks})'],
    ["a:'no' b", "a:{'=\"|' quotation-marks ?quotation-marks}no{'=\"|' quotation-marks ?quotation-marks} b"],
    ['a ‚ja‘ b', "a {‚=' apostrophes}ja{‘=' apostrophes} b"],
    ["Who?' a", "Who?{'=\"|' quotation-marks ?quotation-marks} a"],
    ["a 'b", "a 'b"],
    [
      '‘a ‘b’ c’ d’',
      "{‘=\"|' quotation-marks ?quotation-marks}a {‘=\"|' quotation-marks ?quotation-marks}b{’=\"|' quotation-marks ?quotation-marks} c{’=\"|' quotation-marks ?quotation-marks} d{’=' apostrophes}",
    ],
    ['‘tis', "{‘=' apostrophes}tis"],
    ['O‘Brien’s oar’ x', "O{‘=' apostrophes}Brien{’=' apostrophes}s oar{’=' apostrophes} x"],
    ['in the ‘80s', "in the {‘=' apostrophes}80s"],
    ["a ’b' c", "a {’=' apostrophes}b' c"],
    ["a ' b' c", "a ' b' c"],
    ['a„" b', 'a{„=" quotation-marks ?quotation-marks}{"=" ?quotation-marks} b'],
    ['…"a" b', '{…=… ellipses}{"=" ?quotation-marks}a{"=" ?quotation-marks} b'],
    ['a “12" b', 'a {“=" quotation-marks ?quotation-marks}12{"=" ?quotation-marks} b'],
  ],
  'a mark behind a figure is a prime, where no quotation ends with it': [
    ['12" long', '12{"=″|" primes} long'],
    ['"12" said', '{"=" ?quotation-marks}12{"=" ?quotation-marks} said'],
    ['a "5" b', 'a {"=" ?quotation-marks}5{"=" ?quotation-marks} b'],
    [
      '“a 5" b”',
      '{“=" quotation-marks ?quotation-marks}a 5{"=" ?quotation-marks} b{”=" quotation-marks ?quotation-marks}',
    ],
    [
      '“a” “b” 5" c',
      '{“=" quotation-marks ?quotation-marks}a{”=" quotation-marks ?quotation-marks} {“=" quotation-marks ?quotation-marks}b{”=" quotation-marks ?quotation-marks} 5{"=″|" primes} c',
    ],
    [
      '“a “b” 5" c',
      '{“=" quotation-marks ?quotation-marks}a {“=" quotation-marks ?quotation-marks}b{”=" quotation-marks ?quotation-marks} 5{"=" ?quotation-marks} c',
    ],
    ['5′10″', '5{′=′|\' primes}10{″=″|" primes}'],
    ['5’10”', '5{’=\' apostrophes}10{”=″|" primes}'],
    ["3' x", "3{'=′|' primes} x"],
    ["'3' x", "{'=\"|' quotation-marks ?quotation-marks}3{'=\"|' quotation-marks ?quotation-marks} x"],
    ['5"', '5{"=″|" primes}'],
  ],
  'a raised figure behind a word calls a note, behind a figure or a unit it is an exponent': [
    ['10³ m', '10{³=^3 raised-figures} m'],
    ['40 m²', '40 m{²=^2 raised-figures}'],
    ['40m²', '40m{²=^2 raised-figures}'],
    ['x²', 'x{²=^2 raised-figures}'],
    ['b²', 'b{²=^2 raised-figures}'],
    ['a² b', 'a{²=^2 raised-figures ?note-marks} b'],
    ['I² b', 'I{²=^2 raised-figures ?note-marks} b'],
    ['3 a²', '3 a{²=^2 raised-figures}'],
    ['3a²', '3a{²=^2 raised-figures}'],
    ['12 km²', '12 km{²=^2 raised-figures}'],
    ['12km²', '12km{²=^2 raised-figures}'],
    ['oxen²', 'oxen{²=^2 raised-figures ?note-marks}'],
    ['12 miles²', '12 miles{²=^2 raised-figures ?note-marks}'],
    ['to¹ be', 'to{¹=^1 raised-figures ?note-marks} be'],
    ['(x)²', '(x){²=^2 raised-figures}'],
    ['ended.¹² T', 'ended.{¹²=^12 raised-figures ?note-marks} T'],
    ['²³Peace', '{²³=^23 raised-figures ?note-marks}Peace'],
    ['10⁻³', '10{⁻³=^-3 raised-figures}'],
    ['10^3', '10{^3=^3 raised-figures}'],
    ['a^2', 'a{^2=^2 raised-figures}'],
    ['^2', '^2'],
    ['5 ^2', '5 ^2'],
    ['x^b', 'x^b'],
    ['b^', 'b^'],
    ['12 to¹', '12 to{¹=^1 raised-figures}'],
    ['x to¹', 'x to{¹=^1 raised-figures ?note-marks}'],
    ['aI²', 'aI{²=^2 raised-figures ?note-marks}'],
  ],
  'three full stops are an ellipsis, and of four one ends the sentence': [
    ['Well. . . . No', 'Well{.=. ellipses}{. . .=… ellipses}No'],
    ['Well.... No', 'Well{.=. ellipses}{...=… ellipses}No'],
    ['Well…. No', 'Well{…=… ellipses}{.=. ellipses}No'],
    ['well … no', 'well{…=… ellipses}no'],
    ['a...b', 'a{...=… ellipses}b'],
    ['well . . no', 'well{ =  ?white-space}.{ =  ?white-space}.{ =  ?white-space}no'],
    ['a.  . . b', 'a.{  =  white-space ?white-space}.{ =  ?white-space}.{ =  ?white-space}b'],
    ['…', '{…=… ellipses}'],
    ['....', '{.=. ellipses}{...=… ellipses}'],
    ['a….', 'a{…=… ellipses}{.=. ellipses}'],
    ['. . .', '{. . .=… ellipses}'],
    ['a  ... b', 'a{...=… ellipses}b'],
    ['a . . .  b', 'a{. . .=… ellipses}b'],
    [' . . a', '{ =  ?white-space}.{ =  ?white-space}.{ =  ?white-space}a'],
  ],
  'white space beside a mark says nothing, unless it parts figures': [
    ['3. 5', '3. 5'],
    ['in 3.5', 'in 3.5'],
    ['in 3 .5', 'in 3 .5'],
    ['x . 5', 'x{ =  ?white-space}.{ =  ?white-space}5'],
    ['Why ? B', 'Why{ =  ?white-space}?{ =  ?white-space}B'],
    ['1 , 2', '1{ =  ?white-space},{ =  ?white-space}2'],
    ['1, 2', '1, 2'],
    ['a, 2', 'a,{ =  ?white-space}2'],
    ['1. b', '1.{ =  ?white-space}b'],
    [' a ', '{ =  ?white-space}a{ =  ?white-space}'],
    ['a\u00a0b', 'a{\u00a0=  white-space}b'],
    ['a  b', 'a{  =  white-space}b'],
    ['a\n b', 'a{\n = |⏎ white-space}b'],
    ['a \u2028b', 'a{ \u2028= |⏎ white-space}b'],
    ['a\u0085b', 'a\u0085b'],
  ],
  'the end of a line may be a verse’s, and a slash for it': [
    ['a\\\nb', 'a{\\\n= |⏎ verse-lines}b'],
    ['a \\\nb', 'a{ \\\n= |⏎ verse-lines}b'],
    ['a\\ b', 'a\\ b'],
    ['a\\b', 'a\\b'],
    ['a / b', 'a{ / =/|⏎ verse-lines}b'],
    ['a/b', 'a/b'],
    ['a /b', 'a /b'],
    ['a/ b', 'a/ b'],
    ['a\nb', 'a{\n= |⏎ white-space}b'],
    ['\\\n', '{\\\n= |⏎ verse-lines}'],
    ['\\n', '\\n'],
    [' \\a', '{ =  ?white-space}\\a'],
    ['\n\\a', '{\n= |⏎ white-space ?white-space}\\a'],
  ],
  'a hyphen is a word’s, a line’s, a sign, or stands for a dash': [
    ['slow – and', 'slow{–=– dashes}and'],
    ['slow—and', 'slow{—=– dashes}and'],
    ['slow--and', 'slow{--=– dashes}and'],
    ['10-20', '10{-=– dashes}20'],
    ['L5–S1', 'L5{–=–|- dashes}S1'],
    ['L5-S1', 'L5-S1'],
    ['L5 –S1', 'L5{–=– dashes}S1'],
    ['L5– S1', 'L5{–=– dashes}S1'],
    ['L5–', 'L5{–=– dashes}'],
    ['10--20', '10{--=– dashes}20'],
    ['−5', '−5'],
    ['a −5', 'a −5'],
    ['-5', '{-=− dashes}5'],
    ['–5', '{–=−|– dashes}5'],
    ['at -5', 'at {-=− dashes}5'],
    ['at--5', 'at{--=– dashes}5'],
    ['at -.5', 'at {-=− dashes}.5'],
    ['at -.a', 'at{-=– dashes}.a'],
    ['at -a.5', 'at{-=– dashes}a.5'],
    ['at - 5', 'at{-=– dashes}5'],
    ['(-5', '({-=− dashes}5'],
    ['-$5', '{-=− dashes}$5'],
    ['£-5', '£{-=− dashes}5'],
    ['a£-5', 'a£{-=− dashes}5'],
    ['$5-6', '$5{-=– dashes}6'],
    ['5-a', '5-a'],
    ['a-5', 'a-5'],
    ['well-\nknown', 'well{-\n=- line-break-hyphens ?line-break-hyphens}known'],
    ['well-\n known', 'well{-\n =- line-break-hyphens ?line-break-hyphens}known'],
    ['Foo-\nBar', 'Foo{-\n=-|– line-break-hyphens}Bar'],
    ['10-\n20', '10{-=– dashes}20'],
    ['a-\n', 'a{-=– dashes}'],
    ['re-signed', 're-signed'],
    ['re‐signed', 're{‐=- dashes}signed'],
    ['non‑b', 'non{‑=- dashes}b'],
    ['a- b', 'a{-=– dashes}b'],
    ['a -b', 'a{-=– dashes}b'],
    ['a-', 'a{-=– dashes}'],
    ['a -', 'a{-=– dashes}'],
    ['10−3', '10−3'],
    ['a −b', 'a −b'],
    ['a-.b', 'a-.b'],
    ['well -\nknown', 'well{-=– dashes}known'],
    ['.-\nb', '.{-=– dashes}b'],
    ['a–b', 'a{–=–|- dashes}b'],
    ['a--b', 'a{--=– dashes}b'],
    ['5‑6', '5{‑=– dashes}6'],
    [
      '‘-5’',
      '{‘="|\' quotation-marks ?quotation-marks}{-=− dashes}5{’="|\' quotation-marks ?quotation-marks}',
    ],
  ],
  'letters are read in their plain form, signs as they are': [
    ['ﬁn', '{ﬁ=f composition}{ﬁ=i composition}n'],
    ['1ˢᵗ', '1{ˢ=s composition}{ᵗ=t composition}'],
    ['H₂O', 'H{₂=2 composition}O'],
    ['cafe\u0301', 'caf{e\u0301=é composition}'],
    ['Å', 'Å'],
    ['ＡＢ！', '{Ａ=A composition}{Ｂ=B composition}{！=! composition}'],
    ['½', '½'],
    ['①', '①'],
    ['5°', '5°'],
    ['👍🏽', '👍🏽'],
    ['\u0301a', '\u0301a'],
    ['e\u0302\u0301b', '{e\u0302\u0301=ế composition}b'],
    ['\u0080\u007f', '\u0080\u007f'],
    ['a\u0301', '{a\u0301=á composition}'],
    ['Ⅳ', '{Ⅳ=I composition}{Ⅳ=V composition}'],
    ['a\u2003b', 'a{\u2003=  white-space}b'],
  ],
  'what is not seen takes no room': [
    ['so\u00adft', 'soft'],
    ['a\u200bb', 'ab'],
    ['\u0000a\u0000 b', 'a b'],
    ['a \u0000 b', 'a{ \u0000 =  white-space}b'],
    ['a\u200b', 'a'],
    ['\u00ad', ''],
    ['é\u0000', 'é'],
    ['é\u200d', 'é'],
    ['a\u2067b\u2069', 'ab'],
  ],
  'what turns the order of letters is seen': [['a\u202ebc\u202cd', 'a\u202ebcd']],
};

describe('how characters are read', () => {
  for (const [rule, pictures] of Object.entries(PICTURES)) {
    describe(rule, () => {
      for (const [text, picture] of pictures) it(text, () => equal(draw(text), picture));
    });
  }

  it('takes only what lies between start and end', () => {
    const read = readCharacters({ text: 'né a b', start: 1, end: 4 });
    equal(read.map(({ forms }) => forms[0]).join(''), 'é a');
    deepEqual(
      readCharacters({ text: 'cafe\u0301', start: 0, end: 4 }).map(({ forms }) => forms[0]),
      [...'cafe'],
    );
  });

  it('says of what a reader of files is unsure, and of nothing beside it', () => {
    const unsure = [
      { start: 0, end: 1 },
      { start: 4, end: 5 },
    ];
    equal(draw('the a b', unsure), '{t=t unsure}he {a=a unsure} b');
    equal(draw('an o\ufffdce b', []), 'an o{\ufffd=\ufffd unsure}ce b');
    equal(draw('an o\ufffdce b', [{ start: 0, end: 1 }]), '{a=a unsure}n o{\ufffd=\ufffd unsure}ce b');
  });
});
