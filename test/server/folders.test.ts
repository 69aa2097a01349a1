import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ADA, article, BO, CY, DRAFT, type LivingFolder, livingFolder } from './livingFolder.ts';

const WITH_ID = article('Ada Holm', 'We counted nineteen boats before the rain came.', 'id: boats');

describe('a folder of articles that changes while drafts are written', () => {
  let living: LivingFolder;

  const start = async (
    files: Readonly<Record<string, string>>,
    corpus?: Readonly<Record<string, unknown>>,
  ) => {
    living = await livingFolder(files, corpus);
  };
  const move = (from: string, to: string) => {
    mkdirSync(join(living.root, to, '..'), { recursive: true });
    renameSync(join(living.root, from), join(living.root, to));
  };
  const remove = (path: string) => rmSync(join(living.root, path), { recursive: true });
  const articles = () => living.server.lastNotice()?.articles;

  afterEach(() => living.stop());

  it('takes a new article in', async () => {
    await start({ 'papers/ada.md': ADA });
    living.write('papers/deep/bo.md', BO);
    living.tell('+papers/deep/bo.md');
    await living.settled();
    assert.equal(articles(), 2);
  });

  it('follows an edit, and has hints and lenses shown anew', async () => {
    await start({ 'papers/ada.md': ADA, 'papers/bo.md': BO });
    const { hints, lenses } = living.refreshes;
    living.write('papers/ada.md', ADA.replace('nineteen', 'ninety'));
    living.tell('~papers/ada.md');
    await living.settled();
    assert.ok(living.refreshes.hints > hints && living.refreshes.lenses > lenses);
  });

  for (const [what, text] of [
    ['with an id', WITH_ID],
    ['without one', ADA],
  ] as const) {
    for (const order of ['created first', 'deleted first']) {
      it(`keeps an article ${what} that is renamed, told as ${order}`, async () => {
        await start({ 'papers/ada.md': text, 'papers/bo.md': BO });
        move('papers/ada.md', 'papers/boats.md');
        const events = ['+papers/boats.md', '-papers/ada.md'];
        living.tell(...(order === 'created first' ? events : events.toReversed()));
        await living.settled();
        assert.equal(articles(), 2);
      });
    }
  }

  for (const [what, text] of [
    ['with an id', WITH_ID],
    ['without one', ADA],
  ] as const) {
    it(`follows a long article ${what}, which is read apart, as it comes, changes, moves and goes`, async () => {
      const long = `${text}\n${'The harbour was quiet, and the rain went on. '.repeat(24_000)}\n`;
      await start({ 'papers/bo.md': BO, 'papers/ada.md': long });
      assert.equal(articles(), 2);
      living.write('papers/ada.md', long.replace('nineteen', 'ninety'));
      living.tell('~papers/ada.md');
      await living.settled();
      assert.equal(articles(), 2);
      move('papers/ada.md', 'papers/boats.md');
      living.tell('+papers/boats.md', '-papers/ada.md');
      await living.settled();
      assert.equal(articles(), 2);
      remove('papers/boats.md');
      living.tell('-papers/boats.md');
      await living.settled();
      assert.equal(articles(), 1);
    });
  }

  for (const [what, count] of [
    ['read step by step', 100],
    ['read by threads as well', 900],
  ] as const) {
    for (const [how, frontMatter] of [
      ['with ids', (id: string) => `id: ${id}`],
      ['without ids', () => ''],
    ] as const) {
      it(`follows a checkout of many articles ${how}, ${what}, tells of it once and never misses one`, async () => {
        const names = Array.from({ length: count }, (_, at) => `a${at}`);
        const others = names.map((name) => [
          `papers/${name}.md`,
          article(`Nan ${name}`, `We have seen ${name} come and go all day long.`, frontMatter(name)),
        ]);
        const quoted: [string, string, string][] = [
          ['Ada Holm', 'We counted nineteen boats before the rain came.', 'ada'],
          ['Bo Lang', 'The harbour was ours to mend and nobody came.', 'bo'],
          ['Cy Moe', 'There were forty lamps along the wall that night.', 'cy'],
        ];
        const needed = quoted.map(([who, words, id]) => [
          `papers/${id}.md`,
          article(who, words, frontMatter(id)),
        ]);
        const files: Record<string, string> = Object.fromEntries([...others, ...needed]);
        await start(files);
        const told = living.notices.length;
        const before = JSON.stringify(living.server.lastPublished(living.draft));
        const published: string[] = [];
        living.server.onPublished(() =>
          published.push(JSON.stringify(living.server.lastPublished(living.draft))),
        );
        const events: string[] = [];
        for (const [at, path] of Object.keys(files).entries()) {
          const text = files[path] ?? '';
          const isNeeded = at >= count;
          if (at % 4 === 0 && !isNeeded) {
            remove(path);
            events.push(`-${path}`);
          } else if (at % 4 === 1) {
            const to = path.replace('papers/', 'papers/new/');
            move(path, to);
            events.push(`+${to}`, `-${path}`);
          } else {
            living.write(path, `${text}\nThat was all.\n`);
            events.push(`~${path}`);
          }
        }
        for (let at = 0; at < events.length; at += 50) living.tell(...events.slice(at, at + 50));
        await living.settled();
        assert.equal(living.notices.length, told + 1);
        assert.deepEqual(
          published.filter((one) => one !== before),
          [],
        );
      }).timeout(60_000);
    }
  }

  it('keeps a renamed article when its two events come one by one', async () => {
    await start({ 'papers/ada.md': WITH_ID });
    move('papers/ada.md', 'papers/boats.md');
    living.tell('+papers/boats.md');
    living.tell('-papers/ada.md');
    await living.settled();
    assert.equal(articles(), 1);
  });

  it('follows an article to another folder, and a folder to another place', async () => {
    await start({ 'papers/a/ada.md': ADA, 'papers/a/bo.md': BO, 'papers/cy.md': CY });
    move('papers/cy.md', 'papers/b/cy.md');
    living.tell('-papers/cy.md', '+papers/b', '+papers/b/cy.md');
    await living.settled();
    move('papers/a', 'papers/c/a');
    living.tell('+papers/c', '-papers/a');
    await living.settled();
    assert.equal(articles(), 3);
  });

  it('lets go of an article, and of a folder of which one event tells', async () => {
    await start({ 'papers/ada.md': ADA, 'papers/old/bo.md': BO, 'papers/old/er/cy.md': CY });
    remove('papers/ada.md');
    living.tell('-papers/ada.md');
    await living.settled();
    remove('papers/old');
    living.tell('-papers/old');
    await living.settled();
    assert.equal(articles(), 0);
  });

  it('lets go of all when the folder itself goes, and finds it when it comes again', async () => {
    await start({ 'papers/ada.md': ADA });
    remove('papers');
    living.tell('-papers');
    await living.settled();
    assert.equal(articles(), 0);
    living.write('papers/bo.md', BO);
    living.tell('+papers');
    await living.settled();
    assert.equal(articles(), 1);
  });

  it('tells what is wrong with an article in the article itself, as long as it is wrong', async () => {
    const text = `---\ntitle: [One\nURL: https://a.example/1\n---\n\n${ADA}`;
    await start({ 'papers/ada.md': text, 'papers/bo.md': WITH_ID, 'papers/cy.md': WITH_ID });
    const shown = async (path: string, content: string) =>
      (await living.server.open(path, content).diagnostics()).map(
        ({ range: { start, end }, message }) =>
          `${start.line}:${start.character}-${end.line}:${end.character} ${message}`,
      );
    assert.deepEqual(await shown('papers/ada.md', text), [
      '1:7-1:11 `title` is left out: it must be text.',
      '2:0-2:24 The front matter cannot be read from here on: a line is not indented like those around it.',
    ]);
    assert.deepEqual(await shown('papers/cy.md', WITH_ID), [
      `0:0-0:3 The id “boats” is already taken by ${join(living.root, 'papers/bo.md')}; this article is skipped.`,
    ]);
    living.write('papers/ada.md', text.replace('[One', 'One'));
    living.tell('~papers/ada.md');
    await living.settled();
    assert.deepEqual(await shown('papers/ada.md', text.replace('[One', 'One')), []);
  });

  it('reads the second of two articles with one id when the first goes', async () => {
    await start({ 'papers/a.md': WITH_ID, 'papers/b.md': WITH_ID.replace('Holm', 'Holme') });
    assert.deepEqual([articles(), living.server.lastNotice()?.problems], [1, 1]);
    remove('papers/a.md');
    living.tell('-papers/a.md');
    await living.settled();
    assert.deepEqual([articles(), living.server.lastNotice()?.problems], [1, 0]);
  });

  it('gives the id to the first of two that state it, whichever came first', async () => {
    await start({ 'papers/b.md': WITH_ID });
    living.write('papers/a.md', WITH_ID.replace('nineteen', 'ninety'));
    living.tell('+papers/a.md');
    await living.settled();
    living.write('papers/a.md', ADA);
    living.tell('~papers/a.md');
    await living.settled();
    assert.equal(articles(), 2);
  });

  it('tells files of one name apart by their folders, as long as there are two', async () => {
    await start({ 'papers/2023/interview.md': ADA });
    living.write('papers/2024/interview.md', BO);
    living.tell('+papers/2024/interview.md');
    await living.settled();
    remove('papers/2023');
    living.tell('-papers/2023');
    await living.settled();
    assert.deepEqual([articles(), living.server.lastNotice()?.problems], [1, 0]);
  });

  it('leaves out what is hidden, excluded, of packages or outside, however it is told of', async () => {
    await start({ 'papers/ada.md': ADA }, { exclude: ['drafts', '*.note.md'] });
    const paths = [
      'papers/.trash/bo.md',
      'papers/node_modules/a/bo.md',
      'papers/drafts/bo.md',
      'papers/bo.note.md',
      'elsewhere/bo.md',
    ];
    for (const path of paths) living.write(path, BO);
    living.tell(...paths.map((path) => `+${path}`), '+papers/.trash', '+papers/drafts');
    living.write('papers/cy.md', CY);
    living.tell('+papers/cy.md');
    await living.settled();
    assert.equal(articles(), 2);
  });

  it('counts the files of kinds that are not read, as they come and go', async () => {
    await start({ 'papers/ada.md': ADA, 'papers/a.pages': '' });
    living.write('papers/b.pages', '');
    living.write('papers/deep/c.zip', '');
    living.tell('+papers/b.pages', '+papers/deep');
    await living.settled();
    rmSync(join(living.root, 'papers/a.pages'));
    living.tell('-papers/a.pages');
    await living.settled();
    rmSync(join(living.root, 'papers/deep'), { recursive: true });
    living.tell('-papers/deep');
    await living.settled();
    const { problems } = await living.server.connection.sendRequest<{ problems: { message: string }[] }>(
      'verbatim/problems',
      {},
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['1 .pages file is not read. Save documents as .docx or .pdf to have them read.'],
    );
  });

  it('tells once of many files that one thing is worth knowing of', async () => {
    const settings = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`papers/${n}.json`, '{}']));
    await start({ ...settings, 'papers/odd.json': '{', 'papers/ada.md': ADA });
    const { problems } = await living.server.connection.sendRequest<{ problems: { message: string }[] }>(
      'verbatim/problems',
      {},
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'This JSON is neither a transcript, a chat nor a bibliography, and is not read. Highlights are read once they are imported. (This holds for 11 other files too.)',
        'This is not valid JSON: there is a fault in line 1. Export it again.',
      ],
    );
  });

  it('leaves out a file that says it is a draft, and takes it in when it says so no more', async () => {
    await start({ 'papers/ada.md': ADA.replace(/^/, '---\ndraft: true\n---\n') });
    assert.equal(articles(), 0);
    living.write('papers/ada.md', ADA);
    living.tell('~papers/ada.md');
    await living.settled();
    assert.equal(articles(), 1);
  });

  it('follows a checkout of 2,000 files with few notices', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 2000; n++) {
      files[`papers/${n % 40}/${n}.md`] = article('Ada Holm', wordsOf(n), `id: a${n}`);
    }
    await start(files);
    const before = living.notices.length;
    const events: string[] = [];
    for (const [path, text] of Object.entries(files)) {
      const n = Number(/(\d+)\.md$/.exec(path)?.[1]);
      if (n % 4 === 0) {
        remove(path);
        events.push(`-${path}`);
      } else {
        living.write(
          n % 4 === 1 ? path.replace('papers/', 'papers/new/') : path,
          text.replace('rope', 'twine'),
        );
        if (n % 4 === 1) remove(path);
        events.push(
          ...(n % 4 === 1 ? [`+${path.replace('papers/', 'papers/new/')}`, `-${path}`] : [`~${path}`]),
        );
      }
    }
    for (let at = 0; at < events.length; at += 100) living.tell(...events.slice(at, at + 100));
    await living.settled();
    assert.equal(articles(), 1500);
    assert.ok(living.notices.length - before <= 5, `${living.notices.length - before} notices`);
  }).timeout(60_000);

  it('sees what changes while it reads', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 400; n++) files[`papers/${n}.md`] = article('Ada Holm', wordsOf(n), `id: a${n}`);
    const paths = Object.keys(files);
    living = await livingFolder(files, {}, ({ write, tell, root }) => {
      for (const path of paths.slice(0, 100)) write(path, CY.replace(/^/, `---\nid: ${path}\n---\n`));
      rmSync(join(root, 'papers/200.md'));
      write('papers/bo.md', BO);
      tell(...paths.map((path) => `~${path}`), '+papers/bo.md', '-papers/200.md');
    });
    await living.settled();
    assert.deepEqual([articles(), living.server.lastNotice()?.problems], [400, 0]);
  }).timeout(30_000);

  it('checks an open draft among the articles against all of them but itself', async () => {
    await start({ 'papers/draft.md': DRAFT, 'papers/ada.md': ADA });
    const draft = living.server.open('papers/draft.md', DRAFT);
    const found = (await draft.diagnostics()).map(({ code, range }) => `${range.start.line} ${String(code)}`);
    assert.deepEqual(found, ['2 not-found', '4 not-found']);
  });

  const published = (...more: readonly string[]) =>
    ['---', 'container-title: The Courier', ...more, '---', DRAFT].join('\n');
  const codes = async (path: string, text: string) =>
    (await living.server.open(path, text).diagnostics()).map(({ code }) => String(code));

  it('takes an open file for an article where it says where it was published', async () => {
    await start({ 'papers/piece.md': published(), 'papers/ada.md': ADA });
    assert.deepEqual(await codes('papers/piece.md', published()), []);
  });

  it('takes it for one by its text alone: not saved yet, its id taken, deleted', async () => {
    await start({
      'papers/ada.md': ADA,
      'papers/a.md': published('id: piece'),
      'papers/b.md': published('id: piece'),
      'papers/gone.md': published(),
    });
    await living.server.corpus();
    assert.deepEqual(await codes('papers/new.md', published()), []);
    assert.deepEqual(
      (await codes('papers/b.md', published('id: piece'))).filter((code) => code !== 'undefined'),
      [],
    );
    const gone = living.server.open('papers/gone.md', published());
    assert.deepEqual(await gone.diagnostics(), []);
    remove('papers/gone.md');
    living.tell('-papers/gone.md');
    await living.settled();
    assert.deepEqual(await gone.change({ text: `${published()}\n` }), []);
  });

  it('takes for a draft what says that it is one, is excluded, or lies elsewhere', async () => {
    await start({ 'papers/ada.md': ADA }, { exclude: ['own'] });
    const found = ['not-found', 'not-found'];
    assert.deepEqual(await codes('papers/piece.md', published('draft: true')), found);
    assert.deepEqual(await codes('papers/own/piece.md', published()), found);
    assert.deepEqual(await codes('piece.md', published()), found);
  });
});

/** Words like no other article's: of many that fit equally well nobody can say which is shown. */
function wordsOf(n: number): string {
  return `Hall${n} kept its rope${n} and lamp${n} beside oar${n} still.`;
}
