import { LANGUAGES } from '../../language/languages/languages.ts';

const SHORT = shortForms();

/** Whether two folded given names can be forms of one: Tobias and Toby, Bill and Will. */
export function areShortForms(a: string, b: string): boolean {
  if (SHORT.get(a)?.has(b) === true || SHORT.get(b)?.has(a) === true) return true;
  for (const full of FULL.get(a) ?? []) if (SHORT.get(full)?.has(b) === true) return true;
  return false;
}

function shortForms(): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  const entries = LANGUAGES.flatMap(({ speech }) => speech?.shortForms?.split(/\s+/) ?? []);
  for (const entry of entries) {
    const [full = '', list = ''] = entry.split(':');
    forms.set(full, new Set(list.split(',')));
  }
  return forms;
}

/** For each short form, the full ones it stands for. */
const FULL: ReadonlyMap<string, readonly string[]> = fullForms();

function fullForms(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [full, list] of SHORT)
    for (const short of list) forms.set(short, [...(forms.get(short) ?? []), full]);
  return forms;
}
