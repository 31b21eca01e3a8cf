import fontkit from '@pdf-lib/fontkit'

/** Copyright, licence and its address as a program reads them in a font. */
export function namesOf(font: Uint8Array): (string | undefined)[] {
  const { name } = fontkit.create(font) as unknown as { name: { records: Record<string, { en?: string } | undefined> } }
  return ['copyright', 'license', 'licenseURL'].map(key => name.records[key]?.en)
}
