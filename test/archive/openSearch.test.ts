import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type GeneratedArticle, generateArticles } from '../../bench/articles.ts';
import { createArchiveReader } from '../../server/archive/archiveReader.ts';
import { openSearchArchive } from '../../server/archive/openSearch.ts';
import { parseArticle } from '../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../server/drafts/parseDraft.ts';
import { askArchive } from '../../server/node/archives.ts';
import { checkDraft } from '../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../server/search/createCorpusIndex.ts';
import { folderOf, runVerbatim } from '../commandLine/runVerbatim.ts';
import { missingForOpenSearch, type Node, startNodes } from './openSearchNodes.ts';
import { quotingDraft } from './quotingDraft.ts';

const ARTICLES = 400;
const missing = missingForOpenSearch();
const articles = [...generateArticles(ARTICLES)];

/** Verdict, source and codes of findings of each quotation. */
function judged(text: string, corpus: CorpusIndex): string[] {
  const { quotations, findings } = checkDraft(parseDraft('draft.md', text), corpus, DEFAULT_RULE_OPTIONS);
  return quotations.map(({ verdict, source }, index) => {
    const codes = findings.filter(({ quotation }) => quotation === index).map(({ code }) => code);
    return `${verdict} ${source?.article} ${source?.start}-${source?.end} ${codes.sort().join()}`;
  });
}

function corpusOf(some: readonly GeneratedArticle[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const { id, text } of some) {
    const { article } = parseArticle(`/news/${id}.md`, text);
    if (article !== undefined) index.add(article);
  }
  return index;
}

if (missing !== undefined) {
  describe('an archive in OpenSearch', () => {
    it(`is not tried here: ${missing}`, () => console.log(`    OpenSearch is not tried here: ${missing}.`));
  });
} else {
  describe('an archive in OpenSearch', function () {
    this.timeout(240_000);
    let nodes: readonly Node[] = [];
    let folder = '';
    const near = corpusOf(articles);
    const push = (...to: string[]) =>
      runVerbatim(folder, ['archive', 'push', folder, '--no-cache', '--to', to.join(',')]);

    before(async () => {
      nodes = await startNodes(3);
      folder = folderOf(Object.fromEntries(articles.map(({ id, text }) => [`${id}.md`, text])));
    });
    after(() => Promise.all(nodes.map((node) => node.kill())));

    it('takes articles, sends what changed and takes out what is gone', async () => {
      const to = nodes[0]?.url ?? '';
      match((await push(to)).stdout, new RegExp(`: ${ARTICLES} sent, 0 unchanged, 0 removed`));
      match((await push(to)).stdout, new RegExp(`: 0 sent, ${ARTICLES} unchanged, 0 removed`));
      const [first, second] = articles;
      rmSync(join(folder, `${first?.id}.md`));
      writeFileSync(join(folder, `${second?.id}.md`), 'Other words stand here now.\n');
      match((await push(to)).stdout, new RegExp(`: 1 sent, ${ARTICLES - 2} unchanged, 1 removed`));
      for (const { id, text } of [first, second].filter((one) => one !== undefined))
        writeFileSync(join(folder, `${id}.md`), text);
      match((await push(to)).stdout, new RegExp(`: 2 sent, ${ARTICLES - 2} unchanged, 0 removed`));
    });

    it('has every quotation judged as if all articles were here, though a node dies meanwhile', async () => {
      const { ask, host } = askArchive(nodes.map(({ url }) => url).join(' '));
      const reader = createArchiveReader(openSearchArchive(ask, host));
      for (let round = 0; round < ROUNDS; round++) {
        if (round === 2) await nodes[0]?.kill();
        const text = quotingDraft(articles, 20, round);
        const beside = await reader.beside(parseDraft('draft.md', text), createCorpusIndex());
        ok(beside.articleCount > 0 && beside.articleCount < ARTICLES);
        deepEqual(judged(text, beside), judged(text, near));
      }
    });

    it('is said to be dead when it is, and the check goes on without it', async () => {
      const run = await runVerbatim(
        folder,
        ['check', '-', '--archive', 'http://127.0.0.1:9', '--no-cache'],
        '“We lost the reel,” Ada Holt said.\n',
      );
      match(run.stderr, /The archive at 127\.0\.0\.1:9 does not answer/);
      equal(run.status, 0);
    });
  });
}

const ROUNDS = 6;
