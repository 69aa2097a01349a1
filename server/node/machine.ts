import { lstat, opendir, realpath, stat } from 'node:fs/promises';

/** What is asked of the file system about folders; a test brings one that does not answer. */
export interface Machine {
  readonly lstat: typeof lstat;
  readonly opendir: typeof opendir;
  readonly realpath: (path: string) => Promise<string>;
  readonly stat: typeof stat;
  /** Milliseconds that one question may take; slow disks answer within one or two seconds. */
  readonly patience: number;
}

export const NODE: Machine = { lstat, opendir, realpath, stat, patience: 10_000 };
