import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inEnglish } from '../../../server/text/said.ts';
import { check, corpusOf } from './cases.ts';

/** What is said of a draft beside one article: the findings, or that the words are verbatim. */
function said(article: string, draft: string): string {
  const { findings, quotations } = check(draft, corpusOf([['quay.md', article]]));
  const told = findings.map(({ severity, code }) => `${severity} ${code}`);
  return (told.length > 0 ? told : quotations.map(({ verdict }) => verdict)).join(', ');
}

/** By rule: the article, and what is said of each draft beside it. */
const RULES: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> = {
  'the name of the draft may go on where the article’s was taken to end': [
    [
      '“Nobody asked the harbour before the pump was sold,” said Al From, who helped to build it.\n',
      {
        '“Nobody asked the harbour before the pump was sold,” said Al From.': 'verbatim',
        '“Nobody asked the harbour before the pump was sold,” Al From said.': 'verbatim',
        '“Nobody asked the harbour before the pump was sold,” said Mara Holt.': 'error misattributed',
      },
    ],
  ],
  'the halves of a split quotation are looked for together, and brackets may be the source’s own': [
    [
      'Toby Renn told the Courier that “all the lanterns” had been taken down.\n\n' +
        '“There is no light on the quay. All the lanterns [had been] taken down,” Renn said. “We rowed home by the bells.”\n',
      {
        '“There is no light on the quay,” Renn told the Courier. “All the lanterns [had been] taken down.”':
          'verbatim, verbatim',
        '“There is no light on the quay,” Renn told the Courier. “We rowed home by the bells.”':
          'warning misleading-split',
        'Renn told the Courier: “All the lanterns [had been] taken down.”': 'verbatim',
      },
    ],
  ],
  'letters that are shown in another order than they are written are other letters': [
    [
      '“We lost 12 boats,” Toby Renn told the Courier.\n',
      {
        'Renn said: “We lost 12 boats.”': 'verbatim',
        'Renn said: “We lost \u202d12\u202c boats.”': 'error meaning-changed',
        'Renn said: “We lost \u202e12\u202c boats.”': 'error meaning-changed',
        'Renn said: “We lost \u206812\u2069 boats.”': 'verbatim',
      },
    ],
  ],
  'what the draft says was not said is held against nobody': [
    [
      '“I had slept in the boats for a year,” Toby Renn told the Courier.\n',
      {
        'Renn never said “I had not slept in the boats for a year”.': 'unchecked',
        'Renn said “I had not slept in the boats for a year”.': 'error meaning-changed',
        'Renn, who never said why, said “I had not slept in the boats for a year”.': 'error meaning-changed',
      },
    ],
  ],
  'a document is no unnamed person, and whoever filed it may be meant': [
    [
      '“The evidence of the flood cannot prove the charge,” according to a court document filed by state attorney Ada Brunel.\n\n' +
        '“The gate was left open for a week,” said a keeper.\n',
      {
        '“The evidence of the flood cannot prove the charge,” Ada Brunel said.': 'verbatim',
        '“The gate was left open for a week,” Ada Brunel said.': 'error anonymous-source-named',
      },
    ],
  ],
  'a pronoun means nobody of an earlier paragraph where its own begins with a name': [
    [
      'Wynne Hargest swam two lengths.\n\nLifeguard Toby Marchetti recorded no incidents. “Nobody stayed in long enough to have one,” he said.\n',
      { '“Nobody stayed in long enough to have one,” Wynne Hargest said.': 'warning misattributed' },
    ],
    [
      'Wynne Hargest swam two lengths.\n\nHe met Toby Marchetti at the gate. “Nobody stayed in long enough to have one,” he said.\n',
      { '“Nobody stayed in long enough to have one,” Wynne Hargest said.': 'verbatim' },
    ],
  ],
  'a cut must not part a number': [
    [
      '“We were ready for three hundred of them in 2019 alone,” said Mara Holt. “Ten of the nineteen hundred pumps failed.”\n',
      {
        '“We were ready for three,” Mara Holt said.': 'error misleading-cut',
        '“We were ready for three hundred of them,” Mara Holt said.': 'verbatim',
        '“Hundred pumps failed,” Mara Holt said.': 'error misleading-cut',
        'Mara Holt spoke of “nineteen hundred pumps” that failed.': 'verbatim',
      },
    ],
  ],
  'a cut must not lose a condition that the source quotes behind its attribution': [
    [
      '“We shall not sell a single boat,” said Mara Holt, “unless the boats ask for it.” She sat down. “We shall keep the quay,” she said, “and the crane.”\n',
      {
        '“We shall not sell a single boat,” Mara Holt said.': 'warning misleading-cut',
        'Unless they ask for it, “we shall not sell a single boat,” Mara Holt said.': 'verbatim',
        '“We shall not sell a single boat,” Mara Holt said, “unless the boats ask for it.”':
          'verbatim, verbatim',
        '“We shall keep the quay,” Mara Holt said.': 'verbatim',
      },
    ],
    [
      '« Nous ne fermerons pas ce port », prévient Luc Pommier, « tant qu’il restera un bateau ».\n',
      {
        '« Nous ne fermerons pas ce port », prévient Luc Pommier.': 'warning misleading-cut',
        '« Nous ne fermerons pas ce port », prévient Luc Pommier, « tant qu’il restera un bateau ».':
          'verbatim, verbatim',
      },
    ],
    [
      '„Wir verkaufen kein einziges Boot“, sagte Anna Orth, „es sei denn, die Boote wollen es selbst.“\n',
      { '„Wir verkaufen kein einziges Boot“, sagte Anna Orth.': 'warning misleading-cut' },
    ],
  ],
  'a cut must not lose how many are meant, or when at the earliest': [
    [
      '“Most of our calls are not fires at all,” said Mara Holt. “The work begins in May at the earliest.”\n',
      {
        '“Our calls are not fires at all,” Mara Holt said.': 'error misleading-cut',
        '“Most of our calls are not fires,” Mara Holt said.': 'verbatim',
      },
    ],
    [
      '„Die Arbeiten beginnen frühestens im kommenden Mai“, sagte Anna Orth.\n',
      { 'Es gehe „im kommenden Mai“ los, sagte Anna Orth.': 'error misleading-cut' },
    ],
  ],
  'a sound that was written down may go, whatever stands before it': [
    [
      'Mara Ellison: They pay at high water. [*Laughter.*] We may review the charge, [inaudible] in May.\n\nTobin Hale: It is not so.\n',
      {
        'Ellison said: “They pay at high water. We may review the charge, in May.”': 'verbatim',
        'Ellison said: “They pay at high water! We may review the charge, in May.”':
          'information punctuation-changed',
      },
    ],
  ],
  'the headline that a text opens with is a headline, whomever it gives words to': [
    [
      '# Harbour boss: “The sea owes us money”\n\nMara Holt, who runs the harbour, said on Friday: “The sea owes nobody a penny.”\n',
      {
        'Mara Holt said: “The sea owes us money.”': 'error headline-only',
        'Mara Holt said: “The sea owes nobody a penny.”': 'verbatim',
      },
    ],
  ],
  'what was said in court, or to somebody, was not said to another outlet': [
    [
      '---\ncontainer-title: The Quay Echo\n---\n\n“There were lamps on the lower gate,” Toby Renn told Orrin Crown Court.\n\n“I rang the office twice that night,” Toby Renn told Mara Holt.\n\n“Nobody came until the morning,” Toby Renn told the Screen Ledger.\n',
      {
        '“There were lamps on the lower gate,” Toby Renn told the jury.': 'verbatim',
        '“I rang the office twice that night,” Toby Renn said.': 'verbatim',
        '“Nobody came until the morning,” Toby Renn said.': 'information secondhand',
      },
    ],
  ],
  'a remark among turns is nobody’s': [
    [
      'Mara Ellison: We built the punt in a single winter.\n\nNote: This conversation has been shortened.\n\nTobin Hale: And we sank it in a single spring.\n',
      {
        '“We built the punt in a single winter,” Ellison said.': 'verbatim',
        '“And we sank it in a single spring,” Hale said.': 'verbatim',
      },
    ],
  ],
  'nobody is unnamed whom the words between commas name': [
    [
      'The director, a silent Swede called Ove Renn, said: “She is never late and never wrong.”\n\nA clerk, who is a friend of Toby Holt, said: “She owes the office a map of the harbour.”\n',
      {
        '“She is never late and never wrong,” Ove Renn said.': 'verbatim',
        '“She owes the office a map of the harbour,” Toby Holt said.': 'error anonymous-source-named',
      },
    ],
  ],
  'an accent hides nobody': [
    [
      '„Wir reißen keinen Stall ab“, sagte die Gräfin Jördis Möller-Carstens.\n\nAnders sieht das der Landwirt Hauke Möller. „Mein Hof liegt dann vor dem Deich“, schimpft er.\n',
      {
        '„Mein Hof liegt dann vor dem Deich“, sagte Jördis Möller-Carstens.': 'warning misattributed',
        '„Mein Hof liegt dann vor dem Deich“, sagte Hauke Möller.': 'verbatim',
      },
    ],
  ],
  'a credit in parentheses behind an item of a list names the speaker, and not what the item is about': [
    [
      '“I do not expect to raise fares before May,” said Ana Vos-Tremain.\n',
      {
        '- Fares: “I do not expect to raise fares before May” (Vos-Tremain)\n- Fuel: none': 'verbatim',
      },
    ],
  ],
  'a cell beside the words names their speaker': [
    [
      '“The lamp burns whale oil on feast days,” said Toby Renn. “The lamp burns nothing at all today,” said Mara Holt.\n',
      {
        '| who | what |\n|---|---|\n| Mara Holt | “The lamp burns whale oil on feast days.” |':
          'warning misattributed',
        '| who | what |\n|---|---|\n| Toby Renn | “The lamp burns whale oil on feast days.” |': 'verbatim',
      },
    ],
  ],
  'a title tells the sex of whom a bracket names': [
    [
      'Sir Evelyn Pask: They pay for a slipway that nobody can reach.\n\nToby Lennox: It is an answer. It is not the one he wanted to hear.\n\nSir Evelyn Pask: No.\n',
      {
        '“It is not the one [Sir Evelyn] wanted to hear,” Lennox said.': 'verbatim',
        '“It is not the one [Dame Evelyn] wanted to hear,” Lennox said.': 'error misleading-brackets',
      },
    ],
  ],
  'who describes somebody speaks, and not who is described': [
    [
      '“Holt is slow and late and he never brings a chart,” Corin Renn said. Della Holt laughed. “I bring a compass,” she said.\n',
      {
        'Holt, described by Renn as “slow and late”, laughed.': 'verbatim',
        'Holt, called “slow and late” by Corin Renn, laughed.': 'verbatim',
        'Renn, described by Holt as “slow and late and he never brings a chart”, laughed.':
          'error misattributed',
      },
    ],
  ],
  'a label in capitals is a name, and no body’s': [
    [
      'Mr. HALE. Madam Chairman, I ask consent to speak.\n\nMr. PIKE. Madam Chairman, I ask that the reading be waived for today.\n',
      {
        'Mr Hale said: “I ask that the reading be waived for today.”': 'error misattributed',
        'Mr Pike said: “I ask that the reading be waived for today.”': 'verbatim',
      },
    ],
  ],
  'the words of a work are its own, whoever wrote them': [
    [
      '---\ntype: review\nreviewed-title: Marshlight\n---\n\n“The owners had left everything behind them,” Tobiah Kerr writes.\n',
      {
        '*Marshlight* gets to business in its second line: “The owners had left everything behind them.”':
          'verbatim',
        'Ines Calloway said: “The owners had left everything behind them.”': 'error misattributed',
      },
    ],
  ],
  'a whole sentence of three words is more than a phrase': [
    [
      'Bea Swarbrick fires the kiln.\n\nOla Penhale said: “Blue is easy. Brown takes character.”\n',
      {
        '“Brown takes character,” said Bea Swarbrick.': 'error misattributed',
        '“Brown takes character,” said Ola Penhale.': 'verbatim',
      },
    ],
  ],
  'halves of a sentence that change places are another order': [
    [
      'Howell Rees said: “Debt is lower than it was and higher than I like.”\n',
      {
        '“Debt is higher than I like and lower than it was,” Howell Rees said.': 'warning out-of-order',
        '“Debt is lower than it was and higher than I like,” Howell Rees said.': 'verbatim',
      },
    ],
  ],
  'a sentence too many is told though each by itself is too little': [
    [
      'Hale said that people “do a fantastic job. And it’s so important. And it’s another form of, let’s stay away from that. It’s so important.”\n',
      {
        '“do a fantastic job. And it’s so important. It’s so important,” Hale said.':
          'warning unmarked-omission',
        '“do a fantastic job. And it’s so important,” Hale said.': 'verbatim',
      },
    ],
  ],
  'where most words differ, what is missing is told with them': [
    [
      'When we enter into fixed-price contracts with some of our customers, we take the risk of cost overruns, the company said.\n',
      {
        'The company said: “On fixed-price contracts, we take the risk of cost overruns, including those due to increases in raw material costs.”':
          'warning misquoted',
      },
    ],
  ],
  'a small word said twice with a mark between is a stutter': [
    [
      'Hale said: “I, I think we, we should sell the boats for scrap. It is very, very late.”\n',
      {
        '“I think we should sell the boats for scrap,” Hale said.': 'information filler-dropped',
        '“It is very late,” Hale said.': 'warning unmarked-omission',
      },
    ],
  ],
  'a title for a forename leaves the person the same': [
    [
      '“The vote will not turn on what Mr Jannick did that day,” Mara Holt said.\n',
      {
        '“The vote will not turn on what Robert Jannick did that day,” Mara Holt said.': 'warning misquoted',
        '“The vote will not turn on what Mrs Jannick did that day,” Mara Holt said.': 'error meaning-changed',
      },
    ],
  ],
  'a time or a sound noted in a turn is not the speaker’s': [
    [
      'Tobin Hale: We asked for the (1:05) second pump (long pause) at the lock (or the mill) and never got it.\n\nMara Ellison: Is that so?\n\nTobin Hale: It is.\n',
      {
        'Hale said: “We asked for the second pump at the lock (or the mill) and never got it.”': 'verbatim',
        'Hale said: “We asked for the second pump at the lock and never got it.”': 'warning misquoted',
      },
    ],
    [
      '“The ferry (10:30) is the last one home,” said Tobin Hale.\n',
      { 'Hale said: “The ferry is the last one home.”': 'error meaning-changed' },
    ],
  ],
  'a capital behind a word that was put in goes with it': [
    [
      '“It is going to be completely useless to the harbour,” Hale said.\n',
      { '“And it is going to be completely useless to the harbour,” Hale said.': 'warning misquoted' },
    ],
  ],
  'markup takes no room: a break is white space, and a link is its words': [
    [
      '“We waited all night<br>for the tide to turn,” said Mara Ellison.\n',
      { 'Ellison said, “We waited all night for the tide to turn.”': 'verbatim' },
    ],
    [
      '“The [board][hb] is [safe for the crew]{.mark} at night,” said Tobin Hale.\n',
      { 'Hale said: “The board is safe for the crew at night.”': 'verbatim' },
    ],
  ],
  'a lost “perhaps” makes certain what was a guess, and “I think” only says whose view it is': [
    [
      '“Perhaps the mayor signed it herself,” said Selma Prout. “I think the clerk signed it after all.”\n',
      {
        '“The mayor signed it herself,” said Selma Prout.': 'warning misleading-cut',
        '“The clerk signed it after all,” said Selma Prout.': 'information misleading-cut',
      },
    ],
  ],
};

for (const [rule, articles] of Object.entries(RULES))
  describe(rule, () => {
    for (const [article, drafts] of articles)
      for (const [draft, expected] of Object.entries(drafts))
        it(draft, () => deepEqual(said(article, draft), expected));
  });

describe('a mark by itself', () => {
  it('is called by its name, since marks around a mark tell nobody anything', () => {
    const article = '“We ‘never’ asked for the second pump,” said Tobin Hale.\n';
    const draft = 'Hale said: “We ‘never asked for the second pump.”';
    const { findings } = check(draft, corpusOf([['quay.md', article]]));
    deepEqual(
      findings.filter(({ message }) => /“[“”‘’'"]”/.test(inEnglish(message))),
      [],
    );
  });
});
