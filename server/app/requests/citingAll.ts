import { ResponseError, type TextEdit } from 'vscode-languageserver';
import { convertCitations } from '../../citations/allForms/convertCitations.ts';
import { CITATION_STYLES, type CitationStyle, FORMS } from '../../citations/forms/forms.ts';
import { addToBibliography } from '../../corpus/bibliography/addToBibliography.ts';
import { citedArticles } from '../../features/citedArticles.ts';
import { toTextEdits } from '../../lsp/convert.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { figure, inSeries, type Said, say, sayCounted } from '../../text/said.ts';
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
    if (open === undefined)
      throw new ResponseError(INVALID, session.tongue(say`There is no open draft at this address.`));
    return open;
  };

  session.connection.onRequest('verbatim/convertCitations', ({ uri, style }: ToConvert): Edited => {
    const { document, draft, corpus } = opened(uri);
    const wanted = CITATION_STYLES.find((one) => one === style);
    if (wanted === undefined)
      throw new ResponseError(INVALID, session.tongue(say`There is no form of citation called ${style}.`));
    const { edits, converted, left } = convertCitations(draft, corpus, wanted);
    return {
      edits: toTextEdits(document, edits),
      said: session.tongue(convertedInWords(wanted, converted, left)),
    };
  });

  session.connection.onRequest('verbatim/addToBibliography', ({ uri, path, text }: ToAdd): Edited => {
    const { corpus, report } = opened(uri);
    const { articles } = citedArticles(corpus, [report]);
    if (articles.length === 0)
      return { edits: [], said: session.tongue(say`This draft cites none of your articles yet.`) };
    const addition = addToBibliography(path, text, articles);
    if ('refused' in addition) throw new ResponseError(INVALID, session.tongue(addition.refused));
    const { at, newText, added, unfit } = addition;
    const edits = newText === '' ? [] : [{ start: at, end: at, newText }];
    const said = [
      added.length === 0 ? say`It has all that this draft cites.` : say`Added ${added.join(', ')}.`,
      ...(unfit.length === 0 ? [] : [say`${unfit.join(', ')} can be no key there and is left out.`]),
    ];
    return {
      edits: toTextEdits(createLineIndex(text), edits),
      said: session.tongue(inSeries(said, ' ')),
    };
  });
}

function convertedInWords(style: CitationStyle, converted: number, left: number): Said {
  const form = FORMS[style].label;
  const done =
    converted === 0
      ? say`No citation was changed.`
      : sayCounted(
          converted,
          say`${figure(converted)} citation brought into the form “${form}”.`,
          say`${figure(converted)} citations brought into the form “${form}”.`,
        );
  if (left === 0) return done;
  const rest = sayCounted(
    left,
    say`${figure(left)} citation left as it is: the form cannot say all that it says.`,
    say`${figure(left)} citations left as they are: the form cannot say all that they say.`,
  );
  return inSeries([done, rest], ' ');
}

/** `InvalidParams` of JSON-RPC. */
const INVALID = -32602;
