import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_EN: PronounData = {
  i: 'i me my mine myself',
  we: 'we us our ours ourselves',
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself',
  they: 'they them their theirs themselves',
  determiners: 'the a an our his her their its my',
  indefinite: 'a an one',
  some: 'another some several two three many source sources official officials',
  pointing: 'that this who',
  contracted: 's d ll re ve m',
};
