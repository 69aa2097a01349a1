import {
  commands,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { HandedFile } from '../adding/articles.ts';
import { foldersOf, homeFolder } from '../adding/folders.ts';
import { counted } from '../counted.ts';
import type { QuoteLine, Server, SourceLine, SpeakerLines } from '../server.ts';
import { refreshWithDraft } from './refreshing.ts';
import { createShownDraft } from './shownDraft.ts';
import { createSteadyTree } from './steadyTree.ts';

/** A line of the view *Sources*: an article, somebody who speaks in it, or a quote. */
export type SourceNode =
  | { readonly kind: 'article'; readonly source: SourceLine }
  | { readonly kind: 'speaker'; readonly source: SourceLine; readonly lines: SpeakerLines }
  | {
      readonly kind: 'quote';
      readonly source: SourceLine;
      readonly speaker: string;
      readonly quote: QuoteLine;
    };

/** What a quote carries when it is dragged: which passage it is. */
export const PASSAGE = 'application/vnd.verbatim.passage';

export interface SourcesView extends Disposable {
  readonly view: TreeView<SourceNode>;
  refresh(): void;
  /** Asks for words and shows only the articles that have them; nothing asked for shows all. */
  search(): Promise<void>;
  clearSearch(): void;
}

/** The articles with who speaks in them and what; what the draft in front uses, or the last one behind a source, is marked. `dropped` gets files. */
export function createSourcesView(
  server: Server,
  dropped: (uris: readonly Uri[], handed: readonly HandedFile[]) => Promise<void>,
): SourcesView {
  const changed = new EventEmitter<SourceNode | undefined>();
  let query = '';
  let found = 0;
  const shown = createShownDraft(server);
  const draft = async () => (await shown())?.uri;

  const tree = createSteadyTree<SourceNode>(
    async (node) => {
      if (node === undefined) {
        const answer = await server.sources(query, await draft());
        found = answer.found;
        describe(answer.sources.length);
        return answer.sources.map((source): SourceNode => ({ kind: 'article', source }));
      }
      if (node.kind === 'article') {
        const speakers = await server.speakers(node.source.article, await draft());
        return speakers.map((lines): SourceNode => ({ kind: 'speaker', source: node.source, lines }));
      }
      if (node.kind === 'quote') return [];
      const { source, lines } = node;
      return lines.quotes.map(
        (quote): SourceNode => ({ kind: 'quote', source, speaker: lines.speaker, quote }),
      );
    },
    (node) => changed.fire(node),
    () => view.visible,
  );
  const provider: TreeDataProvider<SourceNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => tree.getChildren(node),
    getTreeItem: toItem,
  };
  const view = window.createTreeView('verbatim.sources', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: false,
    dragAndDropController: {
      dragMimeTypes: [PASSAGE, 'text/plain'],
      // Files of the writer's own machine have no address where the editor runs in a browser: they bring their bytes.
      dropMimeTypes: ['text/uri-list', 'files'],
      handleDrag: drag,
      async handleDrop(_, transfer) {
        const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
        const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
        const handed = [...transfer].flatMap(([, item]) => item.asFile() ?? []);
        await dropped(
          uris.map((uri) => Uri.parse(uri, true)),
          handed.map((file) => ({ name: file.name, bytes: () => file.data() })),
        );
      },
    },
  });
  const describe = (shown: number) => {
    const cut = found > shown ? l10n.t('{0} of {1}, search for the rest', shown, found) : String(found);
    view.description = query === '' ? cut : l10n.t('“{0}”: {1}', query, cut);
    view.message =
      found === 0 && query !== ''
        ? l10n.t('No article has “{0}”.', query)
        : query === '' && found > 0
          ? invitation()
          : '';
    void commands.executeCommand('setContext', 'verbatim.searchingSources', query !== '');
  };
  const refresh = () => void tree.refresh();
  const search = async () => {
    const asked = await window.showInputBox({
      title: l10n.t('Search the sources'),
      prompt: l10n.t('Words of a title, an outlet, an author, a speaker or an id. Empty shows all.'),
      value: query,
    });
    if (asked === undefined) return;
    query = asked.trim();
    refresh();
  };
  const watching = refreshWithDraft(view, refresh);
  return {
    view,
    refresh,
    search,
    clearSearch() {
      query = '';
      refresh();
    },
    dispose() {
      for (const one of [view, changed, ...watching]) one.dispose();
    },
  };
}

