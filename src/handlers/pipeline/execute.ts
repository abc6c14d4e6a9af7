import { customerIdOf } from './about.ts';
import type { Customer } from '../../domain/customer.ts';
import { UNDO_MINUTES } from '../../domain/undo.ts';
import type { Answer, Outcome } from '../chat/outcome.ts';
import type { RunContext } from '../command.ts';
import type { Session } from '../ports/session.ts';
import { refused, textCard } from '../replies.ts';
import { Work } from '../work.ts';
import { askForm } from './askForm.ts';
import { askUnit, unitAsked } from './askUnit.ts';
import { askWhich } from './askWhich.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import type { PipelineDeps } from './deps.ts';
import { errorSentences } from './formView.ts';
import { denied } from './prepare.ts';
import { goBack, toldBack } from './goBack.ts';
import { keepDraft } from './keepDraft.ts';
import { saidId } from './lastSaid.ts';
import { handOutPage } from './page.ts';
import { putAside } from './putAside.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

/** A submit that must be corrected: nothing of it is kept, so that it can be sent again. */
export class InvalidSubmit extends Error {
  readonly errors: Readonly<Record<string, string>>;
  constructor(errors: Readonly<Record<string, string>>) {
    super('the form must be corrected');
    this.errors = errors;
  }
}

/** A line that would have put something else in the place of what was said before, and may not. Nothing of it is kept. */
export class BackedOut extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('nothing was put in the place of the line before');
    this.answer = answer;
  }
}

/** Everything of one command that happens inside its transaction. `onSends`: it leaves the engine something to do. */
export async function execute(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  looked: unknown,
  onSends: () => void,
): Promise<Answer> {
  const { command, moment, values } = ready;
  const errors = errorSentences(command, ready.unreadable, moment.m);
  if (ready.submitted !== undefined) {
    const faults = submitFaults(ready);
    if (Object.keys(faults).length > 0) {
      throw new InvalidSubmit(faults);
    }
    const meanwhile = await changedMeanwhile(session, ready);
    if (Object.keys(meanwhile.errors).length > 0) {
      // Another form, which starts from what the record says now.
      await session.markDraftUsed(ready.submitted.id, moment.now);
      const card = textCard(moment.m.common.formChanged);
      return await askForm(deps, session, ready, { ...meanwhile, card });
    }
    return await runCommand(deps, session, { ...ready, values: meanwhile.values }, looked, onSends);
  } else {
    if (ready.candidates.length > 1) {
      return await askWhich(deps, session, ready);
    }
    const unit = unitAsked(ready);
    if (unit !== undefined) {
      return await askUnit(deps, session, ready, unit);
    }
    if (needsForm(ready)) {
      return await askForm(deps, session, ready, { values, errors });
    }
  }
  return await runCommand(deps, session, ready, looked, onSends);
}

/** The sentences beside what is missing in a form or cannot be read. */
export function submitFaults(ready: Ready): Readonly<Record<string, string>> {
  const { m } = ready.moment;
  const blank = [...ready.missing, ...unlessMissing(ready)];
  return {
    ...Object.fromEntries(blank.map((name) => [name, m.common.fieldRequired])),
    ...errorSentences(ready.command, ready.unreadable, m),
  };
}

/** Fields that a form needs because what would stand in for them was not said either. */
function unlessMissing({ command, values, unreadable }: Ready): string[] {
  return Object.entries(command.fields)
    .filter(
      ([name, { requiredUnless }]) =>
        requiredUnless !== undefined &&
        values[requiredUnless] !== 'yes' &&
        values[name] === undefined &&
        unreadable[name] === undefined,
    )
    .map(([name]) => name);
}

/** Whether the command is not run because something is missing, unreadable or open. */
export function needsForm(ready: Ready): boolean {
  return ready.wantsForm || ready.missing.length > 0 || Object.keys(ready.unreadable).length > 0;
}

