/** What a statement may be given. A JSON column takes its text. */
export type Param = string | number | boolean | Date | Uint8Array | null;

/** A statement or a part of one, with its parameters apart: nothing typed by a person is ever in `text`. */
export class Sql {
  readonly text: string;
  readonly params: readonly Param[];

  constructor(text: string, params: readonly Param[]) {
    this.text = text;
    this.params = params;
  }
}

/** sql`name LIKE ${pattern}`: an interpolated value becomes a parameter, an interpolated Sql is put in its place. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Param | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const params: Param[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, params);
}

/** (?, ?, ?) */
export function list(values: readonly Param[]): Sql {
  return new Sql(`(${values.map(() => '?').join(', ')})`, values);
}

/** LIMIT with the number itself: MySQL 8 takes no floating parameter there, and that is what a driver sends. */
export function limit(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`LIMIT ${count}`);
  }
  return new Sql(`LIMIT ${count}`, []);
}

/** Behind LIMIT: the first ones left out. */
export function offset(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`OFFSET ${count}`);
  }
  return new Sql(`OFFSET ${count}`, []);
}

/** A pattern that matches values containing (or beginning with) `text` literally; goes with ESCAPE '!'. */
export function like(text: string, where: 'within' | 'start'): string {
  const literal = text.replaceAll(/[!%_]/gu, (sign) => `!${sign}`);
  return where === 'within' ? `%${literal}%` : `${literal}%`;
}
