import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { proseAround } from '../../../server/prose/proseAround.ts';

describe('the prose around a place where somebody writes', () => {
  /** What is read for the place of the stroke, from where it is read on. */
  const readAt = (marked: string): string => {
    const text = marked.replace('|', '');
    return text.slice(proseAround(text, marked.indexOf('|'), 'markdown')?.from ?? text.length);
  };
  for (const marks of [
    ['- ', '- ', '- '],
    ['1. ', '2. ', '3. '],
    ['1) ', '2) ', '3) '],
  ])
    it(`begins, in a list with ${marks[0]}, with the item before`, () => {
      const [first, second, third] = marks;
      equal(readAt(`${first}Rain\n${second}Fog\n${third}Sno|w\n`), `${second}Fog\n${third}Snow\n`);
    });
  it('begins with the paragraph where there is no list, or one of another kind above', () => {
    equal(readAt('Rain\nFog\nSno|w\n'), 'Rain\nFog\nSnow\n');
    equal(readAt('- Rain\n1. Fog\n2. Sno|w\n'), '- Rain\n1. Fog\n2. Snow\n');
  });
});
