import '../../server/commands.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
