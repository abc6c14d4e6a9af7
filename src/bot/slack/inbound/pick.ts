import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import type { Suggested } from '../../../handlers/ports/desk.ts';
import { LIMITS } from '../limits.ts';
import { isOptionValue, selectOption } from '../selectOption.ts';
import type { InboundDeps } from './inboundDeps.ts';

/** Slack waits three seconds and takes only the first answer. */
const WITHIN_MS = 2_300;

/** What a field that names a customer or a colleague offers while somebody types: `pick:customer`. */
export function onPick(deps: InboundDeps, later: (ms: number) => Promise<void>) {
  return async ({
    ack,
    body,
  }: AllMiddlewareArgs & SlackOptionsMiddlewareArgs<'block_suggestion'>): Promise<void> => {
    const of = suggested(body.action_id);
    const options =
      of === undefined
        ? []
        : await Promise.race([
            deps.people
              .speaker(body.user.id, body.user.team_id)
              .then((speaker) => deps.desk.suggest(speaker, of, body.value)),
            later(WITHIN_MS).then(() => []),
          ]);
    await ack({
      options: options
        .filter(({ value }) => isOptionValue(value))
        .slice(0, LIMITS.select.options)
        .map(selectOption),
    });
  };
}

function suggested(actionId: string): Suggested | undefined {
  const of = actionId.slice(actionId.indexOf(':') + 1);
  return of === 'customer' || of === 'person' || of === 'record' ? of : undefined;
}
