import '../../server/viewing.test.ts';
import { serveHere } from './serveHere.ts';

serveHere();
