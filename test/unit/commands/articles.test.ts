import '../../commandLine/articles.test.ts';
import { runHere } from './runHere.ts';

runHere();
