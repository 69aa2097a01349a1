import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const OPTIONS = ['--no-bundled', '--corpus', 'articles'];
const FILES = {
  'articles/pump.md': `---
title: The pump
container-title: Harbour Courier
author: {given: Dana, family: Whitlock}
issued: 2025-03-04
---

“The pump was ours to mend,” Ines Calloway said.
`,
  'articles/quay.md': '“Every lamp has a story,” Tobias Renn said.\n',
  'articles/unused.md': '“Nobody quotes this,” Tobias Renn said.\n',
  'a.md': '“The pump was ours to mend,” Ines Calloway said [@pump].\n',
  'b.md': '“Every lamp has a story,” Tobias Renn said [@quay; @gone]. Again [@pump].\n',
};

describe('verbatim bibliography', () => {
  it('lists what the drafts cite, each once and no more than it states', async () => {
    const run = await runVerbatim(folderOf(FILES), ['bibliography', 'a.md', 'b.md', ...OPTIONS]);
    equal(run.status, 0);
    deepEqual(JSON.parse(run.stdout), [
      {
        id: 'pump',
        type: 'document',
        title: 'The pump',
        'container-title': 'Harbour Courier',
        author: [{ given: 'Dana', family: 'Whitlock' }],
        issued: { 'date-parts': [[2025, 3, 4]] },
      },
      { id: 'quay', type: 'document' },
    ]);
    match(run.stderr, /“gone” names no known article and is left out\./);
  });

  it('writes BibTeX', async () => {
    const run = await runVerbatim(folderOf(FILES), [
      'bibliography',
      'b.md',
      ...OPTIONS,
      '--format',
      'bibtex',
    ]);
    equal(
      run.stdout,
      `@misc{pump,
  title = {{The pump}},
  author = {Whitlock, Dana},
  journaltitle = {{Harbour Courier}},
  date = {2025-03-04},
}

@misc{quay,
}
`,
    );
  });

  it('adds to a file what it lacks, and nothing to one that is none', async () => {
    const folder = folderOf(FILES);
    const file = join(folder, 'refs.bib');
    const old = '% my own\n@misc{pump,\n  note = {mine}\n}\n';
    writeFileSync(file, old);
    const add = ['bibliography', 'a.md', 'b.md', ...OPTIONS, '--add-to', 'refs.bib'];
    match((await runVerbatim(folder, add)).stderr, /refs\.bib: added quay\./);
    equal(readFileSync(file, 'utf8'), `${old}\n@misc{quay,\n}\n`);
    match((await runVerbatim(folder, add)).stderr, /refs\.bib has all of them already\./);
    writeFileSync(join(folder, 'other.json'), '{"a": 1}');
    equal((await runVerbatim(folder, [...add.slice(0, -1), 'other.json'])).status, 2);
    equal(readFileSync(join(folder, 'other.json'), 'utf8'), '{"a": 1}');
  });
});
