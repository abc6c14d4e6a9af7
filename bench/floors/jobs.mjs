// The floor of claiming and finishing jobs: mysql2 and nothing else, with the statements that Loupan's queue uses, at the
// same batch, on a copy of its table. A POST carries out every job that is due, with as many workers as it says, and answers
// how long that took. It knows no kinds, no payloads and no leases that are extended, and it counts what was claimed twice.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createPool } from 'mysql2/promise';

const { PORT, FLOOR_SOCKET, FLOOR_DATABASE } = process.env;
/** As Loupan's: workers that look at the same moment choose from that many times what they want. */
const WINDOW = 4;

const pool = createPool({
  socketPath: FLOOR_SOCKET,
  user: 'root',
  database: FLOOR_DATABASE,
  connectionLimit: 16,
  maxPreparedStatements: 100,
  timezone: 'Z',
});
// Before its first statement, on the same connection: the queue keeps the order.
pool.on('connection', (connection) => {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
});

async function claim(now, count) {
  const token = randomUUID();
  const [due] = await pool.execute(
    `SELECT id FROM job WHERE state = 'ready' AND urgent = 0 AND run_at <= ? ORDER BY run_at, id LIMIT ${count * WINDOW}`,
    [now],
  );
  const from = Math.floor(Math.random() * Math.max(0, due.length - count + 1));
  const chosen = due.slice(from, from + count).map(({ id }) => id);
  if (chosen.length === 0) {
    return [];
  }
  await again(() =>
    pool.execute(
      `UPDATE job SET state = 'leased', lease_token = ?, lease_until = CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) + 60000
        WHERE id IN (${chosen.map(() => '?').join(', ')}) AND state = 'ready'`,
      [token, ...chosen],
    ),
  );
  const [jobs] = await pool.execute(
    "SELECT id, kind, payload, run_at, attempts, most_attempts FROM job WHERE lease_token = ? AND state = 'leased' ORDER BY run_at, id",
    [token],
  );
  return jobs.map((job) => ({ ...job, token }));
}

async function finish(jobs, now) {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    for (const { id, token } of jobs) {
      const [{ affectedRows }] = await connection.execute(
        "UPDATE job SET state = 'done', finished_at = ?, error = NULL, lease_token = NULL WHERE id = ? AND lease_token = ? AND state = 'leased'",
        [now, id, token],
      );
      if (affectedRows !== 1) {
        throw new Error(`job ${id} was lost`);
      }
    }
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function again(run) {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (error.code !== 'ER_LOCK_DEADLOCK' && error.code !== 'ER_LOCK_WAIT_TIMEOUT') {
        throw error;
      }
    }
  }
}

async function carryOut({ now, count, total, workers }) {
  const at = new Date(now);
  const seen = new Set();
  let claims = 0;
  let twice = 0;
  let done = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (done < total) {
        const jobs = await claim(at, count);
        claims += 1;
        for (const { id } of jobs) {
          twice += seen.has(id) ? 1 : 0;
          seen.add(id);
        }
        if (jobs.length > 0) {
          await again(() => finish(jobs, at));
          done += jobs.length;
        }
      }
    }),
  );
  return { ms: performance.now() - started, done, twice, claims };
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    carryOut(JSON.parse(Buffer.concat(parts).toString('utf8'))).then(
      (result) => response.end(JSON.stringify(result)),
      (error) => {
        console.error(error.message);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`listens on 127.0.0.1:${PORT}`);
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  pool.end().then(() => process.exit(0));
});
