import { setFlagsFromString } from 'node:v8';

/**
 * A server that stays open all day should not keep the memory of its busiest second. V8 lets the part of the heap where
 * objects are young grow to tens of megabytes, and the old part to several times what lives in it, before it looks for
 * what can go. Where a version of V8 does not know a flag, nothing happens.
 */
export function keepHeapSmall(): void {
  // Short-lived objects get the room they begin with: more, quicker collections, and a third of the memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  // A collection of so little is sooner done alone than with threads that wait for a processor where others index.
  for (const what of ['scavenge', 'compaction', 'pointer-update', 'weak-ref-clearing'])
    setFlagsFromString(`--no-parallel-${what}`);
  // Per cent by which the old part may grow until it is looked through again.
  setFlagsFromString('--heap-growing-percent=40');
}
