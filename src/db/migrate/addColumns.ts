import type { ModelAttributeColumnOptions, QueryInterface } from 'sequelize';
import type { ColumnType } from './columnTypes.ts';

interface AddedColumn {
  readonly type: ColumnType;
  readonly allowNull: boolean;
  /** What the rows that are there get; a column that must not be null needs one. */
  readonly defaultValue?: string | number;
}

/** A migration that adds columns to a table with rows. Those that are there from a run that was cut off are left as they are. */
export function addColumns(table: string, columns: Readonly<Record<string, AddedColumn>>) {
  return async (query: QueryInterface): Promise<void> => {
    const mysql = query.sequelize.getDialect() === 'mysql';
    const there = await query.describeTable(table);
    for (const [name, { type, ...rest }] of Object.entries(columns)) {
      if (!(name in there)) {
        await query.addColumn(table, name, { ...rest, type: type(mysql) } as ModelAttributeColumnOptions);
      }
    }
  };
}
