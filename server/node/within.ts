/** Waiting for the machine took too long, as it does when a folder of the network is gone. */
export class TooSlow extends Error {
  constructor(milliseconds: number) {
    super(`there was no answer within ${Math.round(milliseconds / 1000)} seconds`);
  }
}

/** What the work gives, or `TooSlow` after so many milliseconds; the work itself cannot be called back. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(milliseconds)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the system says, in words where it is one of the usual errors. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
  if (code === 'ENAMETOOLONG') return 'it lies too deep, its path is too long';
  if (code === 'ELOOP') return 'its links lead back to themselves';
  return error instanceof Error ? error.message : String(error);
}
