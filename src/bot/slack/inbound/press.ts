import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { RawValues } from '../../../handlers/chat/intent.ts';
import type { Answer } from '../../../handlers/chat/outcome.ts';
import { textCard } from '../../../handlers/replies.ts';
import { localeOfText } from '../../localeOfText.ts';
import { type ActionCode, decodeAction } from '../../actionCode.ts';
import type { Asked } from '../asked.ts';
import { OPEN_FORM } from '../formOffer.ts';
import { slackWords } from '../slackWords.ts';
import { publishHome } from './home.ts';
import { ask, type InboundDeps, isDirect } from './inboundDeps.ts';

type Pressed = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;

/** A pressed button or a choice from a select, wherever it stands: in a message, a modal or the home tab. */
export function onPress(deps: InboundDeps) {
  return async ({ ack, body, action }: Pressed): Promise<void> => {
    const asked = await askedBy(deps, body, action);
    const pressed = pressOf(action);
    if (pressed === undefined) {
      // A link's button opens its page by itself; a menu that was emptied says nothing.
      await ack();
      return;
    }
    const answer = await answered(deps, asked, pressed, body);
    await deps.answerer.show(asked, answer);
    if (body.view?.type === 'home') {
      await publishHome(deps, asked.user, asked.speaker, `${asked.key}:home`);
    }
    await ack();
  };
}

async function answered(
  deps: InboundDeps,
  asked: Asked,
  { code, value }: Press,
  body: BlockAction,
): Promise<Answer> {
  const decoded = decodeAction(code);
  if (decoded === undefined) {
    return refusal(slackWords(localeOfText(body.message?.text ?? '')).unknownButton);
  }
  if (decoded.command === OPEN_FORM) {
    return await formOf(deps, decoded);
  }
  const input: RawValues =
    value === undefined ? decoded.input : { ...decoded.input, [decoded.takes ?? 'value']: value };
  const message = body.message?.ts;
  const channel = body.channel?.id;
  return await ask(deps, asked, {
    kind: 'action',
    command: decoded.command,
    input,
    ...(message === undefined || channel === undefined ? {} : { message: `${channel}:${message}` }),
  });
}

/** The form that a message offers. */
async function formOf({ desk }: InboundDeps, { input }: ActionCode): Promise<Answer> {
  const opened = await desk.openForm(input['ticket'] ?? '');
  return opened.state === 'open'
    ? { word: 'form', refs: [], form: opened.form, audience: 'asker' }
    : refusal(slackWords(opened.locale === 'en' ? 'en' : 'zh-CN').formGone);
}

function refusal(text: string): Answer {
  return { word: 'refused', refs: [], card: textCard(text), audience: 'asker' };
}

interface Press {
  readonly code: string;
  readonly value?: string;
}

function pressOf(action: BlockAction['actions'][number]): Press | undefined {
  if (action.type === 'button') {
    return action.value === undefined ? undefined : { code: action.value };
  }
  if (action.type !== 'static_select') {
    return undefined;
  }
  // Bolt's types say that something is always chosen.
  const chosen = action.selected_option as { value?: string } | null;
  return chosen?.value === undefined ? undefined : { code: action.block_id, value: chosen.value };
}

async function askedBy(
  { people }: InboundDeps,
  body: BlockAction,
  { action_id: id, action_ts: at }: BlockAction['actions'][number],
): Promise<Asked> {
  const { user, channel, message, container, view } = body;
  const where = message?.ts ?? String(container['message_ts'] ?? view?.id ?? '');
  const thread = (message?.['thread_ts'] as string | undefined) ?? message?.ts;
  const direct = channel !== undefined && isDirect(channel.id);
  return {
    speaker: await people.speaker(user.id, user.team_id),
    user: user.id,
    channel: channel?.id ?? null,
    direct,
    // In a channel an answer belongs to the thread of its card; alone with the bot a thread would hide it.
    ...(direct || thread === undefined || container['is_ephemeral'] === true ? {} : { thread }),
    trigger: body.trigger_id,
    ...(body.response_url === '' ? {} : { responseUrl: body.response_url }),
    ...(view?.type === 'modal' ? { modal: view.id } : {}),
    key: `press:${where}:${at}:${id}`,
  };
}
