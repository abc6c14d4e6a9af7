import type { ModelAttributeColumnOptions, QueryInterface } from 'sequelize';
import { addIndexes } from './addIndexes.ts';
import type { Index } from './addIndexes.ts';
import type { ColumnType } from './columnTypes.ts';

interface Column extends Pick<ModelAttributeColumnOptions, 'allowNull' | 'primaryKey' | 'references'> {
  readonly type: ColumnType;
}

/**
 * A migration that makes a table with its indexes. MySQL commits each statement of it by itself, so what is already
 * there from a run that was cut off is left as it is.
 */
export function createTable(
  name: string,
  columns: Readonly<Record<string, Column>>,
  indexes: readonly Index[] = [],
) {
  return async (query: QueryInterface): Promise<void> => {
    const mysql = query.sequelize.getDialect() === 'mysql';
    const attributes = Object.entries(columns).map(([field, { type, ...rest }]) => [
      field,
      { ...rest, type: type(mysql) },
    ]);
    await query.createTable(
      name,
      Object.fromEntries(attributes) as Record<string, ModelAttributeColumnOptions>,
      {
        charset: 'utf8mb4',
        collate: 'utf8mb4_unicode_ci',
      },
    );
    if (indexes.length > 0) {
      await addIndexes(name, indexes)(query);
    }
  };
}