async function runCommand(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  looked: unknown,
  onSends: () => void,
): Promise<Answer> {
  const { command, moment, submitted } = ready;
  const work = new Work(session);
  const spokenOf: Customer[] = [];
  const retried = async (answer: Promise<boolean>): Promise<boolean> => {
    const isRetried = await answer;
    if (isRetried) {
      onSends();
    }
    return isRetried;
  };
  const context: RunContext<unknown, unknown> = {
    ...moment,
    input: ready.values,
    repos: session,
    work,
    looked,
    about: (customer) => {
      spokenOf.push(customer);
    },
    nextRef: (kind) => session.nextRef(kind),
    current: (kind, id) => session.current(kind, id),
    takeRota: (opening, projectId, day) => session.takeRota(opening, projectId, day),
    markUndone: (id) => session.markUndone(id, moment.now, moment.actor.member.id),
    retry: {
      delivery: (id) => retried(session.retryDelivery(id, moment.now)),
      job: (id) => retried(session.retryJob(id, moment.now)),
    },
    handOutPage: (page, about) => handOutPage(deps, session, moment, page, about),
  };
  const blocked = await goBack(context, ready);
  const outcome = blocked ?? toldBack(await command.run(context), ready);
  if (blocked === undefined && ready.goesBack !== undefined && !isDone(outcome)) {
    // What was taken back for it stays as it was.
    throw new BackedOut(await answerOf(deps, session, ready, withoutForm(outcome, ready)));
  }
  if (submitted !== undefined) {
    refuseInvalid(outcome);
    await session.markDraftUsed(submitted.id, moment.now);
  }
  if (ready.answers !== undefined) {
    await session.markDraftUsed(ready.answers, moment.now);
  }
  const id = deps.ids.uuid();
  await work.finish(
    {
      id,
      at: moment.now,
      memberId: moment.actor.member.id,
      platform: moment.place.platform,
      place: moment.place.key,
      command: command.name,
    },
    command.undo,
  );
  if (work.sends) {
    onSends();
  }
  if (ready.line === true && work.writes > 0 && command.undo !== 'none') {
    const said = writeRaw(command, ready.values, moment.zone);
    await keepDraft(deps, session, moment, {
      id: saidId(id),
      command: command.name,
      values: said,
      minutes: UNDO_MINUTES,
    });
  }
  const customerId = customerIdOf(spokenOf);
  if (customerId !== undefined) {
    await session.rememberCustomer(moment.actor.member.id, customerId, moment.now);
  }
  return await answerOf(deps, session, ready, outcome);
}

function isDone(outcome: Outcome): boolean {
  return outcome.kind === 'reply' && outcome.word === 'done';
}

/** What is wrong in a sentence, for a form of it would speak of what was not kept. */
function withoutForm(outcome: Outcome, { moment: { m } }: Ready): Outcome {
  if (outcome.kind !== 'needInput' && outcome.kind !== 'invalid') {
    return outcome;
  }
  const said = Object.values(outcome.errors);
  return refused(said.length === 0 ? m.common.notCorrected : said.join('\n'));
}

function refuseInvalid(outcome: Outcome): void {
  if (
    outcome.kind === 'invalid' ||
    (outcome.kind === 'needInput' && Object.keys(outcome.errors).length > 0)
  ) {
    throw new InvalidSubmit(outcome.errors);
  }
}

async function answerOf(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  outcome: Outcome,
): Promise<Answer> {
  switch (outcome.kind) {
    case 'reply':
      return {
        word: outcome.word,
        refs: outcome.refs,
        card: await putAside(deps, session, ready.moment, outcome.card),
        audience: outcome.audience ?? 'asker',
      };
    case 'needInput':
      return await askForm(deps, session, ready, {
        values: outcome.prefill,
        errors: outcome.errors,
        ...(outcome.card === undefined ? {} : { card: outcome.card }),
      });
    case 'invalid':
      return await askForm(deps, session, ready, { values: ready.values, errors: outcome.errors });
    case 'denied':
      return denied(ready.command, ready.moment.m, outcome.sentence).answer;
  }
}
