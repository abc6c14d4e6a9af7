import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { cacheFolder } from './place.ts';
import type { MigrateAt, Place } from './place.ts';

/** A schema of its own on the server of TEST_DATABASE_URL: migrated once per run, then built from its statements. */
export async function mysqlPlace(migrated: boolean, migrateAt: MigrateAt): Promise<Place> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) {
    throw new Error('no database server here: ask engines() first');
  }
  const place = await emptySchema(server);
  if (migrated) {
    const statements = await template(server, migrateAt);
    await onServer(place.url, async (connection) => {
      for (const statement of statements) {
        await connection.query(statement);
      }
    });
  }
  return place;
}

async function emptySchema(server: string): Promise<Place> {
  const schema = `loupan_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, async (connection) => {
    await connection.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  });
  const at = new URL(server);
  at.pathname = `/${schema}`;
  return {
    url: at.href,
    remove: async () => {
      await onServer(server, async (connection) => {
        await connection.query(`DROP DATABASE ${schema}`);
      });
    },
  };
}

async function template(server: string, migrateAt: MigrateAt): Promise<string[]> {
  const path = join(cacheFolder(), 'template.json');
  if (!existsSync(path)) {
    const place = await emptySchema(server);
    await migrateAt(place.url);
    const mine = join(cacheFolder(), `${randomUUID()}.json`);
    await onServer(place.url, async (connection) => {
      await writeFile(mine, JSON.stringify(await statementsOf(connection)));
    });
    await place.remove();
    await rename(mine, path);
  }
  return JSON.parse(await readFile(path, 'utf8')) as string[];
}

async function statementsOf(connection: Connection): Promise<string[]> {
  const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
  const [tables] = await connection.query<RowDataPacket[]>({ sql: 'SHOW TABLES', rowsAsArray: true });
  for (const row of tables) {
    const name = String(row[0 as never]);
    const [created] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${name}\``);
    statements.push(String(created[0]?.['Create Table']));
  }
  const [done] = await connection.query<RowDataPacket[]>('SELECT name FROM migration');
  for (const { name } of done) {
    statements.push(`INSERT INTO migration (name) VALUES ('${String(name)}')`);
  }
  return statements;
}

async function onServer(url: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  const connection = await createConnection({
    host: hostname,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    ...(port === '' ? {} : { port: Number(port) }),
    ...(socketPath === null ? {} : { socketPath }),
  });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}
