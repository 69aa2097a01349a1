/** Waits as long as there is a pause. */
export interface Pause {
  (): Promise<void>;
  /** Begins a pause, or ends it. */
  pause(isPaused: boolean): void;
  readonly isPaused: boolean;
}

export function createPause(): Pause {
  let paused: { readonly promise: Promise<void>; end(): void } | undefined;
  const whenRunning = async (): Promise<void> => {
    await paused?.promise;
  };
  const pause: Pick<Pause, 'pause' | 'isPaused'> = {
    get isPaused() {
      return paused !== undefined;
    },
    pause(isPaused: boolean) {
      if (isPaused === (paused !== undefined)) return;
      paused?.end();
      paused = isPaused ? begin() : undefined;
    },
  };
  return Object.defineProperties(whenRunning, Object.getOwnPropertyDescriptors(pause)) as Pause;
}

function begin() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}
