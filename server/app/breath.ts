/**
 * Lets what came meanwhile be answered. Those who wait go on one at a time, each after all that came was looked at, so
 * that several who work side by side hold nobody up for longer than one would. Whom somebody waits for goes first.
 */
export function breath(isAsked = false): Promise<void> {
  return new Promise((resolve) => {
    if (asked.length + others.length === 0) soon(next);
    (isAsked ? asked : others).push(resolve);
  });
}

/** Who waits for a turn: answers to somebody, and all else. */
const asked: (() => void)[] = [];
const others: (() => void)[] = [];

function next(): void {
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
 * Takes a breath, and says so, where so much was done since the last one that whoever types might notice.
 */
export function createBreaths(): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < AT_A_TIME) return false;
    await breath();
    last = performance.now();
    return true;
  };
}

/** Milliseconds after which others have their turn. */
export const AT_A_TIME = 4;
