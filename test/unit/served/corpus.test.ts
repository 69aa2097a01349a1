import '../../server/corpus.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
