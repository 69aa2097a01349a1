import { strToU8, zipSync } from 'fflate';
import { readArticleBytes } from '../../server/corpus/files/readArticleBytes.ts';
import { readHeavy } from '../../server/corpus/readers/heavy/readHeavy.ts';
import { inEnglish } from '../../server/text/said.ts';
import { printedPdf } from '../support/printedPdf.ts';
import { askOfArticle } from './articles.ts';
import { mutated, mutatedBytes } from './mutate.ts';
import type { Dice, Trial } from './trial.ts';

/** Reads a small file of some kind, damaged in its text, in its bytes or in both, and quotes from what came of it. */
export async function tryFile(trial: Trial): Promise<void> {
  const { random: dice } = trial;
  const ending = dice.pick(Object.keys(FILES));
  const whole =
    FILES[ending]?.((text) => (dice.chance(0.6) ? mutated(text, dice) : text), dice) ?? new Uint8Array();
  const bytes = dice.chance(0.5) ? mutatedBytes(whole, dice) : whole;
  const input = `${ending} ${Buffer.from(bytes).toString('base64')}`;
  const read = await trial.attemptLater(`read .${ending}`, input, () =>
    readArticleBytes(`file.${ending}`, bytes, { read: readHeavy }),
  );
  for (const { message } of read?.problems ?? [])
    if (/\b(?:undefined|TypeError|is not a function|Cannot read prop)/.test(inEnglish(message)))
      trial.fault(`says “${inEnglish(message)}”`, input);
  if (read?.article !== undefined) askOfArticle(trial, read.article, input);
}

/** Makes a file of a text that may be changed on the way. */
type Make = (changed: (text: string) => string, dice: Dice) => Uint8Array;

const SAID = 'We counted ninety boats before the rain came, and not one of them had a light';

const page = (changed: (text: string) => string) =>
  changed(`<!DOCTYPE html><html lang="en"><head><title>The lamp | The Quay</title><meta property="og:site_name" content="The Quay">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The lamp","author":{"name":"Jo Fenn"},"datePublished":"2024-03-05"}</script>
<link rel="canonical" href="https://quay.example/lamp"></head><body><nav>Home</nav><article><h1>The lamp</h1>
<p>The lamp in the harbour went out at nine, and nobody lit it again until the boats were home on Friday.</p>
<blockquote><p>“${SAID},” said <b>Ada Lindqvist</b>.</p></blockquote><table><tr><td>a</td></tr></table><p>Q: Why?<br>A: No light.</p><p>Ca&shy;f&eacute; &amp; &#8220;x&#8221;</p>
</article></body></html>`);

const mail = (changed: (text: string) => string) =>
  changed(
    `From: Ada Lindqvist <ada@quay.example>\r\nTo: Jo <jo@quay.example>\r\nSubject: =?utf-8?B?VGhlIGxhbXA=?=\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E2=80=9C${SAID}=E2=80=9D\r\n> Why?\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${SAID}</p>\r\n--b--\r\n`,
  );

const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const FILES: Readonly<Record<string, Make>> = {
  srt: (changed) =>
    strToU8(
      changed(
        `1\n00:00:05,000 --> 00:00:07,000\nADA LINDQVIST: ${SAID}.\n\n2\n00:00:07,000 --> 00:00:09,500\n- Why?\n- <i>No light.</i>\n`,
      ),
    ),
  vtt: (changed) =>
    strToU8(
      changed(
        `WEBVTT - x\n\nNOTE a\n\nSTYLE\n::cue {}\n\n1\n00:05.000 --> 00:07.000 align:start\n<v Ada Lindqvist>${SAID}.</v>\n\n00:07.000 --> 00:09.000\n<00:07.500><c>No</c> light.\n`,
      ),
    ),
  sbv: (changed) =>
    strToU8(changed(`0:00:05.000,0:00:07.000\n>> ADA: ${SAID}.\n\n0:00:07.000,0:00:09.000\nNo light.\n`)),
  txt: (changed) => strToU8(changed(`ADA LINDQVIST (00:05): ${SAID}.\n\n[00:07] JO FENN: Why?\n`)),
  md: (changed) =>
    strToU8(
      changed(
        `---\ntitle: The lamp\n---\n\n**Q: Why?**\n\n“${SAID},” said Ada Lindqvist.[^1]\n\n[^1]: A note.\n`,
      ),
    ),
  json: (changed, dice) =>
    strToU8(
      changed(
        dice.pick([
          JSON.stringify({
            segments: [
              { start: 5, end: 7, text: SAID, speaker: 'SPEAKER_00' },
              { start: 7, end: 9, text: 'No light.' },
            ],
          }),
          JSON.stringify([
            { id: 'a', type: 'article', title: 'The lamp', author: [{ family: 'Fenn' }], file: 'x.pdf' },
          ]),
          JSON.stringify({
            results: {
              transcripts: [{ transcript: SAID }],
              items: [
                { type: 'pronunciation', start_time: '0', end_time: '1', alternatives: [{ content: 'We' }] },
              ],
            },
          }),
          '{"a":'.repeat(2000),
        ]),
      ),
    ),
  bib: (changed) =>
    strToU8(
      changed(
        `@string{q = "The Quay"}\n@online{lamp, title = {The {L}amp \\"o}, author = {Fenn, Jo and others}, journal = q # " x", file = {:page.html:html}, url = {https://quay.example/lamp}}\n@comment{x}\n`,
      ),
    ),
  html: (changed) => strToU8(page(changed)),
  mhtml: (changed) =>
    strToU8(
      changed(
        `From: <Saved>\r\nSnapshot-Content-Location: https://quay.example/lamp\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://quay.example/lamp\r\n\r\n${page((text) => text)}\r\n--b--\r\n`,
      ),
    ),
  eml: (changed) => strToU8(mail(changed)),
  rtf: (changed) =>
    strToU8(
      changed(
        `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\title The lamp}}\\pard \\ldblquote ${SAID}\\rdblquote\\par \\u8220?x\\'94 {\\b Ada}\\par{\\footnote n}\\bin3 abc}`,
      ),
    ),
  docx: (changed) =>
    zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml': changed(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The lamp</w:t></w:r></w:p><w:p><w:ins w:author="a"><w:r><w:t xml:space="preserve">“${SAID},” </w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:rPr><w:i/></w:rPr><w:t>said Ada.</w:t></w:r><w:footnoteReference w:id="2"/></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
      ),
      'word/footnotes.xml': changed(
        '<w:footnotes xmlns:w="x"><w:footnote w:id="2"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote></w:footnotes>',
      ),
      'docProps/core.xml': changed(
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>The lamp</dc:title><dc:creator>Jo</dc:creator></cp:coreProperties>',
      ),
    }),
  odt: (changed) =>
    zipped({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': changed(
        `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">The lamp</text:h><text:p>“${SAID},”<text:s text:c="3"/><text:line-break/>said Ada.<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document-content>`,
      ),
      'meta.xml': changed(
        '<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:title>The lamp</dc:title></office:meta></office:document-meta>',
      ),
    }),
  epub: (changed) =>
    zipped({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': changed(
        '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>',
      ),
      'o/c.opf': changed(
        '<package xmlns:dc="d"><metadata><dc:title>The lamp</dc:title><dc:creator>Jo</dc:creator></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      'o/a.xhtml': page(changed),
    }),
  pdf: (changed) =>
    printedPdf([[changed(`“${SAID.slice(0, 40)}`), changed(`${SAID.slice(40)},” said Ada.`)], ['2']], {
      Title: 'The lamp',
    }),
};
