import { prepare } from './prepare.ts';
import { takeSteps } from './schedule.ts';

/** What a server does once before it reads its first word, step by step and when it is told to. */
export interface Preparing {
  /** Begins, if that has not happened. */
  begin(): void;
  /** Settles when all is done. */
  readonly done: Promise<void>;
  /** Does something when all is done: at once, if it is. */
  after(act: () => void): void;
}

/** Not begun yet; `failed` hears what goes wrong then or in what comes after. */
export function createPreparing(failed: (error: unknown) => void): Preparing {
  let begin = () => {};
  let isDone = false;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const done = begun
    .then(() => takeSteps(prepare(), failed))
    .then(() => {
      isDone = true;
    });
  return {
    begin,
    done,
    after(act) {
      if (isDone) act();
      else done.then(act).catch(failed);
    },
  };
}
