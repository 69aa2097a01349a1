import { parseDraft } from '../server/drafts/parseDraft.ts';
import { coverageOf } from '../server/features/coverage.ts';
import { packetOf } from '../server/packet/packet.ts';
import { packetAsHtml } from '../server/packet/packetAsHtml.ts';
import { packetAsMarkdown } from '../server/packet/packetAsMarkdown.ts';
import { checkDraft } from '../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../server/search/createCorpusIndex.ts';
import { generateArticles, toArticle } from './articles.ts';
import { median, milliseconds, printTable, timed } from './measure.ts';

const ARTICLES = 1_000;
const REPEATS = 15;

/** Measures what the packet and the coverage of a checked draft take, beside the check. */
export async function run(): Promise<void> {
  const generated = [...generateArticles(ARTICLES)];
  const corpus = createCorpusIndex();
  for (const article of generated) corpus.add(toArticle(article));
  const rows = [30, 240].map((quotations) => {
    const times = {
      check: [] as number[],
      packet: [] as number[],
      html: [] as number[],
      coverage: [] as number[],
    };
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const paragraphs = Array.from({ length: quotations }, (_, at) => {
        const { text, quotes, id } = generated[(repeat * 251 + at * 7) % ARTICLES] ?? generated[0] ?? NONE;
        const { start, end, speaker } = quotes[at % quotes.length] ?? { start: 0, end: 0, speaker: '' };
        return `“${text.slice(start, end).replace(/[.,]$/, '')},” ${speaker} said [@${id}].`;
      });
      const draft = parseDraft('draft.md', `${paragraphs.join('\n\n')}\n`);
      let report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
      times.check.push(
        timed(
          () => (report = checkDraft(parseDraft('draft.md', `${draft.text} `), corpus, DEFAULT_RULE_OPTIONS)),
        ),
      );
      report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
      let packet = packetOf(corpus, draft, report);
      times.packet.push(timed(() => (packet = packetOf(corpus, draft, report))));
      times.html.push(timed(() => packetAsHtml(packet).length + packetAsMarkdown(packet).length));
      times.coverage.push(timed(() => coverageOf(corpus, report, [])));
    }
    return [
      String(quotations),
      milliseconds(median(times.check)),
      milliseconds(median(times.packet)),
      milliseconds(median(times.html)),
      milliseconds(median(times.coverage)),
    ];
  });
  console.log(
    `\nWhat is made of a checked draft, ${ARTICLES.toLocaleString('en')} articles; medians of ${REPEATS}\n`,
  );
  printTable([['quotations', 'the check, again', 'the packet', 'as HTML and Markdown', 'coverage'], ...rows]);
}

const NONE = { text: '', quotes: [], id: '' };
