import type { Repos } from '../../handlers/ports/repos.ts';
import { company } from './company.ts';
import { customers } from './customers.ts';
import { deliveries } from './deliveries.ts';
import { followUps } from './followUps.ts';
import { members } from './members.ts';
import { operations } from './operations.ts';
import { plans } from './plans.ts';
import type { Reader } from './reader.ts';
import { rollups } from './rollups.ts';
import { talk } from './talk.ts';

/** All reads, on the pool or inside one transaction. */
export function repos(reader: Reader): Repos {
  return {
    customers: customers(reader),
    followUps: followUps(reader),
    plans: plans(reader),
    members: members(reader),
    company: company(reader),
    rollups: rollups(reader),
    operations: operations(reader),
    deliveries: deliveries(reader),
    talk: talk(reader),
  };
}
