import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ENGLISH } from '../../../../server/language/languages/en/english.ts';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { findQuotes } from '../../../../server/quotes/marks/findQuotes.ts';

describe('findQuotes', () => {
  it('finds the words between the marks of every convention', () => {
    finds('“Rain,” she said. “More rain.”', 'Rain,', 'More rain.');
    finds('She said "rain" twice. "Rain," she said.', 'rain', 'Rain,');
    finds('‘Rain,’ she said. ‘More rain.’', 'Rain,', 'More rain.');
    finds("'Rain,' she said. 'More rain.'", 'Rain,', 'More rain.');
    finds('« Il pleut », dit-elle. «Encore.»', 'Il pleut', 'Encore.');
    finds('»Es regnet«, sagte sie. »Noch immer.«', 'Es regnet', 'Noch immer.');
    finds('„Es regnet“, sagte sie. „Noch immer.“', 'Es regnet', 'Noch immer.');
    finds('„Deszcz”, powiedziała.', 'Deszcz');
    finds('”Det regnar”, sade hon.', 'Det regnar');
    finds('»Sataa», hän sanoi.', 'Sataa');
    finds('「雨だ」と彼女は言った。『雨』', '雨だ', '雨');
  });

  it('finds the words between typewriter marks in plain text', () => {
    const source = "``Rain,'' she said. ``More rain.''";
    deepEqual(
      findQuotes(parseProse(source, 'plain'), {}, ENGLISH).map(({ start, end }) => source.slice(start, end)),
      ['Rain,', 'More rain.'],
    );
  });

  it('takes no attribute in plain text for a quote', () => {
    const source = '<a href="https://a.example" title="no">She said "rain".</a>';
    deepEqual(
      findQuotes(parseProse(source, 'plain'), {}, ENGLISH).map(({ start, end }) => source.slice(start, end)),
      ['rain'],
    );
  });

  it('finds quotes inside quotes', () => {
    finds(
      '“He told me, ‘Go home,’ and I went,” she said.',
      'He told me, ‘Go home,’ and I went,',
      '1: Go home,',
    );
    finds(
      '‘He told me, “Go home,” and I went,’ she said.',
      'He told me, “Go home,” and I went,',
      '1: Go home,',
    );
    finds(
      '"He told me, \'Go home,\' and I went," she said.',
      "He told me, 'Go home,' and I went,",
      '1: Go home,',
    );
    finds('“I thought, ‘I love the sea.’”', 'I thought, ‘I love the sea.’', '1: I love the sea.');
    finds('"He said "go home" to me," she said.', 'He said "go home" to me,', '1: go home');
  });

  it('joins the paragraphs of a running quote', () => {
    finds(
      'He said: “One day.\n\n“Another day.\n\n“The last,” he said.',
      'One day. (open)',
      '+ Another day. (open)',
      '+ The last,',
    );
    finds('‘One day.\n\n‘The last,’ he said.', 'One day. (open)', '+ The last,');
    finds('"One day.\n\n"The last," he said. "Yes."', 'One day. (open)', '+ The last,', 'Yes.');
    finds('"One day. "The last," he said.', 'One day. (open)', '+ The last,');
  });

  it('lets a stray mark spoil no more than its paragraph', () => {
    finds('It is theirs to decide.” ”\n\n“Rain,” she said.', 'Rain,');
    finds('“It is theirs to decide.” ”\n\n“Rain,” she said.', 'It is theirs to decide.', 'Rain,');
    finds('The "sea came in.\n\nShe said "rain" twice.', 'sea came in. (open)', 'rain');
    finds('The "sea and the "rain" came in.', 'rain');
    finds('An empty " " and "" and “”.');
    finds('"One day.""The last," he said.', 'One day.', 'The last,');
  });

  it('takes no apostrophe for a mark', () => {
    finds('’Tis the ’90s: rock ’n’ roll, the players’ tunnel, dogs’ tails and don’t.');
    finds("'Tis the '90s: rock 'n' roll, the players' tunnel, dogs' tails and don't.");
    finds('‘The players’ tunnel was dark,’ she said.', 'The players’ tunnel was dark,');
    finds(
      "'The players' tunnel was dark,' she said. 'Goin' home.'",
      "The players' tunnel was dark,",
      "Goin' home.",
    );
    finds(
      '‘I’m the players’ man,’ she said of ‘Flood Tourists’ at the players’ gate.',
      'I’m the players’ man,',
      'Flood Tourists',
    );
    finds('The ‘flood tourists’ came in June.', 'flood tourists');
    finds('She is 5\'10" and he is 6\'2" tall, "more or less".', 'more or less');
  });

  it('finds the turns of an interview', () => {
    finds('Q: Why?\n\nA: Because it rains.', 'Why?', 'Because it rains.');
    finds(
      '**Ada Holt:** Why?\n\n**Tom Renn:** It rains.\n\nA lot.\n\n**Ada Holt:** Oh.',
      'Why?',
      'It rains.',
      '+ A lot.',
      'Oh.',
    );
    finds('AH: Why?\n\nTR: It “rains”.\n\nAH: Oh.', 'Why?', 'It “rains”.', '1: rains', 'Oh.');
    finds('**Why now?**\n\nIt rains.\n\n**And then?**\n\nThe sun.\n\nThe end.', 'It rains.', 'The sun.');
    finds('Note: it rains.\n\nThe sun. Update: no sun.\n\nDate: May.\n\nPlace: here.');
  });

  it('finds a block quotation that a cue or a colon introduces', () => {
    finds('As Quill put it:\n\n> It rains.\n>\n> A lot.', 'It rains.', '+ A lot.');
    finds('Quill said:\n\n> “It rains.”', 'It rains.');
    finds('So it is.\n\n> It rains.\n>\n> — Ada Quill, Ledger', 'It rains.');
    finds('The rules in short.\n\n> It rains.');
  });

  it('reads single marks as no speech in a text that quotes in double ones', () => {
    const source = 'Wall ‘was doomed’\n\n“It fell,” she said. “It did.” “Twice.”';
    deepEqual(
      findQuotes(parseProse(source, 'plain'), {}, ENGLISH).map(
        ({ kind, start, end }) => `${kind}: ${source.slice(start, end)}`,
      ),
      ['scare: was doomed', 'speech: It fell,', 'speech: It did.', 'speech: Twice.'],
    );
  });

  it('goes on over a paragraph that does not open its marks anew', () => {
    finds('“One day.\n\nThe last,” he said.', 'One day. (open)', '+ The last,');
    finds('“One day.\n\nA view of the wall.”', 'One day. (open)');
  });

  it('looks through the markup', () => {
    finds('**“Rain,”** she said. *"Rain"* and “the *sea*”.', 'Rain,', 'Rain', 'the *sea*');
    finds('She said `"no"` and <b title="no">“rain”</b>.', 'rain');
    finds('She [said](https://a.example "no") &ldquo;rain&rdquo;.', 'rain');
  });

  it('knows the words from their marks', () => {
    const [quote] = findQuotes(parseProse('She said “rain”.', 'plain'), {}, ENGLISH);
    deepEqual([quote?.start, quote?.end, quote?.outer], [10, 14, { start: 9, end: 15 }]);
  });

  it('comes to an end of endless marks', () => {
    for (const piece of [
      '"a" ',
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '« ',
      '" a ',
      "'s a",
      '‘a ',
      "s' ",
      '「',
      '"a\n\n',
    ]) {
      const source = piece.repeat(100_000);
      const quotes = findQuotes(parseProse(source, 'plain'), {}, ENGLISH);
      equal(
        quotes.every((quote) => quote.depth < 16 && quote.end <= source.length),
        true,
        piece,
      );
    }
  });
});

/** Each quote of the text as one line: `+` goes on, a number is the depth, `(open)` lacks its closing mark. */
function finds(source: string, ...expected: string[]): void {
  deepEqual(
    findQuotes(parseProse(source, 'markdown'), {}, ENGLISH).map((quote) => {
      const words = source.slice(quote.start, quote.end);
      return `${quote.continues ? '+ ' : ''}${quote.depth ? `${quote.depth}: ` : ''}${words}${quote.closed ? '' : ' (open)'}`;
    }),
    expected,
  );
}
