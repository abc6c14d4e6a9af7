import type { Member } from '../../domain/company.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Opens the review of what somebody has and to whom it goes (交接). */
export function handOverButton(leaver: Pick<Member, 'id'>, m: Messages): Action {
  return button(m, {
    id: 'staff.handOver',
    label: m.staff.button,
    style: 'primary',
    command: 'staff.handOver',
    input: { member: leaver.id },
  });
}
