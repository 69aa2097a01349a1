import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkAsText, PLAIN } from '../../../server/commandLine/checkPretty.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { check, corpusOf } from '../rules/cases.ts';

const corpus = corpusOf([['a.md', '“We closed the pier before the storm came in,” Ines Calloway said.\n']]);

const lastLine = (text: string, problems: readonly { path: string; message: string }[] = []) => {
  const draft = parseDraft('piece.md', text);
  const drafts = [{ path: 'piece.md', text, draft, report: check(text, corpus) }];
  return checkAsText({ corpus, drafts, problems }, PLAIN).trimEnd().split('\n').at(-1);
};

describe('what the terminal says at the end', () => {
  it('counts what there is of each severity, and nothing of the others', () => {
    equal(
      lastLine('“We closed the pier before the storm came in,” Ines Calloway said.\n'),
      'nothing to mend (searched 1 article with 1 quote)',
    );
    equal(
      lastLine('“We opened the pier before the storm came in,” Ines Calloway said.\n'),
      '1 error (searched 1 article with 1 quote)',
    );
  });
  it('says how many files had problems', () => {
    equal(
      lastLine('Nothing is quoted here.\n', [{ path: 'b.md', message: 'It is empty.' }]),
      'nothing to mend (searched 1 article with 1 quote; 1 problem with files)',
    );
  });
});
