import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Asked } from '../asked.ts';
import { typedText } from '../slackText.ts';
import { ask, type InboundDeps } from './inboundDeps.ts';

/** `/loupan 跟进 C12 …`: the answer is the answer to Slack's own call, for the asker's eyes unless the command says otherwise. */
export function onCommand(deps: InboundDeps) {
  return async ({ command, ack }: AllMiddlewareArgs & SlackCommandMiddlewareArgs): Promise<void> => {
    const { user_id: user, channel_id: channel, team_id: team, trigger_id: trigger } = command;
    const asked: Asked = {
      speaker: await deps.people.speaker(user, team),
      user,
      channel,
      // Two people may be talking: a command is answered so that the other one does not read it.
      direct: false,
      trigger,
      responseUrl: command.response_url,
      key: `command:${trigger}`,
    };
    const text = typedText(command.text).trim();
    const answer = await ask(deps, asked, { kind: 'line', text: text === '' ? '帮助' : text });
    const shown = await deps.answerer.showCommand(asked, answer);
    await (shown === undefined ? ack() : ack({ ...shown, blocks: [...shown.blocks] }));
  };
}
