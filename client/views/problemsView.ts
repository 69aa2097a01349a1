import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { meansSame } from '../adding/folderNames.ts';
import { foldersOf } from '../adding/folders.ts';
import { counted } from '../counted.ts';
import type { Server, SourceProblem } from '../server.ts';
import { createSteadyTree } from './steadyTree.ts';

/** A line of the view *Problems of Sources*. */
export type ProblemNode = SourceProblem & { readonly isNamedFolder: boolean };

/** What could not be read, each with its file or folder; a folder of the settings that is missing can be exchanged. */
export function createProblemsView(server: Server): Disposable & { refresh(): void } {
  const changed = new EventEmitter<ProblemNode | undefined>();
  const tree = createSteadyTree<ProblemNode>(
    async (node) => {
      if (node !== undefined) return [];
      const problems = await server.problems();
      const wrong = problems.filter(({ isNotice }) => !isNotice).length;
      view.message = problems.length === 0 ? l10n.t('All files of your folders could be read.') : '';
      view.badge =
        wrong === 0
          ? undefined
          : {
              value: wrong,
              tooltip: l10n.t('{0} to look at', counted(wrong, 'file')),
            };
      const named = foldersInSettings();
      return problems.map((problem) => ({
        ...problem,
        isNamedFolder: !problem.isNotice && named.some((folder) => meansSame(folder, problem.path)),
      }));
    },
    (node) => changed.fire(node),
    () => view.visible,
  );
  const provider: TreeDataProvider<ProblemNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => tree.getChildren(node),
    getTreeItem(problem) {
      const item = new TreeItem(nameOf(problem.path), TreeItemCollapsibleState.None);
      item.description = problem.message;
      item.tooltip = `${problem.path}\n\n${problem.message}`;
      item.iconPath = problem.isNotice
        ? new ThemeIcon('info')
        : new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
      item.contextValue = problem.isNamedFolder ? 'folder' : 'file';
      const said = `${nameOf(problem.path)}: ${problem.message}`;
      item.accessibilityInformation = {
        label: problem.isNotice ? said : l10n.t('Problem. {0}', said),
      };
      if (!problem.isNamedFolder)
        item.command = {
          title: l10n.t('Open'),
          command: isText(problem) ? 'verbatim.openProblem' : 'vscode.open',
          arguments: isText(problem) ? [problem] : [Uri.parse(problem.uri, true)],
        };
      return item;
    },
  };
  const view = window.createTreeView('verbatim.problems', { treeDataProvider: provider });
  return {
    refresh: () => void tree.refresh(),
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}

/** Whether it opens as text. */
function isText({ path }: SourceProblem): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path);
}

/** Of the window, and of each of its folders. */
function foldersInSettings(): readonly string[] {
  const folders = [undefined, ...(workspace.workspaceFolders ?? [])];
  return [...new Set(folders.flatMap(foldersOf))];
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
