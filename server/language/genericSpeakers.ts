/**
 * Whether a label stands for a voice that nobody has given a name: "SPEAKER_00", "Speaker 2", "Unknown speaker".
 * Programs that tell voices apart write it; it says that somebody speaks, and not who.
 */
export function isGenericSpeaker(label: string): boolean {
  return GENERIC.test(label.trim());
}

const GENERIC =
  /^(?:(?:unknown|unidentified|unbekannter?|unbekannte)[ _-]?)?(?:speaker|spk|voice|channel|locuteur|intervenant|sprecher(?:in)?|hablante|orador|participant|teilnehmer(?:in)?)(?:[ _#-]{0,2}(?:\d{1,3}|\p{Lu}))?$|^(?:unknown|unidentified|inconnu|unbekannt)$/iu;
