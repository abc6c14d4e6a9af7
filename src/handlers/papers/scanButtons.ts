import { type ContractScan } from '../../domain/papers/contractScan.ts';
import { may, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** What a reader can do about a scan: look at it, and whoever checks scans in decides on one that waits. `ref`: H8. */
export function scanButtons(
  scan: ContractScan,
  ref: string,
  { role, m }: { readonly role: Role; readonly m: Messages },
): Action[] {
  const look = button(m, {
    id: 'scan.show',
    label: m.paper.scan.look,
    command: 'scan.show',
    input: { contract: ref },
  });
  return may(role, 'contract:step') ? [look, ...decideButtons(scan, m)] : [look];
}

/** Empty where it is settled. */
function decideButtons({ id, state }: ContractScan, m: Messages): Action[] {
  return state !== 'waiting'
    ? []
    : [
        button(m, {
          id: 'scan.accept',
          label: m.paper.scan.accept,
          style: 'primary',
          command: 'scan.accept',
          input: { scan: id },
        }),
        button(m, {
          id: 'scan.return',
          label: m.paper.scan.giveBack,
          style: 'danger',
          command: 'scan.return',
          input: { scan: id },
        }),
      ];
}
