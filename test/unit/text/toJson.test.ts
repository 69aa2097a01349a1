import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { escapedJson, toJson } from '../../../server/text/toJson.ts';

describe('JSON for a terminal, a file or a model', () => {
  const odd = { a: 'x\u001b[31m\u009b\u202ey\u2028\ud800é' };
  it('holds nothing that a terminal would obey or that turns the direction of reading', () => {
    equal(escapedJson(odd), '{"a":"x\\u001b[31m\\u009b\\u202ey\\u2028\\ud800é"}');
  });
  it('says the same as before', () => {
    deepEqual([JSON.parse(escapedJson(odd)), JSON.parse(toJson(odd))], [odd, odd]);
  });
});
