import { DataTypes } from 'sequelize';

/** A column type as the engine that is being migrated writes it. */
export type ColumnType = (mysql: boolean) => string | ReturnType<typeof DataTypes.DATE>;

const sized =
  (suffix: string) =>
  (length: number): ColumnType =>
  (mysql) =>
    mysql ? `VARCHAR(${length})${suffix}` : `VARCHAR(${length})`;

const binary =
  (mysqlType: string): ColumnType =>
  (mysql) =>
    mysql ? mysqlType : 'BLOB';

/** The types of columns. Migrations of the past use them: what is here never changes, only grows. */
export const type = {
  /** A UUID as text: as readable in the database as in the log. ASCII, so that an index entry costs 36 bytes, not 144. */
  id: ((mysql) => (mysql ? 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin' : 'CHAR(36)')) as ColumnType,
  /** A word of the program's own. */
  code: sized(' CHARACTER SET ascii COLLATE ascii_bin'),
  /** Somebody else's identifier: compared byte by byte. */
  key: sized(' CHARACTER SET utf8mb4 COLLATE utf8mb4_bin'),
  /** Words of people: compared without regard to case. */
  name: sized(''),
  hash: (length: number): ColumnType => binary(`BINARY(${length})`),
  sealed: binary('MEDIUMBLOB'),
  instant: (() => DataTypes.DATE(3)) as ColumnType,
  day: (() => 'DATE') as ColumnType,
  integer: (() => 'INTEGER') as ColumnType,
  bigInteger: (() => 'BIGINT') as ColumnType,
  flag: (() => 'TINYINT(1)') as ColumnType,
  json: (() => 'JSON') as ColumnType,
} as const;
