import '../../server/checking.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
