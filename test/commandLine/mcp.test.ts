import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import type { Tools } from '../../server/mcp/tools.ts';
import { folderOf } from './runVerbatim.ts';

const BUNDLE = join(import.meta.dirname, '../../dist/verbatim.cjs');

const FERRY = `---
id: ferry
container-title: The Quay Gazette
title: The last ferry
---

“The ferry will not sail after the twelfth of November, whatever the council decides,” said Orla Finch, the harbour master. “We have looked at nineteen boats and none of them is fit for the winter crossing.”

Orla Finch added that the engine had cost more than the hull.

“I asked for two more deckhands in the spring and I was promised four,” said Tomas Vey, who steers the ferry. “Nobody has come.”

“Most of our guests book because of the crossing, not because of the island,” said Henrietta Moss, who keeps the inn. “Take the boat away and you take the inn away.”
`;

const LANTERN = `---
id: lantern
container-title: Lantern Weekly
---

“Our orchestra never asked the city for money, and it never will,” said Bela Adeyemi, the conductor. “I would rather play in a barn than beg in a palace.”

“She may be the finest cellist of her age,” said Ruth Calder, the critic, of the soloist. “But she hurries the slow movement every single time.”
`;

const folder = folderOf({
  'articles/ferry.md': FERRY,
  'articles/lantern.md': LANTERN,
  'piece.md': '“Nobody has come,” said Tomas Vey.\n',
  'notes.csv': 'a,b\n',
});

/** What a model wrote, and what the report must say of it: the verdict, or a code among the findings. */
const TRUE_ONES = [
  '“The ferry will not sail after the twelfth of November, whatever the council decides,” said Orla Finch.',
  '“We have looked at nineteen boats and none of them is fit for the winter crossing,” Orla Finch said.',
  'Orla Finch said: “None of them is fit for the winter crossing.”',
  '“I asked for two more deckhands in the spring and I was promised four,” Tomas Vey said.',
  '“Most of our guests book because of the crossing, not because of the island,” Henrietta Moss said.',
  '“Take the boat away and you take the inn away,” said Henrietta Moss.',
  '“Our orchestra never asked the city for money, and it never will,” said Bela Adeyemi.',
  '"I would rather play in a barn than beg in a palace," Bela Adeyemi said.',
  '“She may be the finest cellist of her age,” Ruth Calder said.',
  '“[S]he hurries the slow movement every single time,” Ruth Calder said.',
];
const WRONG_WORDS = [
  '“The ferry will sail after the twelfth of November, whatever the council decides,” said Orla Finch.',
  '“The ferry will not sail after the twentieth of November, whatever the council decides,” said Orla Finch.',
  '“We have looked at ninety boats and none of them is fit for the winter crossing,” Orla Finch said.',
  '“We have looked at nineteen boats and some of them are fit for the winter crossing,” Orla Finch said.',
  '“I asked for two more deckhands in the spring and I was promised fourteen,” Tomas Vey said.',
  '“I begged for two more deckhands in the spring and I was promised four,” Tomas Vey said.',
  '“Most of our guests book because of the crossing, and because of the island,” Henrietta Moss said.',
  '“Take the boat away and you take the island away,” said Henrietta Moss.',
  '“Our orchestra asked the city for money, and it never will,” said Bela Adeyemi.',
  '“I would rather play in a barn than sing in a palace,” Bela Adeyemi said.',
  '“She is the finest cellist of her age,” Ruth Calder said.',
  '“But she hurries the quick movement every single time,” Ruth Calder said.',
];
const EXTENDED = [
  '“Take the boat away and you take the inn away, and with it the whole town and its children,” said Henrietta Moss.',
  '“I would rather play in a barn than beg in a palace, because music belongs to everybody who hears it,” Bela Adeyemi said.',
  '“The ferry will not sail after the twelfth of November, whatever the council decides or the mayor tells the press,” said Orla Finch.',
];
const WRONG_SPEAKER = [
  '“The ferry will not sail after the twelfth of November, whatever the council decides,” said Tomas Vey.',
  '“I asked for two more deckhands in the spring and I was promised four,” Henrietta Moss said.',
  '“Take the boat away and you take the inn away,” said Orla Finch.',
  '“I would rather play in a barn than beg in a palace,” Ruth Calder said.',
  '“She may be the finest cellist of her age,” Bela Adeyemi said.',
];
const INVENTED = [
  '“Every village on this coast deserves a lighthouse of its own and a keeper to go with it,” said Orla Finch.',
  '“My grandfather built this wheelhouse out of driftwood and patience,” Tomas Vey said.',
  '“Guests want breakfast at nine, silence at ten and somebody else’s weather,” said Henrietta Moss.',
  '“A rehearsal without an argument is merely a performance,” Bela Adeyemi said.',
  '“Criticism is the art of arriving late with good reasons,” said Ruth Calder.',
];

