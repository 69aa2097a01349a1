import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkAsGithub } from '../../../server/commandLine/checkGithub.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { check, corpusOf } from '../rules/cases.ts';

const corpus = corpusOf([['a.md', '“We closed the pier before the storm came in,” Ines Calloway said.\n']]);

/** Where each annotation stands. */
const places = (text: string) => {
  const draft = parseDraft('piece.md', text);
  const report = check(text, corpus);
  const written = checkAsGithub({
    corpus,
    drafts: [{ path: 'piece.md', text, draft, report }],
    problems: [],
  });
  return [...written.matchAll(/line=.*(?=,title)/g)].map(([place]) => place);
};

describe('annotations', () => {
  it('give line and columns from one, the last included', () => {
    deepEqual(places('So it was.\n\n“We opened the pier before the storm came in,” Ines Calloway said.\n'), [
      'line=3,endLine=3,col=5,endColumn=10',
    ]);
  });
  it('leave the columns out where a finding runs over lines', () => {
    deepEqual(places('“We closed the lane\nor so before the storm came in,” Ines Calloway said.\n'), [
      'line=1,endLine=2',
    ]);
  });
});
