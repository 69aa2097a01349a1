import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them, and words by the prefix that negates them; each looked at, none made by rule. */
export const OPPOSITES_EN: OppositeData = {
  pairs: `first last, more less, more fewer, most least, better worse, best worst, good bad, up down, in out, before after,
    increase decrease, increased decreased, increases decreases, rise fall, rises falls, rose fell, rising falling, win lose,
    won lost, wins loses, winning losing, love hate, loved hated, loves hates, right wrong, with without, for against,
    agree disagree, agreed disagreed, agrees disagrees, accept reject, accepted rejected, accept refuse, accepted refused, support oppose,
    supported opposed, supports opposes, high low, higher lower, highest lowest, big small, bigger smaller,
    biggest smallest, large small, larger smaller, long short, longer shorter, old new, older newer, older younger,
    young old, early late, earlier later, open closed, open shut, opened closed, start stop, started stopped, begin end,
    began ended, strong weak, stronger weaker, easy hard, easy difficult, easier harder, safe dangerous, true false,
    guilty innocent, public private, rich poor, hot cold, warm cold, fast slow, faster slower, quick slow, quickly slowly,
    near far, top bottom, above below, over under, left right, inside outside, success failure, succeed fail,
    succeeded failed, pass fail, passed failed, friend enemy, friends enemies, ally enemy, allies enemies, always never,
    everyone nobody, everybody nobody, everything nothing, all none, yes no, cheap expensive, buy sell, bought sold, gain loss, gains losses,
    profit loss, life death, alive dead, live die, lived died, war peace, hope fear, ally opponent, arrive leave,
    arrived left, came went, come go, give take, gave took, include exclude, included excluded, allow forbid,
    allowed banned, allow ban, admit deny, admitted denied, remember forget, remembered forgot, happy sad, proud ashamed,
    brave afraid, clean dirty, full empty, present absent, minimum maximum, if unless, careful careless, useful useless, helpful helpless, harmful harmless,
    hopeful hopeless, powerful powerless, meaningful meaningless, painful painless, fearful fearless, thoughtful thoughtless, tasteful tasteless,
    faithful faithless, overestimate underestimate, overestimated underestimated, overrated underrated, trust distrust, trust mistrust, encourage discourage, encouraged discouraged,
    respect contempt, praise criticism, strength weakness, optimistic pessimistic, majority minority, superior inferior, internal external,
    temporary permanent, ancient modern, guilty acquitted, convicted acquitted, heavy light, thick thin, wide narrow, deep shallow, loud quiet,
    boring exciting, kind cruel, generous mean, lucky unlucky, optimism pessimism, attack defend, attacked defended, attract repel, create destroy, created destroyed`,
  negated: {
    un: `able acceptable accompanied afraid ambiguous announced armed attractive authorised authorized aware believable certain
      changed clear comfortable common conditional confirmed conscious constitutional controlled convinced
      countable damaged decided defeated democratic desirable deserved disclosed done due easy educated employed equal even
      eventful expected fair familiar fashionable finished fit forgivable forgettable fortunate fortunately founded friendly
      funded grateful happy harmed healthy heard helpful holy identified important imaginable informed injured intended
      intentional interested interesting interrupted invited just justified kind known lawful likely limited lucky
      married moved natural necessary noticed official opposed orthodox packed paid patriotic pleasant popular
      precedented prepared predictable productive professional profitable protected proven qualified questionable
      reasonable recognisable recognised recognized related reliable reported reserved resolved restricted ripe safe satisfactory satisfied scathed
      scientific seen settled sold solved stable successful suitable supported sure surprised surprising suspecting
      sustainable tenable tested tidy touched true trustworthy truthful usual wanted welcome well willing wise worthy written`,
    in: `accessible accurate active adequate admissible appropriate capable coherent competent complete comprehensible consistent
      convenient correct credible decent definite dependence dependent direct discreet effective efficient eligible equality
      evitable excusable experienced fallible finite flexible formal frequent hospitable humane justice offensive sane secure
      sensitive significant sincere sufficient tolerable tolerant valid vincible visible voluntary`,
    im: `balance balanced mature material measurable mobile moral mortal partial patient penetrable perfect
      permanent personal polite possible practical precise probable proper prudent pure`,
    il: 'legal legally legible legitimate literate logical',
    ir: `rational recoverable refutable regular relevant replaceable resistible resolute responsible
      reversible`,
    dis: `able advantage agree agreed agreement allow allowed appear appeared approve approved arm armed believe belief comfort connect connected
      content continue continued courage courteous credit embark grace honest honesty honour honor honourable honorable like liked loyal loyalty
      obedient obey obeyed order orderly organised organized please pleased proportionate prove proved qualified regard respect respectful satisfied satisfaction similar trust trusted unity`,
    non: `binding compliance essential existent fiction negotiable partisan payment political profit smoker
      stop violent violence`,
    mis: `behave behaved calculate calculated guided handle handled interpret interpreted judge judged lead
      led manage managed represent represented spell spelt spelled trust understand understood use used`,
    de: `activate activated centralise centralised centralize classified classify criminalise criminalised
      escalate stabilise stabilised stabilize valued`,
    anti: 'american democratic european social war',
  },
  scales: {
    amount: `all every each most many much several some few little none any both half enough everyone|everybody everything
      someone|somebody something anyone|anybody anything nobody nothing majority minority whole|entire`,
    frequency: 'always constantly usually often frequently sometimes occasionally rarely|seldom never ever',
    certainty:
      'certainly definitely surely undoubtedly probably likely possibly perhaps|maybe unlikely doubtful',
    completeness:
      'completely totally entirely fully wholly partly|partially mostly largely almost|nearly barely only just',
  },
};
