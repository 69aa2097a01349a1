import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'kai.md',
    'Am Montag sprach Eva Lang. „Ich glaube nicht, dass der Kai im Sommer verkauft wird“, sagte Lang. „Wir hoffen, dass ein Gericht die Sache anders sieht“, sagte Lang. ' +
      '„Es heißt, dass der Lotse seine Boote verschenkt hat“, sagte Lang. „Ich weiß nicht, ob die Laterne im Winter brennt“, sagte Lang.\n',
  ],
  [
    'kade.md',
    'Maandag sprak Joost Vermeer. “Ik denk niet dat de kade in de zomer wordt verkocht”, zei Vermeer. “We hopen dat een rechter de zaak anders ziet”, zei Vermeer.\n',
  ],
  [
    'quai.md',
    'Luc Sorel a parlé lundi. « On dit que le pilote a donné toutes ses barques », a dit Sorel. « Nous disons qu’un juge viendra demain au port », a dit Sorel. ' +
      '« C’est l’école du vieux port qui nous a sauvés », a dit Sorel.\n',
  ],
  [
    'muelle.md',
    'Inés Robles habló el lunes. «No creo que el muelle se venda este verano», dijo Robles. «Espero que un juez vea el asunto de otra manera», dijo Robles.\n',
  ],
  [
    'cais.md',
    'Rui Falcão falou na segunda-feira. «Diz-se que o piloto deu todas as suas lanternas», disse Falcão.\n',
  ],
]);

describe('what a main clause says of what somebody thinks reaches into it', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    'Eva Lang sagte, dass „der Kai im Sommer verkauft wird“.': ['error misleading-cut'],
    'Eva Lang glaubt nicht, dass „der Kai im Sommer verkauft wird“.': [],
    'Eva Lang sagte, dass „ein Gericht die Sache anders sieht“.': ['information misleading-cut'],
    'Eva Lang hofft, dass „ein Gericht die Sache anders sieht“.': [],
    'Eva Lang sagte, dass „der Lotse seine Boote verschenkt hat“.': ['error misleading-cut'],
    'Eva Lang sagte, dass „die Laterne im Winter brennt“.': ['error misleading-cut'],
    'Joost Vermeer zei dat “de kade in de zomer wordt verkocht”.': ['error misleading-cut'],
    'Joost Vermeer denkt niet dat “de kade in de zomer wordt verkocht”.': [],
    'Joost Vermeer zei dat “een rechter de zaak anders ziet”.': ['information misleading-cut'],
    'Luc Sorel a dit que « le pilote a donné toutes ses barques ».': ['error misleading-cut'],
    'Inés Robles dijo que «el muelle se venda este verano».': ['error misleading-cut'],
    'Inés Robles dijo que «un juez vea el asunto de otra manera».': ['information misleading-cut'],
    'Inés Robles espera que «un juez vea el asunto de otra manera».': [],
    'Rui Falcão disse que «o piloto deu todas as suas lanternas».': ['error misleading-cut'],
    // What is drawn together with the first word stays with the draft's own.
    'Luc Sorel dit qu’« un juge viendra demain au port ».': [],
    'Luc Sorel remercie l’« école du vieux port qui nous a sauvés ».': [],
  };
  for (const [draft, expected] of Object.entries(drafts)) {
    it(draft, () => {
      deepEqual(
        check(draft, corpus).findings.map(({ severity, code }) => `${severity} ${code}`),
        expected,
      );
    });
  }
});
