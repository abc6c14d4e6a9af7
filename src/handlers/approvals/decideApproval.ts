import { VERDICTS } from '../../domain/approval.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { approvalMeant } from './approvalMeant.ts';
import { decideOrAsk } from './decideOrAsk.ts';

/**
 * 同意, 不同意, 退回修改: the buttons of an approval's card. No undo: it is a decision, and the applicant has been told. Whoever may
 * not decide it is answered politely, by what became of it or who does.
 */
export const decideApproval = defineCommand({
  name: 'approval.decide',
  allow: 'approval:read',
  fields: {
    approval: field.text({ required: true, max: 20, inForm: false }),
    verdict: field.choice('verdict', VERDICTS, { required: true, inForm: false }),
    note: field.longText({ max: 500 }),
    /** Set by the form itself. */
    opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
    /** Where it stood on the card. */
    seen: field.text({ max: 20, inForm: false }),
  },
  undo: 'none',
  async run(context) {
    const { input } = context;
    const meant = await approvalMeant(context, input.approval, true);
    return meant.found
      ? await decideOrAsk(context, meant, {
          verdict: input.verdict,
          note: input.note ?? null,
          seen: input.seen,
          opened: input.opened === 'yes',
        })
      : meant.outcome;
  },
});
