import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { speech } from '../speech/speechOf.ts';

/** In whose view something is so, by a name or a pronoun, in each language. */
const VIEWS: readonly (readonly [text: string, speaker: string])[] = [
  ['Mia Holt was late. In her view, “the gate is an empty shell”.', 'Mia Holt'],
  ['Mia Holt was late. In her view the gate is “an empty shell and worse”.', 'Mia Holt'],
  ['Mia Holt was late. For her, “the gate is an empty shell”.', 'Mia Holt'],
  ['For Mia Holt, the gate is “an empty shell and nothing else”.', 'Mia Holt'],
  ['To Toby Renn, the gate is “an empty shell and nothing else”.', 'Toby Renn'],
  ['In the view of Toby Renn, the gate is “an empty shell and worse”.', 'Toby Renn'],
  ['The gate is “an empty shell and worse”, in the eyes of Toby Renn.', 'Toby Renn'],
  ['Hanno Brix ist verärgert. Für ihn sei das „ein Fehler von allen“.', 'Hanno Brix'],
  ['Eva Lang ist verärgert. Für sie sei klar: „Das ist ein Fehler.“', 'Eva Lang'],
  ['Für Hanno Brix ist das „ein Fehler von allen“.', 'Hanno Brix'],
  ['Hanno Brix ist verärgert. Ihm zufolge sei das „ein Fehler von allen“.', 'Hanno Brix'],
  ['Eva Lang ist verärgert. Ihr zufolge sei das „ein Fehler von allen“.', 'Eva Lang'],
  ['Hanno Brix ist verärgert. Seiner Ansicht nach sei das „ein Fehler von allen“.', 'Hanno Brix'],
  ['Eva Lang ist verärgert. Nach ihrer Meinung ist das „ein Fehler von allen“.', 'Eva Lang'],
  ['Nach Ansicht von Hanno Brix, „ein Fehler von allen“, ist der Damm alt.', 'Hanno Brix'],
  ['Nach Meinung der Bürgermeisterin Eva Lang ist das „ein Fehler von allen“.', 'Eva Lang'],
  ['Aus Sicht des Statikers Hanno Brix ist das „ein Fehler von allen“.', 'Hanno Brix'],
  ['Nach den Worten von Eva Lang war es „ein Fehler von allen“.', 'Eva Lang'],
  ['Claire Moreau est furieuse. Pour elle, « la digue est une coquille vide ».', 'Claire Moreau'],
  ['Luc Pommier est furieux. Pour lui, « la digue est une coquille vide ».', 'Luc Pommier'],
  ['Luc Pommier est furieux. D’après lui, « la digue est une coquille vide ».', 'Luc Pommier'],
  ['Luc Pommier est furieux. À son avis, « la digue est une coquille vide ».', 'Luc Pommier'],
  ['De l’avis de Luc Pommier, « la digue est une coquille vide ».', 'Luc Pommier'],
  ['Aux yeux de Luc Pommier, la digue est « une coquille vide et chère ».', 'Luc Pommier'],
  ['Pour Luc Pommier, il s’agit d’« une coquille vide et chère ».', 'Luc Pommier'],
  ['Inés Robles está furiosa. Para ella, «el faro es viejo y caro».', 'Inés Robles'],
  ['Luis Prado está furioso. A su juicio, «el faro es viejo y caro».', 'Luis Prado'],
  ['Para Luis Prado, el faro es «una ruina vieja y cara».', 'Luis Prado'],
  ['En opinión de Luis Prado, se trata de «una ruina vieja y cara».', 'Luis Prado'],
  ['Marco Tonelli è furioso. A suo avviso la diga è «un guscio vuoto e caro».', 'Marco Tonelli'],
  ['Chiara Bellandi è furiosa. Per lei «la diga è un guscio vuoto».', 'Chiara Bellandi'],
  ['Per Marco Tonelli la diga è «un guscio vuoto e caro».', 'Marco Tonelli'],
  ['A detta di Marco Tonelli la diga è «un guscio vuoto e caro».', 'Marco Tonelli'],
  ['Joana Bellandi está furiosa. Para ela, “o farol é velho e caro”.', 'Joana Bellandi'],
  ['Joana Bellandi está furiosa. Na opinião dela, “o farol é velho e caro”.', 'Joana Bellandi'],
  ['Joana Bellandi está furiosa. A seu ver, “o farol é velho e caro”.', 'Joana Bellandi'],
  ['Na opinião de Marcos Tavares, “o farol é velho e caro”.', 'Marcos Tavares'],
  ['Els de Vries leidt de werf. Voor haar is de dijk ‘een lege huls van niets’.', 'Els de Vries'],
  ['Piet Smeets leidt de werf. Voor hem is de dijk ‘een lege huls van niets’.', 'Piet Smeets'],
  ['Els de Vries leidt de werf. In haar ogen is de dijk ‘een lege huls van niets’.', 'Els de Vries'],
  ['Naar de mening van Piet Smeets is de dijk ‘een lege huls van niets’.', 'Piet Smeets'],
  // Whoever the words are sung for, or told to, has no part in them.
  ['For Mia Holt, the choir sang “the old song of the ferry”.', 'unnamed'],
  ['Mia Holt left. For Toby Renn, Holt said, the gate was “an empty shell”.', 'Mia Holt'],
  ['Für Eva Lang sammelte die Klasse „alles, was sie hatte“.', 'speech'],
  ['Luc Pommier chante. Pour lui, on a appris « la chanson du vieux port ».', 'unnamed'],
  ['Joana Bellandi veio. Marcos Tavares leu para Joana “um poema sobre o mar”.', 'Marcos Tavares'],
  ['Für Hanno Brix ist das „Augenwischerei“.', 'scare'],
  // "In their view" and “für sie” may be several, or a body: only of whom the sentence before is about.
  ['Eva Lang zog nach Bern. Die Anwohner sind empört. Für sie ist das „ein Fehler von allen“.', 'unnamed'],
  ['Eva Lang zog um. Die Behörde schweigt. Ihrer Ansicht nach ist das „ein Fehler von allen“.', 'unnamed'],
  ['Joana Bellandi veio. O governo defende-se. A seu ver, “o farol é velho e caro”.', 'unnamed'],
  ['Dem Bericht zufolge ist der Damm „ein Fehler von allen“.', 'unnamed'],
  // A pronoun that leads the words in, and a name with a verb of its own right behind them.
  ['Ele lembra: “O farol é velho” conta Marcos Tavares.', 'Marcos Tavares'],
  ['He remembers: “It was slow,” says Toby Renn.', 'Toby Renn'],
  ['La difesa ha risposto: «Non c’è una sola prova», ha detto Marta Di Nardo.', 'Marta Di Nardo'],
  ['The defence was brief: “There is no proof,” said Mia Holt.', 'Mia Holt'],
  ['Mia Holt was there. She remembers: “It was slow,” and Mr Renn laughed.', 'Mia Holt'],
];

describe('in whose view', () => {
  for (const [text, speaker] of VIEWS)
    it(`${text} → ${speaker}`, () => equal(speech(text).split(' → ')[1], speaker));
});
