import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';

/** In each language the ways in which news says who is speaking; `nobody` where it names no one. */
const SPOKEN: readonly (readonly [language: string, text: string, speakers: string])[] = [
  ['fr', '« Nous avons perdu tout », se désole Yann Le Goff, pêcheur à Brévane.', 'Yann Le Goff'],
  ['fr', '« Le quai tiendra cet hiver », a déclaré Claire Moreau.', 'Claire Moreau'],
  ['fr', 'Claire Moreau dirige le chantier. « Le quai tiendra », a-t-elle ajouté.', 'Claire Moreau'],
  ['fr', '« C’est trop tard pour la digue », s’est exclamé le préfet, Luc Pommier.', 'Luc Pommier'],
  ['fr', 'Selon Luc Pommier, « rien ne bouge avant le mois de mai ».', 'Luc Pommier'],
  ['de', '„Wir wollten hier immer weg“, hat Klara Moritz gesagt.', 'Klara Moritz'],
  ['de', 'Klara Moritz ist Müllerin. „Das Rad steht seit Mai still“, so Moritz.', 'Klara Moritz'],
  ['de', 'Um 10 Uhr sagte Eva Lang: „Der Damm hält noch einen Winter.“', 'Eva Lang'],
  ['de', 'Nach 40 Jahren sagte sie es Eva Lang: „Der Damm hält noch.“', 'unnamed'],
  ['de', 'Laut Bürgermeister Hanno Brix ist „die Kasse leer und der Damm alt“.', 'Hanno Brix'],
  ['de', '„Der Damm hält noch einen Winter“, sagte die Bürgermeisterin am Montag.', 'unnamed'],
  ['de', 'Der Damm ist alt. Auf der Brücke steht: „Betreten auf eigene Gefahr.“', 'nobody'],
  ['es', '«No vendrán los barcos», ha dicho Inés Robles.', 'Inés Robles'],
  ['es', 'Según el alcalde, Luis Prado, «el faro es viejo y caro».', 'Luis Prado'],
  ['it', '«Il molo terrà anche quest’inverno», ha detto Chiara Bellandi.', 'Chiara Bellandi'],
  ['it', 'Secondo Marco Tonelli, «il lago è più alto di un metro».', 'Marco Tonelli'],
  ['it', '«È troppo tardi per la diga», ha aggiunto il sindaco, Pietro Galli.', 'Pietro Galli'],
  ['it', '«Il molo terrà anche quest’inverno», hanno detto Chiara Bellandi e Marco Tonelli.', 'joint'],
  ['pt', '“O cais aguenta mais este inverno”, disse Joana Bellandi.', 'Joana Bellandi'],
  ['pt', 'Segundo Marcos Tavares, “o lago subiu mais de um metro”.', 'Marcos Tavares'],
  ['pt', '“É tarde demais para o dique”, acrescentou o presidente da câmara, Pedro Galvão.', 'Pedro Galvão'],
  ['pt', 'Joana Bellandi dirige a obra. “O cais aguenta”, garante ela.', 'Joana Bellandi'],
  ['pt', '“O cais aguenta mais este inverno”, disse um porta-voz.', 'unnamed'],
  ['pt', 'A ponte é velha. Na placa lê-se: “Entrada por sua conta e risco.”', 'nobody'],
  ['nl', '“De steiger houdt het deze winter nog,” zei Marieke de Wit.', 'Marieke de Wit'],
  ['nl', 'Marieke de Wit leidt de werf. “De steiger houdt het nog,” zei ze.', 'Marieke de Wit'],
  ['nl', 'Volgens Piet Smeets is de dijk “te laag voor dit water”.', 'Piet Smeets'],
  ['nl', '“Het is te laat voor de dijk,” heeft de burgemeester, Jan Kok, gezegd.', 'Jan Kok'],
  ['nl', '“Het is te laat voor de dijk,” zei een woordvoerder.', 'unnamed'],
  ['nl', 'De brug is oud. Op het bord staat: “Betreden op eigen risico.”', 'nobody'],
  // "According to him", by words that are no subject elsewhere.
  ['nl', 'Wethouder Piet Smeets is boos. Volgens hem is de dijk ‘een lege huls’.', 'Piet Smeets'],
  ['fr', 'Luc Pommier est furieux. Selon lui, la digue est « une coquille vide ».', 'Luc Pommier'],
  ['de', 'Hanno Brix ist verärgert. Laut ihm sei das „ein Fehler von allen“.', 'Hanno Brix'],
  ['de', 'Eva Lang ist verärgert. Laut ihr sei das „ein Fehler von allen“.', 'Eva Lang'],
  // A participle before who did it, an article that begins a surname, and where somebody is from.
  [
    'it',
    'Criticato da Galli, il sindaco Marco Tonelli ribatte: «Non mi dimetto per questo».',
    'Marco Tonelli',
  ],
  ['nl', 'Els de Vries leidt de werf. Volgens De Vries is er ‘geen sprake van haast’.', 'Els de Vries'],
  ['nl', 'Raadslid Bas Smeets is boos. ‘De dijk is te laag’, aldus het raadslid.', 'Bas Smeets'],
  ['de', '„Das ist ein schlechter Witz“, schimpft Hanno Brix vom Mieterverein.', 'Hanno Brix'],
  ['de', '„Das ist ein schlechter Witz“, sagte Karl Theodor von der Brix.', 'Karl Theodor von der Brix'],
  ['de', 'Anna Maria Orth leitet den Hafen. „Wir fahren morgen früh ab“, so Orth.', 'Anna Maria Orth'],
  ['de', 'Wenn Hinnerk Orth kommt, ist es früh. Orth ist der Türmer. „Ich zähle“, sagt er.', 'Hinnerk Orth'],
  // A given name that no list has: two capitals beside a verb of saying, behind a role or after "laut".
  ['de', '„Wir fahren morgen früh ab“, hat Nele Orth am Montag gesagt.', 'Nele Orth'],
  ['de', '»Wir fahren morgen früh ab«, sagte die Hafenmeisterin Nele Orth.', 'Nele Orth'],
  ['de', 'Die Hafenmeisterin Anna Orth sagte: „Wir fahren morgen früh ab.“', 'Anna Orth'],
  ['de', 'Laut Nele Orth ist der Hafen „seit vielen Jahren geschlossen“.', 'Nele Orth'],
  ['de', 'Nele Orth zufolge ist der Hafen „seit vielen Jahren geschlossen“.', 'Nele Orth'],
  ['de', 'Nele Orth leitet den Hafen. „Wir fahren morgen früh ab“, sagt sie.', 'Nele Orth'],
  ['de', 'Die alte Brücke steht noch. „Betreten auf eigene Gefahr“, heißt es dort.', 'nobody'],
  // Behind a quote any word in the verb's place will do.
  ['de', '„Wir fahren morgen früh ab“, motzte Nele Orth.', 'Nele Orth'],
  ['de', '„Wir fahren morgen früh ab“, stellte Pastorin Nele Orth klar.', 'Nele Orth'],
  // "As she said": the verb before its subject or behind it.
  [
    'de',
    'Wie die Sprecherin des Kreises, Nele Orth, mitteilte, beginnt es „frühestens im Mai“.',
    'Nele Orth',
  ],
  [
    'fr',
    'Comme l’a indiqué la porte-parole, Claire Moreau, cela commence « au plus tôt en mai ».',
    'Claire Moreau',
  ],
  ['fr', 'Comme Claire Moreau l’a indiqué, cela commence « au plus tôt en mai ».', 'Claire Moreau'],
  ['es', 'Como explicó la portavoz, Inés Robles, las obras empiezan «como pronto en mayo».', 'Inés Robles'],
  // An opening mark right behind a word that is cut short, and surnames with an apostrophe or a particle.
  ['fr', 'Claire Moreau dit qu’« une décision est prise sans nous ».', 'Claire Moreau'],
  ['fr', '« Mes clients sont déjà là », déplore Awa N’Diaye-Roche, poissonnière.', 'Awa N’Diaye-Roche'],
  ['fr', '« L’État ne paie rien », dit Luc Pommier.', 'Luc Pommier'],
  ['es', '«No vendrán los barcos», promete De la Cruz.', 'De la Cruz'],
  ['de', '„Wir fahren morgen früh ab“, spottet die Bäuerin Nele Orth.', 'Nele Orth'],
  // A given name by itself, and a noun with a capital before what is no surname.
  ['de', 'Gestern kam Anna zum Hafen. „Wir fahren morgen früh ab“, sagte sie.', 'Anna'],
  ['de', '„Wir fahren morgen früh ab“, motzte die Neue Orther Zeitung.', 'nobody'],
  // What somebody is, in a word that no list has, behind "the" and before the surname of one whom the text names.
  ['de', 'Nele Orth kam spät. Die Kranführerin Orth sagte: „Wir fahren morgen früh ab.“', 'Nele Orth'],
  ['de', 'Nele Orth kam spät. „Wir fahren morgen früh ab“, sagte die Kranführerin Orth.', 'Nele Orth'],
  // A given name is somebody else of the family, and so is either of two.
  ['de', 'Nele Orth kam spät. „Wir fahren morgen früh ab“, sagte die Anna Orth.', 'Anna Orth'],
  ['es', '—No vendrán los barcos —dijo Inés Robles—. El faro está roto.', 'Inés Robles\nInés Robles'],
  // No comma behind the mark, a colon before it, and a small letter behind the full stop.
  [
    'fr',
    'Il se souvient : « Nous étions trente devant la grille » raconte Luc Pommier. « rien n’a tenu », dit Claire Moreau.',
    'Luc Pommier\nClaire Moreau',
  ],
  [
    'it',
    'Ricorda: «Eravamo trenta davanti al cancello» racconta Marco Tonelli. «niente ha tenuto», dice Chiara Bellandi.',
    'Marco Tonelli\nChiara Bellandi',
  ],
  [
    'es',
    'Recuerda: «Éramos treinta en la puerta» cuenta Luis Prado. «nada ha quedado», dice Inés Robles.',
    'Luis Prado\nInés Robles',
  ],
  [
    'nl',
    'De toegift: ‘Wij waren met dertig bij de poort’ vertelt Piet Smeets. ‘niets bleef’, zegt Els de Vries.',
    'Piet Smeets\nEls de Vries',
  ],
  // A score and a year end their sentence, an ordinal does not.
  [
    'de',
    '„Ein schwarzer Tag“, so Jörn Ahlers nach dem 0:4. Kapitän Eva Lang war knapp: „Wir waren schlecht.“',
    'Jörn Ahlers\nEva Lang',
  ],
  [
    'de',
    '„Ein schwarzer Tag“, so Jörn Ahlers nach dem 4. Spiel des Jahres. „Wir waren schlecht.“',
    'Jörn Ahlers\nJörn Ahlers',
  ],
  // Two nouns in one word before a name.
  ['nl', 'Buurtbewoner Henk de Boer gelooft het niet. ‘Ze slapen daar’, moppert hij.', 'Henk de Boer'],
  ['nl', 'Oppositieleider Els van den Berg spreekt van ‘een groot boerenbedrog’.', 'Els van den Berg'],
  ['nl', 'Pieterjan van den Berg spreekt van ‘een groot boerenbedrog’.', 'Pieterjan van den Berg'],
  ['nl', 'De Wit: ‘Ik heb het op de radio gehoord.’', 'De Wit'],
  ['nl', 'De Burgemeester: ‘Ik heb het op de radio gehoord.’', 'unnamed'],
  ['nl', '“We hadden het beter moeten doen”, zegt Tim ’t Hart.', 'Tim ’t Hart'],
  ['nl', 'Jan van ’t Hoff leidt de werf. “We hadden het beter moeten doen”, zegt hij.', 'Jan van ’t Hoff'],
  // What somebody is, in a long word before a name, and a title that is a small word elsewhere.
  ['de', 'Fraktionschef Tom Reger nannte den Entwurf „einen schlechten Witz“.', 'Tom Reger'],
  ['fr', '« L’enquête est bâclée », affirme l’avocat de la famille, Me Karim Benslim.', 'Karim Benslim'],
  [
    'fr',
    '« Il me connaît depuis toujours », dit Luc Pommier. « Me voilà », ajoute-t-il.',
    'Luc Pommier\nLuc Pommier',
  ],
  // Verbs of speaking with what is spoken of, and a verb without its subject behind few words.
  ['it', 'In aula Sergio Landi ha parlato di «una regia precisa».', 'Sergio Landi'],
  ['pt', 'O líder da oposição, Rui Tavares, fala em “propaganda pura e dura”.', 'Rui Tavares'],
  ['es', 'El alcalde, Luis Prado, habló de «una vergüenza nacional».', 'Luis Prado'],
  ['fr', 'Le maire, Luc Pommier, parle d’« un passage en force ».', 'Luc Pommier'],
  ['it', 'Sergio Landi parla con Marta Neri. Il cartello dice «vietato entrare qui».', 'unnamed'],
  [
    'pt',
    'Segundo Paulo Brandão, “foi mal feito”. “Vamos recorrer”, anunciou à saída.',
    'Paulo Brandão\nPaulo Brandão',
  ],
  [
    'pt',
    'Segundo Paulo Brandão, “foi mal feito”. O “Vamos recorrer” do cartaz caiu.',
    'Paulo Brandão\nnobody',
  ],
  [
    'de',
    'Zur Erinnerung: „Wir waren dreißig am Tor“ erzählt Hanno Brix. „nichts hielt“, sagt Eva Lang.',
    'Hanno Brix\nEva Lang',
  ],
];

describe('who is speaking in other languages', () => {
  for (const [language, text, speakers] of SPOKEN) {
    it(`${language}: ${text}`, () => {
      const { quotes } = readSpeech(parseProse(text, 'markdown'), { language });
      equal(
        quotes
          .map(({ attribution: by }) => (by?.who === 'named' ? by.name : (by?.who ?? 'nobody')))
          .join('\n'),
        speakers,
      );
    });
  }

  it('names nobody in a language without a lexicon', () => {
    const { quotes } = readSpeech(parseProse('„Hráz vydrží,“ řekl Karel Moravec.', 'markdown'), {
      language: 'cs',
    });
    equal(
      quotes.every(({ attribution }) => attribution === undefined),
      true,
    );
  });
});
