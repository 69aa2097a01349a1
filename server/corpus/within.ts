import { type Said, say } from '../text/said.ts';

/** Waiting for the machine took too long, as it does when a folder of the network is gone. */
export class TooSlow extends Error {
  readonly seconds: number;

  constructor(milliseconds: number) {
    const seconds = Math.round(milliseconds / 1000);
    super(`there was no answer within ${seconds} seconds`);
    this.seconds = seconds;
  }
}

/** What the work gives, or `TooSlow` after so many milliseconds; the work itself cannot be called back. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(milliseconds)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the system says, in words where it is one of the usual errors: Node's codes, or an editor's. */
export function reasonOf(error: unknown): Said {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'FileNotFound':
      return say`it does not exist`;
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return say`permission was denied`;
    case 'ENAMETOOLONG':
      return say`it lies too deep, its path is too long`;
    case 'ELOOP':
      return say`its links lead back to themselves`;
    default:
      if (error instanceof TooSlow) return say`there was no answer within ${error.seconds} seconds`;
      return error instanceof Error ? error.message : String(error);
  }
}

/** Whether the error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'FileNotFound';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
