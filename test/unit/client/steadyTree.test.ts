import { deepEqual } from 'node:assert/strict';
import { createSteadyTree } from '../../../client/views/steadyTree.ts';

interface Line {
  readonly name: string;
}

/** A tree of names by the name above, what the editor was told to ask for again, and the editor's asking. */
function treeOf(names: Record<string, string[]>) {
  const renewed: string[] = [];
  let isVisible = true;
  const tree = createSteadyTree<Line>(
    async (parent) => (names[parent?.name ?? ''] ?? []).map((name) => ({ name })),
    (parent) => renewed.push(parent?.name ?? 'all'),
    () => isVisible,
  );
  return {
    tree,
    async show() {
      for (const line of await tree.getChildren()) await tree.getChildren(line);
    },
    async renewed(changes: Record<string, string[]> = {}) {
      Object.assign(names, changes);
      renewed.length = 0;
      await tree.refresh();
      return [...renewed];
    },
    hide() {
      isVisible = false;
    },
  };
}

describe('a tree of the side bar', () => {
  const NAMES = { '': ['Harbour', 'Quay'], Harbour: ['Calloway'], Quay: ['Renn', 'Holt'] };

  it('renews nothing where nothing changed, so that a click is never lost', async () => {
    const { show, renewed } = treeOf({ ...NAMES });
    await show();
    deepEqual(await renewed(), []);
  });

  it('renews the lines below the one below which something changed', async () => {
    const { show, renewed } = treeOf({ ...NAMES });
    await show();
    deepEqual(await renewed({ Quay: ['Renn'] }), ['Quay']);
  });

  it('renews all where the first lines changed', async () => {
    const { show, renewed } = treeOf({ ...NAMES });
    await show();
    deepEqual(await renewed({ '': ['Quay'], Quay: [] }), ['all']);
  });

  it('does not ask for what nobody has unfolded', async () => {
    const { tree, renewed } = treeOf({ ...NAMES });
    await tree.getChildren();
    deepEqual(await renewed({ Quay: ['Renn'] }), []);
  });

  it('is renewed when it is next seen, where nobody sees it', async () => {
    const { show, renewed, hide } = treeOf({ ...NAMES });
    deepEqual(await renewed(), ['all']);
    await show();
    hide();
    deepEqual(await renewed(), ['all']);
  });

  it('looks again at what changed while it was being looked at', async () => {
    const { tree, show, renewed } = treeOf({ ...NAMES });
    await show();
    const first = tree.refresh();
    deepEqual([...new Set(await renewed({ Harbour: [] }))], ['Harbour']);
    await first;
  });
});
