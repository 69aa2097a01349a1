import type { CitationData } from '../../data/language.ts';

export const CITATIONS_EN: CitationData = {
  leads: `see also, see, compare, cf, also, e g, via, in, from, source, quoted in, quoted by, told to, told by, as quoted in, as told to, as told by, as reported by, as reported in,
    reported by, reported in, interview with, interview in, interview by, interviewed by, by`,
  locators: 'p pp page pages para paras par sec ch vol no min',
  kinds: 'nd n d interview review online accessed retrieved updated published',
  bylines: 'by words text story',
  and: 'and',
};
