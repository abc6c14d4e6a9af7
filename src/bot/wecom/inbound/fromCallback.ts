import type { Speaker } from '../../../handlers/chat/intent.ts';
import type { CallbackMessage } from '../callback/callbackMessage.ts';
import type { Asked } from '../asked.ts';
import { talkWords } from '../talkWords.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import { type HearingDeps, hearLine, hearPress, refusal } from './hearing.ts';

export interface CallbackListenerDeps extends HearingDeps {
  readonly memory: WecomMemory;
  readonly speaker: (userid: string) => Promise<Speaker>;
  /** Somebody has left the company, or the app's visible scope. */
  readonly onLeft: (userid: string) => Promise<void>;
  readonly onRenamed: (userid: string, to: string) => Promise<void>;
}

/** What WeCom tells the self-built app. Answers go out through the API: a callback is answered with nothing (D90238). */
export function fromCallback(deps: CallbackListenerDeps): (message: CallbackMessage) => Promise<void> {
  const askedBy = async (message: CallbackMessage): Promise<Asked> => ({
    speaker: await deps.speaker(message.from),
    userid: message.from,
    via: 'app',
    group: null,
    key: message.delivery,
  });
  return async (message) => {
    switch (message.kind) {
      case 'text':
        await hearLine(deps, await askedBy(message), message.content);
        return;
      case 'image':
      case 'voice':
      case 'video':
        await deps.show(await askedBy(message), refusal(talkWords('zh-CN').cannotRead));
        return;
      case 'click':
        // The company's own menu of the app: its keys are lines.
        await hearLine(deps, await askedBy(message), message.eventKey);
        return;
      case 'template_card_event':
      case 'template_card_menu_event': {
        const { taskId, eventKey: code, responseCode } = message;
        if (responseCode !== '') {
          await deps.memory.cardPressed(taskId, responseCode);
        }
        await hearPress(deps, await askedBy(message), { code, taskId, selected: selectedOf(message) });
        return;
      }
      case 'unsubscribe':
        await deps.onLeft(message.from);
        return;
      case 'change_contact':
        if (message.change === 'delete_user') {
          await deps.onLeft(message.userid);
        } else if (message.change === 'update_user' && message.newUserid !== undefined) {
          await deps.onRenamed(message.userid, message.newUserid);
        }
        return;
      case 'subscribe':
      case 'enter_agent':
      case 'other':
        return;
    }
  };
}

function selectedOf(
  message: Extract<CallbackMessage, { kind: 'template_card_event' | 'template_card_menu_event' }>,
): Readonly<Record<string, readonly string[]>> {
  return message.kind === 'template_card_event'
    ? Object.fromEntries(message.selected.map(({ questionKey, optionIds }) => [questionKey, optionIds]))
    : {};
}
