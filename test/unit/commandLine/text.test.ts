import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textAsText } from '../../../server/commandLine/text.ts';

describe('the text of an article', () => {
  const text = 'She said: “\u001b[31mno\u202e”\r\n\n\tThe end.\n';
  it('is given to the unit where a program reads it', () => {
    equal(textAsText({ text }, false), text);
  });
  it('shows a terminal what it would obey, line by line', () => {
    equal(textAsText({ text }, true), 'She said: “␛[31mno⟨U+202E⟩”␍\n\n␉The end.\n');
  });
});
