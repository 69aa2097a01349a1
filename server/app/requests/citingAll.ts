import { ResponseError, type TextEdit } from 'vscode-languageserver';
import { convertCitations } from '../../citations/allForms/convertCitations.ts';
import { CITATION_STYLES, type CitationStyle } from '../../citations/forms/forms.ts';
import { addToBibliography } from '../../corpus/bibliography/addToBibliography.ts';
import { citedArticles } from '../../features/citedArticles.ts';
import { toTextEdits } from '../../lsp/convert.ts';
import { counted } from '../../text/counted.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { type OpenDraft, openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

interface ToConvert {
  readonly uri: string;
  readonly style: string;
}

interface ToAdd {
  /** The draft. */
  readonly uri: string;
  /** The bibliography, and what it holds now: it may be open and changed. */
  readonly path: string;
  readonly text: string;
}

interface Edited {
  readonly edits: readonly TextEdit[];
  readonly said: string;
}

/** Answers what goes for all citations of a draft at once: another form, and a bibliography that names their articles. */
export function answerCitingAll(session: Session): void {
  const opened = (uri: string): OpenDraft => {
    const open = openDraft(session, uri);
    if (open === undefined) throw new ResponseError(INVALID, 'There is no open draft at this address.');
    return open;
  };

  session.connection.onRequest('verbatim/convertCitations', ({ uri, style }: ToConvert): Edited => {
    const { document, draft, corpus } = opened(uri);
    const wanted = CITATION_STYLES.find((one) => one === style);
    if (wanted === undefined)
      throw new ResponseError(INVALID, `There is no form of citation called ${style}.`);
    const { edits, converted, left } = convertCitations(draft, corpus, wanted);
    return { edits: toTextEdits(document, edits), said: convertedInWords(wanted, converted, left) };
  });

  session.connection.onRequest('verbatim/addToBibliography', ({ uri, path, text }: ToAdd): Edited => {
    const { corpus, report } = opened(uri);
    const { articles } = citedArticles(corpus, [report]);
    if (articles.length === 0) return { edits: [], said: 'This draft cites none of your articles yet.' };
    const addition = addToBibliography(path, text, articles);
    if (typeof addition === 'string') throw new ResponseError(INVALID, addition);
    const { at, newText, added, unfit } = addition;
    const edits = newText === '' ? [] : [{ start: at, end: at, newText }];
    const left = unfit.length === 0 ? '' : ` ${unfit.join(', ')} can be no key there and is left out.`;
    const said = added.length === 0 ? 'It has all that this draft cites.' : `Added ${added.join(', ')}.`;
    return { edits: toTextEdits(createLineIndex(text), edits), said: said + left };
  });
}

function convertedInWords(style: CitationStyle, converted: number, left: number): string {
  const done =
    converted === 0
      ? 'No citation was changed.'
      : `${counted(converted, 'citation')} brought into the form “${style}”.`;
  return left === 0
    ? done
    : `${done} ${counted(left, 'citation')} left as ${left === 1 ? 'it is' : 'they are'}: the form cannot say all that ${left === 1 ? 'it says' : 'they say'}.`;
}

/** `InvalidParams` of JSON-RPC. */
const INVALID = -32602;
