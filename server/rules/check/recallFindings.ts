import type { SourceMatch } from '../../sources/readSource.ts';
import type { Steps } from '../../text/steps.ts';
import { isSameScene, ownScene, type Scene } from '../scene.ts';
import type { CodedFinding } from './codedFinding.ts';

/**
 * What the rules find in a scene, with a memory: the same scene is judged once. Findings count, as the scene does,
 * from the start of the excerpt, so text that changes elsewhere in the draft moves neither.
 */
export function* recallFindings(
  scene: Scene,
  find: (scene: Scene) => Steps<readonly CodedFinding[]>,
): Steps<readonly CodedFinding[]> {
  const { reading } = scene;
  if (reading === undefined) return yield* find(scene);
  const known = memory.get(reading) ?? [];
  const same = known.find((one) => isSameScene(one.scene, scene));
  if (same !== undefined) return same.found;
  // The fixes hold on to the scene that they are of.
  const own = ownScene(scene);
  const found = yield* find(own);
  memory.set(reading, [{ scene: own, found }, ...known].slice(0, MOST_SCENES));
  return found;
}

interface Known {
  readonly scene: Scene;
  readonly found: readonly CodedFinding[];
}

const memory: WeakMap<SourceMatch, readonly Known[]> = new WeakMap();

/** A draft seldom quotes the same words of the same speaker more often. */
const MOST_SCENES = 3;
