import { parentPort, threadId } from 'node:worker_threads';
import { indexLot } from './node/indexLot.ts';
import type { FilesToIndex } from './store/indexer.ts';

// A thread in which files are read and indexed, one lot after another.
let lots = 0;
parentPort?.on('message', async (lot: FilesToIndex) => {
  const indexed = await indexLot(lot, `${process.pid}-${threadId}-${lots++}`);
  const { segment } = indexed;
  parentPort?.postMessage(indexed, segment instanceof Uint8Array ? [segment.buffer as ArrayBuffer] : []);
});
