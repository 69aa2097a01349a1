import {
  type Disposable,
  l10n,
  type Range,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import { unlessGone } from './asking.ts';
import { draftInFront } from './drafts.ts';
import { toRange } from './openSource.ts';
import type { Beside, Server } from './server.ts';

/** *Open Source to the Side*, and what follows the cursor from then on. */
export interface SideBySide extends Disposable {
  open(): Promise<void>;
}

/**
 * The source of the quotation at the cursor opens beside the draft with its passage set off, and follows the cursor
 * from quotation to quotation; a click into the source sets off the quotation that has the words there. Closing either
 * side, or the command once more, ends it.
 */
export function createSideBySide(server: Server): SideBySide {
  const passage = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  /** The addresses of the draft and of the source beside it. */
  let pair: { readonly draft: string; source: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;

  const editorOf = (uri: string | undefined) =>
    window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const clear = () => {
    for (const editor of window.visibleTextEditors) editor.setDecorations(passage, []);
  };
  const stop = () => {
    clearTimeout(timer);
    clear();
    pair = undefined;
  };
  const setOff = (editor: TextEditor, range: Range) => {
    clear();
    editor.setDecorations(passage, [range]);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  /** Shows the source of what is at the cursor of the draft; whether there is one. */
  const showSource = async (draft: TextEditor): Promise<boolean> => {
    const mine = ++latest;
    const uri = draft.document.uri.toString();
    const found = await server.sourceBeside(uri, draft.selection.active);
    if (found === null || mine !== latest) return false;
    const shown = editorOf(shownAs(found.uri)) ?? editorOf(shownAs(found.text)) ?? (await openBeside(found));
    pair = { draft: uri, source: shown.document.uri.toString() };
    setOff(shown, toRange(found.range));
    return true;
  };

  const showQuotation = async (source: TextEditor, draft: TextEditor) => {
    const mine = ++latest;
    const [from, to] = [source.document.uri.toString(), draft.document.uri.toString()];
    const range = await server.quotationBeside(from, source.selection.active, to);
    if (range !== null && mine === latest) setOff(draft, toRange(range));
  };

  const following = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    // What a program selects, this one among them, is nobody's cursor.
    if (pair === undefined || kind === undefined || kind === TextEditorSelectionChangeKind.Command) return;
    const { draft, source } = pair;
    const uri = textEditor.document.uri.toString();
    if (uri !== draft && uri !== source) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const other = editorOf(uri === draft ? source : draft);
      if (other === undefined) stop();
      else
        void (uri === draft ? unlessGone(showSource(textEditor), false) : showQuotation(textEditor, other));
    }, SOON);
  });
  const closing = window.onDidChangeVisibleTextEditors(() => {
    if (pair !== undefined && editorOf(pair.draft) === undefined) stop();
  });

  return {
    async open() {
      const editor = draftInFront();
      if (pair !== undefined && editor?.document.uri.toString() === pair.draft && editorOf(pair.source)) {
        stop();
        window.setStatusBarMessage(l10n.t('Verbatim: the source no longer follows the cursor.'), SHOWN_FOR);
        return;
      }
      stop();
      if (editor !== undefined && (await showSource(editor))) return;
      void window.showInformationMessage(
        l10n.t('Verbatim: put the cursor into a quotation whose words stand in one of your articles.'),
      );
    },
    dispose() {
      stop();
      for (const one of [passage, following, closing]) one.dispose();
    },
  };
}

/**
 * Opens the text of the source in the column beside the draft. The draft keeps the focus all the while: what somebody
 * types meanwhile is meant for it.
 */
function openBeside({ text, range }: Beside): Thenable<TextEditor> {
  return window.showTextDocument(Uri.parse(text, true), {
    ...{ viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true, selection: toRange(range) },
  });
}

function shownAs(address: string): string {
  return Uri.parse(address, true).toString();
}

/** In milliseconds: the cursor has come to rest. */
const SOON = 120;
const SHOWN_FOR = 4000;
