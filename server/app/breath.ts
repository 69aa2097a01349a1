/**
 * Lets what came meanwhile be answered. Those who wait go on one at a time, each after all that came was looked at, so
 * that several who work side by side hold nobody up for longer than one would. Whom somebody waits for goes first.
 */
export function breath(): Promise<void> {
  return turnAmong(others);
}

/** The same for an answer that somebody waits for. */
export function breathOfAnswer(): Promise<void> {
  return turnAmong(asked);
}

function turnAmong(waiting: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    turnEnds();
    if (asked.length + others.length === 0) soon(next);
    waiting.push(resolve);
  });
}

/** Who waits for a turn: answers to somebody, and all else. */
const asked: (() => void)[] = [];
const others: (() => void)[] = [];

function next(): void {
  if (performance.now() > turnEnds()) {
    soon(next);
    return;
  }
  const resolve = asked.shift() ?? others.shift();
  if (asked.length + others.length > 0) soon(next);
  resolve?.();
}

/** After what has come was looked at: a timer alone may run before that. */
function soon(act: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(act);
  else setTimeout(act, 0);
}

/**
 * Until when those who work step by step may go on, in milliseconds of `performance.now`, before what came meanwhile is
 * looked at. The time begins with the first who asks, and all share it: several who work side by side, and an answer
 * begun after them, hold nobody up for longer than one would.
 */
export function turnEnds(): number {
  if (end === undefined) {
    end = performance.now() + AT_A_TIME;
    // What asks while the loop looks at what came ends a whole turn later, too.
    soon(() =>
      soon(() => {
        end = undefined;
      }),
    );
  }
  return end;
}

let end: number | undefined;

/**
 * Takes a breath, and says so, where so much was done since the last one that whoever types might notice.
 */
export function createBreaths(): () => Promise<boolean> {
  turnEnds();
  return async () => {
    if (performance.now() <= turnEnds()) return false;
    await breath();
    return true;
  };
}

/** Milliseconds after which others have their turn. */
const AT_A_TIME = 4;
