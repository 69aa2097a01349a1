import type { NamingData } from '../../language.ts';

export const NAMING_DE: NamingData = {
  works: `film filme roman romane buch bücher lied lieder album serie stück gedicht essay kapitel folge artikel ausstellung gemälde`,
  naming:
    'mit dem titel, betitelt, namens, genannt, sogenannte, sogenannten, das wort, der begriff, der satz, der ausdruck',
  calling: 'nennt nannte genannt bezeichnet bezeichnete beschreibt beschrieb',
  that: 'dass',
  saying: 'sagte sagt',
  adding: 'ergänzte fügte ergänzt',
  goingOn: 'fuhr fort, fährt fort',
  venues: 'gegenüber, interview mit, gespräch mit',
  between: 'der des für und',
};
