import { join } from 'node:path';
import { createNodeEnvironment } from '../node/nodeEnvironment.ts';

/** The bundle stands in `dist/`, one below the package's root. */
export const environment = createNodeEnvironment(join(__dirname, '..'));
