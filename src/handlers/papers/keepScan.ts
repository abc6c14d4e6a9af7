import { isLive } from '../../domain/contracts/contractSteps.ts';
import type { Contract } from '../../domain/contract.ts';
import { type ContractScan, MOST_PAGES } from '../../domain/papers/contractScan.ts';
import type { Role } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Deal } from '../deals/dealScene.ts';
import { dealRef } from '../deals/dealRef.ts';
import type { Doing } from '../doing.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import { done, refused } from '../replies.ts';
import { scanButtons } from './scanButtons.ts';

/**
 * Keeps files that were sent as the scan of a contract, behind those of one that still waits: pages come one by one. The first in time
 * settles the term of the scan (policy contract.scan); the clerks of the project are asked to check it in.
 */
export async function keepScan(
  context: Doing,
  deal: Deal,
  { files, unknown }: { readonly files: readonly string[]; readonly unknown: readonly string[] },
): Promise<Outcome> {
  const { m, now, repos, work, actor } = context;
  const { contract, scene } = deal;
  const refs = [dealRef(deal), scene.unit.key, customerRef(scene.customer)];
  if (contract === undefined) {
    return refused(m.paper.scan.notSigned(dealRef(deal)), refs);
  }
  const ref = contractRef(contract);
  if (!isLive(contract) && contract.state !== 'delivered') {
    return refused(m.paper.scan.over(ref, m.words.contractState[contract.state]), refs);
  }
  if (unknown.length > 0) {
    return refused(m.paper.scan.fileGone, refs);
  }
  const [newest] = await repos.papers.scans(contract.id, 1);
  const waiting = newest?.state === 'waiting' ? newest : undefined;
  const fileIds = [...(waiting?.fileIds ?? []), ...files];
  if (fileIds.length > MOST_PAGES) {
    return refused(m.paper.scan.tooMany(MOST_PAGES), refs);
  }
  const scan =
    waiting === undefined
      ? await inserted(context, contract, files)
      : await work.update('contractScan', waiting, { fileIds });
  if (contract.scannedAt === null) {
    await work.update('contract', contract, { scannedAt: now });
  }
  const asked = await askClerks(context, scan, deal);
  const isLate = contract.importedDay === null && (contract.scannedAt ?? now) > contract.scanBy;
  const blocks: Block[] = [
    {
      kind: 'text',
      text: [
        m.paper.scan.waits(asked.join(m.common.listSeparator)),
        m.paper.scan.more,
        ...(isLate ? [m.paper.scan.late(dateTime(contract.scanBy, scene.zone, now, m))] : []),
      ].join('\n'),
    },
    { kind: 'actions', items: scanButtons(scan, ref, { role: actor.member.role, m }) },
  ];
  const heading =
    waiting === undefined
      ? m.paper.scan.received(ref, fileIds.length)
      : m.paper.scan.added(ref, files.length, fileIds.length);
  return done({ heading, blocks }, refs);
}

async function inserted(
  { work, deps, now, actor }: Doing,
  contract: Contract,
  fileIds: readonly string[],
): Promise<ContractScan> {
  const scan: ContractScan = {
    id: deps.ids.uuid(),
    contractId: contract.id,
    fileIds,
    sentById: actor.member.id,
    at: now,
    state: 'waiting',
    decidedById: null,
    decidedAt: null,
    reason: null,
    version: 1,
  };
  await work.insert('contractScan', scan);
  return scan;
}

/** The clerks of the project but for the sender, each in his language; of more pages the cards that stand there tell. Returns their names. */
async function askClerks(
  { repos, work, now, actor }: Doing,
  scan: ContractScan,
  deal: Deal,
): Promise<string[]> {
  const { projectId } = deal.subscription;
  const clerks = (await repos.members.ofProject(projectId)).filter(
    ({ id, active, role }) => active && role === 'clerk' && id !== actor.member.id,
  );
  const subject = { kind: 'scanSent', scanId: scan.id, ref: deal.contract?.ref ?? 0 } as const;
  const posted = postedSubject(subject);
  for (const { id, locale, role } of clerks) {
    work.notify({
      dedupKey: `scanSent:${scan.id}:${scan.version}:${id}`,
      target: { kind: 'member', memberId: id },
      subject: scan.version === 1 || posted === undefined ? subject : { kind: 'replace', posted },
      card: askCard(scan, deal, { name: actor.member.name, role, m: messages(locale) }),
      notBefore: now,
    });
    if (scan.version > 1) {
      break;
    }
  }
  return clerks.map(({ name }) => name);
}

function askCard(
  scan: ContractScan,
  deal: Deal,
  { name, role, m }: { readonly name: string; readonly role: Role; readonly m: Messages },
): Card {
  const ref = dealRef(deal);
  return {
    heading: m.paper.scan.askHeading(name, ref, deal.scene.unit.key),
    blocks: [
      { kind: 'text', text: m.paper.scan.count(scan.fileIds.length) },
      { kind: 'actions', items: scanButtons(scan, ref, { role, m }) },
    ],
  };
}
