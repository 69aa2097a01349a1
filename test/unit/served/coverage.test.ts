import '../../server/coverage.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
