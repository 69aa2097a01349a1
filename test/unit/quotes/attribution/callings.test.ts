import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

type Row = readonly [language: string, text: string, speaker: string];

/** Who speaks in the last quotation of a text. */
function lastSpeaker(language: string, text: string): string {
  const { attribution: by } = readSpeech(parseProse(text, 'markdown'), { language }).quotes.at(-1) ?? {};
  return by?.who === 'named' ? by.name : (by?.who ?? 'nobody');
}

const RULES: Readonly<Record<string, readonly Row[]>> = {
  'what a text calls somebody beside the name': [
    [
      'en',
      'Mia Holt, ferrywright of Orrin, looked up. “It leaks like a sieve,” the ferrywright said.',
      'Mia Holt',
    ],
    [
      'en',
      'The ferrywright of Orrin, Mia Holt, looked up. “It leaks like a sieve,” grinned the ferrywright.',
      'Mia Holt',
    ],
    [
      'fr',
      'Mathilde Garrigues, éleveuse à Orrin, attend. « Il dit la même chose », ironise l’éleveuse.',
      'Mathilde Garrigues',
    ],
    [
      'it',
      'Il prefetto di Orrin, Ettore Lanzillo, arriva. «Lo Stato c’è ancora», ha assicurato il prefetto ai giornalisti.',
      'Ettore Lanzillo',
    ],
    // Two whom the text calls the same, and one of whom it says nothing.
    [
      'en',
      'Mia Holt, ferrywright of Orrin, met Per Quill, ferrywright of Brack. “It leaks like a sieve,” the ferrywright said.',
      'unnamed',
    ],
    ['en', 'Mia Holt met Per Quill. “It leaks like a sieve,” the ferrywright said.', 'unnamed'],
  ],
  'the sign that joins the name of a firm': [
    ['en', 'Hatch & Sons said it was “very sorry about the socks”.', 'Hatch & Sons'],
    ['fr', 'L’association Loup & Lande dénonce « un emballement de plus ».', 'Loup & Lande'],
    ['en', 'The writers are Matt Hale & Mia Holt. “It was a real shock to us,” Holt said.', 'Mia Holt'],
  ],
  'letters behind “one” are nobody’s name': [
    ['en', 'One MPP, who was angry, said the mood was “like a cottage in winter”.', 'unnamed'],
    ['de', 'Ein Angler, der nicht genannt werden will, sagt, er habe »seit Mai nichts gefangen«.', 'unnamed'],
  ],
  'an office before a name': [
    [
      'en',
      'Finance minister Amos Rwabwogo played it down, saying Government would “not be stampeded by seven people”.',
      'Amos Rwabwogo',
    ],
    [
      'en',
      'Mr Quill’s colleague, Ms Harriet Akello (Ind., Lira), was more measured: “We want it back in committee.”',
      'Harriet Akello',
    ],
    [
      'de',
      'Der Geschäftsführer der Elbkran, Jost Pahlke, ergänzt: „Wir haben lange gesucht.“',
      'Jost Pahlke',
    ],
    ['nl', '„Ik heb het rapport geschreven”, reageert ingenieur Noor Veldkamp desgevraagd.', 'Noor Veldkamp'],
    [
      'es',
      'El director de la Sala Orrin, Baltasar Urrutia, se va. Urrutia calla. Urrutia sale. “Me voy sin hacer ruido”, ha dicho.',
      'Baltasar Urrutia',
    ],
  ],
  'a name that goes on behind a preposition explains a role': [
    [
      'en',
      'Her lawyer, Mr Desmond Quill of Quill & Wong, confirmed it. “I have advised my client,” he said.',
      'Desmond Quill',
    ],
    [
      'es',
      'La jueza leyó. A la salida, el abogado defensor, Tino Barral, se mostró “contento a medias”. “Mi cliente duerme en casa”, bromeó.',
      'Tino Barral',
    ],
  ],
  'who is spoken to': [
    [
      'pt',
      'Graça Falcão calou-se. “Eu nunca gostei dela”, disse à Rádio Mó um morador, Zeferino Pais, de 77 anos.',
      'Zeferino Pais',
    ],
    [
      'en',
      'Micky Shaw wrote a column. Shaw’s remarks were put to Didier Lacombe on Friday and he said: “We both do our best.”',
      'Didier Lacombe',
    ],
    ['es', 'Nicanor Bustelo llegó tarde.\n\n—¿Cree que hay delito? —le preguntaron a Bustelo.', 'nobody'],
    // Where a dash opens a paragraph, another voice begins.
    [
      'es',
      'Hortensia Landa asiente: “Así fue siempre”.\n\n—¿Y no le daba miedo?\n\n—Nunca —contesta riendo.',
      'nobody',
    ],
  ],
  'who is left out before a preposition': [
    [
      'es',
      'El capitán, Maxi Quiroga, celebró “un triunfo de laburo”. Y agregó, en diálogo con Mia Holt: “Nadie daba nada por nosotros”.',
      'Maxi Quiroga',
    ],
  ],
  'a first word before a comma that nothing shows to be a name': [
    [
      'es',
      'Enseguida, consultado por la prensa, el técnico Per Quill prefirió la ironía: “Yo miraba el reloj”.',
      'Per Quill',
    ],
    ['en', 'Renn, the producer, was blunt: “Nobody came to see it.”', 'Renn'],
  ],
  'words that a clause gives to a noun are not of who spoke before': [
    [
      'fr',
      'Le procureur, Arnaud Siret, soupire : « Encore vous. » « Je voulais rentrer traire », finit par lâcher le prévenu.',
      'unnamed',
    ],
  ],
  'as somebody put it': [
    ['de', 'Jan Brodersen kam spät. „Ein Flur ohne Licht“, wie Brodersen spottete.', 'Jan Brodersen'],
  ],
};

