import type { Steps } from '../text/steps.ts';
import { breath, breathOfAnswer, createBreaths, turnEnds } from './breath.ts';

/** Takes the steps with others served in between; settles when they are done or one of them went wrong. */
export async function takeSteps(steps: Steps<void>, failed: (error: unknown) => void): Promise<void> {
  try {
    await breath();
    const breathe = createBreaths();
    while (steps.next().done !== true) await breathe();
  } catch (error) {
    failed(error);
  }
}

/**
 * Takes the steps of an answer with others served in between, and gives what comes of them; nothing, and takes no more
 * of them, where they are `wanted` no longer after others were served.
 */
export async function giveWay<T>(steps: Steps<T>, wanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    while (performance.now() <= turnEnds()) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await breathOfAnswer();
    if (!wanted()) return undefined;
  }
}

/** Runs work for a key once it has been quiet for a while; a new request for the key starts the wait again. */
export interface Schedule {
  soon(key: string, work: Work): void;
  /** The same without the wait. */
  next(key: string, work: Work): void;
  cancel(key: string): void;
  /** Cancels all that waits, and takes nothing any more. */
  end(): void;
}

/** Done at once, or step by step with others served in between; what is asked for anew meanwhile ends it. */
export type Work = () => Iterator<undefined> | undefined;

/** `quiet` is in milliseconds. What the work throws is handed to `failed`, and nothing else suffers by it. */
export function createSchedule(quiet: number, failed: (key: string, error: unknown) => void): Schedule {
  const waiting = new Map<string, Waiting>();
  let hasEnded = false;
  const cancel = (key: string) => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  };
  const later = (key: string, wait: number, act: () => void) => {
    cancel(key);
    if (hasEnded) return;
    const mine: Waiting = {};
    waiting.set(key, mine);
    const run = () => {
      if (waiting.get(key) !== mine) return;
      waiting.delete(key);
      try {
        act();
      } catch (error) {
        failed(key, error);
      }
    };
    const turn = () => void breath().then(run);
    if (wait > 0) mine.timer = setTimeout(turn, wait);
    else turn();
  };
  const go = (key: string, steps: Iterator<undefined>) => {
    while (steps.next().done !== true)
      if (performance.now() > turnEnds()) return later(key, 0, () => go(key, steps));
  };
  const begin = (key: string, work: Work) => () => {
    const steps = work();
    if (steps !== undefined) go(key, steps);
  };
  return {
    cancel,
    end() {
      hasEnded = true;
      for (const key of waiting.keys()) cancel(key);
    },
    soon: (key, work) => later(key, quiet, begin(key, work)),
    next: (key, work) => later(key, 0, begin(key, work)),
  };
}

/** What is still to come for a key, which waits for a while or for its turn. */
interface Waiting {
  timer?: ReturnType<typeof setTimeout>;
}
