import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { counted } from './counted.ts';
import { isDraft } from './drafts.ts';

/** What the server tells whenever its index changes. */
export interface CorpusNotice {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly quotes: number;
  readonly words: number;
  readonly milliseconds: number;
  /** How many articles could not be read. */
  readonly problems: number;
  /** The archive that is asked too, and what is wrong with it. */
  readonly archive?: { readonly host: string; readonly trouble?: string };
}

export interface CorpusStatus extends Disposable {
  /** What the server told last. */
  readonly notice: CorpusNotice | undefined;
  show(notice: CorpusNotice): void;
  showStopped(): void;
}

/** The item in the status bar that says what is indexed; visible while a draft is in front. */
export function createCorpusStatus(): CorpusStatus {
  let last: CorpusNotice | undefined;
  const item = window.createStatusBarItem('verbatim.corpus', StatusBarAlignment.Right, 90);
  item.name = 'Verbatim';
  item.command = 'verbatim.showMenu';
  const showForDrafts = () => {
    const draft = window.activeTextEditor?.document;
    if (draft !== undefined && isDraft(draft)) item.show();
    else item.hide();
  };
  const watching = window.onDidChangeActiveTextEditor(showForDrafts);
  item.text = '$(loading~spin) Verbatim';
  showForDrafts();
  return {
    get notice() {
      return last;
    },
    show(notice) {
      last = notice;
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
  archive,
}: CorpusNotice): MarkdownString {
  const rows = [
    `${state === 'ready' ? 'Indexed' : 'Indexing'} ${counted(articles, 'article')} with ${counted(quotes, 'quote')} and ${counted(words, 'word')}.`,
    ...(state === 'ready' ? [`It took ${duration(milliseconds)}.`] : []),
    ...(problems > 0
      ? [
          `[${counted(problems, 'file or folder', 'files or folders')} to look at](command:verbatim.problems.focus)`,
        ]
      : []),
    ...(archive === undefined
      ? []
      : [archive.trouble ?? `Word pairs of quotations are looked up in the archive at ${archive.host}.`]),
    '[Add a folder of articles](command:verbatim.addFolder)',
  ];
  const tooltip = new MarkdownString(rows.join('\n\n'));
  tooltip.isTrusted = { enabledCommands: ['verbatim.addFolder', 'verbatim.problems.focus'] };
  return tooltip;
}

/** "85 ms", "6.6 s". */
function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
