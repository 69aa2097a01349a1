import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { speech } from './speechOf.ts';

/** Names in their forms, labels of turns, and quotation marks, in several languages: text in, speakers out. */
const TEXTS: readonly (readonly [text: string, expected: string])[] = [
  ['People who argue “it was slow and late” are few. Renn left.', 'it was slow → unnamed'],
  ['Those who say “it was slow and late” left with Renn.', 'it was slow → unnamed'],
  [
    'Toby Renn came. Ana Renn came. “It was slow,” Toby Renn said. “It was late,” said Ana Renn.',
    'It was slow, → Toby Renn\nIt was late, → Ana Renn',
  ],
  ['Tobias Renn came. “It was slow,” Toby Renn said.', 'It was slow, → Tobias Renn'],
  ['Ana Maria Sol came. “It was slow,” Ana Sol said.', 'It was slow, → Ana Maria Sol'],
  ['J. Renn came home. “It was slow,” J. Renn said.', 'It was slow, → J. Renn'],
  ['Seán Mac Aodha came. “It was slow,” Mac Aodha said.', 'It was slow, → Seán Mac Aodha'],
  ['Chef Aurelio Bianchi came. “It was slow,” Bianchi said.', 'It was slow, → Aurelio Bianchi'],
  ['The Harbour Sentinel came. “It was slow,” the Sentinel wrote.', 'It was slow, → Harbour Sentinel'],
  ['Icon Mia Holt came. Mia Holt left. “It was slow,” Holt said.', 'It was slow, → Mia Holt'],
  ['García Lorca came. “It was slow,” García Lorca said.', 'It was slow, → García Lorca'],
  ['Toby Renn Jr. came. Toby Renn came. “It was slow,” Toby Renn Jr. said.', 'It was slow, → Toby Renn Jr'],
  ['Mia Holt and Toby Holt came. “It was slow,” Mr Holt said.', 'It was slow, → Toby Holt'],
  ['Mia Holt and Toby Holt came. “It was slow,” Mia said.', 'It was slow, → Mia Holt'],
  ['A spokeswoman came. “It was slow,” she said. Mia Holt left.', 'It was slow, → unnamed'],
  ['Asked whether she would go, Renn said: “It was slow and long.”', 'It was slow → Renn'],
  ['Mara Ellison: We never asked for it.', 'We never asked → Mara Ellison'],
  [
    'Mara Ellison: We never asked for it.\n\nTobin Hale: Nobody asked us.\n\nMara Ellison: They did not.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale\nThey did not. → Mara Ellison',
  ],
  [
    'MARA ELLISON: We never asked for it.\nTOBIN HALE: Nobody asked us.\nMARA ELLISON: They did not.',
    'We never asked → MARA ELLISON\nNobody asked us. → TOBIN HALE\nThey did not. → MARA ELLISON',
  ],
  [
    '[00:12] Mara Ellison: We never asked for it.\n\n[00:20] Tobin Hale: Nobody asked us.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale',
  ],
  [
    'Mr. HALE. We never asked for it.\n\nMs. ELLISON. Nobody asked us.\n\nMr. HALE. They did not.',
    'We never asked → HALE\nNobody asked us. → ELLISON\nThey did not. → HALE',
  ],
  [
    'The PRESIDING OFFICER. We never asked for it.\n\nMr. HALE. Nobody asked us.\n\nThe PRESIDING OFFICER. They did not.',
    'We never asked → PRESIDING OFFICER\nNobody asked us. → HALE\nThey did not. → PRESIDING OFFICER',
  ],
  [
    '>> HALE: We never asked for it.\n\n>> ELLISON: Nobody asked us.\n\n>> HALE: They did not.',
    'We never asked → HALE\nNobody asked us. → ELLISON\nThey did not. → HALE',
  ],
  [
    'THE CHAIR (CLLR MONK): We never asked for it.\n\nCLLR HALE: Nobody asked us.\n\nTHE CHAIR: They did not.',
    'We never asked → MONK\nNobody asked us. → HALE\nThey did not. → CHAIR',
  ],
  [
    'Mara Ellison – harbourmaster: We never asked for it.\n\nTobin Hale – sailor: Nobody asked us.\n\nMara Ellison: They did not.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale\nThey did not. → Mara Ellison',
  ],
  [
    'Mara Ellison, harbourmaster: We never asked for it.\n\nTobin Hale, sailor: Nobody asked us.\n\nMara Ellison: They did not.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale\nThey did not. → Mara Ellison',
  ],
  ['Cooking time: two hours.\n\nServes: four.', ''],
  [
    '**Was it cold in the harbour all that time?**\n\nIt was slow and cold.\n\n**And did nobody come to help you?**\n\nNobody came at all.',
    'It was slow → speech\nNobody came at → speech',
  ],
  [
    'Mara Ellison: We never asked for it. [laughs]\n\nTobin Hale: (quietly) Nobody asked us.\n\nMara Ellison: They did not.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale\nThey did not. → Mara Ellison',
  ],
  [
    'Mara Ellison: We never asked for it.\n\n(They laugh.)\n\nTobin Hale: Nobody asked us.',
    'We never asked → Mara Ellison\nNobody asked us. → Tobin Hale',
  ],
  ['—No —dijo Renn—. Fue lento.', 'No → Renn\nFue lento. → Renn'],
  // A comma within the words, and a verb of saying in a clause of theirs.
  [
    '—No lo vi —dijo Mia Renn—. No temo al agua, sino a quienes dicen que no volverá.',
    'No lo vi → Mia Renn\nNo temo al → Mia Renn',
  ],
  ['‘The players’ tunnel was dark,’ he said. Renn left.', 'The players’ tunnel → unnamed'],
  ['‘It was slow,’ Renn said. ‘It was the players’ year.’', 'It was slow, → Renn\nIt was the → Renn'],
  ['‘It was goin’ slow,’ Renn said.', 'It was goin’ → Renn'],
  ["'It was slow,' Renn said. 'It was late.'", 'It was slow, → Renn\nIt was late. → Renn'],
  ['"It was slow," Renn said. "It was late."', 'It was slow, → Renn\nIt was late. → Renn'],
  ['"Rain,"[^1] Renn said.\n\n[^1]: A note.', 'Rain, → Renn'],
  ['The board was 5\'10" long. "It was slow," Renn said.', 'It was slow, → Renn'],
  ['The “if you build it, they will come” school is old.', 'if you build → scare'],
  [
    '> It was slow and long, and nobody came to the harbour.\n> — Mia Holt, The Courier',
    'It was slow → Mia Holt',
  ],
  ['> “It was slow and long.”\n>\n> — Mia Holt', 'It was slow → Mia Holt'],
  ['Renn wrote:\n\n> It was slow and long, and nobody came to the harbour.', 'It was slow → Renn'],
  ['She told the council: “It was slow and long.” Mia Holt laughed.', 'It was slow → unnamed'],
  ['“It was slow,” the councillor said. Mia Holt laughed.', 'It was slow, → unnamed'],
  ['The ‘plan’ is slow. ‘It was late,’ Renn said.', 'plan → scare\nIt was late, → Renn'],
  ['Renn’s ‘plan’ is slow.', 'plan → scare'],
  [
    '“It was slow,” Renn said (he meant the year). “It was late.”',
    'It was slow, → Renn\nIt was late. → Renn',
  ],
  ['“It was slow … and late,” Renn said.', 'It was slow → Renn'],
  ['“It was slow [and late],” Renn said.', 'It was slow → Renn'],
  ['“It was slow!” Renn shouted. “Was it?” asked Holt.', 'It was slow! → Renn\nWas it? → Holt'],
  ['“It was *slow*,” Renn said.', 'It was *slow*, → Renn'],
  ['*“It was slow,”* Renn said.', 'It was slow, → Renn'],
  ['**“It was slow,”** Renn said.', 'It was slow, → Renn'],
  [
    '[“It was slow,” Renn said](https://quay.example). “It was late.”',
    'It was slow, → Renn\nIt was late. → Renn',
  ],
  ['„Es war langsam“, sagte Renn. „Es war spät.“', 'Es war langsam → Renn\nEs war spät. → Renn'],
  ['Anna Orth sagte: „Es war langsam.“', 'Es war langsam. → Anna Orth'],
  ['Anna Orth sagte, es sei „langsam und spät“ gewesen.', 'langsam und spät → Anna Orth'],
  ['Anna Orth nannte es „langsam und spät“.', 'langsam und spät → Anna Orth'],
  ['„Es war langsam“, meint Anna Orth.', 'Es war langsam → Anna Orth'],
  ['„Es war langsam“, erklärte ein Sprecher.', 'Es war langsam → unnamed'],
  [
    'Der Bürgermeister Jan Holm kam. „Es war langsam“, sagte er. „Es war spät“, so der Bürgermeister.',
    'Es war langsam → Jan Holm\nEs war spät → Jan Holm',
  ],
  ['Wie Anna Orth sagte, war es „langsam und spät“.', 'langsam und spät → Anna Orth'],
  ['Nach Angaben von Anna Orth war es „langsam und spät“.', 'langsam und spät → Anna Orth'],
  [
    '« C’était lent », dit Anne Morel. « C’était tard », ajoute-t-elle.',
    'C’était lent → Anne Morel\nC’était tard → Anne Morel',
  ],
  ['Anne Morel a dit : « C’était lent. »', 'C’était lent. → Anne Morel'],
  ['Anne Morel a dit que c’était « lent et tard ».', 'lent et tard → Anne Morel'],
  ['« C’était lent », selon Anne Morel.', 'C’était lent → Anne Morel'],
  ['D’après Anne Morel, c’était « lent et tard ».', 'lent et tard → Anne Morel'],
  ['« C’était lent », explique la maire, Anne Morel.', 'C’était lent → Anne Morel'],
  ['Ana Sol dijo: «Fue lento y tarde».', 'Fue lento y → Ana Sol'],
  ['Ana Sol dijo que fue «lento y tarde».', 'lento y tarde → Ana Sol'],
  ['«Fue lento», explica la alcaldesa, Ana Sol.', 'Fue lento → Ana Sol'],
  ['«È stato lento», ha detto Anna Sol.', 'È stato lento → Anna Sol'],
  ['Anna Sol ha detto: «È stato lento e tardi».', 'È stato lento → Anna Sol'],
  ['Secondo Anna Sol, è stato «lento e tardi».', 'lento e tardi → Anna Sol'],
  [
    '“Het was traag”, zei Anna Holt. “Het was laat”, zei ze.',
    'Het was traag → Anna Holt\nHet was laat → Anna Holt',
  ],
  ['Volgens Anna Holt was het “traag en laat”.', 'traag en laat → Anna Holt'],
  [
    'Mara Ellison: We never asked.\n\nMara Ellison: Nobody came to see it.\n\nMara Ellison: It rained all day.',
    '',
  ],
  [
    '[00:12] Mara Ellison: We never asked.\n\n[00:30] Mara Ellison: Nobody came to see it.',
    'We never asked. → Mara Ellison\nNobody came to → Mara Ellison',
  ],
  [
    'The port is old.\n\nLang: Was it slow and long?\n\nHolt: It was slow and late.',
    'Was it slow → Lang\nIt was slow → Holt',
  ],
  [
    'The port is old.\n\nLang: It was slow and long.\n\nHolt: It was slow and late.\n\nThe boats are sold.',
    '',
  ],
];

describe('who speaks is told through names, labels and marks in', () => {
  for (const [text, expected] of TEXTS) it(text.replaceAll('\n', ' '), () => equal(speech(text), expected));
});
