import '../../commandLine/record.test.ts';
import { runHere } from './runHere.ts';

runHere();
