import { runTool } from '../../mcp/toolArguments.ts';
import { createTools } from '../../mcp/tools.ts';
import { Refusal } from '../../mcp/world.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { Library } from '../library.ts';
import type { Session } from '../session.ts';

interface ToolCall {
  readonly name: string;
  readonly input: unknown;
}

/** Answers the agents of the editor: the tools of `verbatim mcp`, on the articles of the window. */
export function answerAgents(session: Session): void {
  const tools = createTools({
    corpus: () => whenRead(session.library),
    problems: () => session.scopes.problems(),
    // What lies on the disk is not an agent's to read; what is open, its writer shows.
    async readDraft(path) {
      const open = session.documents
        .all()
        .find(({ uri }) => uri === path || session.environment.toPath(uri) === path);
      if (open === undefined)
        throw new Refusal(`No draft is open at “${path}”: give the whole path of an open one, or the text.`);
      return open.getText();
    },
    get options() {
      return session.settings.rules;
    },
  });
  session.connection.onRequest(
    'verbatim/tool',
    ({ name, input }: ToolCall): Promise<object> => runTool(tools, String(name), input),
  );
}

/** The articles once they are read; those that are, where it takes long. */
async function whenRead(library: Library): Promise<CorpusIndex> {
  for (let waited = 0; library.status.state !== 'ready' && waited < PATIENCE; waited += STEP)
    await new Promise((resolve) => setTimeout(resolve, STEP));
  return library.index;
}

/** In milliseconds. */
const STEP = 50;
const PATIENCE = 10_000;
