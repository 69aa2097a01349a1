/** The small words that hold a sentence together, days and months, and shortenings whose point ends no sentence. */
export const FUNCTION_WORDS = {
  determiner: `the a an this that these those his her its their our my your some any every each no another both either
    neither several many few most all such one two three four five six seven eight nine ten other more less
    much certain various`,
  preposition: `of in on at by for from with about against into during over under after before between through without
    within among amid around across behind beyond despite since toward towards upon via near like unlike
    besides regarding concerning following throughout alongside outside inside onto until till per ahead aboard
    above below to as off out up down than versus including given`,
  conjunction: `and or but nor yet so because while when whenever where wherever if unless although though whereas whether
    once lest plus`,
  relative: `who whom whose which`,
  adverb: `also then later again now still just already even once often never always not only soon simply merely
    instead perhaps maybe further furthermore moreover however nevertheless nonetheless therefore thus
    meanwhile afterwards afterward earlier previously recently repeatedly today tonight yesterday tomorrow here
    there too rather quite very almost nearly really actually himself herself themselves itself both jokingly
    reportedly famously allegedly apparently ago twice elsewhere thereafter finally eventually indeed n't back
    forth anyway though nowadays ever first last next else long`,
  auxiliary: `has have had having do does did will would can could may might must shall should 'd 'll 've hasn't haven't
    hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't went go goes going gone came
    come comes used began kept keeps keep continued got gets`,
  be: `is are was were be been being am isn't aren't wasn't weren't`,
  they: `they we them us you these those others`,
  it: `it`,
  i: `i me we us`,
  he: `he him`,
  she: `she her`,
  small: `what why how there here yes no well oh ok okay let please thanks thank hello hey not never nothing everyone
    everybody someone somebody anyone anybody nobody none something anything everything asked speaking
    according despite given along good great bad new old big early late high young full free hard long short
    small large real true public private local foreign federal recent plenty part half based wait sorry maybe
    people things time times today's last next most least better best worse worst far close whatever whoever
    whichever whereas`,
  time: `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat`,
} as const;
