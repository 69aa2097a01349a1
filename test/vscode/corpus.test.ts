import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('the extension', () => {
  it('starts with a draft', async () => {
    const extension = extensions.getExtension('verbatim.verbatim');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
