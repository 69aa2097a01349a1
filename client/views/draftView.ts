import {
  type Disposable,
  EventEmitter,
  Range,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import { draftInFront } from '../drafts.ts';
import type { Need, OverviewLine, Server } from '../server.ts';
import { refreshWithDraft } from './refreshing.ts';

/** A line of the view *This Draft*: what quotations need, or one of them. */
export type DraftNode =
  | {
      readonly kind: 'need';
      readonly uri: string;
      readonly need: Need;
      readonly lines: readonly OverviewLine[];
    }
  | { readonly kind: 'quotation'; readonly uri: string; readonly line: OverviewLine };

/** What each need is called, and how it is shown; in the order of the view. */
const NEEDS: Readonly<
  Record<Need, { readonly label: string; readonly icon: string; readonly colour?: string }>
> = {
  misattributed: { label: 'Given to the wrong person', icon: 'error', colour: 'list.errorForeground' },
  altered: { label: 'Words differ from the source', icon: 'warning', colour: 'list.warningForeground' },
  'not-found': { label: 'In none of the articles', icon: 'question' },
  'to-look-at': { label: 'Worth a look', icon: 'info' },
  uncited: { label: 'Without a citation', icon: 'link' },
  unchecked: { label: 'Nobody’s speech', icon: 'circle-outline' },
  fine: { label: 'Fine', icon: 'pass' },
};

/** The quotations of the draft in front, by what they need. */
export function createDraftView(
  server: Server,
): Disposable & { readonly view: TreeView<DraftNode>; refresh(): void } {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<DraftNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node?.kind === 'quotation') return [];
      if (node !== undefined)
        return node.lines.map((line): DraftNode => ({ kind: 'quotation', uri: node.uri, line }));
      const uri = draftInFront()?.document.uri.toString();
      const lines = uri === undefined ? undefined : await server.overview(uri);
      describe(lines);
      if (uri === undefined || lines === undefined) return [];
      return (Object.keys(NEEDS) as Need[]).flatMap((need): DraftNode[] => {
        const these = lines.filter((line) => line.need === need);
        return these.length === 0 ? [] : [{ kind: 'need', uri, need, lines: these }];
      });
    },
    getTreeItem: toItem,
  };
  const view = window.createTreeView('verbatim.draft', { treeDataProvider: provider, showCollapseAll: true });
  const describe = (lines: readonly OverviewLine[] | undefined) => {
    view.description = lines === undefined ? '' : counted(lines.length, 'quotation');
    const wrong = (lines ?? []).filter(({ need }) => need === 'misattributed' || need === 'altered').length;
    view.badge =
      wrong === 0 ? undefined : { value: wrong, tooltip: `${counted(wrong, 'quotation')} to put right` };
    view.message =
      lines === undefined
        ? 'Open a Markdown or plain-text draft to see its quotations here.'
        : lines.length === 0
          ? 'This draft has no quotations yet.'
          : '';
  };
  const refresh = () => changed.fire(undefined);
  const watching = refreshWithDraft(view, refresh);
  return {
    view,
    refresh,
    dispose() {
      for (const one of [view, changed, ...watching]) one.dispose();
    },
  };
}

function toItem(node: DraftNode): TreeItem {
  if (node.kind === 'need') {
    const { label, icon, colour } = NEEDS[node.need];
    const isQuiet = node.need === 'fine' || node.need === 'unchecked';
    const item = new TreeItem(
      label,
      isQuiet ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
    );
    item.id = `${node.uri}\n${node.need}`;
    item.description = String(node.lines.length);
    item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
    item.accessibilityInformation = { label: `${label}, ${counted(node.lines.length, 'quotation')}` };
    return item;
  }
  const { line, uri } = node;
  const item = new TreeItem(line.words || '(empty)', TreeItemCollapsibleState.None);
  item.description = [line.speaker, line.article].filter((fact) => fact !== undefined).join(', ');
  item.tooltip = [`“${line.words}”`, line.message].filter((fact) => fact !== undefined).join('\n\n');
  item.command = { title: 'Go to the Quotation', command: 'verbatim.goToQuotation', arguments: [uri, line] };
  item.accessibilityInformation = {
    label: [line.words, line.speaker, line.message].filter((fact) => fact !== undefined).join(', '),
  };
  return item;
}

/** Puts the cursor at a quotation of a draft. */
export async function goToQuotation(uri: string, { range: { start, end } }: OverviewLine): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const selection = new Range(range.start, range.start);
  const editor = await window.showTextDocument(Uri.parse(uri, true), { preview: false, selection });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
