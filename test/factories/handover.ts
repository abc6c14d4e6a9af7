import type { Defect } from '../../src/domain/handovers/defect.ts';
import type { Handover } from '../../src/domain/handovers/handover.ts';

/** The home of H8 is handed over on Sunday 2026-12-20 at 10:00 in Shanghai. */
export function buildHandover(overrides: Partial<Handover> = {}): Handover {
  return {
    id: 'handover-1',
    contractId: 'contract-8',
    customerId: 'customer-12',
    projectId: 'project-a',
    at: new Date('2026-12-20T02:00:00Z'),
    place: '物业服务中心',
    documents: ['身份证', '购房合同'],
    state: 'planned',
    remindAt: new Date('2026-12-19T02:00:00Z'),
    madeById: 'sun',
    checklist: ['门窗', '墙面地面', '水电'],
    passed: [],
    faulty: [],
    inspectedDay: null,
    note: null,
    doneDay: null,
    doneById: null,
    cancelReason: null,
    version: 1,
    ...overrides,
  };
}

/** Q3: water comes in at a window of H8's home; it is to be put right by Friday 2026-12-25. */
export function buildDefect(overrides: Partial<Defect> = {}): Defect {
  return {
    id: 'defect-3',
    ref: 3,
    contractId: 'contract-8',
    customerId: 'customer-12',
    projectId: 'project-a',
    item: '门窗',
    text: '主卧窗框渗水',
    photos: [],
    owner: '维修部',
    ownerId: null,
    dueDay: '2026-12-25',
    state: 'open',
    at: new Date('2026-12-20T03:00:00Z'),
    madeById: 'sun',
    fixedDay: null,
    recheckedDay: null,
    reopened: 0,
    note: null,
    version: 1,
    ...overrides,
  };
}
