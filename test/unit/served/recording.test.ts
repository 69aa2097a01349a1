import '../../server/recording.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
