import { createRandom } from './random.ts';

/** Invented news as Markdown by name, always the same for the same seed: few words, so that much is found twice. */
export function someNews(count: number, seed: number): Map<string, string> {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const clause = () => Array.from({ length: 4 + Math.floor(random() * 9) }, () => pick(WORDS)).join(' ');
  const files = new Map<string, string>();
  for (let number = 0; number < count; number++) {
    const speakers = [pick(NAMES), pick(NAMES)];
    let text = `---\ntitle: ${clause()}\ncontainer-title: ${pick(OUTLETS)}\nissued: 2024-0${1 + (number % 9)}-11\n`;
    if (random() < 0.2) text += `id: stated-${number}\n`;
    text += '---\n';
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      text += `The ${clause()} on the *${pick(WORDS)}*.\n\n`;
      text += `“${capital(clause())}, ${clause()},” ${pick(speakers)} said. “${capital(clause())}.”\n\n`;
    }
    files.set(`${pick(['north', 'south'])}/story-${number}.md`, text);
  }
  return files;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const WORDS =
  'harbour council ferry roof storm year money bridge school winter light nobody asked never lost found built the a of to in and was were we they has not all down back over river town night paid'.split(
    ' ',
  );
const NAMES = [
  'Ada Holt',
  'Marek Renn',
  'Ines Calloway',
  'Odile Marsh',
  'Tomas Rehn',
  'Ines Holt',
  'Vesna Arkle',
];
const OUTLETS = ['The Harbour Post', 'Weir Weekly', 'Radio Quayside'];
