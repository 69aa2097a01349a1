import { join } from 'node:path';
import { root } from '../../server/startServing.ts';

// What the build puts in, and where it puts the bundle, for a command line that runs from its sources.
Object.assign(globalThis, { VERSION: '0.0.0', __dirname: join(root, 'dist') });
