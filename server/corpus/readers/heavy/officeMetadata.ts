import type { Metadata, Name } from '../../article.ts';

/**
 * What a document's properties state. Who created it is its author, unless that is the name of a program or an
 * account; who saved it last, and when, says nothing about its text.
 */
export function officeMetadata(fields: ReadonlyMap<string, readonly string[]>): Metadata {
  const title = fields.get('title')?.[0];
  const creators = fields.get('creator') ?? fields.get('initial-creator') ?? [];
  const authors = creators.flatMap((one) => one.split(/\s*;\s*/)).filter(isPersonal);
  const language = fields.get('language')?.[0];
  return {
    authors: authors.map(personOf),
    interviewers: [],
    ...(title !== undefined && isTitle(title) && { title }),
    ...(language !== undefined && /^[A-Za-z]{2,3}(?:-[\w-]+)?$/.test(language) && { language }),
  };
}

/** A person as programs write one: “Ada Brandt”, or “Brandt, Ada” as directories have it. */
export function personOf(name: string): Name {
  const [family, given, ...rest] = name.split(/\s*,\s*/);
  return family && given && rest.length === 0 ? { given, family } : { literal: name };
}

/** Two words or more that begin with capitals, and none of the names that programs put there. */
export function isPersonal(name: string): boolean {
  if (!/^\p{Lu}\S*(?:\s+\S+)+$/u.test(name) || /[\d@/\\_]/.test(name) || name.split(',').length > 2)
    return false;
  return !/\b(?:user|admin(?:istrator)?|microsoft|office|openoffice|libreoffice|adobe|corporation|inc|owner|pc)\b/i.test(
    name,
  );
}

/** A title is more than a file's name or the name that a program gives a new document. */
export function isTitle(title: string): boolean {
  const name = title.trim();
  if (/\.(?:docx?|odt|rtf|pdf|indd|qxp|html?|txt|pages|tex|dvi|md|epub|exe)$/i.test(name)) return false;
  // `905_Precinct`, `chap5-fig1`: words joined as in the names of files.
  if (/^[^\s_]+(?:_[^\s_]*)+$/.test(name) || /^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)+$/u.test(name)) return false;
  return !/^(?:microsoft word\b.*|untitled\b.*|document\s?\d*|\(.*\)|unbenannt\b.*|sans titre\b.*|(?:about:blank)|\d+)$/i.test(
    name,
  );
}
