import '../../server/quoting.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
