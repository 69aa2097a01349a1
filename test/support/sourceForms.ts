import { strToU8, zipSync } from 'fflate';
import { type PrintedLine, printedPdf } from './printedPdf.ts';
import { webArchive } from './webArchive.ts';

/** One text as the programs of the world save it. */
export interface SourceForm {
  /** The file's name; its ending tells the reader. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const TITLE = 'The lamp at Skarvøy';

/** Words that a draft may quote, each of which stands in every form. */
export const QUOTED: readonly string[] = [
  'Nobody lit the lamp after nine, and that is no one’s fault but ours.',
  'We were well-prepared in 1987 — we aren’t now.',
  'I cannot say that I’d do it again, not for twice the money.',
  'It was an efficient, “well-kept” light until the office of works forgot it.',
];

const P1 = [`“${QUOTED[0]}”`, ' That is how Ole Vik, the harbour master, begins.'] as const;
const P2 = [`“${QUOTED[1]}”`, ' said Marit Sund, who kept the books.'] as const;
const P3 = [`“${QUOTED[2]}”`, ' she said.'] as const;
const P4 = [`“${nested(QUOTED[3] ?? '')}”`, ' said Mr Vik.'] as const;

/** Words in words take single marks. */
function nested(words: string): string {
  return words.replace('“', '‘').replace('”', '’');
}

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A text in two halves at the first place where `at` stands. */
function halves(words: string, at: string): readonly [string, string] {
  const cut = words.indexOf(at);
  return [words.slice(0, cut), words.slice(cut)];
}

/** Runs broken within words, as spelling marks, smart tags, fields, links, comments and notes break them in Word. */
export function wordDocument(main = 'word/document.xml'): Uint8Array {
  const [a, b] = halves(P1[0], 'amp');
  const [c, d] = halves(P2[0], '1987');
  const [e, f] = halves(P3[0], 'again');
  const [g, h] = halves(P4[0], '-kept');
  const box = (words: string) => `<w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent>`;
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(TITLE)}</w:p>`,
    `<w:p>${run(a)}<w:proofErr w:type="spellStart"/>${run(b, '<w:i/>')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run(P1[1])}</w:p>`,
    `<w:p>${run(c)}<w:smartTag w:element="date">${run('19')}<w:smartTag w:element="year">${run('87')}</w:smartTag></w:smartTag>${run(d.slice(4))}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Drawn beside the text.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Drawn beside the text.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(P2[1])}</w:p>`,
    `<w:p>${run(e)}<w:commentRangeStart w:id="0"/><w:hyperlink>${run(f.slice(0, 5))}</w:hyperlink><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "again" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(f.slice(5))}${run(P3[1])}</w:p>`,
    `<w:sdt><w:sdtContent><w:p>${run(g)}<w:r><w:noBreakHyphen/></w:r>${run(h.slice(1, 3))}<w:r><w:softHyphen/></w:r>${run(h.slice(3))}${run(P4[1])}</w:p></w:sdtContent></w:sdt>`,
    '<w:sectPr/>',
  ];
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    ),
    [main]: strToU8(
      `<?xml version="1.0"?><w:document ${WORD}><w:body>${body.join('')}</w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${WORD}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p>${run('As told on the quay.')}</w:p></w:footnote></w:footnotes>`,
    ),
    'word/comments.xml': strToU8(
      `<w:comments ${WORD}><w:comment w:id="0"><w:p>${run('Did she say so?')}</w:p></w:comment></w:comments>`,
    ),
  });
}

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="d" xmlns:dc="dc"';

/** Spans within words, notes, comments, an index mark and blanks that are counted. */
function openDocument(): Uint8Array {
  const [a, b] = halves(P1[0], 'amp');
  const [c, d] = halves(P2[0], ' in');
  const [e, f] = halves(P3[0], 'again');
  const body = [
    `<text:h text:outline-level="1">${TITLE}</text:h>`,
    `<text:p>${a}<text:span text:style-name="T1">${b}</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>As told on the quay.</text:p></text:note-body></text:note>${P1[1]}</text:p>`,
    `<text:p>${c}<text:s/>${d.slice(1)}${P2[1]}</text:p>`,
    `<text:p>${e}<office:annotation><dc:creator>A</dc:creator><text:p>Did she say so?</text:p></office:annotation>${f}<text:alphabetical-index-mark text:string-value="again"/>${P3[1]}</text:p>`,
    `<text:p>${P4.join('')}<draw:frame><draw:text-box><text:p>Drawn beside the text.</text:p></draw:text-box></draw:frame></text:p>`,
  ];
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${OFFICE}><office:body><office:text>${body.join('\n')}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** Rich Text as Word writes it: fonts in every run, fields, bookmarks, notes, shapes and what may be left out. */
function wordRichText(): string {
  const [a, b] = halves(P1[0], 'amp');
  const [e, f] = halves(P3[0], 'again');
  return `{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}}
{\\*\\defchp \\f0}{\\stylesheet{\\ql \\snext0 Normal;}{\\s1\\ql \\sbasedon0 heading 1;}}{\\*\\rsidtbl \\rsid123}{\\*\\generator Word;}{\\info{\\title Other}{\\author A B}{\\creatim\\yr2026\\mo3\\dy3}}
{\\*\\pnseclvl1\\pnucrm{\\pntxta .}}{\\header \\pard The Quay\\par}\\pard\\plain \\s1\\ltrpar {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\b\\insrsid123 ${rich(TITLE)}}{\\par }\\pard\\plain \\ltrpar
{\\rtlch\\fcs1 \\hich\\af0\\dbch\\af31505\\loch\\f0 ${rich(a)}}{\\*\\bkmkstart lamp}{\\i ${rich(b)}}{\\*\\bkmkend lamp}{\\super \\chftn {\\footnote \\pard\\plain {\\super \\chftn } As told on the quay.}}{${rich(P1[1])}}
\\par ${rich(P2[0])}{\\shp{\\*\\shpinst\\shpleft0\\shptop0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard Drawn beside the text.\\par}}{\\shprslt{\\*\\do\\dobxcolumn{\\dptxbxtext\\pard Drawn beside the text.\\par}}}}${rich(P2[1])}\\par
${rich(e)}{\\*\\atrfstart 1}{\\field{\\*\\fldinst { HYPERLINK "https://quay.example" }}{\\fldrslt {${rich(f.slice(0, 5))}}}}{\\*\\atrfend 1}{\\*\\atnid A}{\\*\\atnauthor A}\\chatn {\\*\\annotation Did she say so?}{\\xe {\\v again}}${rich(f.slice(5))}${rich(P3[1])}\\par
${rich(P4[0]).replace('-kept', '\\_ke\\-pt')}{\\upr{ said Mr Vik.}{\\*\\ud{ said Mr Vik.}}}\\par }`;
}

/** As TextEdit writes it: a backslash at a line's end is a paragraph's end. */
function macRichText(): string {
  const lines = [TITLE, P1.join(''), P2.join(''), P3.join(''), P4.join('')];
  return `{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n\\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\paperw11900\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n\\f0\\fs24 \\cf0 ${lines.map((line) => rich(line, true)).join('\\\n')}}`;
}

function rich(words: string, bare = false): string {
  return Array.from(words, (sign) => {
    const unit = sign.charCodeAt(0);
    if (unit < 0x80) return sign;
    if (sign === '“') return bare ? "\\'93" : '\\ldblquote ';
    return bare ? `\\uc0\\u${unit} ` : `\\u${unit}?`;
  }).join('');
}

/** A page with an article, and what stands around it on pages. */
export function pageOf(paragraphs: readonly string[], head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title>${head}</head><body><nav><a href="/">News</a></nav><main><article><h1>${TITLE}</h1>${paragraphs.join('\n')}</article></main><footer>The Quay</footer></body></html>`;
}

