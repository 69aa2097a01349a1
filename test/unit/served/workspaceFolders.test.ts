import '../../server/workspaceFolders.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
