import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { createWebEnvironment } from '../../../server/web/webEnvironment.ts';

const DRAFT = parseDraft(
  'piece.md',
  '“We counted nineteen boats before the rain came,” Ada Lindqvist said.\n',
);

/** What an archive is asked from a browser's worker, and what is said of it, where its `fetch` does this. */
async function asking(address: string, answer: typeof fetch): Promise<{ asked: string[]; said: string }> {
  const asked: string[] = [];
  const { fetch: before } = globalThis;
  globalThis.fetch = (to, options) => {
    asked.push(`${options?.method} ${to} ${JSON.stringify(options?.headers)}`);
    return answer(to, options);
  };
  try {
    const environment = createWebEnvironment(
      { extension: 'https://editor.example/verbatim' },
      never,
      () => {},
    );
    const reader = environment.openArchive?.(address, 'Bearer oats');
    await reader?.beside(DRAFT, createCorpusIndex());
    return { asked, said: reader?.host ?? '' };
  } catch (error) {
    return { asked, said: (error as Error).message };
  } finally {
    globalThis.fetch = before;
  }
}

// Set when the program is built.
Object.assign(globalThis, { BUNDLED_ARTICLES: [] });

const never = () => Promise.reject(new Error('no file is asked for'));

describe('an archive in a browser', () => {
  it('is asked by the browser’s own fetch, with the credentials that the editor keeps', async () => {
    const none = async () => new Response(JSON.stringify({ responses: [{ hits: { hits: [] } }] }));
    const { asked, said } = await asking('https://archive.example:9200', none);
    assert.equal(said, 'archive.example:9200');
    assert.match(
      asked[0] ?? '',
      /^POST https:\/\/archive\.example:9200\/\S+ .*"authorization":"Bearer oats"/,
    );
  });

  it('says that it may be out of reach or not let a browser ask, of which the browser tells no more', async () => {
    const { said } = await asking('https://archive.example', () =>
      Promise.reject(new TypeError('Failed to fetch')),
    );
    assert.equal(
      said,
      'The archive at archive.example does not answer: nothing answers there, or it does not let a page in a browser ask (CORS).',
    );
  });

  it('is refused where its address is none', async () => {
    assert.match((await asking('archive', () => never())).said, /^“archive” is no address of an archive/);
  });
});
