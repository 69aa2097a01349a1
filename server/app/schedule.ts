/** Runs work for a key once it has been quiet for a while; a new request for the key starts the wait again. */
export interface Schedule {
  soon(key: string, work: () => void): void;
  cancel(key: string): void;
}

/** `quiet` is in milliseconds. What the work throws is handed to `failed`, and nothing else suffers by it. */
export function createSchedule(quiet: number, failed: (key: string, error: unknown) => void): Schedule {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (key: string) => {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
  };
  return {
    cancel,
    soon(key, work) {
      cancel(key);
      const run = () => {
        waiting.delete(key);
        try {
          work();
        } catch (error) {
          failed(key, error);
        }
      };
      waiting.set(key, setTimeout(run, quiet));
    },
  };
}
