import { shortReference } from '../../citations/reference.ts';
import type { Draft } from '../../drafts/draft.ts';
import { holdsRecorded } from '../../record/heldWords.ts';
import type { RecordedQuotation } from '../../record/record.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { dressMarks } from '../fixes/fixes.ts';
import type { QuotationReport } from '../report.ts';
import type { Rule, UncodedFinding } from '../rule.ts';
import { shorten, spokenText } from '../wording/sourceText.ts';

/** A quotation of a checked draft beside what was written down of it. */
export interface Recorded {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly quotation: QuotationReport;
  readonly recorded: RecordedQuotation;
}

/** A rule about a quotation that was written down before; it sees what the check made of it. */
export interface RecordRule extends Omit<Rule, 'find'> {
  find(recorded: Recorded): readonly UncodedFinding[];
}

export const sourceChanged: RecordRule = {
  code: 'source-changed',
  severity: 'warning',
  documentation: 'The article no longer holds the words that were recorded from it.',
  find({ draft, corpus, quotation, recorded: { source: old } }) {
    const indexed = old && corpus.article(old.article);
    // What an article that is not at hand holds, nobody knows.
    if (old === undefined || indexed === undefined || holdsRecorded(indexed.article, old)) return [];
    const now = quotation.source?.article === old.article ? quotation.source : undefined;
    if (now !== undefined && isProvedPlainly(quotation)) return [];
    const { article } = indexed;
    const name = clean(shortReference(article));
    const had = shorten(old.passage, MOST);
    if (now === undefined)
      return [
        {
          ...spanOf(quotation),
          message: say`The article “${name}” no longer has the words recorded from it. It had “${had}”; nothing like it stands there now.`,
          fixes: [],
          related: [],
        },
      ];
    const printed = clean(spokenText(indexed, now));
    const newText = dressMarks(printed.replace(FINAL, ''), draft.text[quotation.outer.start]);
    return [
      {
        ...spanOf(quotation),
        message: say`The article “${name}” no longer has the words recorded from it. It had “${had}”; it now has “${shorten(printed, MOST)}”.`,
        fixes: [
          {
            title: say`Take the words that the article has now`,
            edits: [{ ...wordsOf(quotation), newText }],
          },
        ],
        related: [
          {
            article: article.id,
            start: now.start,
            end: now.end,
            message: say`${name} now: “${shorten(printed, MOST)}”`,
          },
        ],
      },
    ];
  },
};

/** UTF-16 units of either wording in a message. */
const MOST = 200;

/** Proved without an ellipsis or a bracket, behind which the source may have changed. */
function isProvedPlainly({ verdict, account }: QuotationReport): boolean {
  return (
    verdict === 'verbatim' &&
    account?.kind === 'proof' &&
    account.segments.every(({ by }) => by !== 'ellipsis' && by !== 'bracket')
  );
}

/** Without the comma or stop at their end, which is the draft's. */
function wordsOf({ start, text }: QuotationReport) {
  return { start, end: start + text.replace(FINAL, '').length };
}

const FINAL = /[,.]$/;

function spanOf({ start, end }: QuotationReport) {
  return { start, end };
}
