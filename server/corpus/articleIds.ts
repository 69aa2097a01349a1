import { createNameCounts } from './nameCounts.ts';

/** What a file would go by. */
export interface Claim {
  readonly path: string;
  /** The id that the file states; without it its name and folders decide. */
  readonly stated?: string;
  /** The id by its name alone, then by more and more of its folders; each longer one told apart better. */
  readonly names: readonly string[];
  /** Of equal stated ids that of the first file counts, by this key. */
  readonly order: string;
}

/** Who goes by which id: a function of the files there are, not of the order in which they came. */
export interface ArticleIds {
  /**
   * Takes a file's claim, which is asked for again as long as the file is there. One that goes by `known` already,
   * which is what it states or its name alone, and nobody else claims, is not among the changed ones.
   */
  add(path: string, known?: string): void;
  /** Gives up a file's claim, which can still be asked for. */
  remove(path: string): void;
  /** The file's id; `undefined` while another file states the same. */
  idOf(path: string): string | undefined;
  /** The file that has the id that this one states too. */
  rivalOf(path: string): string | undefined;
  /** Whether the file's name alone would not tell it apart. */
  isToldApart(path: string): boolean;
  /** The files whose id may have changed since this was last asked. */
  takeChanged(): readonly string[];
}

/**
 * Every name that a file may go by is filed with its claimants. A stated id goes to the first claimant that states
 * it. A name goes to a file that is its only claimant, else that file goes by its next longer name. There may be very
 * many files: of each only its path is held, and `claimOf` says what it claims.
 */
export function createArticleIds(claimOf: (path: string) => Claim | undefined): ArticleIds {
  const numbers = new Map<string, number>();
  const paths: (string | undefined)[] = [];
  const free: number[] = [];
  const claimants = createNameCounts();
  const stating = createNameCounts();
  /** The files that state an id, where several do. */
  const rivals = new Map<string, Set<string>>();
  let changed = new Set<string>();

  const claimIn = (path: string): Claim | undefined => (numbers.has(path) ? claimOf(path) : undefined);

  const namesOf = ({ stated, names }: Claim) => (stated === undefined ? names : [stated]);

  const numberFor = (path: string): number => {
    const number = free.pop() ?? paths.length;
    paths[number] = path;
    numbers.set(path, number);
    return number;
  };

  const touch = (number: number) => {
    const path = paths[number];
    if (path !== undefined) changed.add(path);
  };

  /** Only who has a name to himself, or did, can be moved by it; of stated ids, whoever is first. */
  const touchClaimants = (name: string) => {
    if (claimants.countOf(name) === 1) touch(claimants.onlyOf(name));
    for (const path of rivals.get(name) ?? []) changed.add(path);
    if (stating.countOf(name) === 1) touch(stating.onlyOf(name));
  };

  const state = (name: string, path: string, number: number) => {
    if (stating.countOf(name) === 1) rivals.set(name, new Set([paths[stating.onlyOf(name)] ?? path]));
    stating.add(name, number);
    rivals.get(name)?.add(path);
  };

  const unstate = (name: string, path: string, number: number) => {
    stating.remove(name, number);
    rivals.get(name)?.delete(path);
    if (stating.countOf(name) <= 1) rivals.delete(name);
  };

  const firstStated = (name: string): string | undefined => {
    if (stating.countOf(name) === 1) return paths[stating.onlyOf(name)];
    let first: Claim | undefined;
    for (const path of rivals.get(name) ?? []) {
      const claim = claimOf(path);
      if (claim !== undefined && (first === undefined || claim.order < first.order)) first = claim;
    }
    return first?.path;
  };

  const idOf = (path: string): string | undefined => {
    const claim = claimIn(path);
    if (claim === undefined) return undefined;
    const { stated, names } = claim;
    if (stated !== undefined) return firstStated(stated) === path ? stated : undefined;
    return names.find((name) => claimants.countOf(name) === 1) ?? names.at(-1);
  };

  return {
    add(path, known) {
      const claim = claimOf(path);
      if (claim === undefined || numbers.has(path)) return;
      const number = numberFor(path);
      for (const name of namesOf(claim)) {
        touchClaimants(name);
        claimants.add(name, number);
      }
      if (claim.stated !== undefined) state(claim.stated, path, number);
      const [first] = namesOf(claim);
      if (known === undefined || first !== known || claimants.countOf(known) > 1) changed.add(path);
    },
    remove(path) {
      const claim = claimIn(path);
      const number = numbers.get(path);
      if (claim === undefined || number === undefined) return;
      numbers.delete(path);
      paths[number] = undefined;
      free.push(number);
      changed.add(path);
      if (claim.stated !== undefined) unstate(claim.stated, path, number);
      for (const name of namesOf(claim)) {
        claimants.remove(name, number);
        touchClaimants(name);
      }
    },
    idOf,
    rivalOf(path) {
      const stated = claimIn(path)?.stated;
      const first = stated === undefined ? undefined : firstStated(stated);
      return first === path ? undefined : first;
    },
    isToldApart(path) {
      const claim = claimIn(path);
      const [shortest = ''] = claim?.names ?? [];
      return claim !== undefined && claim.stated === undefined && claimants.countOf(shortest) > 1;
    },
    takeChanged() {
      const all = [...changed];
      changed = new Set();
      return all;
    },
  };
}

/**
 * The names that a file without a stated id may go by, in the order in which they are tried: its own, with its
 * folder, with its ending, with both, with more folders, and at last its path, which is nobody else's.
 * `folders` are those above it, outermost first. A file named `index` goes by its folder's name.
 */
export function namesOfFile(
  path: string,
  folders: readonly string[],
  name: string,
  ending: string,
): string[] {
  const isIndex = name.toLowerCase() === 'index' && folders.length > 0;
  const parts = isIndex ? [folders.at(-1) ?? '', name] : [name];
  const above = (isIndex ? folders.slice(0, -1) : folders).toReversed();
  const names = isIndex ? [parts[0] ?? '', parts.join('/')] : [name];
  const [nearest = '', ...farther] = above;
  if (above.length > 0) names.push([nearest, ...parts].join('/'));
  names.push(`${parts.join('/')}${ending}`);
  if (above.length > 0) names.push([nearest, ...parts].join('/') + ending);
  let longer = [nearest, ...parts];
  for (const folder of farther) {
    longer = [folder, ...longer];
    names.push(longer.join('/'));
  }
  return [...names, `${longer.join('/')}${ending}`, path].filter((one, at, all) => all.indexOf(one) === at);
}
