const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "850 kB", "12.5 MB", "3 Go": bytes in the units and figures of a language. */
export function sizeIn(language: string, bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const inUnits = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: inUnits < 100 ? 1 : 0,
  }).format(inUnits);
}
