import {
  commands,
  type Disposable,
  env,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from 'vscode';
import { counted } from './counted.ts';
import { isDraft } from './drafts.ts';
import { sizeIn } from './size.ts';

/** What the server tells whenever its index changes. */
export interface CorpusNotice {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly quotes: number;
  readonly words: number;
  readonly milliseconds: number;
  /** How many articles could not be read. */
  readonly problems: number;
  /** Files dealt with, of how many, while there are more to deal with; and whether that is held up. */
  readonly done?: number;
  readonly files?: number;
  readonly isPaused?: boolean;
  /** Bytes of what is saved. */
  readonly saved?: number;
  /** The archive that is asked too, and what is wrong with it. */
  readonly archive?: { readonly host: string; readonly trouble?: string };
}

/** What the server tells of a draft that is not checked as others are. */
export interface DraftNotice {
  readonly uri: string;
  readonly said?: string;
}

export interface CorpusStatus extends Disposable {
  /** What the server told last. */
  readonly notice: CorpusNotice | undefined;
  show(notice: CorpusNotice): void;
  /** What is out of the ordinary with a draft; nothing more where `said` is absent. */
  tell(notice: DraftNotice): void;
  showStopped(): void;
}

/** Contexts of the editor: there are files still to be dealt with, and that goes on, or is held up. */
const INDEXING = 'verbatim.isIndexing';
const PAUSED = 'verbatim.isPaused';

/** The item in the status bar that says what is indexed; visible while a draft is in front. */
export function createCorpusStatus(): CorpusStatus {
  let last: CorpusNotice | undefined;
  /** What was told of drafts, by address. */
  const told = new Map<string, string>();
  const item = window.createStatusBarItem('verbatim.corpus', StatusBarAlignment.Right, 90);
  item.name = 'Verbatim';
  item.command = 'verbatim.showMenu';
  const showForDrafts = () => {
    const draft = window.activeTextEditor?.document;
    if (draft === undefined || !isDraft(draft)) return item.hide();
    if (last !== undefined) describe(item, last, told.get(draft.uri.toString()));
    item.show();
  };
  /** What the commands that pause and resume are shown by. */
  let shown = '';
  const tellEditor = () => {
    const now = last?.isPaused ? PAUSED : last?.files === undefined ? '' : INDEXING;
    if (now === shown) return;
    shown = now;
    for (const context of [INDEXING, PAUSED])
      void commands.executeCommand('setContext', context, context === now);
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
      tellEditor();
      describe(item, notice, told.get(window.activeTextEditor?.document.uri.toString() ?? ''));
    },
    tell({ uri, said }) {
      if (said === undefined) told.delete(uri);
      else told.set(uri, said);
      showForDrafts();
    },
    showStopped() {
      last = undefined;
      tellEditor();
      item.text = `$(warning) ${l10n.t('Verbatim stopped')}`;
      item.accessibilityInformation = { label: l10n.t('Verbatim stopped') };
      item.tooltip = l10n.t(
        'The server of Verbatim is not running. Run “Verbatim: Restart” to start it again.',
      );
    },
    dispose() {
      watching.dispose();
      item.dispose();
    },
  };
}

/** Shows what is indexed, and what is said of the draft in front, which is the more urgent of the two. */
function describe(item: StatusBarItem, notice: CorpusNotice, said: string | undefined): void {
  const { problems } = notice;
  const isIndexing = notice.state === 'indexing' || notice.files !== undefined;
  const busy = notice.isPaused ? 'debug-pause' : 'loading~spin';
  const icon = isIndexing ? busy : said !== undefined ? 'info' : problems > 0 ? 'warning' : 'quote';
  const held = whatIsHeld(notice);
  item.text = `$(${icon}) ${said === undefined || isIndexing ? held : l10n.t('Verbatim: long draft')}`;
  item.tooltip = tooltipOf(notice, said);
  item.backgroundColor = problems > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  const facts = [held, said, problems > 0 ? l10n.t('{0} to look at', counted(problems, 'file')) : undefined];
  item.accessibilityInformation = {
    label: facts.filter((fact) => fact !== undefined).join('. '),
    role: 'button',
  };
}

/** What is indexed in a line, or how far that is. */
export function whatIsHeld({ state, articles, quotes, done, files, isPaused }: CorpusNotice): string {
  if (done !== undefined && files !== undefined) {
    const far = [done.toLocaleString(env.language), files.toLocaleString(env.language)];
    return isPaused
      ? l10n.t('Verbatim: {0} of {1} articles, paused', ...far)
      : l10n.t('Verbatim: {0} of {1} articles', ...far);
  }
  return state === 'indexing'
    ? l10n.t('Verbatim: indexing {0}', counted(articles, 'article'))
    : l10n.t('Verbatim: {0}, {1}', counted(articles, 'article'), counted(quotes, 'quote'));
}

function tooltipOf(
  { state, articles, quotes, words, milliseconds, problems, saved, archive }: CorpusNotice,
  said: string | undefined,
): MarkdownString {
  const held = [counted(articles, 'article'), counted(quotes, 'quote'), counted(words, 'word')];
  const rows = [
    ...(said === undefined ? [] : [said]),
    state === 'ready'
      ? l10n.t('Indexed {0} with {1} and {2}.', ...held)
      : l10n.t('Indexing {0} with {1} and {2}.', ...held),
    ...(state === 'ready' ? [l10n.t('It took {0}.', duration(milliseconds))] : []),
    ...(saved === undefined ? [] : [l10n.t('The saved index takes {0}.', sizeIn(env.language, saved))]),
    ...(problems > 0
      ? [`[${l10n.t('{0} to look at', counted(problems, 'file'))}](command:verbatim.problems.focus)`]
      : []),
    ...(archive === undefined
      ? []
      : [
          archive.trouble ??
            l10n.t('Word pairs of quotations are looked up in the archive at {0}.', archive.host),
        ]),
    `[${l10n.t('Add a folder of articles')}](command:verbatim.addFolder)`,
  ];
  const tooltip = new MarkdownString(rows.join('\n\n'));
  tooltip.isTrusted = { enabledCommands: ['verbatim.addFolder', 'verbatim.problems.focus'] };
  return tooltip;
}

/** "85 ms", "6.6 s". */
function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
