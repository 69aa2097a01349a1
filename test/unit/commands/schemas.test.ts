import '../../commandLine/schemas.test.ts';
import { runHere } from './runHere.ts';

runHere();
