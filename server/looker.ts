import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { ArticleFolder } from './corpus/files/articleFolder.ts';
import { allIn, createLook, type Look, type Seen, sumOfSeen, type ToLookAt } from './node/lookAtFolders.ts';

// A thread that looks at what lies in the folders that it is sent. It says `true` as long as it goes on, and at last the
// sum. Where it is sent a port, it gives half of what is left to whoever asks there; one that is sent a port with the
// folders asks there itself, with what it found, until it is given nothing.

/** What a looker is sent. */
export interface ToLook {
  readonly folders: readonly ArticleFolder[];
  /** Where to ask for what to look at. */
  readonly ask?: MessagePort;
}

/** What one who helps says each time that it asks: what it found, or that it could not. */
type Asked = { readonly found: Seen } | { readonly found: undefined };

parentPort?.once('message', ({ folders, ask }: ToLook) => {
  if (ask === undefined) lead(folders).then((sum) => parentPort?.postMessage({ sum }));
  else help(folders, ask);
});

async function lead(folders: readonly ArticleFolder[]): Promise<string | undefined> {
  try {
    const look = createLook(folders);
    look.take(allIn(folders));
    let helper: MessagePort | undefined;
    let isOwing = false;
    const answer = (asked: Asked | undefined) => {
      if (asked === undefined) return;
      if (asked.found === undefined) throw new Error('a file could not be looked at');
      look.add(asked.found);
      const some = look.give();
      isOwing = some.length > 0;
      helper?.postMessage(some);
    };
    while (look.step()) {
      parentPort?.postMessage(true);
      helper ??= received<MessagePort>(parentPort);
      answer(received<Asked>(helper));
    }
    const port = helper;
    if (port !== undefined && isOwing)
      answer(await new Promise<Asked>((resolve) => port.once('message', resolve)));
    return sumOfSeen(look.found());
  } catch {
    return undefined;
  }
}

function help(folders: readonly ArticleFolder[], ask: MessagePort): void {
  let look: Look | undefined;
  const next = (some: readonly ToLookAt[]): Asked => {
    try {
      look ??= createLook(folders);
      look.take(some);
      while (look.step()) parentPort?.postMessage(true);
      return { found: look.found() };
    } catch {
      return { found: undefined };
    }
  };
  ask.on('message', (some: readonly ToLookAt[]) => {
    if (some.length === 0) ask.close();
    else ask.postMessage(next(some));
  });
  ask.postMessage(next([]));
}

/** What has come at a port, if anything has. */
function received<Message>(port: MessagePort | null | undefined): Message | undefined {
  return port ? (receiveMessageOnPort(port)?.message as Message | undefined) : undefined;
}
