/** What of package.json a release writes. */
export interface Manifest {
  readonly version: string;
  readonly [key: string]: unknown;
}

/** How things stand when somebody wants to release. */
export interface Standing {
  readonly branch: string;
  /** What git says of files that are changed; empty where none is. */
  readonly changes: string;
  readonly tags: readonly string[];
  /** The address of the repository, as git knows it. */
  readonly remote: string | undefined;
  readonly current: string;
  readonly changelog: string;
}

/** Why this version cannot be released now, each a sentence; nothing where it can. */
export function whyNot(version: string, standing: Standing): readonly string[] {
  const { branch, changes, tags, remote, current, changelog } = standing;
  const reasons: string[] = [];
  if (!VERSION.test(version)) reasons.push(`“${version}” is no version such as 1.2.3.`);
  else if (!isLater(version, current)) reasons.push(`${version} does not come after ${current}.`);
  if (tags.includes(`v${version}`)) reasons.push(`There is a tag v${version} already.`);
  if (branch !== 'main') reasons.push(`Releases are made on main, not on ${branch || 'no branch'}.`);
  if (changes.trim() !== '') reasons.push('There are changes that are not committed.');
  if (remote === undefined || repositoryOf(remote) === undefined)
    reasons.push(
      'The remote “origin” names no repository that a reader could open: the galleries ask for one.',
    );
  if (!/\S/.test(unreleased(changelog) ?? '')) reasons.push('CHANGELOG.md says nothing under “Unreleased”.');
  return reasons;
}

const VERSION = /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/;

function isLater(version: string, current: string): boolean {
  const [a, b] = [version, current].map((one) => one.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((number, place) => number !== b[place]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** The page of a repository, from the address that git fetches from. */
export function repositoryOf(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh !== null) return `https://${ssh[1]}/${ssh[2]}`;
  const web = /^https:\/\/(?:[^@/]+@)?([\w.-]+\/.+?)(?:\.git)?\/?$/.exec(remote);
  return web === null ? undefined : `https://${web[1]}`;
}

/** The manifest of a release: its version, and where readers find the source, report and ask. It may be published. */
export function releasedManifest(manifest: Manifest, version: string, repository: string): Manifest {
  const { private: _, ...rest } = manifest;
  return {
    ...rest,
    version,
    repository: { type: 'git', url: `${repository}.git` },
    homepage: `${repository}#readme`,
    bugs: { url: `${repository}/issues` },
  };
}

/** The changelog with what was unreleased under the version and its day, `YYYY-MM-DD`. */
export function releasedChangelog(changelog: string, version: string, day: string): string {
  return changelog.replace(HEADING, `${HEADING}\n\n## [${version}] - ${day}`);
}

function unreleased(changelog: string): string | undefined {
  const [, after] = changelog.split(HEADING);
  return after?.split(/^## /m)[0]?.replace(/^### .*$/gm, '');
}

const HEADING = '## [Unreleased]';
