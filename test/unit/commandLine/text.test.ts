import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textForTerminal } from '../../../server/commandLine/text.ts';

describe('the text of an article', () => {
  const text = 'She said: “\u001b[31mno\u202e”\r\n\n\tThe end.\n';
  it('shows a terminal what it would obey, line by line', () => {
    equal(textForTerminal({ text }), 'She said: “␛[31mno⟨U+202E⟩”␍\n\n␉The end.\n');
  });
});
