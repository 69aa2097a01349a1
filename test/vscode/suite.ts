// All tests that run inside the editor, in one bundle.
import { findingsIn } from './draft.ts';
import './completion.test.ts';
import './checking.test.ts';
import './fixes.test.ts';
import './pasting.test.ts';
import './sideBySide.test.ts';
import './coverage.test.ts';
import './sources.test.ts';
import './agents.test.ts';
import './archive.test.ts';
import './extension.test.ts';

// The articles that come with Verbatim are read when the first draft has been checked against them.
before(async () => {
  await findingsIn('A draft.');
});
