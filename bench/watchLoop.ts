// Loaded into a process before its program (`node --import`): tells how long its main loop was held up. The file that
// `VERBATIM_LOOP_WATCH` names is written when the process ends.
import { writeFileSync } from 'node:fs';

/** A time in which the loop did not turn. All are milliseconds. */
export interface Stall {
  /** Since 1970. */
  readonly at: number;
  /** By the clock, which counts when other processes had the processor, too. */
  readonly took: number;
  /** What this thread worked meanwhile. */
  readonly worked: number;
}

const LEAST = 5;
const file = process.env.VERBATIM_LOOP_WATCH;
if (file !== undefined) {
  const stalls: Stall[] = [];
  const work = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = performance.now();
  let worked = work();
  setInterval(() => {
    const [now, done] = [performance.now(), work()];
    if (now - last > LEAST)
      stalls.push({ at: performance.timeOrigin + last, took: now - last, worked: done - worked });
    [last, worked] = [now, done];
  }, 1).unref();
  process.on('exit', () => writeFileSync(file, JSON.stringify(stalls)));
}
