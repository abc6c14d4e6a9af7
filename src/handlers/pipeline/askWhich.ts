import { maskPhone } from '../../domain/phone.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Session } from '../ports/session.ts';
import { button } from '../replies.ts';
import type { PipelineDeps } from './deps.ts';
import { ASKED_MINUTES } from './askedMinutes.ts';
import { keepBack } from './keptBack.ts';
import { keepDraft } from './keepDraft.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

/** One question with a button for each customer that the line could mean; the rest of the line is kept. */
export async function askWhich(deps: PipelineDeps, session: Session, ready: Ready): Promise<Answer> {
  const { command, moment, candidates } = ready;
  const { m, zone } = moment;
  const id = await keepDraft(deps, session, moment, {
    command: command.name,
    values: writeRaw(command, ready.values, zone),
    hidden: keepBack(ready),
    minutes: ASKED_MINUTES.question,
  });
  return {
    word: 'ask',
    refs: candidates.map((customer) => customer.ref),
    audience: 'asker',
    card: {
      blocks: [
        { kind: 'text', text: m.common.whichOne },
        {
          kind: 'actions',
          items: candidates.map((customer) =>
            button(m, {
              id: `which.${customer.ref}`,
              label: [customer.ref, customer.name, ...customer.phones.slice(0, 1).map(maskPhone)].join(' '),
              command: command.name,
              input: { draft: id, customer: customer.ref },
            }),
          ),
        },
      ],
    },
  };
}
