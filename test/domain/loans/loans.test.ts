import { describe, expect, test } from '@jest/globals';
import { missingDocuments, namedDocuments } from '../../../src/domain/loans/loanDocuments.ts';
import { loanKind } from '../../../src/domain/loans/loanKind.ts';
import { LOAN_STEPS, mayLoanStep, nextLoanStep } from '../../../src/domain/loans/loanSteps.ts';
import { newLoan } from '../../../src/domain/loans/newLoan.ts';
import { buildLoan } from '../../factories/loan.ts';

const ON = { day: '2026-11-27', today: '2026-11-28' };

describe('the steps of a loan', () => {
  test('go one after the other, each with its day', () => {
    let loan = buildLoan();
    for (const step of LOAN_STEPS) {
      for (const other of LOAN_STEPS.filter((one) => one !== step)) {
        expect(mayLoanStep(loan, other, ON).may).toBe(false);
      }
      const verdict = mayLoanStep(loan, step, ON);
      expect(verdict).toMatchObject({ may: true, patch: { state: step, stepDay: ON.day } });
      loan = { ...loan, ...(verdict.may ? verdict.patch : {}) };
    }
    expect(loan).toMatchObject({ state: 'paidOut', paidOutDay: ON.day, approved: loan.amount });
    expect(loan.received).toEqual(loan.documents);
    expect(nextLoanStep(loan)).toBeUndefined();
    expect(mayLoanStep(loan, 'signed', ON)).toEqual({ may: false, why: 'done' });
  });

  test.each([
    ['in the future', { day: '2026-11-29', today: '2026-11-28' }, 'later'],
    ['before the step that they follow', { day: '2026-11-25', today: '2026-11-28' }, 'tooEarly'],
  ])('are not taken %s', (_, days, why) => {
    expect(mayLoanStep(buildLoan(), 'documented', days)).toEqual({ may: false, why });
  });

  test('a bank grants less or the same, never more nor nothing', () => {
    const loan = buildLoan({ state: 'signed' });
    const grant = (granted: number) => mayLoanStep(loan, 'approved', { ...ON, granted });
    expect(grant(200_000_000)).toMatchObject({ may: true, patch: { approved: 200_000_000 } });
    expect(grant(loan.amount).may).toBe(true);
    expect(grant(loan.amount + 1)).toEqual({ may: false, why: 'above' });
    expect(grant(0)).toEqual({ may: false, why: 'nothing' });
  });
});

describe('the documents of a loan', () => {
  const { documents } = buildLoan();

  test('are named by their name or a part of it', () => {
    expect(namedDocuments(documents, '身份证 流水、收入证明')).toEqual({
      named: ['身份证', '银行流水', '收入证明'],
      unknown: [],
    });
    expect(namedDocuments(documents, '身份证复印件和结婚证')).toEqual({
      named: ['身份证'],
      unknown: ['结婚证'],
    });
  });

  test('one word that two documents share names neither', () => {
    expect(namedDocuments(['收入证明', '婚姻证明'], '证明')).toEqual({ named: [], unknown: ['证明'] });
  });

  test('what was handed in stays when it is asked for anew', () => {
    const asked = { bank: '建行', amount: 1, fund: 0, documents };
    const again = newLoan({ ...asked, received: ['身份证', '护照'] }, '2026-12-01');
    expect(again).toMatchObject({ state: 'open', received: ['身份证'], stepDay: '2026-12-01' });
    expect(missingDocuments(again)).toEqual(['户口本', '收入证明', '银行流水']);
    expect(newLoan({ ...asked, received: documents }, '2026-12-01').state).toBe('documented');
  });
});

test.each([
  [0, 'commercial'],
  [60_000_000, 'mixed'],
  [212_000_000, 'fund'],
] as const)('with %i fen of the fund it is %s', (fund, kind) => {
  expect(loanKind(buildLoan({ fund }))).toBe(kind);
});
