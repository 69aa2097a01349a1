// Loaded into a server before its program (`node --expose-gc --import`): on SIGUSR2 what nobody holds any more is let go,
// the room that the engine keeps for what may come among it, so that what is measured is what is kept.
const collect: unknown = globalThis.gc;
process.on('SIGUSR2', () => {
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
});
