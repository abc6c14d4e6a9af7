import { may, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** Whose case it is: by its reference where the reader may see the customer, by the phone that he typed himself where not. */
export type AppealSubject = { readonly customer: string } | { readonly phone: string };

/** Asks the manager to decide; nothing for who may not appeal. */
export function appealButton(role: Role, subject: AppealSubject, m: Messages): Action[] {
  return may(role, 'ownership:appeal')
    ? [
        button(m, {
          id: 'ownership.appeal',
          label: m.ownership.appeal,
          command: 'ownership.appeal',
          input: { form: 'yes', ...subject },
        }),
      ]
    : [];
}
