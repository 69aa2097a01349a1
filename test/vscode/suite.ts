// All tests that run inside the editor, in one bundle.
import './corpus.test.ts';
