import type { NamingData } from '../../data/language.ts';

export const NAMING_DE: NamingData = {
  works: `film filme roman romane buch bücher lied lieder album serie stück gedicht essay kapitel folge artikel ausstellung gemälde`,
  quotedWorks: `dokumentarfilm komödie thriller memoiren biografie podcast sendung oper ballett kolumne
    bericht studie video magazin zeitung rede hymne erzählung`,
  titled: 'mit dem titel, betitelt, namens',
  naming: `genannt, sogenannte, sogenannten, das wort, die worte, der begriff, der ausdruck, der slogan, das
    motto, unter dem motto, unter dem namen`,
  mayName: 'der satz',
  signs: 'schild plakat banner transparent',
  inscribed: 'steht stand',
  since: 'nach vor seit',
  calling: 'nennt nannte genannt bezeichnet bezeichnete beschreibt beschrieb',
  that: 'dass',
  saying: 'sagte sagt',
  adding: 'ergänzte fügte ergänzt',
  goingOn: 'fuhr fort, fährt fort',
  venues: 'gegenüber, interview mit, gespräch mit',
  between: 'der des für und',
};
