import '../../server/completion.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