describe('who is meant', () => {
  for (const [rule, rows] of Object.entries(RULES))
    for (const [language, text, speaker] of rows)
      it(`${rule}: ${text.replaceAll('\n\n', ' ¶ ')} → ${speaker}`, () =>
        equal(lastSpeaker(language, text), speaker));

  it('words in a title’s case behind a preposition are where something stands', () => {
    const text =
      'Dans « La Gazette des Lettres », Yves Pommerol évoque « un grand livre, hélas un peu court ».';
    const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: 'fr' });
    equal(quotes.map(({ kind }) => kind).join(), 'title,speech');
  });

  it('a line all in capitals tells where a scene is, and nobody speaks it', () => {
    const text =
      'INT. DINER - NIGHT\n\nMONA\nYou said midnight.\n\nDELACROIX\nI said about midnight.\n\nMONA\nDid you bring it?';
    const { quotes } = readSpeech(parseProse(text, 'plain'), { language: 'en' });
    equal(
      quotes.map(({ attribution: by }) => (by?.who === 'named' ? by.name : '')).join(),
      'MONA,DELACROIX,MONA',
    );
  });

  it('the one person named before the first question in bold answers', () => {
    const text =
      '**„Der Wald braucht uns nicht“**\n\n*Försterin Anke Ohlsen über Käfer*\n\n**Wie geht es dem Wald?**\n\nFragen Sie ihn selbst.\n\n**Was raten Sie?**\n\nDrei Stunden Zeit.';
    const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: 'de' });
    equal(
      quotes
        .filter(({ form }) => form === 'turn')
        .map(({ attribution: by }) => (by?.who === 'named' ? by.name : ''))
        .join(),
      'Anke Ohlsen,Anke Ohlsen',
    );
  });

  it('labels of a word that say who asks and who answers, set in bold, begin turns', () => {
    const text = '**Pregunta.** ¿Por qué ahora?\n\n**Respuesta.** Porque antes no sabía mentir.';
    const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: 'es' });
    equal(
      quotes.map(({ form, start, end }) => form + text.slice(start, end)).join('|'),
      'turn¿Por qué ahora?|turnPorque antes no sabía mentir.',
    );
  });

  it('a nickname in marks stands within a label', () => {
    const text =
      '**Jo Marsh (vocals):** Nobody asked me.\n\n**Phil "Fingers" Hale (bass):** I have the photo.\n\n**Marsh:** So you do.';
    const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: 'en' });
    const turns = quotes.filter(({ form }) => form === 'turn');
    equal(
      turns.map(({ attribution: by }) => (by?.who === 'named' ? by.name : '')).join(),
      'Jo Marsh,Phil "Fingers" Hale,Jo Marsh',
    );
  });

  it('below a heading that names one person, the answers to questions in bold are theirs', () => {
    const text =
      '# Mia Holt at 80\n\nMia Holt opens the door.\n\n**Why now?**\n\nBecause nobody asked before.\n\n**Is it true?**\n\nSome of it is.';
    const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: 'en' });
    equal(
      quotes.map(({ attribution: by }) => (by?.who === 'named' ? by.name : '')).join(),
      'Mia Holt,Mia Holt',
    );
  });
});
