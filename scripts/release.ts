// Makes a release: `npm run release -- 1.2.3`. It builds, runs every test, commits and tags, and leaves the packages in
// out/release for whoever publishes them; nothing leaves this machine.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  type Manifest,
  releasedChangelog,
  releasedManifest,
  repositoryOf,
  type Standing,
  whyNot,
} from './releasing/releasing.ts';
import { run, runNpm } from './system.ts';

const OUT = path.resolve('out/release');

async function git(...args: string[]): Promise<string> {
  const { code, output } = await run('git', args, { quiet: true });
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output.trim()}`);
  return output.trim();
}

async function main([version = '']: readonly string[]): Promise<number> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const remote = await git('remote', 'get-url', 'origin').catch(() => undefined);
  const standing: Standing = {
    branch: await git('branch', '--show-current'),
    changes: await git('status', '--porcelain'),
    tags: (await git('tag', '--list')).split('\n'),
    current: manifest.version,
    changelog,
    remote,
  };
  const reasons = whyNot(version, standing);
  const repository = remote && repositoryOf(remote);
  if (reasons.length > 0 || !repository) {
    console.error(`There is no release:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
    return 1;
  }
  const write = (file: string, content: object) =>
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  write('package.json', releasedManifest(manifest, version, repository));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  lock.version = version;
  lock.packages[''].version = version;
  write('package-lock.json', lock);
  writeFileSync('CHANGELOG.md', releasedChangelog(changelog, version, new Date().toISOString().slice(0, 10)));
  const { code } = await run('bash', ['.ci/run']);
  if (code !== 0) {
    await git('checkout', '--', 'package.json', 'package-lock.json', 'CHANGELOG.md');
    console.error('There is no release: the tests fail. The files are as they were.');
    return 1;
  }
  await git('commit', '--all', '--message', `Release ${version}`);
  await git('tag', '--annotate', `v${version}`, '--message', `Verbatim ${version}`);
  // Once more, for a package carries the time of its commit.
  await runNpm(['run', '--silent', 'package']);
  await mkdir(OUT, { recursive: true });
  renameSync('verbatim.vsix', path.join(OUT, `verbatim-${version}.vsix`));
  await runNpm(['pack', '--silent', '--ignore-scripts', '--pack-destination', OUT]);
  console.log(`
${version} is committed and tagged; its packages are in ${OUT}. To publish it:
  git push --follow-tags
  npx vsce publish --packagePath out/release/verbatim-${version}.vsix
  npx ovsx publish out/release/verbatim-${version}.vsix
  npm publish out/release/verbatim-${version}.tgz`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
