import type { Json } from './worldTypes.ts';

/** Somebody to seed. What the emulator knows no word for goes into `as`: it is laid over every answer about him. */
export interface PersonSeed {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin?: boolean;
  /** Fields of a Slack user: `is_restricted`, `deleted`, `team_id` ... */
  readonly as?: Json;
}

const OTHER_TEAM = 'T0000OTHER';

const CONFIRMED = { is_email_confirmed: true };

/** The demo company, and everybody who must not be taken for one of it. */
export const STANDARD_PEOPLE: readonly PersonSeed[] = [
  { key: 'li', name: '李娜', email: 'li@loupan.example', as: CONFIRMED },
  { key: 'chen', name: '陈晨', email: 'chen@loupan.example', as: CONFIRMED },
  { key: 'wang', name: '王建', email: 'wang@loupan.example', as: CONFIRMED },
  { key: 'gao', name: '高远', email: 'gao@loupan.example', as: CONFIRMED },
  { key: 'admin', name: '管理员', email: 'admin@loupan.example', isAdmin: true, as: CONFIRMED },
  {
    key: 'unconfirmed',
    name: '邮箱未验证',
    email: 'unconfirmed@loupan.example',
    as: { is_email_confirmed: false },
  },
  {
    key: 'guest',
    name: '多频道访客',
    email: 'guest@agency.example',
    as: { ...CONFIRMED, is_restricted: true },
  },
  {
    key: 'ultraGuest',
    name: '单频道访客',
    email: 'ultra@agency.example',
    as: { ...CONFIRMED, is_restricted: true, is_ultra_restricted: true },
  },
  {
    key: 'stranger',
    name: '外公司员工',
    email: 'stranger@other.example',
    as: { ...CONFIRMED, team_id: OTHER_TEAM, is_stranger: true },
  },
  { key: 'gone', name: '离职员工', email: 'gone@loupan.example', as: { ...CONFIRMED, deleted: true } },
];
