/** Words before a name that are no part of it, by the sex they tell, its suffixes, and small words inside a name. */
export const TITLES = {
  titleMale: `mr sir lord king prince duke baron father brother messrs pope imam rabbi sheikh monsieur herr señor senor
    count earl signor sheik ayatollah archbishop bishop cardinal emperor monsignor congressman chairman
    councilman assemblyman alderman businessman spokesman salesman anchorman fireman policeman encik datuk alhaji`,
  titleFemale: `mrs ms miss dame lady queen princess duchess baroness sister madame mme mlle frau señora senora
    congresswoman chairwoman councilwoman assemblywoman businesswoman spokeswoman policewoman countess mdm madam smt puan alhaja`,
  title: `dr prof professor mx sen sens senator senators rep reps representative representatives gov govs governor
    governors president vice chancellor minister premier taoiseach tánaiste secretary speaker mayor judge justice justices gen
    general col colonel lt lieutenant sgt sergeant capt captain cmdr commander adm admiral maj major cpl
    corporal pvt private brig brigadier rev reverend pastor hon honorable honourable pres supt superintendent
    atty attorney chairperson chair chief director officer coach ambassador deputy commissioner sheriff
    detective det inspector insp agent marshal councillor councilor cllr delegate counsel solicitor treasurer
    comptroller auditor provost rector chairman-elect president-elect manager strategist candidate nominee
    leader whip host anchor correspondent reporter editor columnist analyst adviser advisor aide consultant
    pollster coordinator founder co-founder owner executive ceo cfo coo cto head spokesperson author writer
    actor filmmaker singer activist organizer organiser lawyer professor-emeritus economist scientist historian
    researcher fellow pilot trooper producer surgeon warden curator czar saint rear staff sergeant-at-arms
    co-chair co-host vice-chair vice-president ex-president constable bailiff trustee moderator majority
    minority press communications campaign policy finance political national state deputy-director interim
    acting former ex late then-candidate assistant associate senior junior lead executive-director
    undersecretary sub-editor principal magistrate chef brigadier-general chaplain nurse engineer comrade barrister mzee`,
  suffix: `jr sr ii iii iv esq phd md qc kc obe mbe cbe mp lj ljj cj jsc`,
  particle: `ó ní uí nic de da do dos das del della di du la le van von der den ter ten bin bint ibn al el y e af av zu`,
} as const;

/**
 * Words that are taken out of a name wherever they stand when names are compared. Few on purpose: many a title is a
 * surname or an outlet's name as well.
 */
export const PLAIN_TITLES = `the a mr mrs ms miss mx dr prof professor doctor sir dame lord lady sen senator rep gov governor
  president mayor judge justice captain capt sgt lt gen general rev jr sr`;
