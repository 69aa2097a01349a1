import { commands, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { CorpusNotice } from './corpusStatus.ts';

interface Entry extends QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** What the item in the status bar opens: everything that a writer may want of Verbatim, in one list. */
export async function showMenu(notice: CorpusNotice | undefined): Promise<void> {
  const command =
    (id: string, ...args: unknown[]) =>
    () =>
      commands.executeCommand(id, ...args);
  const problems = notice?.problems ?? 0;
  const entries: Entry[] = [
    { label: '$(checklist) Check this draft', run: command('verbatim.check') },
    { label: '$(list-tree) Show what this draft needs', run: command('verbatim.showDraft') },
    { label: '$(pass) Hand it over: the fact-check packet…', run: command('verbatim.packet') },
    { label: '$(verified) Record the quotations, and who checked them…', run: command('verbatim.record') },
    { label: '$(split-horizontal) Open the source to the side', run: command('verbatim.openToSide') },
    { label: '$(graph) Who is quoted how much, and what is left', run: command('verbatim.coverage') },
    { label: '$(clippy) Paste as a quotation', run: command('verbatim.pasteAsQuotation') },
    { label: '$(references) Convert the citations…', run: command('verbatim.convertCitations') },
    { label: '$(book) Add what is cited to a bibliography…', run: command('verbatim.addToBibliography') },
    { label: '$(search) Search the quotes…', run: command('workbench.action.quickOpen', '#') },
    { label: '$(library) Show the sources', run: command('verbatim.sources.focus') },
    { label: 'Articles', kind: QuickPickItemKind.Separator },
    { label: '$(folder-opened) Add a folder of articles…', run: command('verbatim.addFolder') },
    { label: '$(file-add) Add an article from a file…', run: command('verbatim.addFromFile') },
    { label: '$(clippy) Add an article from the clipboard…', run: command('verbatim.addFromClipboard') },
    { label: '$(arrow-down) Import files, or highlights, as Markdown…', run: command('verbatim.import') },
    ...(problems > 0
      ? [
          {
            label: `$(warning) ${problems === 1 ? 'One file needs' : `${problems} files need`} a look`,
            run: command('verbatim.problems.focus'),
          },
        ]
      : []),
    { label: 'Verbatim', kind: QuickPickItemKind.Separator },
    { label: '$(gear) Settings', run: command('workbench.action.openSettings', '@ext:verbatim.verbatim') },
    { label: '$(output) Show the log', run: command('verbatim.showOutput') },
  ];
  const title =
    notice === undefined ? 'Verbatim' : `Verbatim: ${notice.articles} articles, ${notice.quotes} quotes`;
  const choice = await window.showQuickPick(entries, { title, placeHolder: 'What would you like to do?' });
  await choice?.run?.();
}
