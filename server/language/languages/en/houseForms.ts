import type { HouseFormData } from '../../data/language.ts';

export const HOUSE_FORMS_EN: HouseFormData = {
  accents: `cafe cliche clichéd cliched facade naive naivete fiance fiancee decor debut elite role regime entree
    soiree protege matinee premiere creche crepe chateau melee detente denouement deja seance souffle saute
    puree pinata jalapeno senor senora touche vis-a-vis cortege apres habitue ingenue emigre expose-like fete
    gateau hors idee-fixe manque negligee noel outre papier-mache passe-partout pied-a-terre raison risque
    roue smorgasbord voila zloty uber doppelganger cooperate cooperation coordinate zoology cause-celebre`,
  counted: 'm:metre in:inch g:gram grams:gram am:am pm:pm',
  phrases: `miles per hour:mph, kilometres per hour:km_per_hour, kilometers per hour:km_per_hour, square metres:m²,
    square meters:m², square feet:ft², square miles:mi², square kilometres:km², square kilometers:km², sq m:m², sq ft:ft²,
    sq km:km², m ²:m², ft ²:ft², km ²:km², per cent:%, united kingdom:united_kingdom, united states:us,
    european union:european_union, nil:0, nought:0, twenties:20s, thirties:30s, forties:40s, fifties:50s, sixties:60s,
    seventies:70s, eighties:80s, nineties:90s`,
  parts: `half:2 halves:2 third:3 thirds:3 quarter:4 quarters:4 fifth:5 fifths:5 sixth:6 sixths:6 eighth:8 eighths:8
    tenth:10 tenths:10`,
  range: 'to',
  clock: 'half past:30, quarter past:15, a quarter past:15, quarter to:-15, a quarter to:-15',
  joints: 'minus zero and half st nd rd th s',
};
