import type { MediaData } from '../../data/language.ts';

export const MEDIA_NL: MediaData = {
  written:
    'schreef schrijft schreven geschreven twitterde twittert mailde mailt appte postte plaatste publiceerde',
  spoken: 'riep roept schreeuwde fluisterde mompelde zong lachte',
  said: `zei zegt zeiden vertelde vertelt vroeg vraagt antwoordde antwoordt voegde herhaalde legde waarschuwde grapte
    vervolgde`,
  writings: 'tweet mail e-mail brief bericht post blog column essay dagboek twitter facebook instagram',
  pieces: 'tweet mail e-mail brief bericht post blog column essay',
  audiences:
    'publiek menigte zaal luisteraars kijkers verslaggevers journalisten rechtbank jury hoorzitting parlement kamer commissie',
  occasions: 'toespraak rede speech uitzending telefoontje',
  telling: 'tegen aan',
  within: 'in op',
  determiners: 'de het een zijn haar hun deze die dit dat elke alle veel',
  firstHand: [
    '(?:zei|zegt|vertelde|vertelt|schreef|schrijft|mailde|appte|verklaarde) (?:\\p{L}+ ){0,3}(?:(?:tegen|aan) )?(?:mij|me|ons|deze (?:krant|redactie|site|podcast)|dit (?:blad|tijdschrift|medium))',
    '(?:in|tijdens) ons (?:gesprek|interview|telefoongesprek)',
    '(?:gesprek|interview) met (?:mij|ons|deze krant)',
  ],
};
