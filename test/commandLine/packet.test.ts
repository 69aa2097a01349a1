import { deepEqual, equal, match } from 'node:assert/strict';
import type { Packet, PacketQuotation } from '../../server/packet/packet.ts';
import { DESK_DRAFT, DESK_QUOTATIONS, deskSources } from '../support/deskPieces.ts';
import { folderOf, runVerbatim } from './runVerbatim.ts';

describe('the packet of a draft of thirty quotations over all kinds of source', () => {
  let packet: Packet;
  const numbered = (number: number): PacketQuotation => {
    const found = packet.quotations[number - 1];
    if (found === undefined) throw new Error(`There is no quotation ${number}.`);
    return found;
  };

  before(async () => {
    const folder = folderOf({ ...deskSources(), 'draft.md': DESK_DRAFT });
    const args = ['packet', 'draft.md', '--corpus', 'corpus', '--no-bundled', '--format', 'json'];
    const { packets } = JSON.parse((await runVerbatim(folder, args)).stdout);
    [packet] = packets;
  });

  it('says of each where it stands, how it fares, who says it and where', () => {
    deepEqual(
      packet.quotations.map(({ number, line, verdict, source }) => [
        number,
        line,
        verdict,
        source && [source.article, source.place, source.speaker],
      ]),
      DESK_QUOTATIONS.map(({ verdict, article, place, said }, index) => [
        index + 1,
        3 + 2 * index,
        verdict,
        article && [article, place, said],
      ]),
    );
  });

  it('has each quotation’s words, passage and offsets from one and the same place', () => {
    for (const { words, start, end, source, verdict } of packet.quotations) {
      equal(DESK_DRAFT.slice(start, end), words);
      if (verdict === 'verbatim')
        equal(source?.passage.words.slice(0, 12).toLowerCase(), words.slice(0, 12).toLowerCase());
      if (source) equal(source.end - source.start >= source.passage.words.trim().length, true);
    }
  });

  it('states of a source what its file states, and nothing else', () => {
    const stated = (number: number) => {
      const { title, outlet, author, issued, url, link } = numbered(number).source ?? {};
      return { title, outlet, author, issued, url, link };
    };
    const nothing = { title: null, outlet: null, author: null, issued: null, url: null, link: null };
    deepEqual(stated(3), {
      title: 'The harbour keeps its own time',
      outlet: 'Weir Weekly',
      author: 'Dana Whitlock',
      issued: '4 March 2025',
      url: 'https://weir.example/column',
      link: 'https://weir.example/column#:~:text=We%20do%20not%20sell%20the%20boats',
    });
    deepEqual(stated(7), nothing);
    deepEqual(stated(13), { ...nothing, title: 'Report on the quay' });
    const { title, url } = stated(23);
    deepEqual([title, url], ['The lamp at Skarvøy', 'https://quay.example/lamp']);
    deepEqual([stated(25).title, stated(9).title], ['The lamp at Skarvøy', null]);
    deepEqual(
      [stated(27).title, stated(27).author, stated(27).issued],
      ['The lamp at Skarvøy', 'Marit Sund', '13 January 2026'],
    );
    deepEqual(
      packet.notStated.find(({ article }) => article === 'column'),
      undefined,
    );
    deepEqual(packet.notStated.find(({ article }) => article === 'report')?.missing, [
      'outlet',
      'author',
      'date',
      'address',
    ]);
  });

  it('names the evidence for a speaker in the article’s own words', () => {
    equal(numbered(1).source?.evidence, '“Ines Calloway”, “said”');
    equal(numbered(13).source?.evidence, '“Jonas Beck”, “said”');
    equal(numbered(30).source, null);
  });

  it('says what is wrong, and with which words', () => {
    const wrong = packet.quotations.flatMap(({ number, findings }) =>
      findings.map(({ code, severity }) => `${number} ${severity} ${code}`),
    );
    deepEqual(wrong, [
      '2 hint uncited',
      '2 warning misquoted',
      '4 error unmarked-omission',
      '5 error misattributed',
      '10 hint uncited',
      '27 error misattributed',
      '30 information not-found',
    ]);
    deepEqual(numbered(2).differences, [{ draft: 'theirs', source: 'ours' }]);
    deepEqual(numbered(4).differences, [{ draft: '', source: 'do not' }]);
    equal(packet.quotations.filter(({ differences }) => differences.length > 0).length, 2);
  });

  it('counts citations, single sources and other articles', () => {
    deepEqual(packet.uncited, [2, 10]);
    deepEqual(packet.singleSource, [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    deepEqual(
      numbered(1).others.map(({ article, same }) => [article, same]),
      [['echo', true]],
    );
    equal(numbered(15).others.length, 6);
  });

  it('says who is quoted how much, from how many sources', () => {
    deepEqual(
      packet.speakers.slice(0, 4).map(({ name, quotations, sources }) => [name, quotations, sources]),
      [
        ['Marit Sund', 8, 7],
        ['Ole Vik', 7, 7],
        ['Ines Calloway', 3, 1],
        ['Tobias Renn', 3, 1],
      ],
    );
    match(packet.draft.title ?? '', /What the harbour knew/);
  });
});
