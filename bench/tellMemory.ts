// Loaded into a server before its program (`node --expose-gc --import`): on SIGUSR2 what nobody holds any more is let go,
// so that what is measured is what is kept.
process.on('SIGUSR2', () => globalThis.gc?.());
