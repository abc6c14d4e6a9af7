/** Phones as they stand in a row: several in one cell, with marks between, and those of a second column. */
export function phonesIn(values: Readonly<Record<string, string>>): string[] {
  const texts = [values['phone'], values['phone2']].flatMap((cell) =>
    (cell ?? '').split(/[,，;；、/／|\n]+/u),
  );
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
