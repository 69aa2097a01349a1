import { plainText as text } from './markdown.ts';
import type { Packet, PacketQuotation, PacketSource } from './packet.ts';
import { referenceInWords, saidInWords, type Typesetting } from './sourceInWords.ts';

/** The packet as Markdown with boxes to tick; every word of draft and articles escaped. */
export function packetAsMarkdown(packet: Packet): string {
  const { draft, corpus, quotations, speakers, singleSource, uncited, notStated } = packet;
  const list = (numbers: readonly number[]) => numbers.join(', ');
  return [
    `# Fact-check: ${text(draft.title ?? draft.path)}`,
    `${text(draft.path)}, checked against ${corpus.articles} articles with ${corpus.quotes} quotes.`,
    'Checked by: ____________________ Date: ____________',
    ...(speakers.length === 0
      ? []
      : [
          '## Who is quoted',
          [
            '| Speaker | Quotations | Sources |',
            '|---|---|---|',
            ...speakers.map(
              ({ name, quotations, sources }) => `| ${text(name)} | ${quotations} | ${sources} |`,
            ),
          ].join('\n'),
        ]),
    ...(uncited.length > 0 ? [`Without a citation: ${list(uncited)}`] : []),
    ...(singleSource.length > 0 ? [`From a single source: ${list(singleSource)}`] : []),
    ...notStated.map(({ article, missing }) => `${text(article)} does not state: ${missing.join(', ')}`),
    '## Quotations',
    ...quotations.map(quotationAsMarkdown),
  ]
    .join('\n\n')
    .concat('\n');
}

function quotationAsMarkdown(quotation: PacketQuotation): string {
  const { number, words, line, speaker, verdict, proof, findings, differences, source, others, cited } =
    quotation;
  const facts = [
    verdict.replace('-', ' ') + (proof === null ? '' : ` (${proof})`),
    `line ${line}`,
    speaker === null ? 'given to nobody' : `given to ${text(speaker)}`,
    ...(source === null ? [] : [cited ? 'cited' : 'not cited']),
  ];
  return [
    `- [ ] **${number}.** “${text(words)}”`,
    `  - ${facts.join('; ')}`,
    ...findings.map(({ code, message }) => `  - **${code}**: ${text(message)}`),
    ...differences.map(({ draft, source }) => `  - draft “${text(draft)}”, source “${text(source)}”`),
    ...(source === null ? [] : sourceLines(source)),
    ...others.map(
      ({ reference, same, words }) => `  - also in ${text(reference)}${same ? '' : `: “${text(words)}”`}`,
    ),
  ].join('\n');
}

function sourceLines(source: PacketSource): string[] {
  const { passage, url } = source;
  return [
    `  - > ${text(passage.before)}**${text(passage.words.trim())}**${text(passage.after)}`,
    `  - ${saidInWords(source, SET)}`,
    `  - ${referenceInWords(source, SET)}, ${url === null ? 'address not stated' : text(url)}`,
  ];
}

const SET: Typesetting = { text, outlet: (words) => `*${text(words)}*` };
