/** The path of a folder from another that it lies in; nothing where it lies elsewhere. Both with slashes. */
export function pathWithin(path: string, home: string): string | undefined {
  const from = home.endsWith('/') ? home : `${home}/`;
  if (path === home || `${path}/` === from) return '.';
  return path.startsWith(from) ? path.slice(from.length) : undefined;
}

/** Whether a folder that the settings name may be the one at a path, as the server tells it. */
export function meansSame(named: string, path: string): boolean {
  const [name, whole] = [named, path].map((one) => one.replaceAll('\\', '/').replace(/^\.\/|\/$/g, ''));
  return name === whole || (name !== '' && whole?.endsWith(`/${name}`) === true);
}
