import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RowDataPacket } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import type { GaleraCluster } from '../support/galera.mjs';
import { galeraMissing, startGalera } from '../support/galera.mjs';

const NODES = [0, 1, 2];
const START_MS = 120_000;
const REJOIN_MS = 60_000;

(galeraMissing() === undefined ? describe : describe.skip)('a cluster of three database nodes', () => {
  let cluster: GaleraCluster;
  let urls: readonly string[];
  beforeAll(async () => {
    cluster = await startGalera({ nodes: 3 });
    urls = await cluster.createDatabase('sales');
    await on(0, 'CREATE TABLE customer (name VARCHAR(40) PRIMARY KEY)');
  }, START_MS);
  afterAll(async () => {
    // Undefined when the start failed: what it said is the failure to read.
    await (cluster as GaleraCluster | undefined)?.stop();
  });

  async function on(node: number, sql: string, values: string[] = []): Promise<RowDataPacket[]> {
    const connection = await createConnection(urls[node]!);
    try {
      await connection.query('SET SESSION wsrep_sync_wait = 1');
      const [rows] = await connection.query<RowDataPacket[]>(sql, values);
      return rows;
    } finally {
      await connection.end();
    }
  }

  async function register(node: number, name: string): Promise<void> {
    await on(node, 'INSERT INTO customer (name) VALUES (?)', [name]);
  }

  async function names(node: number): Promise<unknown[]> {
    return (await on(node, 'SELECT name FROM customer ORDER BY name')).map(({ name }): unknown => name);
  }

  test('all nodes are of one cluster and take statements', async () => {
    for (const node of NODES) {
      const status = await cluster.status(node);
      expect(status).toMatchObject({ ready: true, primary: true, state: 'Synced', size: 3 });
    }
  });

  test('what one node has confirmed is read on another one that waits for what it has yet to apply', async () => {
    await register(0, 'a');
    expect(await names(2)).toEqual(['a']);
  });

  test(
    'when a node loses its power, the other two go on, and it comes back with what it missed',
    async () => {
      await cluster.kill(1);
      await register(0, 'b');
      expect(await names(2)).toEqual(['a', 'b']);
      await expect(cluster.status(0)).resolves.toMatchObject({ primary: true, size: 2 });
      await cluster.restart(1);
      expect(await names(1)).toEqual(['a', 'b']);
      await register(1, 'c');
      expect(await names(0)).toEqual(['a', 'b', 'c']);
    },
    REJOIN_MS,
  );

  test(
    'when a node falls silent, the other two go on, and it rejoins by itself with what it missed',
    async () => {
      cluster.pause(2);
      await register(0, 'd');
      expect(await names(1)).toEqual(['a', 'b', 'c', 'd']);
      await expect(cluster.status(0)).resolves.toMatchObject({ primary: true, size: 2 });
      cluster.resume(2);
      await cluster.waitReady(2);
      expect(await names(2)).toEqual(['a', 'b', 'c', 'd']);
      await register(2, 'e');
      expect(await names(1)).toEqual(['a', 'b', 'c', 'd', 'e']);
    },
    REJOIN_MS,
  );
});
