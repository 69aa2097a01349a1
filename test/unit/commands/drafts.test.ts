import '../../commandLine/drafts.test.ts';
import { runHere } from './runHere.ts';

runHere();
