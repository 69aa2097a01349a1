/**
 * Whether a sentence says that the words were given to its writer: "told me", "told this newspaper", "in our
 * interview", "sagte mir", "m’a dit". What a writer heard at first hand need stand in no article.
 */
export function isToldTheWriter(sentence: string): boolean {
  return TOLD.some((told) => told.test(sentence));
}

/** English, German, French, Spanish, Italian and Dutch. Each alternative is bounded, however long the sentence. */
const TOLD: readonly RegExp[] = [
  phrase(
    '(?:told|tells|tell|telling|assured|informed|confided in|replied to|wrote to|writes to|spoke to|speaking to|spoke with|speaking with|said to|says to|emailed|texted|messaged) (?:me|us|(?:this|our) (?:newspaper|paper|magazine|newsroom|newsletter|reporter|correspondent|writer|publication|website|site|podcast|column|programme|program))',
    '(?:in|during|for) (?:our|my) (?:own )?(?:interview|conversation|call|meeting|talk|exchange)s?',
    'in an? (?:interview|conversation|e-?mail|call) (?:for this|(?:with|to) (?:me|us|this))',
    'when (?:we (?:met|spoke|talked)|I (?:met|called|rang|phoned|visited|reached|asked|interviewed|spoke (?:to|with)))',
  ),
  phrase(
    '(?:sagt|sagte|erzählt|erzählte|schreibt|schrieb|berichtet|berichtete|erklärt|erklärte|verriet|bestätigte|hat|hatte) (?:\\p{L}+ ){0,3}(?:mir|uns)',
    '(?:dieser|unserer) (?:Zeitung|Redaktion|Zeitschrift)',
    '(?:diesem|unserem) (?:Magazin|Blatt|Podcast|Interview|Gespräch|Telefonat|Treffen)',
    '(?:Gespräch|Interview|Telefonat) mit (?:mir|uns)',
  ),
  phrase(
    "(?:m['’]|nous )(?:a|avait|ont) (?:dit|confié|raconté|écrit|expliqué|répondu|assuré)",
    '(?:me|nous) (?:dit|confie|raconte|écrit|explique|répond|assure)',
    '(?:à|pour) (?:notre|ce) (?:journal|magazine|rédaction|podcast|site)',
    '(?:dans|lors de|pendant|au cours de) notre (?:entretien|interview|conversation|rencontre|échange)',
  ),
  phrase(
    '(?:me|nos) (?:ha |han |había )?(?:dijo|dice|contó|cuenta|escribió|escribe|explicó|explica|aseguró|confesó|respondió|dicho|contado|explicado|escrito)',
    'a (?:este (?:periódico|diario|medio|semanario)|esta (?:redacción|revista|web))',
    'en nuestra (?:entrevista|conversación|charla|llamada)',
  ),
  phrase(
    '(?:mi|ci) (?:ha |hanno |aveva )?(?:detto|dice|disse|raccontato|racconta|raccontò|spiegato|spiega|scritto|scrive|confidato|confida|risposto)',
    'a (?:questo (?:giornale|quotidiano|settimanale|sito)|questa (?:testata|redazione|rivista))',
    '(?:nella|durante la) nostra (?:intervista|conversazione|telefonata|chiacchierata)',
  ),
  phrase(
    '(?:zei|zegt|vertelde|vertelt|schreef|schrijft|mailde|appte|verklaarde) (?:\\p{L}+ ){0,3}(?:(?:tegen|aan) )?(?:mij|me|ons|deze (?:krant|redactie|site|podcast)|dit (?:blad|tijdschrift|medium))',
    '(?:in|tijdens) ons (?:gesprek|interview|telefoongesprek)',
    '(?:gesprek|interview) met (?:mij|ons|deze krant)',
  ),
];

/** Any of the phrases, as whole words. */
function phrase(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}
