import type { MediaData } from '../../data/language.ts';

export const MEDIA_ES: MediaData = {
  written: 'escribió escribe escrito publicó publica tuiteó tuitea',
  spoken: 'gritó grita susurró murmuró cantó exclamó',
  said: `dijo dice dicho explicó explica añadió añade contó cuenta respondió responde afirmó afirma preguntó
    declaró`,
  writings: 'tuit carta correo comunicado blog mensaje ensayo libro diario',
  pieces: 'tuit carta correo mensaje comunicado ensayo',
  audiences: 'público multitud mitin oyentes periodistas tribunal comisión parlamento congreso',
  occasions: 'discurso alocución entrevista emisión',
  telling: 'a al ante',
  within: 'en',
  determiners: 'el la los las un una su sus este esta',
  firstHand: [
    '(?:me|nos) (?:ha |han |había )?(?:dijo|dice|contó|cuenta|escribió|escribe|explicó|explica|aseguró|confesó|respondió|dicho|contado|explicado|escrito)',
    'a (?:este (?:periódico|diario|medio|semanario)|esta (?:redacción|revista|web))',
    'en nuestra (?:entrevista|conversación|charla|llamada)',
  ],
  readingAloud: 'cita leyó lee',
};
