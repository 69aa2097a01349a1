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
};
