import '../../commandLine/packet.test.ts';
import { runHere } from './runHere.ts';

runHere();
