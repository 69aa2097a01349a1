import '../../server/citingAll.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
