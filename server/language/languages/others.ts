/**
 * The commonest small words of languages without a lexicon, enough to tell that a text is in one of them and that
 * nothing may be claimed of its words. Those that a language with a lexicon has as well tell nothing and may stand here.
 */
export const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  ca: 'el la els les un una i que no és són era amb per però també molt aquest aquesta del dels al als ha han va van més com',
  gl: 'o os a as un unha do da dos das non é son foi pero tamén con por para que máis moi este esta eu ela el',
  ro: 'și în la de cu pe din nu este sunt că dar sau un o ale ai lui ei el ea mai pentru care am a fost acest să',
  sv: `och i att det som en på är av för med den till inte om ett han men var jag sig från vi så kan har hade nu vara hon
    efter när ska vill någon inga`,
  da: `og i at det som en på er af for med den til ikke om et han men var jeg sig fra vi så kan har havde nu være hun efter
    når skal vil nogen heller`,
  no: `og i at det som en på er av for med den til ikke om et han men var jeg seg fra vi så kan har hadde nå være hun etter
    når skal vil noen heller`,
  fi: 'ja on ei se että hän oli en mutta kun niin myös tai joka mitä ovat olen tämä sen ole kuin vain jos minä',
  pl: 'i w nie na że się z do to jest o jak ale po co za od tak czy już tylko przez dla był była są ma ktoś też żeby będę',
  cs: 'a v se na že je to s z do o i ale jak pro by jsem tak po jsou za byl nebo jako už když není bude',
  sk: 'a v sa na že je to s z do o i ale ako pre by som tak po sú za bol alebo už keď nie bude',
  hr: 'i u je se na da ne za su od s kao to ali iz bi što koji sam bio biti nije ili već',
  hu: 'a az és hogy nem is egy de ez van volt csak meg már mint ha én azt ki el még vagy lesz',
  tr: 've bir bu da de için ile ne çok ama daha gibi var ben o şey değil mi olarak kadar sonra en bunun kimse',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka kami sudah oleh',
  eu: 'eta da ez bat du dira ere baina zen hori izan dute egin beste oso baino duen',
  ga: 'agus an na ar is ní go sé sí bhí tá ag le do mar ach ó',
  cy: 'y yr a yn ar i o ac mae ei bod ond wedi oedd nid am gan eu hyn sydd',
};
