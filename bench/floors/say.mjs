// The floor of one `say`: node:http and mysql2 and nothing else, written the straightforward way. One request is one
// transaction with the same row writes as Loupan's for a follow-up line, in the same order, on the same tables with the
// same indexes, one prepared statement a row: follow_up, customer, operation, operation_change x 2, web_message x 2, inbox,
// talk, rollup x 2. The case counts the rows of both and refuses a floor that writes another number. It reads nothing, encrypts nothing, understands nothing and checks nothing.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';

const { PORT, FLOOR_SOCKET, FLOOR_DATABASE } = process.env;

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

/** As many bytes as Loupan's sealed columns hold on average. */
const SIZES = JSON.parse(process.env.FLOOR_SIZES ?? '{}');
const bytes = Object.fromEntries(Object.entries(SIZES).map(([name, size]) => [name, randomBytes(size)]));

const members = new Map();
const customers = new Map();
for (const row of (
  await pool.query(
    `SELECT i.external_id AS person, c.owner_id AS member, c.id, c.ref, c.project_id AS project, c.team_id AS team
      FROM customer c JOIN identity i ON i.member_id = c.owner_id WHERE i.external_id IN ('li', 'chen')`,
  )
)[0]) {
  members.set(row.person, row.member);
  customers.set(row.ref, row);
}
let seq = 1_000_000;

async function store({ as, text, deliveryId }) {
  const member = members.get(as);
  const customer = customers.get(Number(/C(\d+)/u.exec(text)[1]));
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  const followUp = randomUUID();
  const operation = randomUUID();
  const answer = {
    outcome: 'done',
    refs: [`C${customer.ref}`],
    messages: [{ id: randomUUID(), text: `${text} ${now.toISOString()}` }],
  };
  const connection = await pool.getConnection();
  const run = (sql, values) => connection.execute(sql, values);
  const change =
    'INSERT INTO operation_change (operation_id, seq, kind, record_id, before_sealed, after_sealed) VALUES (?, ?, ?, ?, ?, ?)';
  const message =
    'INSERT INTO web_message (id, seq, position, conversation, sender, at, body, readers) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
  const rollup =
    'INSERT INTO rollup (project_id, day, member_id, figure, team_id, n, d) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n), d = d + VALUES(d)';
  try {
    await connection.query('START TRANSACTION');
    await run(
      'INSERT INTO follow_up (id, customer_id, project_id, team_id, member_id, at, day, method, concerns, effective, level, version, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [
        followUp,
        customer.id,
        customer.project,
        customer.team,
        member,
        now,
        day,
        'call',
        '[]',
        1,
        null,
        1,
        bytes.content,
      ],
    );
    await run(
      'UPDATE customer SET last_follow_up_at = ?, active_at = ?, version = version + 1 WHERE id = ?',
      [now, now, customer.id],
    );
    await run(
      'INSERT INTO operation (id, at, member_id, platform, place, command, undo_kind, undone_at, undone_by_id, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [operation, now, member, 'web', `dm:${as}`, 'followUp.log', 'restore', null, null, null],
    );
    await run(change, [operation, 0, 'followUp', followUp, null, bytes.inserted]);
    await run(change, [operation, 1, 'customer', customer.id, bytes.before, bytes.after]);
    seq += 2;
    const [line, reply] = [seq - 2, seq - 1];
    await run(message, [randomUUID(), line, line, `dm:${as}`, as, now, bytes.line, null]);
    await run(message, [randomUUID(), reply, reply, `dm:${as}`, 'loupan', now, bytes.reply, null]);
    await run('INSERT INTO inbox (platform, delivery_id, received_at, answer) VALUES (?, ?, ?, ?)', [
      'web',
      deliveryId,
      now,
      bytes.answer,
    ]);
    await run(
      'INSERT INTO talk (member_id, customer_id, at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id), at = VALUES(at)',
      [member, customer.id, now],
    );
    await run(rollup, [customer.project, day, member, 'effectiveShare', customer.team ?? '', 1, 1]);
    await run(rollup, [customer.project, day, member, 'followUps', customer.team ?? '', 1, 0]);
    await connection.query('COMMIT');
    return answer;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    store(JSON.parse(Buffer.concat(parts).toString('utf8'))).then(
      (answer) => {
        const body = JSON.stringify(answer);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
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
