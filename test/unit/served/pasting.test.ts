import '../../server/pasting.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
