import '../../server/renaming.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
