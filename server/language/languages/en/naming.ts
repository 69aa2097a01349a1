import type { NamingData } from '../../language.ts';

export const NAMING_EN: NamingData = {
  works: `film films movie movies novel novels book books song songs album albums single singles series show shows play plays poem poems essay essays
    chapter episode article exhibition painting track`,
  naming:
    'titled, entitled, headlined, dubbed, nicknamed, known as, so called, so-called, the term, the word, the phrase, the expression, the title, called',
  calling:
    'call calls called dub dubs brand brands branded label labels labelled labeled describe describes described',
  that: 'that',
  saying: 'said says',
  adding: 'adding added adds',
  goingOn: 'went on, goes on, go on',
  venues: 'told, tells, interview with, speaking to, spoke to, talking to, statement to',
  between: 'of the',
};
