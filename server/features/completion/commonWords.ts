/** Words too common to say what a paragraph is about. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its he him his she her hers ' +
    'they them their we us our you your i me my who whom whose which what when where why how is are was were be ' +
    'been being am do does did done has have had having will would shall should can could may might must not no ' +
    'of in on at to from by with for about into over after before between through during under against as up down ' +
    'out off again once also just very more most some any all both each other such own same too only now new one two said says told'
  ).split(' '),
);
