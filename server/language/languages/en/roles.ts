/** Nouns for people in lower case. Alone they leave the speaker unnamed ("a spokesman"); with "the" they may point back at somebody the text has named ("the director"). */
export const ROLES = {
  roleMale: `spokesman chairman congressman businessman actor man boy father dad husband brother son uncle grandfather
    nephew gentleman king prince councilman fireman salesman policeman statesman nobleman waiter priest guy
    grandson widower frontman frenchman englishman assemblyman alderman craftsman fisherman cameraman playboy
    stepfather godfather lad bachelor anchorman`,
  roleFemale: `spokeswoman chairwoman congresswoman businesswoman actress woman girl mother mom mum wife sister daughter
    aunt grandmother niece lady queen princess councilwoman waitress policewoman nun granddaughter widow
    frontwoman assemblywoman heiress hostess stepmother starlet housewife duchess ballerina`,
  role: `spokesperson director producer filmmaker film-maker writer writer-director author novelist poet critic
    journalist reporter editor columnist correspondent host anchor presenter broadcaster analyst commentator
    pundit blogger president senator governor mayor minister secretary chancellor premier prime-minister
    representative lawmaker legislator politician candidate nominee frontrunner front-runner contender hopeful
    leader chief head boss executive ceo chairperson chair manager strategist consultant adviser advisor aide
    assistant staffer pollster operative surrogate organizer organiser activist advocate campaigner supporter
    opponent rival ally friend colleague partner neighbour neighbor professor teacher lecturer academic scholar
    historian economist scientist researcher expert doctor physician surgeon nurse psychologist psychiatrist
    therapist lawyer attorney prosecutor judge justice solicitor barrister counsel detective investigator
    officer official sheriff commissioner superintendent inspector constable agent soldier general colonel
    commander captain lieutenant sergeant admiral veteran pilot driver engineer architect designer artist
    painter sculptor photographer musician singer songwriter composer conductor rapper drummer guitarist star
    comedian performer dancer choreographer cinematographer screenwriter playwright dramatist narrator curator
    programmer developer entrepreneur investor banker trader broker founder co-founder co-writer owner farmer
    worker employee student pupil graduate resident voter volunteer witness victim survivor patient customer
    visitor tourist fan player striker defender goalkeeper midfielder coach skipper winger trainer athlete
    runner cyclist champion boxer golfer quarterback pastor bishop archbishop cardinal rabbi imam pope reverend
    chaplain mogul billionaire millionaire tycoon magnate democrat republican conservative liberal independent
    libertarian socialist incumbent newcomer ambassador diplomat envoy delegate negotiator mediator moderator
    interviewer questioner caller person individual child teenager baby youngster coordinator administrator
    librarian archivist secretary-general treasurer trustee councillor councilor mp mep peer insider source
    observer whistleblower dissident refugee immigrant tenant landlord builder ex-president ex-wife ex-husband
    socialite celebrity model superstar runner-up businessperson physicist biologist astronomer astronaut
    climatologist linguist philosopher sociologist anthropologist retiree pensioner widower veterinarian
    dentist pharmacist salesperson clerk accountant auditor firefighter paramedic ranger trooper marshal warden
    guard prisoner inmate defendant plaintiff suspect demonstrator protester protestor marcher heckler attendee
    participant member parent spouse sibling cousin relative twin chef grocer mechanic plumber electrician
    surveyor restorer bookseller publisher translator interpreter magistrate bricklayer stallholder shopkeeper
    landowner beekeeper lifeguard referee umpire caretaker midwife`,
  pluralRole: `people critics officials experts supporters opponents voters aides advisers advisors lawyers lawmakers
    senators republicans democrats conservatives liberals residents locals sources observers analysts
    economists scientists researchers scholars historians doctors students teachers workers employees members
    leaders activists advocates fans viewers readers reporters journalists editors spokesmen spokespeople
    police prosecutors attorneys investigators detectives witnesses protesters demonstrators parents families
    friends neighbours neighbors men women children girls boys americans staffers operatives strategists
    pollsters delegates candidates rivals allies colleagues producers directors filmmakers executives investors
    bankers companies groups authorities others many most some commentators pundits campaigners organizers
    organisers volunteers veterans soldiers players`,
} as const;
