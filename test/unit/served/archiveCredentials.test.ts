import '../../server/archiveCredentials.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
