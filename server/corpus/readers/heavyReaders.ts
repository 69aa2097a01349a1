import type { HeavyKind, LightKind } from './fileKinds.ts';
import type { SourceRead } from './sourceText.ts';

/** The readers that are kept apart; whoever brings them sees to it that they stop in time. */
export interface HeavyReaders {
  read(kind: HeavyKind | LightKind, path: string, bytes: Uint8Array): Promise<SourceRead>;
}
