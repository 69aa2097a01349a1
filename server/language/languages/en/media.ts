import type { MediaData } from '../../data/language.ts';

export const MEDIA_EN: MediaData = {
  written: `wrote writes written writing posted posts tweeted tweets emailed emails e-mailed texted texts messaged published
    blogged`,
  spoken:
    'shouted shouts yelled whispered whispers screamed cried muttered murmured sang chanted drawled laughed',
  said: `said say says told tell tells asked asks answered answers replied replies added adds recalled recalls called calls
    explained explains continued continues shouted shouts insisted insists joked jokes joke admitted admits warned warns
    telling saying adding`,
  writings: `tweet email e-mail letter twitter facebook instagram blog post memo op-ed essay diary caption document
    lawsuit`,
  pieces: 'tweet post letter email e-mail message blog op-ed essay memo written',
  audiences: `audience crowd rally congregation conference viewers listeners radio reporters journalists court jury hearing
    inquiry tribunal parliament committee`,
  occasions: 'speech address call broadcast',
  telling: 'told to',
  within: 'in on',
  determiners: 'the a an his her their its this that every most much all both',
  firstHand: [
    '(?:told|tells|tell|telling|assured|informed|confided in|replied to|wrote to|writes to|spoke to|speaking to|spoke with|speaking with|said to|says to|emailed|texted|messaged) (?:me|us|(?:this|our) (?:newspaper|paper|magazine|newsroom|newsletter|reporter|correspondent|writer|publication|website|site|podcast|column|programme|program))',
    '(?:in|during|for) (?:our|my) (?:own )?(?:interview|conversation|call|meeting|talk|exchange)s?',
    'in an? (?:interview|conversation|e-?mail|call) (?:for this|(?:with|to) (?:me|us|this))',
    'when (?:we (?:met|spoke|talked)|I (?:met|called|rang|phoned|visited|reached|asked|interviewed|spoke (?:to|with)))',
  ],
  readingAloud:
    'cite cites cited citing quote quotes quoted quoting read reads reading recite recites recited reciting invoke invokes invoked invoking refer refers referred referring refering refered paraphrase paraphrases paraphrased paraphrasing',
};
