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
  add(claim: Claim): void;
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
 * it. A name goes to a file that is its only claimant, else that file goes by its next longer name.
 */
export function createArticleIds(): ArticleIds {
  const claims = new Map<string, Claim>();
  const claimants = new Map<string, Claim[]>();
  let changed = new Set<string>();

  const namesOf = ({ stated, names }: Claim) => (stated === undefined ? names : [stated]);

  const file = (name: string, update: (list: readonly Claim[]) => readonly Claim[]) => {
    const before = claimants.get(name) ?? [];
    const after = update(before);
    if (after.length === 0) claimants.delete(name);
    else claimants.set(name, [...after]);
    // Only who has it to himself, or did, can be moved by it; of stated ids, whoever is first.
    const touched =
      before.length <= 1 || after.length <= 1 ? [...before, ...after] : statedFirst([...before, ...after]);
    for (const { path } of touched) changed.add(path);
  };

  const firstStated = (name: string): Claim | undefined => {
    let first: Claim | undefined;
    for (const claim of claimants.get(name) ?? []) {
      if (claim.stated !== undefined && (first === undefined || claim.order < first.order)) first = claim;
    }
    return first;
  };

  return {
    add(claim) {
      claims.set(claim.path, claim);
      changed.add(claim.path);
      for (const name of namesOf(claim)) file(name, (list) => [...list, claim]);
    },
    remove(path) {
      const claim = claims.get(path);
      if (claim === undefined) return;
      claims.delete(path);
      changed.add(path);
      for (const name of namesOf(claim)) file(name, (list) => list.filter((other) => other !== claim));
    },
    idOf(path) {
      const claim = claims.get(path);
      if (claim === undefined) return undefined;
      const { stated, names } = claim;
      if (stated !== undefined) return firstStated(stated) === claim ? stated : undefined;
      return names.find((name) => claimants.get(name)?.length === 1) ?? names.at(-1);
    },
    rivalOf(path) {
      const stated = claims.get(path)?.stated;
      const first = stated === undefined ? undefined : firstStated(stated);
      return first === undefined || first.path === path ? undefined : first.path;
    },
    isToldApart(path) {
      const claim = claims.get(path);
      const [shortest = ''] = claim?.names ?? [];
      return claim !== undefined && claim.stated === undefined && (claimants.get(shortest)?.length ?? 0) > 1;
    },
    takeChanged() {
      const all = [...changed];
      changed = new Set();
      return all;
    },
  };
}

function statedFirst(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ stated }) => stated !== undefined);
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
