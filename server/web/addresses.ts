/**
 * Where there is no file system, a path is a file's address with the path part as people write it: percent signs stand
 * for themselves. `vscode-vfs://github/owner/repository/My article.md`, never with a slash at its end.
 */

/** The path of an address; `undefined` for one that is no place in a tree of folders. */
export function pathOf(uri: string): string | undefined {
  const [, start, path = ''] = ADDRESS.exec(uri) ?? [];
  if (start === undefined) return undefined;
  try {
    return start + decodeURIComponent(path).replace(/\/+$/, '');
  } catch {
    // A lone percent sign.
    return undefined;
  }
}

/** The address of a path, written as VS Code writes it. What is no path of this form is given back as it is. */
export function addressOf(path: string): string {
  const [, start, rest = ''] = PLACE.exec(path) ?? [];
  if (start === undefined) return path;
  const names = rest.split('/').map(encoded);
  return start + (rest === '' ? '/' : names.join('/'));
}

/** A folder as somebody wrote it: a whole address, or one that starts at a folder. */
export function resolveAddress(name: string, base: string | undefined): string {
  const whole = pathOf(name);
  if (whole !== undefined) return whole;
  const [, start] = PLACE.exec(base ?? '') ?? [];
  if (base === undefined || start === undefined) return name;
  const below = name.startsWith('/') ? [] : base.slice(start.length).split('/');
  const names: string[] = [];
  for (const one of [...below, ...name.split('/')]) {
    if (one === '..') names.pop();
    else if (one !== '' && one !== '.') names.push(one);
  }
  return [start, ...names].join('/');
}

/** Whether it is a path at all, and no name that nothing is known to start at. */
export function isPath(path: string): boolean {
  return PLACE.test(path);
}

/** The names from a folder down to a path; `undefined` for what does not lie in it. */
export function namesBelow(folder: string, path: string): readonly string[] | undefined {
  if (path === folder) return [];
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : undefined;
}

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)?$/i;
/** The same with any characters in its path. */
const PLACE = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/[\s\S]*)?$/i;

function encoded(name: string): string {
  try {
    return encodeURIComponent(name).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    // Half a character is no part of any name.
    return name;
  }
}
