import type { QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { printableWords } from '../text/printable.ts';
import type { CheckedDraft } from './check.ts';
import { explainSpeakers } from './explainSpeakers.ts';

/** For each quotation of a draft: what was found, what speaks for it and against it, the first difference, and who speaks. */
export function explainQuotations({ text, draft, report }: CheckedDraft, corpus: CorpusIndex): string {
  const lines = createLineIndex(text);
  const speakers = explainSpeakers(draft.prose, { language: draft.speech.language.code });
  return report.quotations
    .map((quotation) => {
      const { line, character } = lines.positionAt(quotation.start);
      const claims = speakers.get(quotation.start) ?? [];
      const rows = [...rowsOf(quotation, text, corpus), ...claims].map((row) => `      ${row}\n`);
      const words = printableWords(quotation.text);
      const shown = words.length > WIDTH ? `${words.slice(0, WIDTH)}…` : words;
      return `  ${line + 1}:${character + 1}  ${quotation.verdict}  “${shown}”\n${rows.join('')}`;
    })
    .join('');
}

const WIDTH = 70;

function rowsOf(quotation: QuotationReport, text: string, corpus: CorpusIndex): string[] {
  const { source, evidence, differences, otherSources } = quotation;
  const rows: string[] = [];
  if (source !== undefined)
    rows.push(`found in ${source.article} at ${source.start}–${source.end}, ${source.kind}`);
  else if (evidence !== undefined) rows.push(`not found; most like it is ${evidence.article}`);
  else rows.push(quotation.verdict === 'unchecked' ? 'nobody’s speech, and in no article' : 'not found');
  if (evidence !== undefined && evidence.speaksFor.length > 0)
    rows.push(`for: ${evidence.speaksFor.join('; ')}`);
  if (evidence !== undefined && evidence.speaksAgainst.length > 0)
    rows.push(`against: ${evidence.speaksAgainst.join('; ')}`);
  const [first] = differences;
  const article = source && corpus.article(source.article)?.article;
  if (first !== undefined && article !== undefined) {
    const written = printableWords(text.slice(first.draft.start, first.draft.end));
    const printed = printableWords(article.text.slice(first.source.start, first.source.end));
    rows.push(`first difference: ${differenceInWords(written, printed)}`);
  } else if (source !== undefined && quotation.verdict === 'verbatim')
    rows.push('proved: every character between the marks is accounted for');
  if (otherSources.length > 0) rows.push(`also in ${otherSources.map(({ article: id }) => id).join(', ')}`);
  return rows;
}

function differenceInWords(written: string, printed: string): string {
  if (written.trim() === '') return `the draft leaves out “${printed}”`;
  if (printed.trim() === '') return `the draft adds “${written}”`;
  return `the draft has “${written}”, the source “${printed}”`;
}
