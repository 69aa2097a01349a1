import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'quay.md',
    '“I am not afraid of dying, I am afraid of dying alone,” said Ada Vane. “We do not paint boats, we sink them,” Vane said. ' +
      '“We will not sell to Orrin, we will not sell to the board,” Vane said.\n\n' +
      '“Fares did not rise by more than 5 per cent,” Toby Renn said. “It does not exclude farms of less than 50 hectares,” Renn said. ' +
      '“We cannot live without the harbour,” Renn said. “Nobody asked me about the lamps,” Renn said.\n\n' +
      '“He said I got him a job he never wanted,” Mia Holt said. “My first teacher told me I was the clever one,” Holt said. ' +
      '“I always said I would sink with the ferry,” Holt said. “She told the board the ferry was slow,” Holt said.\n\n' +
      '“The storm will not stop the ferry,” Toby Renn said. “Stop is a word for harbours,” Renn said.\n\n' +
      '“Everybody but the mayor wore a red hat, and the quay was full of boats,” Ada Vane said. “We told everyone but nobody came,” Vane said. ' +
      '“The council paid for everything but the roof,” Vane said. “All except two windows broke in the hail,” Vane said.\n',
  ],
  [
    'quai.md',
    '« Je n’ai pas peur de mourir, j’ai peur de mourir seul », a dit Luc Sorel. « Mon père disait que la mer ment », a dit Sorel.\n',
  ],
  ['turm.md', '„Ich glaube, er hat den Turm mehr geliebt als uns“, sagte Eva Lang.\n'],
  ['band.md', '“I thought we would be famous by Christmas,” Mia Holt said.\n'],
  ['muelle.md', '«Todos menos el alcalde llevaban un gorro rojo aquella mañana», dijo Inés Robles.\n'],
]);

describe('clauses that a cut parts from what they mean', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // The same words again behind the comma say what was denied.
    '“I am not afraid of dying,” said Ada Vane.': ['warning misleading-cut'],
    '“I am not afraid of dying, I am afraid of dying alone,” said Ada Vane.': [],
    '“We do not paint boats,” Vane said.': [],
    '“We will not sell to Orrin,” Vane said.': [],
    '« Je n’ai pas peur de mourir », a dit Luc Sorel.': ['warning misleading-cut'],
    // How far something is denied.
    '“Fares did not rise,” Renn said.': ['warning misleading-cut'],
    'The plan “does not exclude farms”, Renn said.': ['warning misleading-cut'],
    '“We cannot live,” Renn said.': ['warning misleading-cut'],
    '“Nobody asked me,” Renn said.': [],
    // The same word stands elsewhere, and nothing around it denies it there.
    '“Stop,” Renn said, “is a word for harbours.”': [],
    '“Stop the ferry,” Renn said.': ['error misleading-cut'],
    // What somebody else said.
    '“I got him a job he never wanted,” Mia Holt said.': ['error misleading-cut'],
    '“I was the clever one,” Holt said.': ['error misleading-cut'],
    'Holt said that her first teacher thought: “I was the clever one.”': [],
    'Holt said that he had told her “I got him a job he never wanted”.': [],
    '“I would sink with the ferry,” Holt said.': [],
    '« La mer ment », a dit Luc Sorel.': ['error misleading-cut'],
    // The draft says itself that it was a view, and a comma stands behind "I think".
    'Holt once thought they “would be famous by Christmas”.': [],
    'They “would be famous by Christmas”, Holt said.': ['error misleading-cut'],
    '„Er hat den Turm mehr geliebt als uns“, sagte Eva Lang.': ['information misleading-cut'],
    // Somebody or something is taken out of its own clause, and of no other.
    'Ada Vane said “everybody” wore a red hat.': ['warning misleading-cut'],
    'Ada Vane said that “the mayor wore a red hat”.': ['warning misleading-cut'],
    'Ada Vane said that “everybody” but the mayor wore a red hat.': [],
    '“The quay was full of boats,” Ada Vane said.': [],
    'Ada Vane said they “told everyone”.': [],
    '“The council paid for everything,” Ada Vane said.': ['warning misleading-cut'],
    'Ada Vane said that “two windows broke in the hail”.': ['warning misleading-cut'],
    'Inés Robles dijo que «todos» llevaban un gorro rojo.': ['warning misleading-cut'],
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
