import { deepEqual, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { hasProgram, installDebianPackages } from '../../scripts/system.ts';
import { addToBibliography } from '../../server/corpus/bibliography/addToBibliography.ts';
import { folderOf, runVerbatim } from '../commandLine/runVerbatim.ts';
import { citedIn, placedCorpus } from '../support/placedSources.ts';

const FILES = {
  'articles/pump.md': `---
type: article-newspaper
title: The NATO pump & the 50% rule
container-title: Harbour Courier
author: {given: Dana, family: Whitlock}
issued: 2025-03-04
URL: https://courier.example/pump
---

“The pump was ours to mend,” Ines Calloway said.
`,
  'articles/report.md': `---
type: report
title: On the charter
author: [{literal: The Harbour Trust}]
issued: 2024
---

“We buried the charter,” the report says.
`,
  'draft.md':
    '“The pump was ours to mend,” Ines Calloway said [@pump, p. 3]. “We buried the charter,” it says [@report].\n',
};

describe('pandoc --citeproc', function () {
  this.timeout(900_000);

  for (const [format, name] of [
    ['csl-json', 'refs.json'],
    ['bibtex', 'refs.bib'],
  ] as const)
    it(`reads the bibliography as ${format} and gives the right forms and list`, async () => {
      if (!hasProgram('pandoc')) await installDebianPackages(['pandoc']);
      if (!hasProgram('pandoc')) {
        console.log('    pandoc is not here: its reading of the bibliography is not tried.');
        return;
      }
      const folder = folderOf(FILES);
      const options = ['--no-bundled', '--corpus', 'articles', '--format', format];
      writeFileSync(
        join(folder, name),
        (await runVerbatim(folder, ['bibliography', 'draft.md', ...options])).stdout,
      );
      const args = ['--citeproc', '--bibliography', name, '--to', 'plain', '--wrap', 'none', 'draft.md'];
      const { status, stdout, stderr } = spawnSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
      equal(stderr, '');
      equal(status, 0);
      match(stdout, /said \(Whitlock 2025, 3\)\./);
      match(stdout, /says \(The Harbour Trust 2024\)\./);
      match(stdout, /^The Harbour Trust\. 2024\. .*On the Charter/im);
      match(
        stdout,
        /^Whitlock, Dana\. 2025\. “The NATO Pump & the 50% Rule\.” _?Harbour Courier_?, March(?: 4, 2025)?\. https:\/\/courier\.example\/pump\.$/im,
      );
    });

  for (const [third, place] of [
    ['word365.docx', 'para. 3'],
    ['three.epub', 'chap. 1'],
  ] as const)
    it(`reads the page, the time and “${place}” that are put in as places, and nothing else`, async () => {
      if (!hasProgram('pandoc')) return;
      const corpus = await placedCorpus(third);
      const articles = [...corpus.articles()].map(({ article }) => article);
      const added = addToBibliography('refs.json', '', articles);
      const folder = folderOf({
        'draft.md': citedIn('pandoc', corpus),
        'refs.json': 'newText' in added ? added.newText : '',
      });
      const args = [
        '--citeproc',
        '--bibliography',
        'refs.json',
        '--to',
        'plain',
        '--wrap',
        'none',
        'draft.md',
      ];
      const { stdout, stderr } = spawnSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
      equal(stderr, '');
      deepEqual(
        [...stdout.matchAll(/[ (]2025, ([^)\n]+)\)\.$/gm)].map(([, locator]) => locator),
        ['2', '00:02:01', place],
      );
    });
});
