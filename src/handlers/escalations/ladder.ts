import type { Member } from '../../domain/company.ts';
import { ALARM_STAGES, type AlarmStage } from '../../domain/complaints/alarmed.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { may } from '../../domain/permissions.ts';
import { colleaguesOf } from '../company/colleaguesOf.ts';
import { MOST_MEMBERS } from '../company/lastAdmin.ts';
import type { Repos } from '../ports/repos.ts';

/** Who is told of a complaint whose time runs out. */
export interface Told {
  readonly members: readonly Member[];
  /** Somebody who should be told is not there, and nobody stands above him. */
  readonly nobody: boolean;
}

type Answering = Pick<Complaint, 'ownerId' | 'teamId' | 'projectId'>;

/**
 * The ladder of complaints (R3.4.2): who answers for one, his managers, the directors; each stage goes one rung further up. Where a rung is
 * empty (he has left, nobody leads) the next one above is told instead. What is read is kept for as long as the ladder.
 */
export class Ladder {
  readonly #repos: Repos;
  readonly #rungs = new Map<string, Promise<readonly (readonly Member[])[]>>();
  #directors: Promise<readonly Member[]> | undefined;

  constructor(repos: Repos) {
    this.#repos = repos;
  }

  async told(complaint: Answering, stage: AlarmStage): Promise<Told> {
    const key = `${complaint.ownerId ?? ''} ${complaint.teamId ?? ''} ${complaint.projectId}`;
    const reading = this.#rungs.get(key) ?? this.#read(complaint);
    this.#rungs.set(key, reading);
    const rungs = await reading;
    const members = new Map<string, Member>();
    let nobody = false;
    for (let rung = 0; rung <= ALARM_STAGES.indexOf(stage); rung += 1) {
      const there = rungs.slice(rung).find((one) => one.length > 0);
      nobody ||= there === undefined;
      for (const member of there ?? []) {
        members.set(member.id, member);
      }
    }
    return { members: [...members.values()], nobody };
  }

  async #read({ ownerId, teamId, projectId }: Answering): Promise<readonly (readonly Member[])[]> {
    const { members } = this.#repos;
    const owner = ownerId === null ? undefined : await members.actorById(ownerId);
    const near =
      owner !== undefined
        ? await colleaguesOf(this.#repos, owner)
        : teamId === null
          ? []
          : await members.ofTeam(teamId);
    const leading = near.filter(leads);
    const managers = leading.length > 0 ? leading : (await members.ofProject(projectId)).filter(leads);
    this.#directors ??= members
      .all(MOST_MEMBERS)
      .then((all) => all.filter((one) => one.role === 'director' && isTold(one)));
    return [owner === undefined ? [] : [owner.member].filter(isTold), managers, await this.#directors];
  }
}

function leads(member: Member): boolean {
  return member.role === 'manager' && isTold(member);
}

function isTold({ active, role }: Member): boolean {
  return active && may(role, 'complaint:read');
}
