import { strToU8 } from 'fflate';
import type { CitationStyle } from '../../server/citations/forms/forms.ts';
import { readArticleBytes } from '../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../server/corpus/readers/heavy/readHeavy.ts';
import { parseDraft } from '../../server/drafts/parseDraft.ts';
import { citeAll } from '../../server/features/citation.ts';
import { checkDraft } from '../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../server/search/createCorpusIndex.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { deskSources } from './deskPieces.ts';

/** A draft with a quotation from a page, a minute, a paragraph and a chapter. */
export const PLACED_DRAFT = `“No money was ever set aside for the slipway,” said Jonas Beck.

“I read it with a lamp and a fork,” Piotr Lang said.

“We were well-prepared in 1987 — we aren’t now,” said Marit Sund.
`;

/** A source with pages, one with times, and one with paragraphs or chapters, each with an outlet and an address. */
export async function placedCorpus(third: 'word365.docx' | 'three.epub'): Promise<CorpusIndex> {
  const corpus = createCorpusIndex();
  for (const [path, bytes] of Object.entries(deskSources())) {
    const name = path.slice('corpus/'.length);
    if (!['report.pdf', 'harbour-talk.vtt', third].includes(name)) continue;
    const read = await readArticleBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, {
      read: readHeavy,
    });
    if (read.article === undefined) throw new Error(name);
    const outlet =
      { report: 'Quay Office', 'harbour-talk': 'Radio Weir' }[read.article.id] ?? 'Skarvoy Press';
    const metadata = {
      ...read.article.metadata,
      ...{
        containerTitle: outlet,
        url: `https://quay.example/${read.article.id}`,
        issued: { year: 2025, month: 3, day: 4 },
      },
    };
    corpus.add({ ...read.article, metadata });
  }
  return corpus;
}

/** The draft with all its quotations cited in a form. */
export function citedIn(style: CitationStyle, corpus: CorpusIndex): string {
  const draft = parseDraft('draft.md', PLACED_DRAFT, 'markdown');
  return applyEdits(
    draft.text,
    citeAll(corpus, draft, checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS), style).edits,
  );
}
