import type { LabelData } from '../../data/language.ts';

export const LABELS_EN: LabelData = {
  question: 'q question interviewer',
  answer: 'a answer interviewee',
  voices:
    'speaker, spk, voice, channel, participant, person, respondent, caller, man, woman, male, female, audience, audience member',
  unknown: 'unknown unidentified',
  remarks:
    'note notes tip tips hint warning caution important update correction clarification disclaimer summary example reminder ps',
  interviewedBy: 'was interviewed by, was talking to, was speaking to, was in conversation with',
  conductedBy: 'interview by, interviewed by, interview:',
  interviewWith:
    'questions for, questions to, interview with, conversation with, talk with, chat with, q&a with, q and a with, q&a:',
  sentTo: 'from … to?',
  salutation: 'sir madam sirs dear',
};
