import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readHeavy } from '../../../../server/corpus/readers/heavy/readHeavy.ts';

/** Files that fuzzing has found to stop a reader. */
describe('a damaged file', () => {
  it('is read whole where a page has neither a root nor a body', async () => {
    const line = 'The lamp in the harbour went out at nine, and nobody lit it again.';
    const page = `<o><article>\n<p>${line}</p>\n<p>${line} ${line}</p>`;
    const read = await readHeavy('html', 'page.html', new TextEncoder().encode(page));
    equal('text' in read ? read.text : read.unreadable, `${line}\n\n${line} ${line}`);
  });
});
