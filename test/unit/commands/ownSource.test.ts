import '../../commandLine/ownSource.test.ts';
import { runHere } from './runHere.ts';

runHere();
