import type { Role } from '../../domain/permissions.ts';

export interface DemoPerson {
  /** Stable key: the person's account on the chat page. */
  readonly key: string;
  /** False for colleagues whom nobody plays: they only appear in the figures, and keep working by themselves. */
  readonly played: boolean;
  readonly name: string;
  readonly role: Role;
  /** Code of the project; null for the administrator, who belongs to none. */
  readonly project: 'A' | 'B' | null;
  /** Whether the person is in the project's sales team. */
  readonly inTeam: boolean;
  /** Follow-ups a day, roughly: the temperament of the invented history. */
  readonly pace?: number;
  /** Share of contacts that reach the customer. */
  readonly luck?: number;
}

/** The fictitious company's staff (CONTRACT, chat page API). */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'li',
    played: true,
    name: '李娜',
    role: 'consultant',
    project: 'A',
    inTeam: true,
    pace: 2.1,
    luck: 0.82,
  },
  {
    key: 'chen',
    played: true,
    name: '陈浩',
    role: 'consultant',
    project: 'A',
    inTeam: true,
    pace: 1.7,
    luck: 0.74,
  },
  { key: 'wang', played: true, name: '王磊', role: 'manager', project: 'A', inTeam: true },
  { key: 'gao', played: true, name: '高远', role: 'director', project: 'A', inTeam: false },
  { key: 'zhao', played: true, name: '赵敏', role: 'planner', project: 'A', inTeam: false },
  { key: 'qian', played: true, name: '钱丽', role: 'finance', project: 'A', inTeam: false },
  { key: 'sun', played: true, name: '孙悦', role: 'service', project: 'A', inTeam: false },
  { key: 'he', played: true, name: '何静', role: 'clerk', project: 'A', inTeam: false },
  { key: 'tang', played: true, name: '唐薇', role: 'desk', project: 'A', inTeam: false },
  { key: 'zhou', played: true, name: '周正', role: 'supervisor', project: 'A', inTeam: false },
  { key: 'admin', played: true, name: '管理员', role: 'admin', project: null, inTeam: false },
  {
    key: 'luo',
    played: false,
    name: '罗宇',
    role: 'consultant',
    project: 'A',
    inTeam: true,
    pace: 1.9,
    luck: 0.69,
  },
  {
    key: 'su',
    played: false,
    name: '苏晴',
    role: 'consultant',
    project: 'A',
    inTeam: true,
    pace: 1.4,
    luck: 0.78,
  },
  {
    key: 'deng',
    played: false,
    name: '邓凯',
    role: 'consultant',
    project: 'A',
    inTeam: true,
    pace: 0.9,
    luck: 0.6,
  },
  {
    key: 'feng',
    played: false,
    name: '冯雪',
    role: 'consultant',
    project: 'B',
    inTeam: true,
    pace: 1.5,
    luck: 0.75,
  },
  {
    key: 'xu',
    played: false,
    name: '许诺',
    role: 'consultant',
    project: 'B',
    inTeam: true,
    pace: 1.3,
    luck: 0.71,
  },
  { key: 'cao', played: false, name: '曹阳', role: 'manager', project: 'B', inTeam: true },
];

/** Conversations of the chat page besides everybody's own. */
export const DEMO_CHANNELS = [
  { key: '#sales', title: '销售日报', purpose: 'kpi' },
  { key: '#managers', title: '管理与审批', purpose: 'approvals' },
  { key: '#complaints', title: '客户投诉', purpose: 'complaints' },
  { key: '#ops', title: '系统运维', purpose: 'ops' },
] as const;
