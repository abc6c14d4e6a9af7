import type { Repos } from '../../handlers/ports/repos.ts';
import { approvals } from './approvals.ts';
import { company } from './company.ts';
import { contracts } from './contracts.ts';
import { customers } from './customers.ts';
import { deals } from './deals.ts';
import { deliveries } from './deliveries.ts';
import { drafts } from './drafts.ts';
import { holds } from './holds.ts';
import { waitings } from './waitings.ts';
import { dislikes } from './dislikes.ts';
import { events } from './events.ts';
import { filings } from './filings.ts';
import { followUps } from './followUps.ts';
import { jobs } from './jobs.ts';
import { members } from './members.ts';
import { operations } from './operations.ts';
import { ownership } from './ownership.ts';
import { plans } from './plans.ts';
import { exports } from './exports.ts';
import { imports } from './imports.ts';
import { papers } from './papers.ts';
import { complaintCounts } from './complaintCounts.ts';
import { complaints } from './complaints.ts';
import { measures } from './measures.ts';
import { problems } from './problems.ts';
import type { Reader } from './reader.ts';
import { deadlines } from './deadlines.ts';
import { loans } from './loans.ts';
import { handovers } from './handovers.ts';
import { defects } from './defects.ts';
import { ratings } from './ratings.ts';
import { receipts } from './receipts.ts';
import { rollups } from './rollups.ts';
import { rota } from './rota.ts';
import { talk } from './talk.ts';
import { units } from './units.ts';
import { wordings } from './wordings.ts';
import { visits } from './visits.ts';
import { verifications } from './verifications.ts';

/** All reads, on the pool or inside one transaction. */
export function repos(reader: Reader): Repos {
  return {
    approvals: approvals(reader),
    customers: customers(reader),
    followUps: followUps(reader),
    plans: plans(reader),
    units: units(reader),
    wordings: wordings(reader),
    holds: holds(reader),
    waitings: waitings(reader),
    dislikes: dislikes(reader),
    members: members(reader),
    company: company(reader),
    rollups: rollups(reader),
    operations: operations(reader),
    ownership: ownership(reader),
    filings: filings(reader),
    deliveries: deliveries(reader),
    drafts: drafts(reader),
    talk: talk(reader),
    visits: visits(reader),
    rota: rota(reader),
    verifications: verifications(reader),
    problems: problems(reader),
    imports: imports(reader),
    exports: exports(reader),
    events: events(reader),
    deals: deals(reader),
    contracts: contracts(reader),
    receipts: receipts(reader),
    loans: loans(reader),
    handovers: handovers(reader),
    defects: defects(reader),
    ratings: ratings(reader),
    complaints: complaints(reader),
    deadlines: deadlines(reader),
    complaintCounts: complaintCounts(reader),
    measures: measures(reader),
    papers: papers(reader),
    jobs: jobs(reader),
  };
}
