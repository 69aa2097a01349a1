import '../../server/navigation.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
