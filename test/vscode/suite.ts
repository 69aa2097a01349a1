// All tests that run inside the editor, in one bundle.
import './completion.test.ts';
import './checking.test.ts';
import './fixes.test.ts';
import './pasting.test.ts';
import './sideBySide.test.ts';
import './coverage.test.ts';
import './sources.test.ts';
import './extension.test.ts';
