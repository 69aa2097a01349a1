import '../../commandLine/check.test.ts';
import { runHere } from './runHere.ts';

runHere();
