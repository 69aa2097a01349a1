import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';
import { speech } from './speechOf.ts';

/** Text in, speakers out: one line each, in the order of the text. */
const PICTURES: readonly (readonly [title: string, text: string, expected: string])[] = [
  [
    'one of a people, whom the text does not name here',
    'The final was dull. The Norwegian said: “It was slow and long.”',
    'It was slow → unnamed',
  ],
  [
    'a name that begins with a small word',
    '“It was slow,” said Per Holm. “It was late,” said Will Renn.',
    'It was slow, → Per Holm\nIt was late, → Will Renn',
  ],
  [
    'a few words of whom the paragraph goes on about',
    'Renn says that Holt is “quite shy”. The crew liked her, and he was eager to praise her “huge patience”.',
    'quite shy → Renn\nhuge patience → Renn',
  ],
  [
    'a few words in a paragraph that has gone on to somebody else',
    'Renn says that Holt is “quite shy”. The crew liked her, and Quill brought the “good chair” for her.',
    'quite shy → Renn\ngood chair → scare',
  ],
  ['a name after the quote', '“It was slow,” Renn said.', 'It was slow, → Renn'],
  ['a verb before the name', '“It was slow,” said Toby Renn, the producer.', 'It was slow, → Toby Renn'],
  ['a name before a colon', 'Renn said: “It was slow.”', 'It was slow. → Renn'],
  ['the longest form of the name', 'Toby Renn came. “It was slow,” Renn said.', 'It was slow, → Toby Renn'],
  [
    'a surname of several words',
    'The mayor, Elke van der Berg, came. “It was slow,” Van der Berg said. “It was late,” said Orlaith Nic Aodha. “It was not,” Nic Aodha added.',
    'It was slow, → Elke van der Berg\nIt was late, → Orlaith Nic Aodha\nIt was not, → Orlaith Nic Aodha',
  ],
  [
    'the name that explains a role',
    'Gordon Renn was sorry. “It was slow,” he said.\n\nThe mediator, Ines Holt, gave a warning: “It is not over.”',
    'It was slow, → Gordon Renn\nIt is not → Ines Holt',
  ],
  [
    'somebody whom a clause with "who" makes a person',
    'The judge, Oluchi Renn, came. “It was slow,” she said.\n\nVesna Arkle, who lost her house, heard it. “It was late,” she said.',
    'It was slow, → Oluchi Renn\nIt was late, → Vesna Arkle',
  ],
  [
    'a pronoun that points ahead',
    'Dr Iwo Renn came.\n\nHe came early.\n\nAsked whether she would stay, Vesna Arkle laughed. “Ask me in May,” she said.',
    'Ask me in → Vesna Arkle',
  ],
  [
    'German, with a place after the name',
    '„Der Damm hält“, sagte Petersen nach der Sitzung.',
    'Der Damm hält → Petersen',
  ],
  [
    'a colon before a block quotation',
    'Quill spoke first.\n\nAs Renn put it:\n\n> It was slow.',
    'It was slow. → Renn',
  ],
  [
    'a particle bound to the name',
    'Yusuf al-Renn came. “It was slow,” al-Renn said. “It was late,” said Ana d’Arkle.',
    'It was slow, → Yusuf al-Renn\nIt was late, → Ana d’Arkle',
  ],
  [
    'a chapter that is called after a place',
    '# The Lighthouse\n\nThe night fell.\n\n# Port Ellen\n\n“It was slow,” she said.\n\n# Mia Holt\n\n“It was late,” she said.',
    'It was slow, → unnamed\nIt was late, → Mia Holt',
  ],
  [
    'a headline that tells what somebody does',
    '# Renn goes home\n\n“It was slow,” he said.',
    'It was slow, → Renn',
  ],
  ['a pronoun', 'Renn defended the council. “It was not slow,” he said.', 'It was not → Renn'],
  [
    'a pronoun that fits two',
    'Renn and Lang met in Orrin Bay. “It was slow,” he said.',
    'It was slow, → Renn or Lang',
  ],
  ['two who speak', '“It was slow,” Calloway and Renn said.', 'It was slow, → Calloway + Renn'],
  ['a relative clause', '“It was slow,” Renn, who replaced Holt last year, said.', 'It was slow, → Renn'],
  ['an object that does not speak', 'Mia Holt called Renn “a slow man”.', 'a slow man → Mia Holt'],
  ['a venue that does not speak', 'Calloway told the Courier: “It was slow.”', 'It was slow. → Calloway'],
  ['according to', 'According to Quill, “it was fair to the engineers”.', 'it was fair → Quill'],
  ['a spokesman', '“It was slow,” a spokesman for Quill said.', 'It was slow, → unnamed'],
  [
    'an age and a place',
    '“It was slow,” Mia Holt, 44, of Orrin Bay, Maine, said.',
    'It was slow, → Mia Holt',
  ],
  [
    'an office before its name',
    'Secretary of State Mia Holt said it was “far too slow”.',
    'far too slow → Mia Holt',
  ],
  [
    'an appositive inside a relative clause',
    'Mia Holt, who lives near the capital, Orrin, said it was “far too slow”.',
    'far too slow → Mia Holt',
  ],
  [
    'an appositive left open',
    'Mia Holt, the film’s producer said it was “far too slow”.',
    'far too slow → Mia Holt',
  ],
  ['in her view', 'It was “far too slow for us”, in Holt’s view.', 'far too slow → Holt'],
  [
    'a thing that signals where somebody speaks',
    'The vote signals “the end of it all”, said Toby Renn.',
    'the end of → Toby Renn',
  ],
  [
    'another clause after the quote',
    'Renn described it as “far too slow for us”, and Quill talks of leaving.',
    'far too slow → Renn',
  ],
  [
    'a colon after its own clause',
    'When Quill suggested that it was slow, Renn shot back: “It was not slow.”',
    'It was not → Renn',
  ],
  [
    'a word of another in between',
    '“It was slow,” Renn said, though Quill never called it “slow”. “It was.”',
    'It was slow, → Renn\nslow → Quill\nIt was. → Renn',
  ],
  [
    'one who is asked answers',
    'Piotr Lang asked Tom Quill whether it was slow. “It was,” he said.',
    'It was, → Tom Quill',
  ],
  [
    'one who is thanked does not speak',
    'Mia Holt, star of “Salt Harbour”, thanked Renn for “staying to the very end”.',
    'Salt Harbour → title\nstaying to the → Mia Holt',
  ],
  [
    'a question and the next one’s words',
    'Holt asked, “Was it slow?” Renn then wrote back, “It was.”',
    'Was it slow? → Holt\nIt was. → Renn',
  ],
  [
    'two speakers in one sentence',
    '“Nobody counted,” Holt said; “all paid,” Ames said.',
    'Nobody counted, → Holt\nall paid, → Ames',
  ],
  [
    'two speakers and a verb before the second',
    '“Nobody counted,” Holt said, but “all paid,” said Ames.',
    'Nobody counted, → Holt\nall paid, → Ames',
  ],
  [
    'one speaker and two quotes',
    '“Nobody counted,” Holt said, “and nobody paid,” adding that it was late.',
    'Nobody counted, → Holt\nand nobody paid, → Holt',
  ],
  [
    'a verb for each quote, the second before it',
    '“Nobody counted,” Holt said, and Ames said “all of us paid”.',
    'Nobody counted, → Holt\nall of us → Ames',
  ],
  [
    'what somebody used to say',
    'Pell recalled that her father used to say: “Ask twice.”',
    'Ask twice. → unnamed',
  ],
  [
    'a claim that is dismissed',
    'Pell dismissed claims that it was “a very slow disaster”.',
    'a very slow → unnamed',
  ],
  ['one who is quoted', 'Pell quoted Renn as saying “we were never asked”.', 'we were never → Renn'],
  [
    'one with a deputy',
    'Renn and his deputy, Mia Holt, said: “We were never asked.”',
    'We were never → Renn + Mia Holt',
  ],
  ['a ministry', 'The Ministry of Justice said it was “far too slow”.', 'far too slow → Ministry of Justice'],
  [
    'she who has no name',
    'Marta Quill was away. A spokeswoman said it was “far too slow”. “We left,” she said.',
    'far too slow → unnamed\nWe left, → unnamed',
  ],
  [
    'two with their roles',
    '“It was slow,” singer Mia Holt and producer Toby Renn said.',
    'It was slow, → Mia Holt + Toby Renn',
  ],
  ['a surname that is a month', '“It was slow,” May wrote on her website.', 'It was slow, → May'],
  ['one of a body', 'Care on Demand’s Mia Holt said: “It was slow.”', 'It was slow. → Mia Holt'],
  ['his claim', 'Renn repeated his claim that “it was far too slow”.', 'it was far → Renn'],
  [
    'a role before its name',
    'The head of the harbour board, Mia Holt, said it was “far too slow”.',
    'far too slow → Mia Holt',
  ],
  [
    'a title and a suffix',
    '“It was slow,” said Dr. Mia Holt Jr., who ran the board.',
    'It was slow, → Mia Holt Jr.',
  ],
  [
    'particles and hyphens',
    '“It was slow,” Ana-Maria von der Lind said.',
    'It was slow, → Ana-Maria von der Lind',
  ],
  ['a capitals dateline', 'ORRIN BAY — Mia Holt said it was “far too slow”.', 'far too slow → Mia Holt'],
  ['a party in brackets', '“It was slow,” Sen. Mia Holt (I-Maine) said.', 'It was slow, → Mia Holt'],
  ['a question without a comma', '“Was it slow?” Renn, a producer, asked.', 'Was it slow? → Renn'],
  ['a new sentence is no attribution', '“It was slow.” Renn said he would leave.', 'It was slow. → speech'],
  ['a day between', '“It was slow,” Renn on Monday also told reporters.', 'It was slow, → Renn'],
  [
    'a participle after a comma',
    '“It was slow,” Renn said, adding: “Too slow.”',
    'It was slow, → Renn\nToo slow. → Renn',
  ],
  ['one who is accused speaks', 'Quill accused Renn of saying “it was far too slow”.', 'it was far → Renn'],
  [
    'one whom a speaker recalls',
    'Renn recalled Calloway telling him: “Cut it all.”',
    'Cut it all. → Calloway',
  ],
  ['two verbs with one subject', 'Renn shrugged and said: “It was slow.”', 'It was slow. → Renn'],
  [
    'what she calls',
    'Quill says she likes what she calls a “very slow sort of honesty”.',
    'very slow sort → Quill',
  ],
  [
    'which Renn calls',
    'It was a flood, one which Toby Renn calls “a very slow disaster”.',
    'a very slow → Toby Renn',
  ],
  [
    'a passive and its agent',
    'Renn was called “far too slow for us” by Mia Holt.',
    'far too slow → Mia Holt',
  ],
  [
    'a question that was put',
    'Asked whether it was “far too slow for us”, Renn said nothing.',
    'far too slow → speech',
  ],
  ['the claim of somebody', 'Nobody believed Renn’s claim that “it was far too slow”.', 'it was far → Renn'],
  [
    'a review speaks for its outlet',
    'The Sentinel’s review says it “loses its nerve”.',
    'loses its nerve → Sentinel',
  ],
  ['a blurb', '“A masterpiece” — Evening Sentinel', 'A masterpiece → Evening Sentinel'],
  ['a name on the line below', '“It was far too slow.”\n\n— Mia Holt, Orrin Bay', 'It was far → Mia Holt'],
  ['a colon a paragraph before', 'As Mia Holt put it:\n\n“It was far too slow.”', 'It was far → Mia Holt'],
  [
    'a split quote',
    '“It was slow,” Renn said. “It was far too slow.”',
    'It was slow, → Renn\nIt was far → Renn',
  ],
  [
    'paragraphs of one quote',
    '“It was slow.\n\n“It was far too slow,” Renn said.',
    'It was slow. → Renn\nIt was far → Renn',
  ],
  [
    'a paragraph after its speaker',
    '“It was slow,” Renn said.\n\n“It was far too slow.”',
    'It was slow, → Renn\nIt was far → Renn',
  ],
  [
    'somebody new in between',
    '“It was slow,” Renn said. Quill shook her head. “It was not slow at all.”',
    'It was slow, → Renn\nIt was not → Quill',
  ],
  [
    'a sex that rules one out',
    'Anna Holt met Peter Renn. “It was slow,” she said.',
    'It was slow, → Anna Holt',
  ],
  ['a title that tells the sex', 'Ms. Holt met Mr. Renn. “It was slow,” he said.', 'It was slow, → Renn'],
  [
    'the director',
    'Mia Holt, the director, met Tom Renn, the mayor. “It was slow,” the director said.',
    'It was slow, → Mia Holt',
  ],
  [
    'a role with what makes another one of it',
    'Former President Tom Renn and Vice President Mia Holt came. “It was slow,” the former president said. “It was not,” the vice president said.',
    'It was slow, → Tom Renn\nIt was not, → Mia Holt',
  ],
  [
    'a role that the text gives to somebody else’s office alone',
    'Mia Holt, the former mayor, met Tom Renn, the mayor. “It was slow,” the mayor said.',
    'It was slow, → Tom Renn',
  ],
  [
    'a role that nobody bears, with two who could be meant',
    'Mia Holt met Tom Renn in Orrin. Holt laughed. “It was slow,” the governor said.',
    'It was slow, → unnamed',
  ],
  [
    'what acts and is not who its name means',
    'Tom Renn left. The Renn campaign sent out a letter on Friday, saying that “it was far too slow.”',
    'it was far → unnamed',
  ],
  [
    'the son of one of the same name',
    'Tom Holt met Tom Holt Jr. in Kell. “It was slow,” Holt Jr. said.',
    'It was slow, → Tom Holt Jr',
  ],
  [
    'two of one surname',
    'Mia Holt and Tom Holt came. “It was slow,” Tom Holt said.',
    'It was slow, → Tom Holt',
  ],
  ['a verb inside the marks', '“He says it was slow,” Renn said.', 'He says it → Renn'],
  [
    'nobody',
    'The budget was smaller.\n\n“It was far too slow.”\n\nThe film opens in March.',
    'It was far → speech',
  ],
  ['a word of scare', 'The “flood tourists” arrived in June.', 'flood tourists → scare'],
  ['a title', 'Her film, “The Long Groyne,” won a prize.', 'The Long Groyne, → title'],
  [
    'a crosshead',
    '“It was slow,” Renn said.\n\n‘Far too slow’\n\n“It was,” he said.',
    'It was slow, → Renn\nFar too slow → title\nIt was, → Renn',
  ],
  ['a table', '| who | what |\n|---|---|\n| Renn | “It was far too slow.” |', 'It was far → Renn'],
  ['French', '« La mer n’oublie pas », dit Calloway.', 'La mer n’oublie → Calloway'],
];

