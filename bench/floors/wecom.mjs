/** The floor of an answered callback: the signature checked, the message unsealed, one row stored and committed, an empty answer. */
import { createDecipheriv, createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';

const { FLOOR_SOCKET, FLOOR_DATABASE, FLOOR_TOKEN, FLOOR_AES_KEY, PORT } = process.env;
const key = Buffer.from(`${FLOOR_AES_KEY}=`, 'base64');
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
    const query = new URL(request.url, 'http://floor').searchParams;
    const [, encrypt = ''] = /<Encrypt>(.*)<\/Encrypt>/.exec(Buffer.concat(chunks).toString()) ?? [];
    const signed = [FLOOR_TOKEN, query.get('timestamp'), query.get('nonce'), encrypt].sort().join('');
    if (createHash('sha1').update(signed).digest('hex') !== query.get('msg_signature')) {
      response.writeHead(400).end();
      return;
    }
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const open = Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()]);
    const body = open.subarray(20, 20 + open.readUInt32BE(16)).toString();
    await pool.execute('INSERT INTO delivery (id, body) VALUES (?, ?)', [randomUUID(), body]);
    response.writeHead(200).end();
  });
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`listens on ${PORT}`);
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end());
});
