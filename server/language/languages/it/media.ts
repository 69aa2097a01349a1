import type { MediaData } from '../../data/language.ts';

export const MEDIA_IT: MediaData = {
  written: 'scrisse scrive scritto scrivono twittato twitta postato posta pubblicato pubblica',
  spoken: 'gridò grida urlò urla sussurrò sussurra mormorò cantò rise',
  said: `disse dice detto dicono raccontò racconta raccontato chiese chiede rispose risponde aggiunse aggiunge spiegò
    spiega avvertì scherzò ricordò`,
  writings:
    'tweet mail email lettera messaggio post blog saggio diario editoriale twitter facebook instagram',
  pieces: 'tweet mail email lettera messaggio post blog saggio editoriale',
  audiences:
    'pubblico folla platea ascoltatori spettatori cronisti giornalisti tribunale giuria parlamento commissione',
  occasions: 'discorso telefonata trasmissione',
  telling: 'a al ai agli alla',
  within: 'in nel nella su sul',
  determiners: 'il lo la i gli le un una suo sua loro questo questa ogni tutto molto',
  firstHand: [
    '(?:mi|ci) (?:ha |hanno |aveva )?(?:detto|dice|disse|raccontato|racconta|raccontò|spiegato|spiega|scritto|scrive|confidato|confida|risposto)',
    'a (?:questo (?:giornale|quotidiano|settimanale|sito)|questa (?:testata|redazione|rivista))',
    '(?:nella|durante la) nostra (?:intervista|conversazione|telefonata|chiacchierata)',
  ],
};
