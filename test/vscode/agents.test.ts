import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { TOOLS } from '../../client/agents.ts';

/** What the editor has for agents; missing in older ones. */
interface AgentHost {
  readonly lm?: {
    readonly tools?: readonly {
      readonly name: string;
      readonly description: string;
      readonly inputSchema?: object;
    }[];
    invokeTool?(
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
    ): Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
  };
}

const { lm } = vscode as unknown as AgentHost;

/** The oldest editor with tools for agents has the minor version 95. */
const hasAgents = Number(vscode.version.split('.')[1]) >= 95;

async function ask(tool: string, input: object): Promise<Record<string, unknown>> {
  const answer = await lm?.invokeTool?.(`verbatim_${tool}`, { input, toolInvocationToken: undefined });
  return JSON.parse(answer?.content[0]?.value ?? 'null');
}

/** What an agent is told of a question that is not answered. */
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'it was answered',
    (error: unknown) => String(error),
  );

describe('an agent of the editor', () => {
  it('finds the tools of Verbatim where the editor has tools', () => {
    assert.equal(lm?.invokeTool !== undefined, hasAgents);
    const ours = (lm?.tools ?? []).filter(({ name }) => name.startsWith('verbatim_'));
    assert.deepEqual(
      ours.map(({ name }) => name).sort(),
      hasAgents ? TOOLS.map((name) => `verbatim_${name}`).sort() : [],
    );
    for (const { name, description, inputSchema } of ours)
      assert.ok(description !== '' && inputSchema !== undefined, name);
  });

  if (!hasAgents) return;

  it('finds a quote, has it written ready to paste, and what it pastes is judged verbatim', async () => {
    const { results } = (await ask('find_quote', { words: 'it’s a job' })) as {
      results: readonly { article: string; start: number; end: number; speaker: string }[];
    };
    const [first] = results;
    assert.equal(first?.speaker, 'Sean Baker');
    const { article, start, end } = first;
    const passage = await ask('get_passage', { article, start, end });
    const { paste, definition, words } = await ask('quote', { article, start, end });
    assert.match(String(passage.words), /It’s a job/);
    const judged = async (text: string) => {
      const { drafts } = (await ask('check_draft', { text })) as {
        drafts: readonly {
          quotations: readonly { verdict: string }[];
          findings: readonly { code: string }[];
        }[];
      };
      return [drafts[0]?.quotations[0]?.verdict, ...(drafts[0]?.findings ?? []).map(({ code }) => code)];
    };
    assert.deepEqual(await judged(`${paste}\n\n${definition}\n`), ['verbatim']);
    assert.deepEqual(await judged(`Mikey Madison: “${words}”\n`), ['verbatim', 'misattributed']);
  });

  it('is refused in words what cannot be done, and goes on', async () => {
    assert.match(
      await refusal(ask('get_passage', { article: '../../etc/passwd', start: 0, end: 10 })),
      /No article has the id “\.\.\/\.\.\/etc\/passwd”/,
    );
    assert.match(await refusal(ask('quote', { article: 'rnz-baker-anora', start: 'now', end: {} })), /start/);
    const { sources } = (await ask('list_sources', { query: 'RNZ' })) as { sources?: unknown };
    assert.match(JSON.stringify(sources ?? {}), /rnz-baker-anora/);
  });
});
