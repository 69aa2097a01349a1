import '../../commandLine/sources.test.ts';
import { runHere } from './runHere.ts';

runHere();
