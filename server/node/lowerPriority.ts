import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
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
    if (thread !== process.pid) lower(thread);
  } catch {
    // Another system, or one that does not allow it: the thread goes on as it is.
  }
}

/**
 * The same for the threads in which V8 looks for garbage and compiles beside its own, where they go by its name. They
 * do so for all threads of the process: what those that index leave to be collected held up the main one more than they.
 */
export function lowerHelpers(): void {
  try {
    for (const thread of readdirSync('/proc/self/task'))
      if (readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim() === HELPER) lower(Number(thread));
  } catch {
    // As above; or a thread that has just ended.
  }
}

function lower(thread: number): void {
  if (!Number.isInteger(thread) || thread <= 0) return;
  if (getPriority(thread) < BELOW_NORMAL) setPriority(thread, BELOW_NORMAL);
}

const BELOW_NORMAL = constants.priority.PRIORITY_BELOW_NORMAL;
const HELPER = 'V8Worker';
