import '../../commandLine/bibliography.test.ts';
import { runHere } from './runHere.ts';

runHere();