const PARAGRAPHS = [P1, P2, P3, P4].map((parts) => parts.join(''));

/** Lines of no more than 60 letters, as a person breaks them. */
function wrapped(words: string): string {
  return words.replace(/(.{30,59}\S) /g, '$1\n');
}

/** The paragraphs set in lines of so many letters, with a gap between them. */
function printedLines(length: number): PrintedLine[] {
  let y = 700;
  return PARAGRAPHS.flatMap((words) => {
    y -= 10;
    const lines = words.match(new RegExp(`.{1,${length}}(?: |$)`, 'g')) ?? [];
    return lines.map((text) => {
      y -= 14;
      return { text: text.trim(), y };
    });
  });
}

const spoken = QUOTED.map((words, at) => ({
  start: at * 5,
  end: at * 5 + 4,
  speaker: 'Ole Vik',
  text: nested(words),
}));

/** Two cues to a quotation. */
function cues(point: string): string {
  const time = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')}${point}000`;
  return spoken
    .flatMap(({ start, text: words }) => {
      const middle = words.indexOf(' ', words.length / 2);
      return [words.slice(0, middle), words.slice(middle + 1)].map(
        (half, at) => `${time(start + at * 2)} --> ${time(start + at * 2 + 2)}\n${half}\n`,
      );
    })
    .join('\n');
}

const plainParagraphs = [P1, P2, P3, P4].map((parts) => `<p>${parts.join('')}</p>`);

/** Words broken by links, tags of style, soft hyphens, chances to break a line, entities and marks of notes. */
const brokenParagraphs = [
  `<p><span class="dropcap">“N</span>obody lit the <a href="#l">l</a>amp after&nbsp;nine, and that is no one&rsquo;s fault but ours.”<sup class="reference"><a href="#n1">[1]</a></sup>${P1[1]}</p>`,
  `<p>&ldquo;We were well-<wbr>pre&shy;pared in <time>1987</time> &mdash; we aren&#146;t&#8203; now.”${P2[1]}</p>`,
  `<p><q>I cannot say that I’d do it <em>again</em>,<br>not for twice the money.</q>${P3[1]}</p>`,
  `<p><q>It was an efficient, <q>well-kept</q> light until the <abbr title="o">office</abbr> of works forgot it.</q>${P4[1]}</p>`,
];

