import { parentPort, threadId, workerData } from 'node:worker_threads';
import { indexLot } from './node/indexLot.ts';
import { lowerPriority } from './node/lowerPriority.ts';
import { mergeOnDisk } from './node/mergeOnDisk.ts';
import { AWAITED, type FilesToIndex, type SegmentsToMerge } from './store/indexer.ts';

// A thread in which files are read and indexed, one lot after another, or segments merged.
if (workerData !== AWAITED) lowerPriority();
let jobs = 0;
parentPort?.on('message', async (job: FilesToIndex | SegmentsToMerge) => {
  const name = `${process.pid}-${threadId}-${jobs++}`;
  if ('segments' in job) {
    parentPort?.postMessage(mergeOnDisk(job, name));
    return;
  }
  const indexed = await indexLot(job, name);
  const { segment } = indexed;
  parentPort?.postMessage(indexed, segment instanceof Uint8Array ? [segment.buffer as ArrayBuffer] : []);
});
