import { l10n, type Uri, window, workspace } from 'vscode';
import type { Server } from '../server.ts';
import { chooseShelf, freeName } from './articles.ts';
import { shownName } from './folders.ts';

/**
 * *Import…*: makes plain Markdown copies of files of any kind that is read, with what is known of them above the text,
 * so that a person can mend what a program read wrong; of a file of highlights one excerpt for each text. The files
 * themselves are left alone, and nothing is written over.
 */
export async function importFiles(server: Server): Promise<void> {
  const picked = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: l10n.t('Import'),
    title: l10n.t('Files to copy as Markdown, or highlights of Readwise, Instapaper or Hypothesis'),
  });
  if (picked === undefined || picked.length === 0) return;
  const shelf = await chooseShelf();
  if (shelf === undefined) return;
  const written: Uri[] = [];
  const wrong: string[] = [];
  for (const file of picked) {
    const { copies, problems } = await server.imported(file.toString());
    wrong.push(...problems.map((problem) => `${nameOf(file)}: ${problem}`));
    for (const { name, markdown } of copies) {
      const target = await freeName(shelf, `${name}.md`);
      await workspace.fs.writeFile(target, new TextEncoder().encode(markdown));
      written.push(target);
    }
  }
  if (wrong.length > 0) void window.showWarningMessage(`Verbatim: ${shown(wrong)}`);
  const [first] = written;
  if (first === undefined) return;
  const place = shownName(shelf);
  const said =
    written.length === 1
      ? l10n.t(
          'Verbatim: {0} is among your articles now, in {1}. Look it over: programs read some files wrong.',
          nameOf(first),
          place,
        )
      : l10n.t(
          'Verbatim: {0} copies are among your articles now, in {1}. Look them over: programs read some files wrong.',
          written.length,
          place,
        );
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(said, open);
  if (answer === open) await window.showTextDocument(first);
}

/** A message has room for a few. */
function shown(problems: readonly string[]): string {
  const rest = problems.length - MOST_SHOWN;
  const all = problems.slice(0, MOST_SHOWN).join(' ');
  return rest > 0 ? l10n.t('{0} And {1} more.', all, rest) : all;
}

const MOST_SHOWN = 3;

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
