import { createHash } from 'node:crypto';

/**
 * What tells one event from another. The response code is not among them, because nothing says that a repeat has the same one;
 * nor are the query's nonce and timestamp, which are new each time.
 */
const IDENTIFYING = [
  'ToUserName',
  'AgentID',
  'FromUserName',
  'CreateTime',
  'MsgType',
  'Event',
  'ChangeType',
  'EventKey',
  'TaskId',
  'CardType',
  'SelectedItems',
  'UserID',
  'NewUserID',
  'ExternalUserID',
  'Id',
  'TagId',
  'MsgId',
] as const;

/**
 * The identity of a delivery: the message's id where there is one, else every field that tells this event from others (D90238:
 * sender and time; several events may share a second).
 */
export function deliveryOf(fields: Readonly<Record<string, unknown>>): string {
  const { MsgId: id } = fields;
  if (typeof id === 'string' && /^[\w-]{1,64}$/u.test(id)) {
    return `message:${id}`;
  }
  const said = JSON.stringify(IDENTIFYING.map((name) => fields[name] ?? null));
  return `event:${createHash('sha256').update(said).digest('base64url')}`;
}
