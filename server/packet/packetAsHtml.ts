import { printable } from '../text/printable.ts';
import { inEnglish, LANGUAGE, type Said, say, type Tongue } from '../text/said.ts';
import { articlesInWords, quotationsInWords, quotesInWords } from './countsInWords.ts';
import type { Packet, PacketQuotation, PacketSource } from './packet.ts';
import { barsOf, lookOf, type Shown, stripOf } from './pictures.ts';
import { referenceInWords, saidInWords, type Typesetting } from './sourceInWords.ts';

/** The packet as one file of HTML that needs nothing beside it: no script, every word escaped, made to be printed. */
export function packetAsHtml(packet: Packet, tongue: Tongue = inEnglish): string {
  const shown: Shown = (said) => escapeHtml(tongue(said));
  const { draft, corpus, quotations } = packet;
  const title = draft.title ?? draft.path;
  return `<!doctype html>
<html lang="${shown(LANGUAGE)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${shown(say`Fact-check: ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kind">${shown(say`Fact-check packet`)}</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(draft.path)} · ${shown(say`${quotationsInWords(quotations.length)}, checked against ${articlesInWords(corpus.articles)} with ${quotesInWords(corpus.quotes)}.`)} ${shown(say`“Verbatim” is proved character by character; “not found” means that these articles do not hold the words, not that they were invented.`)}</p>
<div class="sign"><span>${shown(say`Checked by`)}</span><span>${shown(say`Date`)}</span></div>
</header>
<section><h2>${shown(say`The draft`)}</h2>${stripOf(packet, shown)}</section>
<section><h2>${shown(say`Who is quoted`)}</h2>${packet.speakers.length === 0 ? `<p>${shown(say`Nobody.`)}</p>` : barsOf(packet, shown)}</section>
<section class="todo"><h2>${shown(say`To do`)}</h2><ul>${todo(packet, shown)}</ul></section>
<section><h2>${shown(say`Quotations`)}</h2>
${quotations.map((quotation) => quotationAsHtml(quotation, tongue)).join('\n')}
</section>
</body>
</html>
`;
}

function todo({ quotations, singleSource, uncited, notStated }: Packet, shown: Shown): string {
  const wrong = quotations.filter((quotation) => ['wrong', 'altered'].includes(lookOf(quotation)));
  const absent = quotations.filter(({ verdict }) => verdict === 'not-found');
  const line = (label: Said, numbers: readonly number[]) =>
    numbers.length === 0 ? '' : `<li>${shown(label)}: ${numbers.map(linkTo).join(', ')}</li>`;
  const gaps = notStated.map(
    ({ article, missing }) => `<li>${shown(say`${article} does not state: ${missing.join(', ')}`)}</li>`,
  );
  const items = [
    line(
      say`To put right`,
      wrong.map(({ number }) => number),
    ),
    line(
      say`In none of the articles`,
      absent.map(({ number }) => number),
    ),
    line(say`Without a citation`, uncited),
    line(say`From a single source`, singleSource),
    ...gaps,
  ].join('');
  return items === ''
    ? `<li>${shown(say`Nothing: every quotation is proved, cited and stands in more than one article.`)}</li>`
    : items;
}

const linkTo = (number: number) => `<a href="#q${number}">${number}</a>`;

function quotationAsHtml(quotation: PacketQuotation, tongue: Tongue): string {
  const shown: Shown = (said) => escapeHtml(tongue(said));
  const { number, words, line, speaker, verdict, proof, findings, differences, source, others, cited } =
    quotation;
  const facts = [
    shown(say`line ${line}`),
    shown(speaker === null ? say`given to nobody` : say`given to ${speaker}`),
    ...(source === null ? [] : [shown(cited ? say`cited` : say`not cited`)]),
  ].join(' · ');
  return `<article id="q${number}" class="${lookOf(quotation)}">
<h3><span class="box"></span>${number}. <q>${escapeHtml(words)}</q></h3>
<p class="facts"><b>${shown(VERDICTS[verdict])}</b>${proof === null ? '' : ` (${escapeHtml(proof)})`} · ${facts}</p>
${findings.map(({ severity, message }) => `<p class="finding ${severity}">${escapeHtml(message)}</p>`).join('')}
${differences.length === 0 ? '' : `<table><tr><th>${shown(say`Draft`)}</th><th>${shown(say`Source`)}</th></tr>${differences.map(({ draft, source }) => `<tr><td>${escapeHtml(draft) || '–'}</td><td>${escapeHtml(source) || '–'}</td></tr>`).join('')}</table>`}
${source === null ? '' : sourceAsHtml(source, tongue)}
${others.length === 0 ? '' : `<p class="others">${shown(say`Also in`)} ${others.map(({ reference, same, words }) => `${escapeHtml(reference)}${same ? '' : `: “${escapeHtml(words)}”`}`).join('; ')}</p>`}
<div class="sign"><span>${shown(say`Checked`)}</span><span>${shown(say`Note`)}</span></div>
</article>`;
}

const VERDICTS: Readonly<Record<PacketQuotation['verdict'], Said>> = {
  verbatim: say`Verbatim`,
  altered: say`Altered`,
  'not-found': say`Not found`,
  unchecked: say`Nobody’s speech`,
};

function sourceAsHtml(source: PacketSource, tongue: Tongue): string {
  const set: Typesetting = { text: escapeHtml, outlet: (words) => `<i>${escapeHtml(words)}</i>`, tongue };
  const { passage, url, link } = source;
  const address =
    link !== null && url !== null && /^https?:\/\//i.test(url)
      ? `<a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(url)}</a>`
      : escapeHtml(tongue(say`Address not stated.`));
  return `<blockquote>${escapeHtml(passage.before)}<mark>${escapeHtml(passage.words)}</mark>${escapeHtml(passage.after)}</blockquote>
