/**
 * The last resort: what nobody caught is logged and costs nothing else. A stream whose reader has gone (`… | head`)
 * ends the process quietly, as it does with every other tool.
 */
export function guardProcess(log: (message: string) => void): void {
  const tell = (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') process.exit(0);
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
