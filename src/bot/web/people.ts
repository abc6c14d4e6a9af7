/** Somebody whom the newcomer may be. */
export interface WebPerson {
  /** li */
  readonly key: string;
  /** 李娜 */
  readonly name: string;
  /** A role of domain/permissions: consultant, manager, ... */
  readonly role: string;
}

/** A channel of the demo workspace. */
export interface WebChannel {
  /** #sales */
  readonly key: string;
  /** 销售日报 */
  readonly title: string;
}

/** The one workspace of the chat page. */
export const WORKSPACE = 'demo';
export const BOT = 'loupan';