describe('readSpeech', () => {
  for (const [title, text, expected] of PICTURES) it(title, () => equal(speech(text), expected));

  it('keeps what is reported without marks, and to whom', () => {
    const text =
      'Calloway told the Courier that the film might never have been shown. It was slow, Renn said.';
    const { indirect } = readSpeech(parseProse(text, 'markdown'));
    equal(
      indirect
        .map(({ start, end, attribution: { mention, venue } }) =>
          [mention, { start, end }, venue]
            .map((span) => (span ? text.slice(span.start, span.end) : '-'))
            .join(' | '),
        )
        .join('\n'),
      'Calloway | the film might never have been shown | Courier\nRenn | It was slow | -',
    );
  });

  it('gives words inside a quote to those whom its speaker quotes', () => {
    const text = '“I told him, ‘Go home’, and Mia said, ‘Stay a while’,” Toby Renn said.';
    const { quotes } = readSpeech(parseProse(text, 'markdown'));
    equal(
      quotes
        .map(({ depth, attribution: by }) => `${depth} ${by?.who === 'named' ? by.name : by?.who}`)
        .join('\n'),
      '0 Toby Renn\n1 Toby Renn\n1 Mia',
    );
  });

  it('says on what it rests', () => {
    const text = '“It was slow,” Renn said.\n\n“Far too slow for us.”';
    const { quotes } = readSpeech(parseProse(text, 'markdown'));
    equal(
      quotes
        .map(
          ({ attribution: by }) =>
            by && `${text.slice(by.mention.start, by.mention.end)}; ${by.rule}; ${by.confidence}`,
        )
        .join('\n'),
      'Renn; quote, subject verb; high\nRenn; paragraph after its speaker; low',
    );
  });
});
