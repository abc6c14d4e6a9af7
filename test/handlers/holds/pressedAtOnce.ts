import type { Database } from '../../../src/db/database.ts';
import type { Role } from '../../../src/domain/permissions.ts';
import type { Said } from '../../../src/handlers/chat/intent.ts';
import type { Answer } from '../../../src/handlers/chat/outcome.ts';
import type { Desk } from '../../../src/handlers/ports/desk.ts';
import type { Session } from '../../../src/handlers/ports/session.ts';
import { systemIds } from '../../../src/ids.ts';
import { buildCustomer } from '../../factories/customer.ts';
import { buildBuilding, buildUnit } from '../../factories/unit.ts';
import { fakeClock } from '../../support/clock.ts';
import { freshDatabase, type EngineName, type TestDatabase } from '../../support/database.ts';
import { deskOn } from '../../support/deskOn.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { buildMember, buildProject } from '../../contract/repos/records.ts';

const PROJECT_ID = 'project-a';

/** Consultants of one project, each with a customer of his own, and A-1-1502 for sale. */
export async function hirePeople({ store }: Database, people: number): Promise<void> {
  await store.tx(async (session) => {
    await session.insert('project', buildProject({ id: PROJECT_ID }));
    await session.insert('building', buildBuilding());
    for (const room of ['1502', '1503', '2001', '2002', '2003']) {
      await session.insert('unit', buildUnit({ id: `unit-${room}`, key: `A-1-${room}`, room }));
    }
    for (let n = 0; n < people; n += 1) {
      const id = `member-${n}`;
      await hireOne(session, { id, name: `顾问${n}`, role: 'consultant' });
      const customer = {
        id: `customer-${n}`,
        ref: 100 + n,
        name: `客户${n}`,
        ownerId: id,
        projectId: PROJECT_ID,
      };
      await session.insert('customer', buildCustomer({ ...customer, teamId: null }));
    }
  });
}

/** One more of the project, who speaks to Loupan by his id. */
export async function hireOne(
  session: Session,
  { id, name, role }: { readonly id: string; readonly name: string; readonly role: Role },
): Promise<void> {
  await session.insert('member', buildMember({ id, name, role }));
  const identity = { platform: 'web', workspace: 'demo', externalId: id } as const;
  await session.insert('identity', { id: `identity-${id}`, memberId: id, ...identity, version: 1 });
  const assignment = { memberId: id, projectId: PROJECT_ID, teamId: null, version: 1 };
  await session.insert('assignment', { id: `assignment-${id}`, ...assignment });
}

/** So many people at two replicas of one database. */
export interface Replicas {
  readonly database: TestDatabase;
  readonly desks: readonly Desk[];
  close(): Promise<void>;
}

export async function openReplicas(engine: EngineName, people: number): Promise<Replicas> {
  const database = await freshDatabase(engine);
  const other = database.again();
  await hirePeople(database, people);
  return {
    database,
    desks: desksOn([database, other]),
    close: async () => {
      await other.close();
      await database.drop();
    },
  };
}

/** A desk for each opening of the database: replicas. */
export function desksOn(databases: readonly Database[]): Desk[] {
  const given = {
    clock: fakeClock(),
    files: new MemoryFiles(),
    charts: { draw: () => Promise.reject(new Error('no charts here')) },
  };
  return databases.map((database) => deskOn(database, given));
}

/** Somebody says or presses something at the `n`-th desk, in his own chat. */
export async function handledAt(
  desks: readonly Desk[],
  n: number,
  externalId: string,
  said: Said,
): Promise<Answer> {
  return await desks[n % desks.length]!.handle({
    deliveryId: systemIds.uuid(),
    speaker: { platform: 'web', workspace: 'demo', externalId },
    place: { platform: 'web', workspace: 'demo', key: `dm:${externalId}`, kind: 'direct' },
    said,
  });
}

/** Person `n` says something at one of the desks. */
export async function saysAt(desks: readonly Desk[], n: number, text: string): Promise<Answer> {
  return await handledAt(desks, n, `member-${n}`, { kind: 'line', text });
}

/** Person `n` presses a button whose action is this. */
export async function pressesAt(
  desks: readonly Desk[],
  n: number,
  command: string,
  input: Readonly<Record<string, string>>,
): Promise<Answer> {
  return await handledAt(desks, n, `member-${n}`, { kind: 'action', command, input });
}

/** What an answer says first. */
export function firstWords({ card }: Answer): string {
  const [block] = card?.blocks ?? [];
  return card?.heading ?? (block?.kind === 'text' ? block.text : '');
}

/** Everybody wants A-1-1502 at the same moment: how many got it, and what the others were told. */
export async function allWantOne(desks: readonly Desk[], people: number) {
  const answers = await Promise.all(
    Array.from({ length: people }, (_, n) => saysAt(desks, n, `预留 A-1-1502 C${100 + n} 2小时`)),
  );
  const others = answers.filter(({ word }) => word !== 'done');
  return {
    winners: answers.length - others.length,
    others: others.length,
    words: [...new Set(others.map(({ word }) => word))],
    told: [...new Set(others.map(firstWords))],
  };
}
