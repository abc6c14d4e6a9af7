/** The floor of an acknowledged command: the signature checked, one row of the delivery stored and committed, an answer. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';

const { FLOOR_SOCKET, FLOOR_DATABASE, FLOOR_SECRET, PORT } = process.env;
const pool = createPool({
  socketPath: FLOOR_SOCKET,
  user: 'root',
  database: FLOOR_DATABASE,
  connectionLimit: 16,
});
await pool.query('CREATE TABLE delivery (id CHAR(36) PRIMARY KEY, body MEDIUMTEXT NOT NULL)');

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const body = Buffer.concat(chunks).toString();
    const at = request.headers['x-slack-request-timestamp'];
    const expected = Buffer.from(
      `v0=${createHmac('sha256', FLOOR_SECRET).update(`v0:${at}:${body}`).digest('hex')}`,
    );
    const given = Buffer.from(String(request.headers['x-slack-signature']));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return;
    }
    await pool.execute('INSERT INTO delivery (id, body) VALUES (?, ?)', [randomUUID(), body]);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ response_type: 'ephemeral', text: 'ok' }));
  });
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`listens on ${PORT}`);
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end());
});
