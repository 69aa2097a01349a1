import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * A server that stays open all day should not keep the memory of its busiest second. V8 lets the part of the heap where
 * objects are young grow to tens of megabytes, and the old part to several times what lives in it, before it looks for
 * what can go. A version of V8 that does not know a flag complains of it, so that it is set only where it is known.
 */
export function keepHeapSmall(): void {
  // Short-lived objects get little room: more, quicker collections, and a third of the memory. The room they begin
  // with is less than one answer takes, so each would wait for a collection.
  growYoungTo(ROOM_OF_YOUNG);
  setFlagsFromString('--semi-space-growth-factor=1');
  collectAlone();
  for (const what of ['compaction', 'pointer-update']) setFlagsFromString(`--no-parallel-${what}`);
  if (Number.parseInt(process.versions.v8, 10) >= WITH_WEAK_REFS)
    setFlagsFromString('--no-parallel-weak-ref-clearing');
  // Per cent by which the old part may grow until it is looked through again.
  setFlagsFromString('--heap-growing-percent=60');
}

/**
 * Has what is young collected by the thread that made it. A collection of so little is sooner done alone than with threads
 * that wait for a processor where others index or look at files. V8 reads the flag at each collection, so that it may be set
 * while the process runs, and it holds for all of its threads; every version that Node 20 and later bring knows it. It
 * changes when memory is free again and no answer.
 */
export function collectAlone(): void {
  setFlagsFromString('--no-parallel-scavenge');
}

/** The version of V8 in Node 24; that of Node 20 does not clear what is held weakly by threads of its own. */
const WITH_WEAK_REFS = 13;

/** Bytes of the young part, of which a half is in use at a time: what a few answers take. */
const ROOM_OF_YOUNG = 4 * 1_048_576;

/** Has the young part of the heap grow, which it does when much that is young is still in use. */
function growYoungTo(bytes: number): void {
  const held: unknown[] = [];
  for (let at = 0; at < MOST_HELD && youngRoom() < bytes; at++) held.push(new Array(SOME).fill(at));
}

function youngRoom(): number {
  return (
    getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? Infinity
  );
}

const MOST_HELD = 1000;
const SOME = 1000;
