import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ArchiveError } from '../../../server/archive/archive.ts';
import { passagesOf } from '../../../server/archive/archiveReader.ts';
import { createAsk } from '../../../server/archive/ask.ts';
import { pairsOf } from '../../../server/archive/openSearch.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

type Answer = () => Response | Error;
const fine: Answer = () => new Response('{"ok":true}');
const busy: Answer = () => new Response('{"error":{"reason":"too many"}}', { status: 429 });
const dead: Answer = () => Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') });

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** What is asked gets these answers in turn, the last one over and over. */
function asking(answers: readonly Answer[], urls = ['http://one:9200']) {
  const asked: string[] = [];
  const pauses: number[] = [];
  let time = 0;
  const ask = createAsk({
    urls: urls.map((url) => new URL(url)),
    fetch: async (url) => {
      const answer = (answers[Math.min(asked.length, answers.length - 1)] ?? fine)();
      asked.push(String(url));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    now: () => time,
  });
  return {
    asked,
    pauses,
    later: (milliseconds: number) => {
      time += milliseconds;
    },
    ask: () => ask('/news/_search', { method: 'POST', body: '{}' }),
  };
}

describe('asking an archive', () => {
  it('asks again, after longer and longer pauses, where that may help', async () => {
    const { ask, asked, pauses } = asking([busy, dead, fine]);
    deepEqual(await ask(), { ok: true });
    equal(asked.length, 3);
    equal(pauses.length, 2);
  });

  it('asks the next address where one is dead', async () => {
    const { ask, asked } = asking([dead, fine], ['http://one:9200', 'http://two:9200']);
    await ask();
    deepEqual(asked, ['http://one:9200/news/_search', 'http://two:9200/news/_search']);
  });

  it('says what is wrong with a way that leads nowhere', async () => {
    for (const [code, said] of [
      ['ENOTFOUND', /no such host is known/],
      ['EAI_AGAIN', /no such host is known/],
      ['ECONNREFUSED', /nothing listens there/],
      ['EPIPE', /EPIPE/],
    ] as const)
      await rejects(
        asking([() => Object.assign(new TypeError('fetch failed'), { cause: coded(code) })]).ask(),
        said,
      );
  });

  it('waits longer where a request says that it may take longer', async () => {
    const ask = createAsk({
      urls: [new URL('http://one:9200')],
      patience: 1,
      fetch: (_, { signal } = {}) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          setTimeout(() => resolve(new Response('{}')), 40);
        }),
      pause: async () => {},
    });
    deepEqual(await ask('/', { method: 'GET', patience: 60_000 }), {});
    await rejects(ask('/', { method: 'GET' }), /longer than 0\.001 seconds/);
  });

  it('leaves a dead archive alone for a while, and then tries again', async () => {
    const { ask, asked, later } = asking([dead, dead, dead, fine]);
    await rejects(ask(), /nothing listens there/);
    await rejects(ask(), /did not answer lately/);
    equal(asked.length, 3);
    later(60_000);
    deepEqual(await ask(), { ok: true });
  });

  it('does not ask again for what will not change: credentials, certificates', async () => {
    for (const [answer, said] of [
      [() => new Response('', { status: 401 }), /wants other credentials \(401\)/],
      [
        () => Object.assign(new TypeError('fetch failed'), { cause: coded('DEPTH_ZERO_SELF_SIGNED_CERT') }),
        /its certificate does not hold \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
      ],
      [() => new Response('{"error":{"reason":"no such index"}}', { status: 404 }), /no such index \(404\)/],
    ] as const) {
      const { ask, asked } = asking([answer]);
      await rejects(ask(), (error) => {
        match(String(error), said);
        return error instanceof ArchiveError && !error.isPassing;
      });
      equal(asked.length, 1);
    }
  });
});

describe('what an archive is asked', () => {
  it('is pairs of words, of each quotation whole, by halves and by its marked parts', () => {
    const text =
      '“One two three four five six seven eight nine,” she said. “Ten eleven twelve … one more word here.”\n';
    deepEqual(
      passagesOf(parseDraft('draft.md', text), createCorpusIndex()).map((words) => words.join(' ')),
      [
        'one two three four five six seven eight nine',
        'one two three four',
        'five six seven eight nine',
        'ten eleven twelve one more word here',
        'ten eleven twelve',
        'one more word here',
      ],
    );
    deepEqual(pairsOf(['a', 'b', 'a', 'b', 'c']), ['a b', 'b a', 'b c']);
    equal(pairsOf(Array.from({ length: 5000 }, (_, at) => `w${at}`)).length, 256);
  });
});
