import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Sequelize } from 'sequelize';
import type { Location } from './location.ts';
import { models } from './models/index.ts';

/** About twice the cores of a database machine; what waits longer for one than ACQUIRE_MS fails. */
export const POOL_SIZE = 16;
const ACQUIRE_MS = 8_000;
const CONNECT_MS = 5_000;
const KEPT_STATEMENTS = 500;

/** Sequelize with the models and the connections of one database; nothing is opened yet. */
export function openSequelize(location: Location): Sequelize {
  const sequelize = create(location);
  for (const model of models) {
    model.init(model.columns as never, {
      sequelize,
      tableName: model.table,
      modelName: model.table,
      timestamps: false,
      freezeTableName: true,
    });
  }
  return sequelize;
}

function create(location: Location): Sequelize {
  if (location.dialect === 'sqlite') {
    mkdirSync(dirname(location.path), { recursive: true });
    return new Sequelize({ dialect: 'sqlite', storage: location.path, logging: false, timezone: '+00:00' });
  }
  const { database, user, password, host, port, socketPath } = location;
  return new Sequelize(database, user, password, {
    dialect: 'mysql',
    host,
    port,
    logging: false,
    timezone: '+00:00',
    pool: { max: POOL_SIZE, min: 0, acquire: ACQUIRE_MS, idle: 60_000 },
    dialectOptions: {
      charset: 'utf8mb4',
      connectTimeout: CONNECT_MS,
      // A day is a day, not an instant.
      dateStrings: ['DATE'],
      supportBigNumbers: true,
      maxPreparedStatements: KEPT_STATEMENTS,
      // The driver's own reading of values: Sequelize's goes through a string and a moment for each date.
      typeCast: true,
      ...(socketPath === undefined ? {} : { socketPath }),
    },
  });
}