/** What to do, for whoever has named no folder yet and sees what is bundled alone. */
function invitation(): string {
  return foldersOf(homeFolder()).length > 0
    ? ''
    : l10n.t('These articles come with Verbatim. Add your own by the button above, or drag a folder here.');
}

function toItem(node: SourceNode): TreeItem {
  switch (node.kind) {
    case 'article':
      return articleItem(node.source);
    case 'speaker': {
      const { lines, source } = node;
      const item = new TreeItem(lines.speaker, TreeItemCollapsibleState.Collapsed);
      item.id = `${source.article}\n${lines.speaker}`;
      const used = lines.quotes.filter((quote) => quote.used).length;
      item.description =
        counted(lines.quotes.length, 'quote') + (used > 0 ? `, ${l10n.t('{0} used', used)}` : '');
      item.iconPath = new ThemeIcon('person');
      item.accessibilityInformation = { label: `${lines.speaker}, ${item.description}` };
      return item;
    }
    case 'quote': {
      const { quote, source, speaker } = node;
      const item = new TreeItem(quote.words, TreeItemCollapsibleState.None);
      item.id = `${source.article}\n${quote.start}`;
      item.description = quote.used ? l10n.t('used') : '';
      item.tooltip = `${speaker}: ${quote.words}`;
      item.iconPath = new ThemeIcon(quote.used ? 'check' : 'quote');
      item.contextValue = 'quote';
      item.accessibilityInformation = {
        label: quote.used ? l10n.t('“{0}”, used in this draft', quote.words) : `“${quote.words}”`,
      };
      item.command = { title: l10n.t('Open the Source'), command: 'verbatim.openQuote', arguments: [node] };
      return item;
    }
  }
}

function articleItem(source: SourceLine): TreeItem {
  const { article, title, outlet, issued, quotes, used } = source;
  const isEmpty = quotes === 0;
  const item = new TreeItem(
    title ?? article,
    isEmpty ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = article;
  const facts = [outlet, issued].filter((fact) => fact !== null);
  item.description = [...facts, used > 0 ? l10n.t('{0} used', used) : undefined]
    .filter((fact) => fact !== undefined)
    .join(', ');
  item.tooltip = [
    title ?? l10n.t('Title not stated'),
    outlet ?? l10n.t('Outlet not stated'),
    issued ?? l10n.t('Date not stated'),
    l10n.t('{0}, id {1}', counted(quotes, 'quote'), article),
  ].join('\n');
  item.iconPath = new ThemeIcon(used > 0 ? 'pass' : 'file-text');
  item.contextValue = 'article';
  item.accessibilityInformation = {
    label: [
      item.label,
      outlet ?? l10n.t('outlet not stated'),
      issued ?? l10n.t('date not stated'),
      counted(quotes, 'quote'),
      ...(used > 0 ? [l10n.t('{0} used in this draft', used)] : []),
    ].join(', '),
  };
  return item;
}

function drag(nodes: readonly SourceNode[], transfer: DataTransfer): void {
  const [node] = nodes;
  if (node?.kind !== 'quote') return;
  const { source, quote } = node;
  const passage = { article: source.article, start: quote.start, end: quote.end };
  transfer.set(PASSAGE, new DataTransferItem(JSON.stringify(passage)));
  transfer.set('text/plain', new DataTransferItem(`“${quote.words}”`));
}
