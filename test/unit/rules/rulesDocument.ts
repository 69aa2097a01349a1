import { RULES } from '../../../server/rules/check/rules.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { check, corpusOf } from './cases.ts';
import { readPictures } from './picture.ts';
import { ARTICLES } from './pictureArticles.ts';

/** `docs/rules.md`: one section a code, from the rules' own words and their pictures, which are run as tests. */
export function rulesDocument(): string {
  const corpus = corpusOf(ARTICLES);
  const pictures = new Map(readPictures().map((picture) => [picture.code, picture]));
  const sections = RULES.map(({ code, severity, documentation }) => {
    const picture = pictures.get(code);
    const lines = [`## ${code}`, '', `*${severity}.* ${documentation}`];
    if (picture === undefined) return lines.join('\n');
    const [flagged = ''] = picture.flagged;
    const finding = check(flagged, corpus).findings.find((one) => one.code === code);
    return [
      ...lines,
      '',
      `Source: ${picture.source}`,
      '',
      'Flagged:',
      '',
      ...quoted(flagged),
      '',
      `The message: ${inEnglish(finding?.message ?? '')}`,
      '',
      'Silent:',
      '',
      ...picture.silent.flatMap(quoted),
    ].join('\n');
  });
  return `${HEAD}\n\n${sections.join('\n\n')}\n`;
}

const HEAD = `# The rules

Each rule has a code, shown with the finding. Its severity can be set in \`verbatim.rules\`; the ones below are the
defaults. This page is written by \`npm run docs\` from the rule files and their examples, which are run as tests.`;

/** As a block quotation, so that the text is shown as a writer has it. */
function quoted(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
}
