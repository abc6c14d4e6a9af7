import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const extendOutbox = addColumns('outbox', {
  lane: { type: type.key(120), allowNull: false, defaultValue: '' },
  urgent: { type: type.flag, allowNull: false, defaultValue: 0 },
  kind: { type: type.code(12), allowNull: false, defaultValue: 'notice' },
  about: { type: type.key(40), allowNull: true },
  member_id: { type: type.id, allowNull: true },
  channel_id: { type: type.id, allowNull: true },
  due_at: { type: type.instant, allowNull: true },
  lease_token: { type: type.id, allowNull: true },
  message_id: { type: type.id, allowNull: true },
  send_key: { type: type.key(190), allowNull: true },
  doubt_since: { type: type.instant, allowNull: true },
  seen_at: { type: type.instant, allowNull: true },
});
