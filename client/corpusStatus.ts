import {
  type Disposable,
  type DocumentFilter,
  languages,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
} from 'vscode';

/** What the server tells whenever its index changes. */
export interface CorpusNotice {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly quotes: number;
  readonly words: number;
  readonly milliseconds: number;
  /** How many articles could not be read. */
  readonly problems: number;
}

export interface CorpusStatus extends Disposable {
  show(notice: CorpusNotice): void;
  showStopped(): void;
}

/** The item in the status bar that says what is indexed; visible while a draft is in front. */
export function createCorpusStatus(drafts: readonly DocumentFilter[]): CorpusStatus {
  const item = window.createStatusBarItem('verbatim.corpus', StatusBarAlignment.Right, 90);
  item.name = 'Verbatim';
  item.command = 'verbatim.showOutput';
  const showForDrafts = () => {
    const draft = window.activeTextEditor?.document;
    if (draft !== undefined && languages.match([...drafts], draft) > 0) item.show();
    else item.hide();
  };
  const watching = window.onDidChangeActiveTextEditor(showForDrafts);
  item.text = '$(loading~spin) Verbatim';
  showForDrafts();
  return {
    show(notice) {
      item.text = corpusLabel(notice);
      item.tooltip = corpusTooltip(notice);
      item.backgroundColor =
        notice.problems > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    },
    showStopped() {
      item.text = '$(warning) Verbatim stopped';
      item.tooltip = 'The server of Verbatim is not running. Run “Verbatim: Restart” to start it again.';
    },
    dispose() {
      watching.dispose();
      item.dispose();
    },
  };
}

function corpusLabel({ state, articles, quotes, problems }: CorpusNotice): string {
  if (state === 'indexing') return `$(loading~spin) Verbatim: indexing ${counted(articles, 'article')}`;
  const label = `Verbatim: ${counted(articles, 'article')}, ${counted(quotes, 'quote')}`;
  return problems > 0 ? `$(warning) ${label}` : `$(quote) ${label}`;
}

function corpusTooltip({
  state,
  articles,
  quotes,
  words,
  milliseconds,
  problems,
}: CorpusNotice): MarkdownString {
  const rows = [
    `${state === 'ready' ? 'Indexed' : 'Indexing'} ${counted(articles, 'article')} with ${counted(quotes, 'quote')} and ${counted(words, 'word')}.`,
    ...(state === 'ready' ? [`It took ${duration(milliseconds)}.`] : []),
    ...(problems > 0 ? [`${counted(problems, 'problem')}: the output tells which.`] : []),
    '[Add folders of articles](command:workbench.action.openSettings?%5B%22verbatim.corpus%22%5D)',
    '[Show output](command:verbatim.showOutput)',
  ];
  const tooltip = new MarkdownString(rows.join('\n\n'));
  tooltip.isTrusted = { enabledCommands: ['workbench.action.openSettings', 'verbatim.showOutput'] };
  return tooltip;
}

/** "1 quote", "1,204 quotes". */
function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** "85 ms", "6.6 s". */
function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
