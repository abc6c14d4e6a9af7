import type { Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { RecordKind, RecordTypes } from '../../domain/records.ts';
import { ROWS_AT_ONCE } from '../../domain/imports/importRun.ts';
import { messages } from '../../i18n/messages.ts';
import type { CommandDeps } from '../command.ts';
import type { Doing } from '../doing.ts';
import type { Charts } from '../ports/charts.ts';
import type { Engine } from '../ports/engine.ts';
import type { Files } from '../ports/files.ts';
import type { Ids } from '../ports/ids.ts';
import type { LookAhead } from './lookAhead.ts';
import type { Repos } from '../ports/repos.ts';
import type { RefKind, Session } from '../ports/session.ts';
import { Work } from '../work.ts';

export interface ImportDeps {
  readonly ids: Ids;
  readonly charts: Charts;
  readonly files: Files;
  readonly engine: Engine;
}

interface At {
  readonly actor: Actor;
  readonly project: Project;
  readonly now: Date;
  /** Rows that are written together. */
  readonly rows?: number;
}

/** The rows of a table are entered as their sender would enter them one by one: what he may not, they may not. */
export function importDesk(deps: ImportDeps, session: Session, work: Work, at: At, ahead: LookAhead): Doing {
  return {
    ...moment(deps, at),
    repos: remembering(ahead.repos),
    work,
    ...hands(session),
    nextRef: manyRefs(session, at.rows ?? ROWS_AT_ONCE),
  };
}

/** References are taken for a part of the table at once: each taking is a commit of its own. */
function manyRefs(session: Session, rows: number): Doing['nextRef'] {
  const left = new Map<RefKind, { next: number; readonly end: number }>();
  return async (kind) => {
    let block = left.get(kind);
    if (block === undefined || block.next >= block.end) {
      const next = await session.nextRefs(kind, rows);
      block = { next, end: next + rows };
      left.set(kind, block);
    }
    const ref = block.next;
    block.next += 1;
    return ref;
  };
}

/** The same without writing anything: every write is as good as made, and forgotten, but for money: what is owed falls with each row. */
export function rehearsalDesk(deps: ImportDeps, ahead: LookAhead, at: At): () => Doing {
  const repos = remembering(ahead.repos);
  const pretend = {
    insert: <K extends RecordKind>(kind: K, record: RecordTypes[K]) => {
      if (kind === 'receipt') {
        ahead.noted(kind, record);
      }
      return Promise.resolve();
    },
    update: (_kind: string, before: object, patch: object) => Promise.resolve({ ...before, ...patch }),
    nextRef: () => Promise.resolve(0),
  } as unknown as Session;
  return () => ({ ...moment(deps, at), repos, work: new Work(pretend), ...hands(pretend) });
}

function moment(deps: ImportDeps, { actor, project, now }: At) {
  const commandDeps: CommandDeps = { ...deps, baseUrl: '', commands: () => [] };
  return {
    actor,
    project,
    now,
    zone: project.zone,
    m: messages(actor.member.locale),
    speaker: null,
    place: { platform: 'web', workspace: '', key: 'import', kind: 'direct' },
    typed: undefined,
    deps: commandDeps,
  } as const;
}

function hands(session: Session): Omit<Doing, keyof ReturnType<typeof moment> | 'repos' | 'work'> {
  const never = (): never => {
    throw new Error('the rows of a table do nothing of the kind');
  };
  return {
    about: () => undefined,
    nextRef: (kind) => session.nextRef(kind),
    current: (kind, id) => session.current(kind, id),
    takeRota: never,
    markUndone: never,
    retry: { delivery: never, job: never },
    handOutPage: never,
  };
}

/** What is the same for every row of a table is read once: rules, calendar, projects, people, buildings. */
function remembering(repos: Repos): Repos {
  const building = remembered((projectId: string, code: string) => repos.units.building(projectId, code));
  return {
    ...repos,
    company: Object.fromEntries(
      Object.entries(repos.company).map(([name, read]) => [name, remembered(read as AnyRead)]),
    ) as unknown as Repos['company'],
    members: Object.fromEntries(
      Object.entries(repos.members).map(([name, read]) => [name, remembered(read as AnyRead)]),
    ) as unknown as Repos['members'],
    units: {
      ...repos.units,
      building,
      buildingById: remembered((id: string) => repos.units.buildingById(id)),
    },
  };
}

type AnyRead = (...asked: never[]) => Promise<unknown>;

function remembered<F extends AnyRead>(read: F): F {
  const answers = new Map<string, Promise<unknown>>();
  return ((...asked: never[]) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? read(...asked);
    answers.set(key, answer);
    return answer;
  }) as F;
}
