import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { idEdit } from '../../../server/features/renameKey.ts';
import { applyEdits } from '../../../server/text/edit.ts';

describe('a file that gets another id', () => {
  for (const [what, before, after] of [
    ['in YAML', '---\nid: old\ntitle: The lamp\n---\nLit.\n', '---\nid: "new"\ntitle: The lamp\n---\nLit.\n'],
    [
      'in YAML for the first time',
      '---\ntitle: The lamp\n---\nLit.\n',
      '---\nid: "new"\ntitle: The lamp\n---\nLit.\n',
    ],
    ['in TOML', '+++\nid = "old"\n+++\nLit.\n', '+++\nid = "new"\n+++\nLit.\n'],
    [
      'in TOML for the first time',
      '+++\ntitle = "Lamp"\n+++\nLit.\n',
      '+++\nid = "new"\ntitle = "Lamp"\n+++\nLit.\n',
    ],
    ['without any front matter', 'Lit.\n', '---\nid: "new"\n---\n\nLit.\n'],
  ] as const)
    it(`states it ${what}`, () => {
      equal(applyEdits(before, [idEdit(before, 'new')]), after);
    });
});
