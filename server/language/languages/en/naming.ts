import type { NamingData } from '../../data/language.ts';

export const NAMING_EN: NamingData = {
  works: `film films movie movies novel novels book books song songs album albums single singles series show shows play plays poem poems essay essays
    chapter episode article exhibition painting track`,
  quotedWorks: `documentary drama comedy thriller blockbuster memoir autobiography biography series sitcom
    cartoon podcast programme program broadcast musical opera ballet op-ed editorial column story report study
    paper sculpture video sketch game magazine newspaper newsletter blog speech lecture anthem hymn`,
  behindTitle: `star actor actress host co-host anchor franchise trilogy soundtrack creator author hat cap
    t-shirt banner slogan`,
  smallInTitle: `a an and as at but by de du for from in into is la le n nor of on or over per so the to v
    vs via with yet`,
  titled: 'titled, entitled, headlined, subtitled',
  naming: `so called, so-called, known as, nicknamed, dubbed, the word, the words, the term, the terms, the
    phrase, the phrases, the slogan, the slogans, the motto, the mottos, the label, the labels, the tag, the
    tags, the name, the names, the nickname, the nicknames, the expression, the expressions, the hashtag, the
    hashtags, word such as, words such as, word like, words like, under the slogan, under the motto, under the
    title, under the name, under the banner`,
  mayName: 'called, the title',
  signs: 'sign signs banner banners shirt shirts hat hats poster posters placard placards',
  inscribed: 'read reads reading saying said',
  since: 'after before since',
  calling:
    'call calls called dub dubs brand brands branded label labels labelled labeled describe describes described',
  that: 'that',
  saying: 'said says',
  adding: 'adding added adds',
  goingOn: 'went on, goes on, go on',
  venues: 'told, tells, interview with, speaking to, spoke to, talking to, statement to',
  between: 'of the',
};
