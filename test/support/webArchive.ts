/** What a property list may hold here: as much as Safari needs to save a page. */
export type Plist = string | Uint8Array | readonly Plist[] | { readonly [key: string]: Plist };

/** A page as Safari saves it. */
export function webArchive(page: string | Uint8Array, encoding: string, url: string): Uint8Array {
  return binaryPlist({
    WebMainResource: {
      WebResourceData: typeof page === 'string' ? new TextEncoder().encode(page) : page,
      WebResourceTextEncodingName: encoding,
      WebResourceMIMEType: 'text/html',
      WebResourceURL: url,
    },
    WebSubresources: [],
  });
}

/** A binary property list (`bplist00`): objects, where they lie, and a trailer that says how they are counted. */
export function binaryPlist(root: Plist): Uint8Array {
  const objects: number[][] = [];
  const add = (value: Plist): number => {
    const at = objects.length;
    objects.push([]);
    objects[at] = bytesOf(value, add);
    return at;
  };
  add(root);
  return assembled(objects);
}

/** The file that such objects make; what they refer to is up to whoever gives them. */
export function assembled(objects: readonly (readonly number[])[]): Uint8Array {
  const file = [...latin1('bplist00')];
  const offsets = objects.map((object) => {
    const at = file.length;
    for (const byte of object) file.push(byte);
    return at;
  });
  const table = file.length;
  for (const offset of offsets) file.push(...big(offset, 4));
  file.push(0, 0, 0, 0, 0, 0, 4, 2, ...big(objects.length, 8), ...big(0, 8), ...big(table, 8));
  return Uint8Array.from(file);
}

function bytesOf(value: Plist, add: (value: Plist) => number): number[] {
  if (typeof value === 'string') {
    const isAscii = /^[\0-\x7f]*$/.test(value);
    const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
    return [
      ...head(isAscii ? 0x50 : 0x60, value.length),
      ...units.flatMap((unit) => (isAscii ? [unit] : big(unit, 2))),
    ];
  }
  if (value instanceof Uint8Array) return [...head(0x40, value.length), ...value];
  if (isList(value)) return [...head(0xa0, value.length), ...value.flatMap((one) => big(add(one), 2))];
  const entries = Object.entries(value);
  const keys = entries.map(([key]) => add(key));
  const values = entries.map(([, one]) => add(one));
  return [...head(0xd0, entries.length), ...[...keys, ...values].flatMap((at) => big(at, 2))];
}

function isList(value: Plist): value is readonly Plist[] {
  return Array.isArray(value);
}

function head(kind: number, count: number): number[] {
  return count < 15 ? [kind + count] : [kind + 15, 0x12, ...big(count, 4)];
}

function big(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
}

function latin1(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
