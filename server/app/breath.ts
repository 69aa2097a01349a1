/** Lets what came meanwhile be answered. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
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