describe('verbatim mcp', () => {
  it('offers five tools that only read, with schemas for what goes in and out', async () => {
    await withClient(async (client) => {
      const { tools } = await client.listTools();
      deepEqual(tools.map(({ name }) => name).sort(), [
        'check_draft',
        'find_quote',
        'get_passage',
        'list_sources',
        'quote',
      ]);
      for (const { name, annotations, outputSchema } of tools) {
        equal(annotations?.readOnlyHint, true, name);
        equal(annotations?.openWorldHint, false, name);
        equal(outputSchema?.type, 'object', name);
      }
    });
  });

  it('says of each tool what the editor says of it', async () => {
    await withClient(async (client) => {
      const { tools } = await client.listTools();
      const said: Readonly<Record<string, string>> = english;
      deepEqual(
        manifest.contributes.languageModelTools.map((tool) => [
          tool.name,
          said[tool.displayName.slice(1, -1)],
          tool.modelDescription,
          tool.inputSchema,
        ]),
        tools.map(({ name, title, description, inputSchema: { $schema: _, ...schema } }) => [
          `verbatim_${name}`,
          title,
          description,
          schema,
        ]),
      );
    });
  });

  it('finds a quote by its words, and gives it ready to paste, and the paste stands the check', async () => {
    await withClient(async (client) => {
      const [found] = (await call(client, 'find_quote', { words: 'rather play barn', limit: 3 })).results;
      ok(found);
      const passage = { article: found.article, start: found.start, end: found.end };
      equal(found.speaker, 'Bela Adeyemi');
      equal(found.text, 'I would rather play in a barn than beg in a palace.');
      for (const form of ['footnote', 'pandoc', 'text']) {
        const { paste, definition } = await call(client, 'quote', { ...passage, form });
        match(paste, /^Bela Adeyemi: “I would rather play in a barn than beg in a palace\.”/);
        const report = await call(client, 'check_draft', { text: `${paste}\n\n${definition ?? ''}` });
        equal(report.drafts[0]?.quotations[0]?.verdict, 'verbatim', form);
        deepEqual(report.drafts[0]?.findings, [], form);
      }
    });
  });

  it('shows a passage in its paragraph and says whose words it is', async () => {
    await withClient(async (client) => {
      const start = FERRY.indexOf('promised four');
      const wanted = { article: 'ferry', start, end: start + 'promised four'.length };
      const passage = await call(client, 'get_passage', wanted);
      equal(passage.words, 'promised four');
      equal(passage.speaker, 'Tomas Vey');
      match(passage.before, /I asked for two more deckhands in the spring and I was $/);
      const prose = FERRY.indexOf('the engine had cost');
      const answer = await call(client, 'get_passage', { article: 'ferry', start: prose, end: prose + 19 });
      deepEqual([answer.kind, answer.speaker], ['prose', null]);
    });
  });

  it('names what articles state and leaves open what they do not', async () => {
    await withClient(async (client) => {
      const { articles, sources } = await call(client, 'list_sources', {});
      equal(articles, 2);
      const lantern = sources.find((one) => one.article === 'lantern');
      deepEqual(
        [lantern?.title, lantern?.outlet, lantern?.author, lantern?.issued, lantern?.speakers],
        [null, 'Lantern Weekly', null, null, ['Bela Adeyemi', 'Ruth Calder']],
      );
      const one = await call(client, 'list_sources', { query: 'quay' });
      deepEqual(
        one.sources.map((source) => source.article),
        ['ferry'],
      );
    });
  });

  it('tells invented, extended, altered and misattributed quotations from true ones', async () => {
    await withClient(async (client) => {
      const text = [...TRUE_ONES, ...WRONG_WORDS, ...EXTENDED, ...WRONG_SPEAKER, ...INVENTED].join('\n\n');
      const [report] = (await call(client, 'check_draft', { text })).drafts;
      const lines = text.split('\n');
      const said = (line: string) => {
        const at = lines.indexOf(line);
        const quotation = report?.quotations.find((one) => one.range.start.line === at);
        const grave = report?.findings.filter(
          (one) => one.range.start.line === at && /error|warning/.test(one.severity),
        );
        return { verdict: quotation?.verdict, codes: grave?.map((one) => one.code) };
      };
      for (const line of TRUE_ONES) deepEqual(said(line), { verdict: 'verbatim', codes: [] }, line);
      for (const line of [...WRONG_WORDS, ...EXTENDED]) {
        equal(said(line).verdict, 'altered', line);
        ok((said(line).codes?.length ?? 0) > 0, line);
      }
      for (const line of WRONG_SPEAKER) {
        deepEqual(said(line), { verdict: 'verbatim', codes: ['misattributed'] }, line);
      }
      for (const line of INVENTED) deepEqual(said(line), { verdict: 'not-found', codes: [] }, line);
    });
  });

  it('gives fixes that make an altered quotation true', async () => {
    await withClient(async (client) => {
      const [line = ''] = WRONG_WORDS;
      const [report] = (await call(client, 'check_draft', { text: line })).drafts;
      const [fix] = report?.findings[0]?.fixes ?? [];
      ok(fix);
      let repaired = line;
      for (const { range, newText } of fix.edits.toReversed())
        repaired = repaired.slice(0, range.start.character) + newText + repaired.slice(range.end.character);
      const [again] = (await call(client, 'check_draft', { text: repaired })).drafts;
      deepEqual([again?.quotations[0]?.verdict, again?.findings], ['verbatim', []]);
    });
  });

  it('refuses what makes no sense and says why, and goes on', async () => {
    await withClient(async (client) => {
      const refusals: readonly (readonly [string, object, RegExp])[] = [
        ['quote', { article: 'nowhere', start: 0, end: 4 }, /No article has the id “nowhere”/],
        ['quote', { article: 'ferry', start: 40, end: 10 }, /no passage/],
        ['quote', { article: 'ferry', start: 0, end: 999_999 }, /no passage/],
        ['quote', { article: 'ferry', start: 100, end: FERRY.indexOf('Nobody') }, /one speaker/],
        ['quote', { article: 'ferry', start: -1, end: 3 }, /start/],
        ['quote', { article: 'ferry', start: 'a', end: {} }, /start/],
        ['quote', { article: '__proto__', start: 0, end: 4 }, /No article/],
        ['get_passage', { article: 'ferry', start: 0.5, end: 3 }, /start/],
        ['find_quote', { words: 'x'.repeat(5000) }, /words/],
        ['find_quote', { words: 'boat', limit: 1e9 }, /limit/],
        ['find_quote', { words: 'boat', article: 'nowhere' }, /No article/],
        ['check_draft', {}, /either the text/],
        ['check_draft', { text: 'a', path: 'piece.md' }, /either the text/],
        ['check_draft', { path: '/etc/hosts' }, /\.md and \.txt/],
        ['check_draft', { path: '../outside.md' }, /no such file|outside/],
        ['check_draft', { path: 'notes.csv' }, /\.md and \.txt/],
        ['check_draft', { path: 'missing.md' }, /no such file/],
      ];
      for (const [name, args, why] of refusals) {
        const result = await client.callTool({ name, arguments: { ...args } });
        equal(result.isError, true, `${name} ${JSON.stringify(args).slice(0, 60)}`);
        match(JSON.stringify(result.content), why);
      }
      const report = await call(client, 'check_draft', { path: 'piece.md' });
      equal(report.drafts[0]?.quotations[0]?.verdict, 'verbatim');
    });
  });
});

async function withClient(use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [BUNDLE, 'mcp', '--no-bundled', '--corpus', 'articles'],
      cwd: folder,
      stderr: 'ignore',
    }),
  );
  try {
    await use(client);
  } finally {
    await client.close();
  }
}

type Answers = {
  [Name in keyof Tools]: Extract<Awaited<ReturnType<Tools[Name]>>, { answer: unknown }>['answer'];
};

/** The structured answer, which is the same as the text beside it. */
async function call<Name extends keyof Tools>(
  client: Client,
  name: Name,
  args: Record<string, unknown>,
): Promise<Answers[Name]> {
  const result = await client.callTool({ name, arguments: args });
  equal(result.isError ?? false, false, JSON.stringify(result.content));
  const [text] = Array.isArray(result.content) ? result.content : [];
  deepEqual(JSON.parse(text?.type === 'text' ? text.text : ''), result.structuredContent);
  return JSON.parse(JSON.stringify(result.structuredContent));
}
