/** Nouns for what somebody says: `Renn's claim that “…”`, `in his words, “…”`. */
export const SPEECH_NOUNS = new Set(
  `claim claims view views verdict statement statements remark remarks comment comments word words assertion
  assertions allegation allegations warning warnings promise promises pledge vow argument contention suggestion
  insistence question answer reply response complaint criticism call calls description declaration admission boast
  quip joke observation belief opinion prediction quote tweet tweets message accusation accusations charge charges
  slogan motto mantra phrase dictum maxim advice plea appeal demand demands`
    .split(/\s+/)
    .filter(Boolean),
);
