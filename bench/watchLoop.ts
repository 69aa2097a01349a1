// Loaded into a process before its program (`node --import`): tells how long its main loop was held up. The file that
// `VERBATIM_LOOP_WATCH` names is written when the process ends.
import { writeFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';

/** A time in which the loop did not turn. All are milliseconds. */
export interface Stall {
  /** Since 1970. */
  readonly at: number;
  /** By the clock, which counts when other processes had the processor, too. */
  readonly took: number;
  /** What this thread worked meanwhile. */
  readonly worked: number;
  /** By the clock, while garbage was collected. */
  readonly collected: number;
}

const LEAST = 5;
const file = process.env.VERBATIM_LOOP_WATCH;
if (file !== undefined) {
  const stalls: Omit<Stall, 'collected'>[] = [];
  const collections: { readonly startTime: number; readonly duration: number }[] = [];
  new PerformanceObserver((list) => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });
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
  process.on('exit', () => {
    const all = stalls.map((stall): Stall => {
      const from = stall.at - performance.timeOrigin;
      const within = collections.filter(
        ({ startTime }) => startTime >= from && startTime < from + stall.took,
      );
      return { ...stall, collected: within.reduce((sum, { duration }) => sum + duration, 0) };
    });
    writeFileSync(file, JSON.stringify(all));
  });
}
