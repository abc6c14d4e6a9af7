import type { Approval, ApprovalStep } from '../../domain/approval.ts';
import { reachableSteps } from '../../domain/approvals/reachableSteps.ts';
import type { Doing } from '../doing.ts';
import { approvalScene } from './approvalScene.ts';
import { approvalTimes } from './approvalTimes.ts';
import { askHolders } from './askHolders.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { namesOf, whoDecides } from './whoDecides.ts';

/** What somebody asks for. */
export type Application = Pick<
  Approval,
  'kind' | 'projectId' | 'teamId' | 'reason' | 'terms' | 'data' | 'amount'
> &
  Partial<Pick<Approval, 'customerId' | 'unitId' | 'subscriptionId' | 'contractId'>> & {
    /** Who has to agree, in order; none where the applicant may do it himself. */
    readonly steps: readonly ApprovalStep[];
    /** What may be asked for once at a time: `discount:<customer>:<unit>`, at most 120 letters. */
    readonly openKey: string;
    /** When it is too late, where that is sooner than policy approval.expire. */
    readonly expiresBy?: Date;
  };

export type Opened =
  | { readonly as: 'granted'; readonly approval: Approval }
  | {
      readonly as: 'asked';
      readonly approval: Approval;
      /** Who decides its first step. */
      readonly names: readonly string[];
      /** It was returned, and is put in again. */
      readonly again: boolean;
    }
  /** The same is asked for already. */
  | { readonly as: 'already'; readonly approval: Approval }
  | { readonly as: 'nobody' };

/**
 * Opens an approval, the one way in for every command that needs one: it is written, and goes to whoever decides its first step.
 * Without steps it is granted at once, and nobody is asked. What was returned under the same key is put in again by its number.
 */
export async function openApproval(
  context: Doing & { nextRef(kind: 'approval'): Promise<number> },
  application: Application,
): Promise<Opened> {
  const { repos, work, deps, actor, now } = context;
  const { steps: wanted, openKey, expiresBy, ...rest } = application;
  const before = await repos.approvals.open(openKey);
  if (before?.state === 'pending') {
    return { as: 'already', approval: before };
  }
  const of = { ...rest, applicantId: actor.member.id };
  const steps = wanted.length === 0 ? [] : reachableSteps(wanted, await repos.members.deciders(), of);
  const project = await repos.company.project(rest.projectId);
  if (steps === undefined || project === undefined) {
    return { as: 'nobody' };
  }
  const atOnce = steps.length === 0;
  const put = {
    ...of,
    customerId: rest.customerId ?? null,
    unitId: rest.unitId ?? null,
    subscriptionId: rest.subscriptionId ?? null,
    contractId: rest.contractId ?? null,
    at: now,
    state: atOnce ? ('granted' as const) : ('pending' as const),
    step: 0,
    steps,
    ...(atOnce
      ? { remindAt: null, expiresAt: null }
      : sooner(await approvalTimes(repos, project, now), expiresBy)),
    endedAt: atOnce ? now : null,
    endedById: atOnce ? actor.member.id : null,
    validUntil: null,
    openKey: atOnce ? null : openKey,
  };
  const fresh: Approval = {
    id: before?.id ?? deps.ids.uuid(),
    ref: before?.ref ?? (await context.nextRef('approval')),
    round: (before?.round ?? 0) + 1,
    version: before?.version ?? 1,
    ...put,
  };
  const scene = await approvalScene(repos, fresh);
  const patch = atOnce ? await kindOf(fresh).granted(context, fresh, scene) : {};
  let approval: Approval = { ...fresh, ...patch };
  if (before === undefined) {
    await work.insert('approval', approval);
  } else {
    approval = await work.update('approval', before, { ...put, ...patch, round: fresh.round });
  }
  if (atOnce) {
    return { as: 'granted', approval };
  }
  const holders = await whoDecides(repos, approval, [], now);
  await askHolders(context, { approval, scene, votes: [], holders });
  return { as: 'asked', approval, names: namesOf(holders), again: before !== undefined };
}

type Times = Awaited<ReturnType<typeof approvalTimes>>;

function sooner({ remindAt, expiresAt }: Times, by: Date | undefined): Times {
  return by === undefined || by >= expiresAt
    ? { remindAt, expiresAt }
    : { remindAt: remindAt !== null && remindAt < by ? remindAt : null, expiresAt: by };
}
