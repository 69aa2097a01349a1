import type { MediaData } from '../../data/language.ts';

export const MEDIA_PT: MediaData = {
  written: 'escreveu escreve escrito escreveram tuitou publicou publica publicado postou',
  spoken: 'gritou grita berrou sussurrou sussurra murmurou cantou riu',
  said: `disse diz dito dizem disseram contou conta perguntou pergunta respondeu responde acrescentou acrescenta explicou
    explica avisou brincou lembrou`,
  writings:
    'tweet tuíte email e-mail carta mensagem post blog ensaio diário editorial twitter facebook instagram',
  pieces: 'tweet tuíte email e-mail carta mensagem post blog ensaio editorial',
  audiences:
    'público multidão plateia ouvintes espectadores repórteres jornalistas tribunal júri parlamento comissão',
  occasions: 'discurso telefonema transmissão',
  telling: 'a ao à aos às',
  within: 'em no na num numa',
  determiners: 'o a os as um uma seu sua este esta cada todo muito',
  firstHand: [
    '(?:disse|diz|contou|conta|explicou|explica|escreveu|confidenciou|respondeu)-(?:me|nos)',
    '(?:me|nos) (?:disse|diz|contou|conta|explicou|explica|escreveu|confidenciou|respondeu)',
    'a (?:este (?:jornal|diário|semanário|site)|esta (?:redação|revista|reportagem))',
    '(?:na|durante a) nossa (?:entrevista|conversa)',
  ],
};
