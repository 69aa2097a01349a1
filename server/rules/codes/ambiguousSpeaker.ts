import { namesOf } from '../../sources/voice.ts';
import { oneOf, say } from '../../text/said.ts';
import { nameSpeaker, present } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { speakerSpan } from '../speakers/speakerSpan.ts';

export const ambiguousSpeaker: Rule = {
  code: 'ambiguous-speaker',
  severity: 'information',
  documentation: 'The pronoun fits two people.',
  find(scene) {
    const { attribution } = scene.quotation;
    if (attribution?.who !== 'ambiguous' || attribution.candidates.length < 2) return [];
    const voice = scene.reading?.main.voice;
    const names = voice !== undefined && 'attribution' in voice ? namesOf(voice.attribution) : [];
    const [right] = names;
    const surname = right?.split(/\s+/).at(-1);
    return [
      {
        ...speakerSpan(scene),
        message:
          right === undefined
            ? say`This may be ${oneOf(attribution.candidates)}.`
            : say`This may be ${oneOf(attribution.candidates)}; the source names ${right}.`,
        fixes: present(surname === undefined ? undefined : nameSpeaker(scene, surname)),
        related: [],
      },
    ];
  },
};
