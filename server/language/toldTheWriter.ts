/**
 * Whether a sentence says that the words were given to its writer: "told me", "told this newspaper", "in our
 * interview". What a writer heard at first hand need stand in no article.
 */
export function isToldTheWriter(sentence: string): boolean {
  return TOLD.test(sentence);
}

/** English, German, French and Spanish. */
const TOLD =
  /\b(?:(?:told|tells|tell|telling|assured|informed|confided in|replied to|wrote to|spoke to|speaking to|spoke with|said to|emailed|texted|messaged) (?:me|us|this (?:newspaper|paper|magazine|reporter|correspondent|writer|publication|website|site|podcast|column|programme|program))|(?:in|during|for) (?:our|my) (?:own )?(?:interview|conversation|call|meeting|talk|exchange)s?|in an interview (?:for this|with (?:me|us|this))|(?:sagte|erzählte|schrieb) (?:mir|uns)|m['’]a (?:dit|confié|raconté|écrit)|nous a (?:dit|confié|raconté)|me (?:dijo|contó|escribió)|nos (?:dijo|contó))\b/iu;
