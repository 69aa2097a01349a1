import { inEnglish, type Said, say, type Tongue } from '../text/said.ts';
import { plainText as text } from './markdown.ts';
import type { Packet, PacketQuotation, PacketSource } from './packet.ts';
import { referenceInWords, saidInWords, type Typesetting } from './sourceInWords.ts';

/** The packet as Markdown with boxes to tick; every word of draft and articles escaped. */
export function packetAsMarkdown(packet: Packet, tongue: Tongue = inEnglish): string {
  const shown = (said: Said) => text(tongue(said));
  const { draft, corpus, quotations, speakers, singleSource, uncited, notStated } = packet;
  const list = (numbers: readonly number[]) => numbers.join(', ');
  return [
    `# ${shown(say`Fact-check: ${draft.title ?? draft.path}`)}`,
    shown(say`${draft.path}, checked against ${corpus.articles} articles with ${corpus.quotes} quotes.`),
    `${shown(say`Checked by`)}: ____________________ ${shown(say`Date`)}: ____________`,
    ...(speakers.length === 0
      ? []
      : [
          `## ${shown(say`Who is quoted`)}`,
          [
            `| ${shown(say`Speaker`)} | ${shown(say`Quotations`)} | ${shown(say`Sources`)} |`,
            '|---|---|---|',
            ...speakers.map(
              ({ name, quotations, sources }) => `| ${text(name)} | ${quotations} | ${sources} |`,
            ),
          ].join('\n'),
        ]),
    ...(uncited.length > 0 ? [`${shown(say`Without a citation`)}: ${list(uncited)}`] : []),
    ...(singleSource.length > 0 ? [`${shown(say`From a single source`)}: ${list(singleSource)}`] : []),
    ...notStated.map(({ article, missing }) => shown(say`${article} does not state: ${missing.join(', ')}`)),
    `## ${shown(say`Quotations`)}`,
    ...quotations.map((quotation) => quotationAsMarkdown(quotation, tongue)),
  ]
    .join('\n\n')
    .concat('\n');
}

function quotationAsMarkdown(quotation: PacketQuotation, tongue: Tongue): string {
  const shown = (said: Said) => text(tongue(said));
  const { number, words, line, speaker, verdict, proof, findings, differences, source, others, cited } =
    quotation;
  const facts = [
    shown(VERDICTS[verdict]) + (proof === null ? '' : ` (${text(proof)})`),
    shown(say`line ${line}`),
    shown(speaker === null ? say`given to nobody` : say`given to ${speaker}`),
    ...(source === null ? [] : [shown(cited ? say`cited` : say`not cited`)]),
  ];
  return [
    `- [ ] **${number}.** “${text(words)}”`,
    `  - ${facts.join('; ')}`,
    ...findings.map(({ code, message }) => `  - **${code}**: ${text(message)}`),
    ...differences.map(({ draft, source }) => `  - ${shown(say`draft “${draft}”, source “${source}”`)}`),
    ...(source === null ? [] : sourceLines(source, tongue)),
    ...others.map(
      ({ reference, same, words }) =>
        `  - ${shown(same ? say`also in ${reference}` : say`also in ${reference}: “${words}”`)}`,
    ),
  ].join('\n');
}

function sourceLines(source: PacketSource, tongue: Tongue): string[] {
  const set: Typesetting = { text, outlet: (words) => `*${text(words)}*`, tongue };
  const { passage, url } = source;
  return [
    `  - > ${text(passage.before)}**${text(passage.words.trim())}**${text(passage.after)}`,
    `  - ${saidInWords(source, set)}`,
    `  - ${referenceInWords(source, set)}, ${url === null ? text(tongue(say`address not stated`)) : text(url)}`,
  ];
}

const VERDICTS: Readonly<Record<PacketQuotation['verdict'], Said>> = {
  verbatim: say`verbatim`,
  altered: say`altered`,
  'not-found': say`not found`,
  unchecked: say`unchecked`,
};
