import type { Role } from './permissions.ts';

export const PLATFORMS = ['web', 'slack', 'wecom'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Minutes after midnight, local: [540, 1080] is 09:00 to 18:00. Of quiet hours also over midnight: [1320, 480]. */
export type Shift = readonly [from: number, to: number];

/** Shifts by ISO weekday, Monday first: seven lists. */
export type WeekShifts = readonly (readonly Shift[])[];

export interface Project {
  readonly id: string;
  /** Starts the references of its units: A. */
  readonly code: string;
  readonly name: string;
  readonly city: string | null;
  /** IANA. */
  readonly zone: string;
  /** When the sales office is open. */
  readonly openingHours: WeekShifts;
  /** The calendar of deadlines. */
  readonly workingHours: WeekShifts;
  readonly version: number;
}

export interface Team {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly version: number;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly active: boolean;
  /** Every day's hours in which only escalations are sent to him. */
  readonly quiet: Shift | null;
  readonly version: number;
}

/** A chat account of a member. `externalId` is case-folded for WeCom. */
export interface Identity {
  readonly id: string;
  readonly memberId: string;
  readonly platform: Platform;
  /** Slack team id, WeCom corp id, or 'demo'. */
  readonly workspace: string;
  readonly externalId: string;
  readonly version: number;
}

export interface Assignment {
  readonly id: string;
  readonly memberId: string;
  readonly projectId: string;
  readonly teamId: string | null;
  readonly version: number;
}

/** 日报 投诉 审批 运维 销控. */
export const CHANNEL_PURPOSES = ['kpi', 'complaints', 'approvals', 'ops', 'grid'] as const;
export type ChannelPurpose = (typeof CHANNEL_PURPOSES)[number];

export interface Channel {
  readonly id: string;
  readonly platform: Platform;
  readonly workspace: string;
  readonly address: string;
  readonly projectId: string | null;
  readonly teamId: string | null;
  readonly purposes: readonly ChannelPurpose[];
  readonly locale: Locale;
  readonly version: number;
}

/** A policy's value from an instant on; the rows of a policy are its history. */
export interface PolicyEntry {
  readonly id: string;
  readonly policy: string;
  readonly projectId: string | null;
  readonly value: string;
  readonly from: Date;
  readonly setById: string;
  readonly version: number;
}

export interface Target {
  readonly id: string;
  readonly projectId: string;
  readonly memberId: string;
  /** YYYY-MM */
  readonly month: string;
  readonly figure: string;
  readonly value: number;
  readonly version: number;
}
