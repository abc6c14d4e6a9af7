import { isLocked } from '../../domain/contracts/contractSteps.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import { defineCommand } from '../command.ts';
import { oneDeal } from '../deals/dealScene.ts';
import { releaseUnit } from '../deals/releaseUnit.ts';
import { dealRef } from '../deals/dealRef.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { contractCard } from './contractCard.ts';
import { contractRef } from './contractRef.ts';

/**
 * 注销网签: the online signing of a contract that is over was revoked with the authority, so that its unit may be sold again (R3.3). Not
 * undone: somebody else may have it at once.
 */
export const revokeContract = defineCommand({
  name: 'contract.revoke',
  words: { zh: ['注销网签', '撤网签'], en: ['revoke'] },
  allow: 'contract:step',
  fields: { contract: field.text({ required: true, max: 40 }), date: field.date() },
  args: ['contract', 'date'],
  undo: 'none',
  async run(context) {
    const { input, m, now, work, repos } = context;
    const one = await oneDeal(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { scene, contract } = one.deal;
    const { unit, zone } = scene;
    const refs = [dealRef(one.deal), unit.key];
    if (contract === undefined || !isLocked(contract)) {
      return refused(m.contract.notLocked(dealRef(one.deal)), refs);
    }
    const today = dayOf(now, zone);
    const day = input.date ?? today;
    if (day > today || day < (contract.endedDay ?? day)) {
      return refused(m.contract.revokeDay(contractRef(contract), calendarDay(today, zone, now, m)), refs);
    }
    const revoked = await work.update('contract', contract, { revokedDay: day });
    const free = await releaseUnit(context, unit, contract.subscriptionId);
    const card = await contractCard(
      context,
      { ...one.deal, contract: revoked, scene: { ...scene, unit: free } },
      await repos.contracts.lines(contract.id),
    );
    return done({ ...card, heading: m.contract.revoked(contractRef(contract), unit.key) }, refs);
  },
});
