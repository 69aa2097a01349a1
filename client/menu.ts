import { commands, env, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type CorpusNotice, whatIsHeld } from './corpusStatus.ts';
import { sizeIn } from './size.ts';

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
    { label: icon('checklist', l10n.t('Check this draft')), run: command('verbatim.check') },
    { label: icon('list-tree', l10n.t('Show what this draft needs')), run: command('verbatim.showDraft') },
    { label: icon('pass', l10n.t('Hand it over: the fact-check packet…')), run: command('verbatim.packet') },
    {
      label: icon('verified', l10n.t('Record the quotations, and who checked them…')),
      run: command('verbatim.record'),
    },
    {
      label: icon('split-horizontal', l10n.t('Open the source to the side')),
      run: command('verbatim.openToSide'),
    },
    {
      label: icon('graph', l10n.t('Who is quoted how much, and what is left')),
      run: command('verbatim.coverage'),
    },
    { label: icon('clippy', l10n.t('Paste as a quotation')), run: command('verbatim.pasteAsQuotation') },
    {
      label: icon('references', l10n.t('Convert the citations…')),
      run: command('verbatim.convertCitations'),
    },
    {
      label: icon('book', l10n.t('Add what is cited to a bibliography…')),
      run: command('verbatim.addToBibliography'),
    },
    { label: icon('search', l10n.t('Search the quotes…')), run: command('workbench.action.quickOpen', '#') },
    { label: icon('library', l10n.t('Show the sources')), run: command('verbatim.sources.focus') },
    { label: l10n.t('Articles'), kind: QuickPickItemKind.Separator },
    { label: icon('folder-opened', l10n.t('Add a folder of articles…')), run: command('verbatim.addFolder') },
    { label: icon('file-add', l10n.t('Add an article from a file…')), run: command('verbatim.addFromFile') },
    {
      label: icon('clippy', l10n.t('Add an article from the clipboard…')),
      run: command('verbatim.addFromClipboard'),
    },
    {
      label: icon('arrow-down', l10n.t('Import files, or highlights, as Markdown…')),
      run: command('verbatim.import'),
    },
    ...(problems > 0
      ? [
          {
            label: icon(
              'warning',
              problems === 1 ? l10n.t('One file needs a look') : l10n.t('{0} files need a look', problems),
            ),
            run: command('verbatim.problems.focus'),
          },
        ]
      : []),
    { label: 'Verbatim', kind: QuickPickItemKind.Separator },
    ...(notice === undefined ? [] : ofTheIndex(notice)),
    {
      label: icon('gear', l10n.t('Settings')),
      run: command('workbench.action.openSettings', '@ext:verbatim.verbatim'),
    },
    { label: icon('output', l10n.t('Show the log')), run: command('verbatim.showOutput') },
  ];
  const choice = await window.showQuickPick(entries, {
    title: notice === undefined ? 'Verbatim' : whatIsHeld(notice),
    placeHolder: l10n.t('What would you like to do?'),
  });
  await choice?.run?.();
}

/** What can be done with the index and the archive as they are now. */
function ofTheIndex({ files, isPaused, saved, archive }: CorpusNotice): readonly Entry[] {
  const run = (command: string) => () => commands.executeCommand(command);
  return [
    ...(files !== undefined && !isPaused
      ? [{ label: icon('debug-pause', l10n.t('Pause indexing')), run: run('verbatim.pauseIndexing') }]
      : []),
    ...(isPaused
      ? [{ label: icon('debug-continue', l10n.t('Resume indexing')), run: run('verbatim.resumeIndexing') }]
      : []),
    ...(saved !== undefined
      ? [
          {
            label: icon('trash', l10n.t('Clear the saved index')),
            description: sizeIn(env.language, saved),
            run: run('verbatim.clearIndex'),
          },
        ]
      : []),
    ...(archive !== undefined
      ? [
          {
            label: icon('key', l10n.t('Set the credentials of the archive…')),
            description: archive.host,
            run: run('verbatim.setArchiveCredentials'),
          },
        ]
      : []),
  ];
}

/** A label with one of the editor's icons before it. */
const icon = (name: string, label: string) => `$(${name}) ${label}`;
