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
};
