/** What a tree of the side bar shows, renewed where it changed and nowhere else. */
export interface SteadyTree<Node extends object> {
  /** The lines below one, or the first ones: what the editor asks for. */
  getChildren(parent?: Node): Promise<Node[]>;
  /** Looks whether what is shown is still so, and has the editor ask again for what is not. Never rejects. */
  refresh(): Promise<void>;
}

/**
 * While the editor renews a line, what is done to it is lost: it forgets which line the click or the key was for. So
 * nothing is renewed that has not changed. `childrenOf` tells the lines, as plain data; `renew` has the editor ask
 * for those below one again, or for all; nobody needs a view that is not visible to be looked at.
 */
export function createSteadyTree<Node extends object>(
  childrenOf: (parent?: Node) => Promise<Node[]>,
  renew: (parent: Node | undefined) => void,
  isVisible: () => boolean,
): SteadyTree<Node> {
  /** What the editor was told last, by the line above. */
  const shown = new Map<Node | undefined, Node[]>();
  let looking: Promise<void> | undefined;
  let isAgain = false;

  const forget = (parent: Node | undefined) => {
    const below = shown.get(parent) ?? [];
    shown.delete(parent);
    for (const node of below) forget(node);
  };

  /** The lines whose lines below are not as they are shown. */
  const changedBelow = async (parent: Node | undefined): Promise<(Node | undefined)[]> => {
    const before = shown.get(parent);
    if (before === undefined) return [];
    const now = await childrenOf(parent);
    // Asked for anew in the meantime.
    if (shown.get(parent) !== before) return [];
    if (JSON.stringify(now) !== JSON.stringify(before)) return [parent];
    return (await Promise.all(before.map(changedBelow))).flat();
  };

  const look = async () => {
    do {
      isAgain = false;
      if (!isVisible() || !shown.has(undefined)) renew(undefined);
      else
        await changedBelow(undefined).then(
          (changed) => changed.forEach(renew),
          () => renew(undefined),
        );
    } while (isAgain);
  };

  return {
    async getChildren(parent) {
      const children = await childrenOf(parent);
      forget(parent);
      shown.set(parent, children);
      return children;
    },
    refresh() {
      isAgain = looking !== undefined;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
