import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import path from 'node:path';

/**
 * Lets the thread that calls it wait where others of the machine want the processor, so that whoever types does not wait
 * for what is indexed meanwhile. Linux alone gives threads priorities of their own (`setpriority(2)`, which takes a
 * thread's number there); elsewhere nothing happens.
 */
export function lowerPriority(): void {
  try {
    const thread = Number(path.basename(readlinkSync('/proc/thread-self')));
    if (!Number.isInteger(thread) || thread <= 0 || thread === process.pid) return;
    if (getPriority(thread) < BELOW_NORMAL) setPriority(thread, BELOW_NORMAL);
  } catch {
    // Another system, or one that does not allow it: the thread goes on as it is.
  }
}

const BELOW_NORMAL = constants.priority.PRIORITY_BELOW_NORMAL;
