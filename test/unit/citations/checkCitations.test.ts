import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { citationEdits } from '../../../server/features/citation.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { applyEdits } from '../../../server/text/edit.ts';

const HARBOUR = '“The harbour was never meant to hold nineteen ships,” Ines Calloway told';
const FERRY = '“Nobody ever asks the islanders about the ferry,” said Odile Marsh';

describe('findings on citations', () => {
  it('hint at a quotation without one, and insert it in the draft’s own form', () => {
    repairs(
      `${HARBOUR} the Harbour Post [@harbour].\n\n${FERRY}.`,
      'uncited',
      `${HARBOUR} the Harbour Post [@harbour].\n\n${FERRY} [@ferry].`,
    );
    repairs(
      `${HARBOUR} the Harbour Post.[^harbour]\n\n${FERRY}.\n\n[^harbour]: *Harbour Post*.\n`,
      'uncited',
      `${HARBOUR} the Harbour Post.[^harbour]\n\n${FERRY}.[^ferry]\n\n[^harbour]: *Harbour Post*.\n[^ferry]: “The last ferry,” https://ferry.example/last.\n`,
    );
    finds(`${HARBOUR} the Harbour Post.\n\n${FERRY}.`, '');
    finds(`${HARBOUR} the Harbour Post [@harbour].\n\n${FERRY} [in a film](https://films.example/).`, '');
    finds(
      `${HARBOUR} the Harbour Post (Harbour Post).\n\n${FERRY}.[^1]\n\n[^1]: https://films.example/\n`,
      '',
    );
  });

  it('warn of one that names nothing', () => {
    repairs(
      `${HARBOUR} the Harbour Post [@harbor].`,
      'unknown-citation',
      `${HARBOUR} the Harbour Post [@harbour].`,
    );
    repairs(
      `${HARBOUR} the Harbour Post.[^harbor]`,
      'unknown-citation',
      `${HARBOUR} the Harbour Post.[^harbour]\n\n[^harbour]: “Nineteen ships,” *Harbour Post*.\n`,
    );
    finds(`${HARBOUR} the Harbour Post.[^1]\n\n[^1]: In May.\n`, '');
  });

  it('tell of one that names another article', () => {
    repairs(`${FERRY} [@harbour].`, 'wrong-source', `${FERRY} [@ferry].`);
    repairs(
      `${FERRY}.[^h]\n\n[^h]: https://harbour.example/ships\n`,
      'wrong-source',
      `${FERRY}.[^ferry]\n\n[^h]: https://harbour.example/ships\n[^ferry]: “The last ferry,” https://ferry.example/last.\n`,
    );
    finds(`${FERRY} [@ferry; @harbour].`, '');
    const told = `${HARBOUR} the Harbour Post`;
    finds(`${told}, where [the ferry](https://ferry.example/last) lands.`, '');
    finds(`${told.replace('Harbour Post', '[Harbour Post](https://ferry.example/last)')}.`, 'wrong-source');
    finds(`${FERRY} [by radio](https://ferry.example/last/?utm_source=feed).`, '');
  });

  it('stay as they are when a citation of the source is inserted, in any form', () => {
    for (const text of [
      `${FERRY}.`,
      `${HARBOUR} the Harbour Post. “Nobody ever asks the islanders about the ferry,” Marsh said; others agreed.`,
      '“Nobody ever asks the islanders about the ferry” — Odile Marsh\n',
      `${FERRY.replace('ever asks', 'asks')}. Calloway said the harbour was “never meant to hold nineteen ships”, and left.`,
      'As Odile Marsh put it:\n\n> Nobody ever asks the islanders about the ferry.\n',
      `- ${FERRY}.\n- ${HARBOUR} nobody.\n`,
    ]) {
      const before = found(text);
      for (const cited of allInsertions(text)) {
        equal(found(cited), before, cited);
        equal(check(cited).citations.length, 1, cited);
      }
    }
  });

  it('are silenced by a comment', () => {
    finds(`${FERRY} [@harbour]. <!-- verbatim-disable-line wrong-source -->`, '');
    finds(`<!-- verbatim-disable-next-line -- checked by phone -->\n\n${FERRY} [@harbour].`, '');
    finds(`<!-- verbatim-disable-next-line -->\n${FERRY.replace(' said', '\nsaid')} [@harbour].`, '');
    finds(`<!-- verbatim-disable-next-line -->\nA line.\n${FERRY} [@harbour].`, 'wrong-source');
  });
});

const corpus = createCorpusIndex();
for (const [id, front, body] of [
  ['harbour', 'title: Nineteen ships\ncontainer-title: Harbour Post', `${HARBOUR} reporters.`],
  [
    'harbour-web',
    'title: Ships and ships\nURL: https://harbour.example/ships',
    'The ships are many, and the harbour is full of them.',
  ],
  ['ferry', 'title: The last ferry\nURL: https://ferry.example/last', `${FERRY}.`],
] as const) {
  const { article } = parseArticle(`${id}.md`, `---\n${front}\n---\n${body}\n`);
  if (article !== undefined) corpus.add(article);
}

function check(text: string) {
  return checkDraft(parseDraft('draft.md', text), corpus, DEFAULT_RULE_OPTIONS);
}

/** The codes of what is found but for missing citations, which an insertion may turn up. */
function found(text: string): string {
  return check(text)
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'uncited')
    .join(' ');
}

function allInsertions(text: string): string[] {
  const draft = parseDraft('draft.md', text);
  const insertions = check(text).quotations.flatMap((quotation) =>
    citationEdits(corpus, draft, quotation, { style: 'footnote' }),
  );
  ok(insertions.length >= 2, text);
  return insertions.map(({ edits }) => applyEdits(text, edits));
}

function finds(text: string, expected: string) {
  equal(
    check(text)
      .findings.map(({ code }) => code)
      .join(' '),
    expected,
    text,
  );
}

/** There is this one finding; its first repair gives the expected draft, in which nothing is found. */
function repairs(text: string, code: string, expected: string) {
  finds(text, code);
  const repaired = applyEdits(text, check(text).findings[0]?.fixes[0]?.edits ?? []);
  equal(repaired, expected);
  finds(repaired, '');
}
