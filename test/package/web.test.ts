import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';
import { printedPdf } from '../support/printedPdf.ts';
import { serveFiles } from '../support/servedFiles.ts';
import { pageOf } from '../support/sourceForms.ts';

describe('the server without its edge', () => {
  it('bundles for a browser’s worker: nothing in it needs Node', async () => {
    const { errors, outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, '../../server/app/connection/server.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
    const [bundle] = outputFiles;
    assert.doesNotMatch(bundle?.text ?? '', /require\("(?:node:)?(?:fs|path|os|child_process)"\)/);
    assert.match(bundle?.text ?? '', /verbatim\/corpus/);
  });
});

const ROOT = join(import.meta.dirname, '../..');
const DESK = 'memory://desk';
const FERRY = '“The ferry sails at seven and not before,” Orla Finch said.';
const TIDE = '“The tide waits for no man here,” Tomas Vey said.';
const LAMP = '“Nobody lit the lamp after nine, and that is our fault,” Ada Holt said.';

/** As much of a page as the script below asks for; it runs in a browser. */
interface Page {
  client: {
    request(method: string, params: object): Promise<unknown>;
    notify(method: string, params: object): void;
    heard(method: string, fits: (params: object) => boolean): Promise<object>;
  };
}

/** What runs in the page: the server in a worker, with a client that has a few files. */
function startClient({ files, settings }: { files: Record<string, number[]>; settings: object }): void {
  type Message = {
    id?: number;
    method?: string;
    params?: Record<string, never>;
    result?: unknown;
    error?: unknown;
  };
  const scope = globalThis as unknown as Page & {
    Worker: new (
      url: string,
    ) => {
      postMessage(message: unknown): void;
      onmessage: (event: { data: Message }) => void;
    };
    location: { origin: string };
    fetch(url: string): Promise<{ ok: boolean; arrayBuffer(): Promise<ArrayBuffer> }>;
  };
  const bytesOf = async (uri: string) => {
    if (files[uri] !== undefined) return new Uint8Array(files[uri]);
    const answer = uri.startsWith('http') ? await scope.fetch(uri) : undefined;
    return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  };
  const answers: Record<string, (params: { uri: string; uris: string[]; items: object[] }) => unknown> = {
    'workspace/configuration': ({ items }) => items.map(() => settings),
    'verbatim/files/states': async ({ uris }) => ({
      states: await Promise.all(
        uris.map(async (uri) => {
          const bytes = await bytesOf(uri);
          if (bytes !== undefined) return { kind: 'file', size: bytes.length, written: 1 };
          const isFolder = Object.keys(files).some((name) => name.startsWith(`${uri}/`));
          return isFolder ? { kind: 'folder', size: 0, written: 0 } : null;
        }),
      ),
    }),
    'verbatim/files/list': ({ uri }) => ({
      entries: Object.keys(files)
        .filter((name) => name.startsWith(`${uri}/`))
        .map((name) => ({ name: name.slice(uri.length + 1), kind: 'file' })),
    }),
    'verbatim/files/read': async ({ uri }) => ({ bytes: await bytesOf(uri) }),
  };
  const worker = new scope.Worker('/dist/server.web.js');
  const waiting = new Map<number, (message: Message) => void>();
  const heard: Message[] = [];
  const hearing = new Set<() => void>();
  let last = 0;
  worker.postMessage({ extension: scope.location.origin });
  worker.onmessage = async ({ data }) => {
    const { id, method, params } = data;
    if (method === undefined) waiting.get(id ?? -1)?.(data);
    else if (id === undefined) {
      heard.push(data);
      for (const look of hearing) look();
    } else {
      const result = await answers[method]?.(params as never);
      worker.postMessage({ jsonrpc: '2.0', id, result: result ?? null });
    }
  };
  scope.client = {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(JSON.stringify(error))) : resolve(result),
        );
        worker.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
    notify: (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params }),
    heard: (method, fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find((one) => one.method === method && fits(one.params ?? {}));
          if (found === undefined) return;
          hearing.delete(look);
          resolve(found.params ?? {});
        };
        hearing.add(look);
        look();
      }),
  };
}

describe('the server in a worker of a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveFiles>>;

  before(async () => {
    served = await serveFiles(ROOT);
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    served?.server.close();
  });

  it('reads articles of every kind by the editor, checks a draft, and says where the words stand', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${served.url}/examples/check.css`);
    const text = (words: string) => [...new TextEncoder().encode(words)];
    await page.evaluate(startClient, {
      files: {
        [`${DESK}/articles/lamp.md`]: text(LAMP),
        [`${DESK}/articles/ferry.pdf`]: [...printedPdf([['Ferry news', '', FERRY]])],
        [`${DESK}/articles/tide.html`]: text(pageOf([`<p>${TIDE}</p>`])),
      },
      settings: { corpus: { folders: ['articles'], bundled: true } },
    });
    const draft = [
      LAMP.replace('nine', 'ten'),
      FERRY.replace('seven', 'eleven'),
      TIDE.replace('no', 'every'),
    ];
    const said = await page.evaluate(
      async ({ desk, words }) => {
        const { client } = globalThis as unknown as Page;
        await client.request('initialize', {
          processId: null,
          rootUri: desk,
          workspaceFolders: [{ uri: desk, name: 'desk' }],
          capabilities: { workspace: { configuration: true } },
          initializationOptions: { cache: 'index' },
        });
        client.notify('initialized', {});
        const corpus = await client.heard(
          'verbatim/corpus',
          (one) => 'state' in one && one.state === 'ready' && 'articles' in one && one.articles === 7,
        );
        const uri = `${desk}/draft.md`;
        client.notify('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 1, text: words },
        });
        const found = await client.heard(
          'textDocument/publishDiagnostics',
          (one) => 'diagnostics' in one && Array.isArray(one.diagnostics) && one.diagnostics.length > 0,
        );
        const place = await client.request('textDocument/definition', {
          textDocument: { uri },
          position: { line: 0, character: 3 },
        });
        return { corpus, found, place };
      },
      { desk: DESK, words: draft.join('\n\n') },
    );
    const { found, corpus, place } = said as {
      corpus: { problems: number };
      found: { diagnostics: { code: string }[] };
      place: { uri: string }[];
    };
    assert.equal(corpus.problems, 0);
    assert.deepEqual(
      found.diagnostics.map(({ code }) => code),
      ['meaning-changed', 'meaning-changed', 'meaning-changed'],
    );
    assert.equal(place[0]?.uri, `${DESK}/articles/lamp.md`);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
