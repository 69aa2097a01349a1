import { stat } from 'node:fs/promises';

/**
 * The recording that lies beside a transcript under the same name: `talk.mp3` beside `talk.vtt`, and beside
 * `talk.en.vtt`, whose name says the language too. Nothing where there is none.
 */
export async function recordingBeside(path: string): Promise<string | undefined> {
  const stem = path.replace(/\.[^./\\]*$/, '');
  const stems = [...new Set([stem, stem.replace(/\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, '')])];
  const all = stems.flatMap((one) => ENDINGS.map((ending) => `${one}.${ending}`));
  const found = await Promise.all(all.map(isFile));
  return all.find((_, at) => found[at]);
}

const ENDINGS = ['mp3', 'm4a', 'wav', 'ogg', 'opus', 'flac', 'aac', 'mp4', 'm4v', 'webm', 'mov', 'mkv'];

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
