import type { Answer } from '../chat/outcome.ts';
import type { Session } from '../ports/session.ts';
import { button, textCard } from '../replies.ts';
import type { PipelineDeps } from './deps.ts';
import { keepDraft } from './keepDraft.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

const QUESTION_MINUTES = 60;

/** The field of which nothing but 元 or 万 is open, where all else was understood; undefined where a form is needed anyway. */
export function unitAsked({ missing, unreadable, wantsForm, submitted }: Ready): string | undefined {
  const [fault, another] = Object.entries(unreadable);
  return fault?.[1].code === 'money.unit' &&
    another === undefined &&
    missing.length === 0 &&
    !wantsForm &&
    submitted === undefined
    ? fault[0]
    : undefined;
}

/** 收款 H5 50: one question, 50元 or 50万, with a button for each; the rest of the line is kept. */
export async function askUnit(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  field: string,
): Promise<Answer> {
  const { command, moment } = ready;
  const { m, zone } = moment;
  const number = String(ready.unreadable[field]?.params['number'] ?? '');
  const id = await keepDraft(deps, session, moment, {
    command: command.name,
    values: writeRaw(command, ready.values, zone),
    minutes: QUESTION_MINUTES,
  });
  return {
    word: 'ask',
    refs: [],
    audience: 'asker',
    card: textCard(
      m.common.whichUnit(number),
      (['元', '万'] as const).map((unit) =>
        button(m, {
          id: `unit.${unit === '元' ? 'yuan' : 'wan'}`,
          label: m.common.amountIn[unit](number),
          command: command.name,
          input: { draft: id, [field]: `${number}${unit}` },
        }),
      ),
    ),
  };
}
