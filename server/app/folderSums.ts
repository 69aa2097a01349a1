import { createSumOfFiles, type SumOfFiles } from '../corpus/files/sumOfFiles.ts';

/** A file as the sums count it. */
export interface SummedFile {
  /** Which of the folders it belongs to, from 0. */
  readonly folder: number;
  readonly path: string;
  /** Absent where its state is not known, or where it is read at every start whatever that is. */
  readonly stamp: string | undefined;
}

/** What folders hold, in sums that are kept while files come and go. */
export interface FolderSums {
  add(file: SummedFile): void;
  take(file: SummedFile): void;
  /** The sums of these folders in their order; nothing where one of them holds a file without a stamp. */
  of(folders: ReadonlySet<number>): string | undefined;
}

export function createFolderSums(): FolderSums {
  const known = new Map<number, FolderSum>();
  const change = ({ folder, path, stamp }: SummedFile, how: 'add' | 'take') => {
    const held = known.get(folder) ?? nothing();
    known.set(folder, held);
    if (stamp === undefined) held.unknown += how === 'add' ? 1 : -1;
    else held.sum[how](path, stamp);
  };
  return {
    add: (file) => change(file, 'add'),
    take: (file) => change(file, 'take'),
    of(folders) {
      const some = [...folders].sort((a, b) => a - b).map((folder) => known.get(folder) ?? nothing());
      return some.some(({ unknown }) => unknown > 0)
        ? undefined
        : some.map(({ sum }) => sum.told()).join(' ');
    },
  };
}

/** What a folder holds, and how many files of it have no stamp. */
interface FolderSum {
  readonly sum: SumOfFiles;
  unknown: number;
}

function nothing(): FolderSum {
  return { sum: createSumOfFiles(), unknown: 0 };
}
