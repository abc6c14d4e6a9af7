/** Fen as yuan, 0.01 m² as m²: figures without units, as an import reads them again. */
export function hundredths(value: number | null): string {
  return value === null ? '' : String(value / 100);
}
