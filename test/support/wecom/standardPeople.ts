import type { WorldUser } from './worldTypes.ts';

/** Somebody to seed; an active member within the app's scope where nothing else is said. */
export type PersonSeed = Pick<WorldUser, 'key' | 'userid' | 'name'> & Partial<WorldUser>;

/** The demo company. `outsider` is one of the company too, but the app's scope does not have him. */
export const STANDARD_PEOPLE: readonly PersonSeed[] = [
  { key: 'li', userid: 'LiNa', name: '李娜', departments: [2], leads: [0], tags: ['置业顾问'] },
  { key: 'chen', userid: 'chenchen', name: '陈晨', departments: [2], leads: [0], tags: ['置业顾问'] },
  { key: 'wang', userid: 'WangJian', name: '王建', departments: [2, 3], leads: [1, 0], tags: ['销售经理'] },
  { key: 'gao', userid: 'gaoyuan', name: '高远', departments: [3], leads: [1], tags: ['营销总监'] },
  { key: 'admin', userid: 'admin', name: '管理员', departments: [4], leads: [0], tags: ['系统管理员'] },
  { key: 'outsider', userid: 'Wai.Bao-01', name: '外包员工', departments: [9], leads: [0], visible: false },
];

/** `visible`: whether the app's scope has it. */
export const DEPARTMENTS: readonly {
  readonly id: number;
  readonly name: string;
  readonly parentid: number;
  readonly visible: boolean;
}[] = [
  { id: 1, name: '楼盘地产', parentid: 0, visible: true },
  { id: 2, name: '销售部', parentid: 1, visible: true },
  { id: 3, name: '营销管理部', parentid: 1, visible: true },
  { id: 4, name: '综合部', parentid: 1, visible: true },
  { id: 9, name: '外包', parentid: 1, visible: false },
];

/** Their ids are their places, counted from 1. */
export const TAGS: readonly string[] = ['置业顾问', '销售经理', '营销总监', '系统管理员'];
