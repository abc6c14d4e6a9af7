import type { Contract } from '../../domain/contract.ts';
import { mayStep, type ContractStep } from '../../domain/contracts/contractSteps.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import { defineCommand, type Command } from '../command.ts';
import { field } from '../field.ts';
import { settlePlan } from '../payments/settlePlan.ts';
import { done, refused } from '../replies.ts';
import { contractCard } from './contractCard.ts';
import { contractRef } from './contractRef.ts';
import { oneContract } from './oneContract.ts';

const fields = {
  contract: field.text({ required: true, max: 40 }),
  date: field.date(),
};

/** 网签: the contract was signed online with the authority; payments that wait for that get their days. */
export const registerContract = stepping('contract.register', 'register', { zh: ['网签'], en: ['register'] });

/** 备案: the contract was filed with the authority. */
export const fileContract = stepping('contract.file', 'file', { zh: ['备案'], en: ['filed'] });

function stepping(
  name: 'contract.register' | 'contract.file',
  step: ContractStep,
  words: Command['words'],
): Command {
  return defineCommand({
    name,
    words,
    allow: 'contract:step',
    fields,
    args: ['contract', 'date'],
    undo: 'restore',
    async run(context) {
      const { input, m, now, work } = context;
      const one = await oneContract(context, input.contract);
      if (!one.found) {
        return one.outcome;
      }
      const { signed } = one;
      const { scene, contract, refs } = signed;
      const { customer, zone } = scene;
      context.about(customer);
      const today = dayOf(now, zone);
      const verdict = mayStep(contract, step, { day: input.date ?? today, today });
      if (!verdict.may) {
        return refused(
          refusal(context.m, contract, step, verdict.why, calendarDay(today, zone, now, m)),
          refs,
        );
      }
      const stepped = await work.update('contract', contract, verdict.patch);
      const { lines } = await settlePlan(context, stepped, scene);
      return done(await contractCard(context, { ...signed, contract: stepped }, lines), refs);
    },
  });
}

function refusal(
  m: Parameters<typeof contractCard>[0]['m'],
  contract: Contract,
  step: ContractStep,
  why: 'state' | 'tooEarly' | 'later',
  today: string,
): string {
  const ref = contractRef(contract);
  switch (why) {
    case 'state':
      return m.contract.stepState[step](ref, m.words.contractState[contract.state]);
    case 'tooEarly':
      return m.contract.stepTooEarly[step](ref);
    case 'later':
      return m.contract.stepLater(today);
  }
}
