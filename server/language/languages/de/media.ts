import type { MediaData } from '../../data/language.ts';

export const MEDIA_DE: MediaData = {
  written: 'schrieb schreibt geschrieben postete twitterte veröffentlichte mailte',
  spoken: 'rief ruft schrie schreit flüsterte murmelte sang lachte brüllte',
  said: `sagte sagt gesagt erklärte erklärt meinte fragte antwortete ergänzte berichtete erzählte betonte
    warnte`,
  writings:
    'tweet brief mail e-mail mitteilung pressemitteilung blog post memo essay buch tagebuch erklärung',
  pieces: 'tweet brief mail e-mail post beitrag mitteilung schreiben',
  audiences: 'publikum menge zuhörern zuschauern journalisten gericht ausschuss parlament bundestag',
  occasions: 'rede ansprache sendung telefonat',
  telling: 'vor zu dem den',
  within: 'in im auf bei',
  determiners: 'der die das den dem des ein eine einem einer einen seinem seiner ihrem ihrer',
  firstHand: [
    '(?:sagt|sagte|erzählt|erzählte|schreibt|schrieb|berichtet|berichtete|erklärt|erklärte|verriet|bestätigte|hat|hatte) (?:\\p{L}+ ){0,3}(?:mir|uns)',
    '(?:dieser|unserer) (?:Zeitung|Redaktion|Zeitschrift)',
    '(?:diesem|unserem) (?:Magazin|Blatt|Podcast|Interview|Gespräch|Telefonat|Treffen)',
    '(?:Gespräch|Interview|Telefonat) mit (?:mir|uns)',
  ],
  readingAloud: 'zitier zitiert zitierte zitierten liest',
};