<p class="source">${saidInWords(source, set)} ${referenceInWords(source, set)}. ${address}</p>`;
}

/** Text as HTML text or within a quoted attribute. */
function escapeHtml(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const STYLE = `
:root { color-scheme: light; --ink: #1d2126; --quiet: #5b636d; --rule: #d5d9de; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff; font: 16px/1.5 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .2rem 0 .6rem; }
h2 { font: 600 .8rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); border-bottom: 1px solid var(--rule); padding-bottom: .25rem; margin: 2rem 0 .8rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0 0 .35rem; font-weight: 600; }
q { quotes: '“' '”' '‘' '’'; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; display: block; font: 12px system-ui, sans-serif; fill: var(--ink); }
.kind, .facts, .source, .others, .finding, .todo, header p, table { font-family: system-ui, sans-serif; font-size: .85rem; }
.kind { color: var(--quiet); margin: 0; }
.facts { color: var(--quiet); margin: .1rem 0 .4rem; }
.facts b { color: var(--ink); }
article { border-left: 4px solid var(--rule); padding: .2rem 0 .4rem 1rem; margin: 0 0 1.6rem; break-inside: avoid; }
article.wrong { border-color: #b3261e; } article.altered { border-color: #b26a00; } article.fine { border-color: #2e7d4f; }
.finding { margin: .25rem 0; padding-left: .8rem; border-left: 2px solid var(--rule); overflow-wrap: anywhere; }
.finding.error { border-color: #b3261e; } .finding.warning { border-color: #b26a00; }
blockquote { margin: .5rem 0; padding: .5rem .8rem; background: #f6f7f8; overflow-wrap: anywhere; }
mark { background: #fff2b3; color: inherit; }
table { border-collapse: collapse; margin: .4rem 0; } td, th { border: 1px solid var(--rule); padding: .2rem .5rem; text-align: left; vertical-align: top; } th { color: var(--quiet); font-weight: 500; }
.source, .others { margin: .3rem 0; overflow-wrap: anywhere; }
.sign { display: flex; gap: 1.5rem; margin-top: .7rem; font: .75rem system-ui, sans-serif; color: var(--quiet); }
.sign span { flex: 1; border-bottom: 1px solid #9aa1a9; padding: .35rem 0 .15rem; }
.box { display: inline-block; width: .8em; height: .8em; border: 1.5px solid #6a727b; margin-right: .5em; vertical-align: -.05em; }
a { color: #1b4f72; }
@page { margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  .sign span { padding-top: 1rem; }
  h2 { break-after: avoid; } h3 { break-after: avoid; } section:first-of-type { break-before: avoid; }
  blockquote, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  svg, article { -webkit-print-color-adjust: exact; print-color-adjust: exact; break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}`;
