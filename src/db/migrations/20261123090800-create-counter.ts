import { createTable } from '../migrate/createTable.ts';
import { type } from '../migrate/columnTypes.ts';

export const createCounter = createTable('counter', {
  name: { type: type.code(40), primaryKey: true },
  next_value: { type: type.bigInteger, allowNull: false },
});
