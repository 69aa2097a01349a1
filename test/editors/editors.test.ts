import { equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { hasProgram, installDebianPackages } from '../../scripts/system.ts';
import { folderOf } from '../commandLine/runVerbatim.ts';

const CLI = join(import.meta.dirname, '../../dist/verbatim.cjs');

const ARTICLE = `---
id: pump
container-title: The Harbour Courier
---

“The pump was ours to mend,” Ines Calloway said.

“We did not ask the council for money,” Ines Calloway said later.
`;
const DRAFT = '“The pump was ours to repair,” Ines Calloway said.\n';

interface Editor {
  readonly name: string;
  readonly program: string;
  readonly packages: readonly string[];
  readonly args: readonly string[];
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    packages: ['neovim'],
    args: ['--headless', '-n', '-u', 'NONE', '-c', `luafile ${join(import.meta.dirname, 'session.lua')}`],
  },
  {
    name: 'Emacs with eglot',
    program: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    args: ['--batch', '-l', join(import.meta.dirname, 'session.el')],
  },
];

/** What a session wrote down. */
interface Seen {
  readonly started: boolean;
  readonly codes: readonly string[];
  readonly hover: string;
  readonly definition: string;
  readonly fixed: string;
  readonly quiet: boolean;
  readonly offered: string;
  readonly written: string;
}

for (const editor of EDITORS) {
  describe(editor.name, function () {
    this.timeout(900_000);
    let seen: Seen | undefined;

    before(async function () {
      const missing = await installDebianPackages(editor.packages);
      if (missing.length > 0 || !hasProgram(editor.program)) {
        console.log(`Skipped: ${editor.name} is not installed and cannot be.`);
        this.skip();
      }
      seen = runSession(editor);
    });

    it('underlines an altered quotation', () => {
      equal(seen?.started, true);
      equal(seen?.codes.join(), 'misquoted');
    });

    it('shows the source of the quotation at the cursor', () => {
      match(seen?.hover ?? '', /The Harbour Courier/);
    });

    it('goes to the place in the article', () => {
      match(seen?.definition ?? '', /articles\/pump\.md$/);
    });

    it('restores the wording by the preferred fix, and is quiet then', () => {
      equal(seen?.fixed, '“The pump was ours to mend,” Ines Calloway said.');
      equal(seen?.quiet, true);
    });

    it('offers what the speaker said and writes it when taken', () => {
      match(seen?.offered ?? '', /^We did not ask the council/);
      match(seen?.written ?? '', /^Ines Calloway said: “We did not ask the council for money/);
    });
  });
}

function runSession({ program, args }: Editor): Seen | undefined {
  const folder = folderOf({ 'articles/pump.md': ARTICLE, 'piece/draft.md': DRAFT });
  const notes = join(folder, 'seen.json');
  const run = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      NODE: process.execPath,
      VERBATIM_CLI: CLI,
      VERBATIM_DRAFT: join(folder, 'piece/draft.md'),
      VERBATIM_ARTICLES: join(folder, 'articles'),
      VERBATIM_SEEN: notes,
    },
  });
  if (!existsSync(notes)) {
    console.log(run.stdout, run.stderr, run.error);
    return undefined;
  }
  return JSON.parse(readFileSync(notes, 'utf8'));
}
