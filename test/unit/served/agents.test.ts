import '../../server/agents.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
