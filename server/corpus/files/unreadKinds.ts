import { figure, inSeries, type Said, say, sayCounted } from '../../text/said.ts';
import type { UnreadKinds } from './articleFolder.ts';

/** Counts a file that is not read by the ending of its name; a name without one says nothing of its kind. */
export function countUnread(unread: Map<string, number>, name: string): void {
  const [ending = ''] = /(?!^)\.[^.]*$/.exec(name.toLowerCase()) ?? [];
  if (ending.length < 2 || ending.length > LONGEST_ENDING) return;
  // However many endings there are, few are worth naming.
  const key = unread.has(ending) || unread.size < MOST_ENDINGS ? ending : OTHER;
  unread.set(key, (unread.get(key) ?? 0) + 1);
}

const LONGEST_ENDING = 12;
const MOST_ENDINGS = 200;
const OTHER = '';

/** "9 .pages, 2 .zip files are not read." of all these folders together; nothing where there are none. */
export function unreadInWords(folders: Iterable<UnreadKinds>): Said | undefined {
  const all = new Map<string, number>();
  for (const unread of folders)
    for (const [ending, count] of unread) all.set(ending, (all.get(ending) ?? 0) + count);
  if (all.size === 0) return undefined;
  const kinds = [...all]
    .filter(([ending]) => ending !== OTHER)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named = kinds.slice(0, MOST_NAMED);
  const total = [...all.values()].reduce((sum, n) => sum + n, 0);
  const rest = total - named.reduce((sum, [, n]) => sum + n, 0);
  const list = inSeries(
    named.map(([ending, n]) => say`${figure(n)} ${ending}`),
    ', ',
  );
  const files =
    rest === 0
      ? list
      : named.length === 0
        ? say` and ${figure(rest)} other`
        : say`${list} and ${figure(rest)} other`;
  const said = sayCounted(total, say`${files} file is not read.`, say`${files} files are not read.`);
  const advice = ways().filter(({ endings }) => kinds.some(([ending]) => endings.test(ending)));
  return advice.reduce((all, { what }) => say`${all} ${what}`, said);
}

/** What to do with files of kinds that are not read and mostly hold words. */
function ways(): readonly { readonly endings: RegExp; readonly what: Said }[] {
  return [
    {
      endings:
        /^\.(?:doc|dot|pages|wps|wpd|odm|fodt|sxw|abw|gdoc|djvu|xps|ps|ppt|pptx|key|odp|mobi|azw|azw3|fb2)$/,
      what: say`Save documents as .docx or .pdf to have them read.`,
    },
    { endings: /^\.(?:msg|pst|olm)$/, what: say`Save mails as .eml to have them read.` },
    {
      endings: /^\.(?:ass|ssa|sub|stl|scc|smi|lrc|sami)$/,
      what: say`Save captions as .srt or .vtt to have them read.`,
    },
    {
      endings: /^\.(?:ris|enw|nbib)$/,
      what: say`Export bibliographies as BibTeX (.bib) or CSL-JSON to have them read.`,
    },
  ];
}

const MOST_NAMED = 8;
