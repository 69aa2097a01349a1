import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../server/record/fingerprint.ts';
import { writeRecord } from '../../server/record/record.ts';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE = '“The pump was ours to mend, and nobody else came,” Ines Calloway said.\n';

describe('the record of an open draft', () => {
  let server: ConnectedServer;
  let folder: string;

  before(async () => {
    folder = folderOf({ 'articles/pump.md': ARTICLE });
    server = await connectServer({ folder, settings: { corpus: { folders: ['articles'], bundled: false } } });
    await server.corpus();
  });

  after(() => server.stop());

  const ask = <T>(method: string, params: object) => server.connection.sendRequest<T>(method, params);
  const recorded = async (uri: string) =>
    (await ask<{ recorded?: string }>('verbatim/overview', { uri })).recorded;
  const sign = { by: 'Mia Holt', on: '2025-03-14' };

  it('is made for the client to write, signed only where somebody signs', async () => {
    const draft = server.open('piece.md', ARTICLE);
    await draft.diagnostics();
    equal(await recorded(draft.uri), undefined);
    const { text, said } = await ask<{ text: string; said: string }>('verbatim/record', { uri: draft.uri });
    equal(said, '0 of 1 checked; 1 not yet checked');
    equal(text.includes('checked'), false);
    const signed = await ask<{ text: string; said: string }>('verbatim/record', { uri: draft.uri, sign });
    equal(signed.said, '1 of 1 checked');
    match(signed.text, /"checked": \{"by":"Mia Holt","on":"2025-03-14"\}/);
    equal(await recorded(draft.uri), '1 of 1 checked');
  });

  it('is signed for the quotation at the cursor alone, and tells what changed since', async () => {
    const second = '“Nobody else came,” Ines Calloway said.\n';
    const draft = server.open('two.md', `${ARTICLE}\n${second}`);
    await draft.diagnostics();
    const one = { ...sign, at: { line: 2, character: 4 } };
    const { said } = await ask<{ said: string }>('verbatim/record', { uri: draft.uri, sign: one });
    equal(said, '1 of 2 checked; 1 not yet checked');
    const states = async () =>
      (
        await ask<{ quotations: { record?: string }[] }>('verbatim/overview', { uri: draft.uri })
      ).quotations.map(({ record }) => record);
    deepEqual(await states(), ['new', 'checked']);
    const astray = await ask('verbatim/record', {
      uri: draft.uri,
      sign: { ...sign, at: { line: 1, character: 0 } },
    }).then(
      () => '',
      (error: Error) => error.message,
    );
    match(astray, /no quotation at the cursor/);
  });

  it('is read when the draft is opened, and tells that the source changed', async () => {
    const words = 'The pump was theirs to mend, and nobody else came';
    const source = { article: 'pump', start: 1, end: 50, passage: words, fingerprint: fingerprintOf(words) };
    const record = writeRecord({ version: 1, quotations: [{ words, verdict: 'verbatim', source }] });
    writeFileSync(join(folder, 'later.md.quotes.json'), record);
    const draft = server.open('later.md', ARTICLE.replace('ours', 'theirs'));
    const codes = () => server.lastPublished(draft.uri)?.map(({ code }) => code) ?? [];
    await new Promise<void>((done) => {
      server.onPublished(() => {
        if (codes().includes('source-changed')) done();
      });
    });
    deepEqual(codes(), ['source-changed']);
  });

  it('does not write over one that cannot be read', async () => {
    writeFileSync(join(folder, 'broken.md.quotes.json'), '{');
    const draft = server.open('broken.md', ARTICLE);
    await draft.diagnostics();
    const failed = await ask('verbatim/record', { uri: draft.uri }).then(
      () => 'written',
      (error: Error) => error.message,
    );
    match(failed, /broken\.md\.quotes\.json: The record is not valid JSON/);
    equal(readFileSync(join(folder, 'broken.md.quotes.json'), 'utf8'), '{');
  });
});
