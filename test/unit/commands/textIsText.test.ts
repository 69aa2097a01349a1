import '../../commandLine/textIsText.test.ts';
import { runHere } from './runHere.ts';

runHere();
