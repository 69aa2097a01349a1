import { ResponseError } from 'vscode-languageserver';
import { coverageOf, spokenIn, usesOfArticle } from '../../features/coverage.ts';
import type { CheckedText } from '../../features/uses.ts';
import {
  type Addresses,
  coverageAsMarkdown,
  type DraftInBrief,
  usesAsMarkdown,
} from '../../packet/coverageAsMarkdown.ts';
import { say, type Tongue } from '../../text/said.ts';
import { openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';
import { readWorkspaceDrafts } from '../workspaceDrafts.ts';

interface CoverageWanted {
  /** Of a draft, or of an article: then the drafts that quote it. */
  readonly uri: string;
  /** The id of an article, where it is known by that alone. */
  readonly article?: string;
}

/** Answers what a draft makes of its sources, and where an article is quoted, as a page of Markdown. */
export function answerCoverage(session: Session): void {
  const { connection, environment, places, scopes } = session;
  const addresses: Addresses = {
    draft: (path, line) => `${environment.toUri(path)}#L${line}`,
    passage: (article, span) => places.linkTo(article, span),
  };

  connection.onRequest('verbatim/coverage', async ({ uri, article }: CoverageWanted, token) => {
    const { library } = scopes.of(uri);
    const path = environment.toPath(uri);
    const id =
      article ?? (openDraft(session, uri) || path === undefined ? undefined : library.articleAt(path)?.id);
    const indexed = id === undefined ? undefined : library.index.article(id);
    const drafts: CheckedText[] = [];
    for await (const one of readWorkspaceDrafts(session, () => token.isCancellationRequested))
      drafts.push(one);
    if (indexed !== undefined) {
      const uses = usesOfArticle(library.index, indexed.article.id, drafts);
      return { text: usesAsMarkdown(indexed.article, uses, addresses, session.tongue) };
    }
    const open = openDraft(session, uri);
    if (open === undefined)
      throw new ResponseError(
        NO_DRAFT,
        session.tongue(say`There is no open draft and no article at this address.`),
      );
    const others = drafts.filter(({ draft }) => draft.path !== path);
    const here = path ?? open.draft.path;
    const coverage = coverageOf(open.corpus, open.report, others, session.tongue);
    const own: CheckedText = { draft: { ...open.draft, path: here }, report: open.report };
    return {
      text: coverageAsMarkdown(
        {
          draft: own.draft,
          coverage,
          workspace: [own, ...others].map((one) => inBrief(one, session.tongue)),
        },
        addresses,
        session.tongue,
      ),
    };
  });
}

function inBrief({ draft, report }: CheckedText, tongue: Tongue): DraftInBrief {
  const cited = new Set(report.citations.flatMap(({ quotations }) => quotations));
  return {
    path: draft.path,
    quotations: report.quotations.length,
    uncited: report.quotations.filter(({ source }, index) => source !== undefined && !cited.has(index))
      .length,
    notFound: report.quotations.filter(({ verdict }) => verdict === 'not-found').length,
    spoken: spokenIn(report, tongue),
  };
}

/** `InvalidParams` of JSON-RPC. */
const NO_DRAFT = -32602;
