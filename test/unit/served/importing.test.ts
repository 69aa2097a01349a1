import '../../server/importing.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
