import '../../server/sideBySide.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
