// Runs when the project is installed from its repository, as pre-commit does, and after `npm ci`: builds the bundles.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// A global installation hands its own settings down, and what the build needs then never lands beside it.
if (!existsSync('node_modules/esbuild')) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix)$/i.test(name)),
  );
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'], env);
}
// Whatever Node installs it: an older one reads no types, and the one among the packages may not have been set up.
const { build } = await import('esbuild');
const outfile = 'node_modules/.prepare/build.mjs';
const plain = { bundle: true, platform: 'node', format: 'esm', packages: 'external' };
await build({ ...plain, entryPoints: ['esbuild.mjs'], outfile });
run(process.execPath, [outfile, '--production'], process.env);

/** Runs a program to its end, and ends with it where it fails. */
function run(program, args, env) {
  const { status } = spawnSync(program, args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
