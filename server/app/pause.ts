/** Waits as long as there is a pause. */
export interface Pause {
  (): Promise<void>;
  /** Begins a pause, or ends it. */
  pause(isPaused: boolean): void;
}

export function createPause(): Pause {
  let paused: { readonly promise: Promise<void>; end(): void } | undefined;
  const whenRunning = async (): Promise<void> => {
    await paused?.promise;
  };
  return Object.assign(whenRunning, {
    pause(isPaused: boolean) {
      if (isPaused === (paused !== undefined)) return;
      paused?.end();
      paused = isPaused ? begin() : undefined;
    },
  });
}

function begin() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}
