import {
  type Disposable,
  EventEmitter,
  l10n,
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
import { counted } from '../counted.ts';
import { draftInFront } from '../drafts.ts';
import type { OverviewLine, Server, Standing } from '../server.ts';
import { refreshWithDraft } from './refreshing.ts';
import { createShownDraft, type ShownDraft } from './shownDraft.ts';
import { createSteadyTree } from './steadyTree.ts';

/** A line of the view *This Draft*: how quotations stand, or one of them. */
export type DraftNode =
  | {
      readonly kind: 'standing';
      readonly uri: string;
      readonly standing: Standing;
      readonly lines: readonly OverviewLine[];
    }
  | { readonly kind: 'quotation'; readonly uri: string; readonly line: OverviewLine };

/** What each standing is called, and how it is shown; in the order of the view. */
const STANDINGS: Readonly<
  Record<Standing, { readonly label: string; readonly icon: string; readonly colour?: string }>
> = {
  misattributed: {
    label: l10n.t('Given to the wrong person'),
    icon: 'error',
    colour: 'list.errorForeground',
  },
  altered: {
    label: l10n.t('Words differ from the source'),
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  misleading: {
    label: l10n.t('Cut or marked misleadingly'),
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  'wrongly sourced': {
    label: l10n.t('The source named does not fit'),
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  unattributed: { label: l10n.t('Given to nobody'), icon: 'person' },
  'not found': { label: l10n.t('In none of the articles'), icon: 'question' },
  'worth a look': { label: l10n.t('Worth a look'), icon: 'info' },
  uncited: { label: l10n.t('Without a citation'), icon: 'link' },
  fine: { label: l10n.t('Fine'), icon: 'pass' },
  ignored: { label: l10n.t('Ignored, as the draft asks'), icon: 'eye-closed' },
  unchecked: { label: l10n.t('Not compared with an article'), icon: 'circle-outline' },
};

/** How a quotation stands to the record, in a word. */
const RECORDED: Readonly<Record<NonNullable<OverviewLine['record']>, string>> = {
  checked: l10n.t('checked'),
  changed: l10n.t('changed since it was checked'),
  'source changed': l10n.t('source changed since it was checked'),
  new: l10n.t('not yet checked'),
};

/** Groups that ask for nothing; they are folded. */
const QUIET: ReadonlySet<Standing> = new Set(['fine', 'ignored', 'unchecked']);

/** Groups of quotations that are wrong for certain, as the badge counts them. */
const TO_PUT_RIGHT: ReadonlySet<Standing> = new Set([
  'misattributed',
  'altered',
  'misleading',
  'wrongly sourced',
]);

/** Groups that the line above the draft does not count as quotations. */
const UNCOUNTED: ReadonlySet<Standing> = new Set(['ignored', 'unchecked']);

/** The quotations of the draft in front, or of the last one behind a source, by what they need. */
export function createDraftView(
  server: Server,
): Disposable & { readonly view: TreeView<DraftNode>; refresh(): void } {
  const changed = new EventEmitter<DraftNode | undefined>();
  const shown = createShownDraft(server);
  const tree = createSteadyTree<DraftNode>(
    async (node) => {
      if (node?.kind === 'quotation') return [];
      if (node !== undefined)
        return node.lines.map((line): DraftNode => ({ kind: 'quotation', uri: node.uri, line }));
      const draft = await shown();
      describe(draft);
      if (draft === undefined) return [];
      const { uri, overview } = draft;
      const lines = overview.quotations;
      return (Object.keys(STANDINGS) as Standing[]).flatMap((standing): DraftNode[] => {
        const these = lines.filter((line) => line.standing === standing);
        return these.length === 0 ? [] : [{ kind: 'standing', uri, standing, lines: these }];
      });
    },
    (node) => changed.fire(node),
    () => view.visible,
  );
  const provider: TreeDataProvider<DraftNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => tree.getChildren(node),
    getTreeItem: toItem,
  };
  const view = window.createTreeView('verbatim.draft', { treeDataProvider: provider, showCollapseAll: true });
  const describe = (draft: ShownDraft | undefined) => {
    const { uri, overview } = draft ?? {};
    const lines = overview?.quotations;
    const quotations = (lines ?? []).filter(({ standing }) => !UNCOUNTED.has(standing));
    const of = uri === draftInFront()?.document.uri.toString() ? undefined : uri;
    const count = lines === undefined || overview?.waits ? '' : counted(quotations.length, 'quotation');
    // Which draft it is that stands behind a source.
    view.description =
      count === '' || of === undefined ? count : `${Uri.parse(of, true).path.split('/').at(-1)}, ${count}`;
    const wrong = quotations.filter(({ standing }) => TO_PUT_RIGHT.has(standing)).length;
    view.badge =
      wrong === 0
        ? undefined
        : { value: wrong, tooltip: l10n.t('{0} to put right', counted(wrong, 'quotation')) };
    view.message =
      lines === undefined
        ? l10n.t('Open a Markdown or plain-text draft to see its quotations here.')
        : overview?.waits
          ? l10n.t('The quotations are checked as soon as all articles are read.')
          : lines.length === 0
            ? l10n.t('This draft has no quotations yet.')
            : (overview?.recorded ?? '');
  };
  const refresh = () => void tree.refresh();
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
  if (node.kind === 'standing') {
    const { label, icon, colour } = STANDINGS[node.standing];
    const item = new TreeItem(
      label,
      QUIET.has(node.standing) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
    );
    item.id = `${node.uri}\n${node.standing}`;
    item.description = String(node.lines.length);
    item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
    item.accessibilityInformation = { label: `${label}, ${counted(node.lines.length, 'quotation')}` };
    return item;
  }
  const { line, uri } = node;
  const item = new TreeItem(line.words || l10n.t('(empty)'), TreeItemCollapsibleState.None);
  const recorded = line.record === undefined ? undefined : RECORDED[line.record];
  item.description = [recorded, line.speaker, line.article].filter((fact) => fact !== undefined).join(', ');
  item.tooltip = [`“${line.words}”`, line.message].filter((fact) => fact !== undefined).join('\n\n');
  item.command = {
    title: l10n.t('Go to the Quotation'),
    command: 'verbatim.goToQuotation',
    arguments: [uri, line],
  };
  const facts = [`“${line.words}”`, recorded, line.speaker, line.message].filter(
    (fact) => fact !== undefined,
  );
  item.accessibilityInformation = { label: facts.join('. ') };
  return item;
}

/** Puts the cursor at a quotation of a draft. */
export async function goToQuotation(uri: string, { range: { start, end } }: OverviewLine): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const selection = new Range(range.start, range.start);
  const editor = await window.showTextDocument(Uri.parse(uri, true), { preview: false, selection });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
