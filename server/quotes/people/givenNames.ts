import { LANGUAGES } from '../../language/languages/languages.ts';

/** Whether two folded given names can be forms of one: Tobias and Toby, Bill and Will. */
export function areShortForms(a: string, b: string): boolean {
  forms ??= shortForms();
  const { short, full } = forms;
  if (short.get(a)?.has(b) === true || short.get(b)?.has(a) === true) return true;
  return (full.get(a) ?? []).some((name) => short.get(name)?.has(b) === true);
}

/** The short forms of each full one, and for each of them the full ones it stands for; read when they are first asked for. */
interface Forms {
  readonly short: ReadonlyMap<string, ReadonlySet<string>>;
  readonly full: ReadonlyMap<string, readonly string[]>;
}

let forms: Forms | undefined;

function shortForms(): Forms {
  const short = new Map<string, Set<string>>();
  const full = new Map<string, string[]>();
  const entries = LANGUAGES.flatMap(({ speech }) => speech?.shortForms?.split(/\s+/) ?? []);
  for (const entry of entries) {
    const [name = '', list = ''] = entry.split(':');
    short.set(name, new Set(list.split(',')));
  }
  for (const [name, list] of short)
    for (const one of list) {
      const known = full.get(one);
      if (known === undefined) full.set(one, [name]);
      else known.push(name);
    }
  return { short, full };
}
