import type { QueryInterface } from 'sequelize';

export interface Index {
  readonly fields: readonly string[];
  readonly unique?: true;
}

/** A migration that adds indexes to a table. Those that are there from a run that was cut off are left as they are. */
export function addIndexes(table: string, indexes: readonly Index[]) {
  return async (query: QueryInterface): Promise<void> => {
    const there = (await query.showIndex(table)) as { readonly name: string }[];
    for (const { fields, unique } of indexes) {
      const name = `${table}_${fields.join('_')}`.slice(0, 60);
      if (!there.some((index) => index.name === name)) {
        await query.addIndex(table, { fields: [...fields], name, unique: unique ?? false });
      }
    }
  };
}
