import { kill } from './saved.ts';

/** The saved index of a process that dies at any moment. */
export const run = (): Promise<void> => kill(200);