/** As SingleFile keeps what a page builds in a shadow tree. */
const shadowPage = pageOf([
  ...plainParagraphs.slice(0, 2),
  `<quay-text><template shadowrootmode="open"><style>p{}</style>${plainParagraphs.slice(2).join('')}</template></quay-text>`,
]);

const quotedPrintable = (text: string) =>
  Array.from(Buffer.from(text, 'utf8'), (byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/(.{60}[^=]{0,12})(?!\n|$)(?<!=.)/g, '$1=\n')
    .replaceAll('\n', '\r\n');

const savedPage = (text: string, type: string) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/lamp\r\nSubject: Lamp\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://quay.example/lamp\r\n\r\n${quotedPrintable(text)}\r\n----B--\r\n`;

function book(version: 2 | 3): Uint8Array {
  const folder = version === 2 ? 'OPS/' : '';
  const chapter = (paragraphs: readonly string[]) =>
    strToU8(
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body><h1>${TITLE}</h1>${paragraphs.join('')}<p>${'The harbour lay dark and the boats came home late that year, all of them. '.repeat(8)}</p></body></html>`,
    );
  const note = '<a epub:type="noteref" href="#n">1</a>';
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${folder}b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ),
    [`${folder}b.opf`]: strToU8(
      `<package xmlns="http://www.idpf.org/2007/opf" version="${version}.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${TITLE}</dc:title></metadata><manifest><item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="./text/c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="c"/></spine></package>`,
    ),
    [`${folder}text/a b.xhtml`]: chapter([
      `<p>${P1[0]}${version === 3 ? note : ''}${P1[1]}</p>`,
      plainParagraphs[1] ?? '',
    ]),
    [`${folder}text/c.xhtml`]: chapter(plainParagraphs.slice(2)),
  });
}

const mail = (type: string, body: string) =>
  `From: Marit Sund <m@quay.example>\r\nTo: Ada Brandt <a@quay.example>\r\nSubject: =?utf-8?q?The_lamp_at_Skarv=C3=B8y?=\r\nDate: Tue, 13 Jan 2026 16:42:07 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`;

const flowed = QUOTED.map((words) => nested(words).replace(/(.{30}\S*) /g, '$1 \r\n')).join('\r\n\r\n');

/** Every form of the one text. */
export function documentForms(): SourceForm[] {
  const text = (name: string, words: string): SourceForm => ({ name, bytes: strToU8(words) });
  return [
    { name: 'word.docx', bytes: wordDocument() },
    { name: 'word365.docx', bytes: wordDocument('word/document2.xml') },
    { name: 'office.odt', bytes: openDocument() },
    text('word.rtf', wordRichText()),
    text('textedit.rtf', macRichText()),
    text('plain.html', pageOf(plainParagraphs)),
    text('broken.html', pageOf(brokenParagraphs)),
    text('old.htm', pageOf([[P1, P2, P3, P4].map((parts) => parts.join('')).join('<br>\n<br>')])),
    text('singlefile.html', shadowPage),
    { name: 'utf16.html', bytes: new Uint8Array(Buffer.from(`\uFEFF${pageOf(plainParagraphs)}`, 'utf16le')) },
    text('saved.mhtml', savedPage(pageOf(plainParagraphs), 'text/html; charset="utf-8"')),
    text('bare.mhtml', savedPage(pageOf(plainParagraphs), 'text/html')),
    {
      name: 'safari.webarchive',
      bytes: webArchive(pageOf(plainParagraphs), 'UTF-8', 'https://quay.example/lamp'),
    },
    { name: 'two.epub', bytes: book(2) },
    { name: 'three.epub', bytes: book(3) },
    text('plain.eml', mail('text/plain; charset=utf-8', QUOTED.map(nested).join('\r\n\r\n'))),
    text('flowed.eml', mail('text/plain; charset=utf-8; format=flowed; delsp=no', flowed)),
    text(
      'outlook.eml',
      mail(
        'text/html; charset=utf-8',
        `<html><body>${QUOTED.map((words) => `<p class=MsoNormal>${nested(words)}<o:p></o:p></p>`).join('')}</body></html>`,
      ),
    ),
    text('plain.txt', PARAGRAPHS.join('\n\n')),
    text('clip.md', `---\ntitle: The lamp\n---\n\n# ${TITLE}\n\n${PARAGRAPHS.map(wrapped).join('\n\n')}\n`),
    { name: 'print.pdf', bytes: printedPdf([printedLines(80)]) },
    { name: 'narrow.pdf', bytes: printedPdf([printedLines(38)]) },
    { name: 'pages.pdf', bytes: printedPdf([printedLines(80).slice(0, 3), printedLines(80).slice(3)]) },
    text('talk.srt', cues(',')),
    text('talk.vtt', `WEBVTT\n\n${cues('.')}`),
    text('heard.json', JSON.stringify({ segments: spoken })),
  ];
}
