import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { ViewOutput } from '@slack/bolt';
import type { View } from '@slack/types';
import type { RawValues } from '../../../handlers/chat/intent.ts';
import type { Answer } from '../../../handlers/chat/outcome.ts';
import { textCard } from '../../../handlers/replies.ts';
import { type Asked, type FormMeta, readFormMeta } from '../asked.ts';
import { readState, sentFileIds } from '../formState.ts';
import { showSoon } from '../showSoon.ts';
import { slackWords } from '../slackWords.ts';
import { ask, type InboundDeps } from './inboundDeps.ts';
import { FILES_WITHIN_MS } from './sentFiles.ts';

/** A form's modal was sent: errors go beside their fields, one more question takes its place, an answer goes where the form was asked for. */
export function onSubmit(deps: InboundDeps) {
  return async ({
    ack,
    body,
    view,
  }: AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>): Promise<void> => {
    const late = AbortSignal.timeout(FILES_WITHIN_MS);
    const meta = readFormMeta(view.private_metadata);
    if (meta === undefined) {
      await ack({
        response_action: 'update',
        view: deps.answerer.notice(textCard(slackWords('zh-CN').formGone)),
      });
      return;
    }
    const asked = await askedBy(deps, body, meta);
    const sent = view.state.values;
    const { values, errors } = await deps.sentFiles.takeOver(meta, readState(sent), sentFileIds(sent), late);
    if (Object.keys(errors).length > 0) {
      await ack(await corrected(deps, asked, view, values, errors));
      return;
    }
    const answer = await ask(deps, asked, { kind: 'submit', formId: meta.ticket, values });
    if (answer.errors !== undefined) {
      await ack(await corrected(deps, asked, view, values, answer.errors));
      return;
    }
    if (answer.form !== undefined) {
      await ack({ response_action: 'update', view: deps.answerer.form(answer.form, asked, answer.card) });
      return;
    }
    await ack(await settled(deps, asked, answer));
  };
}

type Response =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: View }
  | { readonly response_action: 'clear' };

/** What is well goes to the conversation; what a person must still decide, or cannot do, stays in front of him. */
async function settled(deps: InboundDeps, asked: Asked, answer: Answer): Promise<Response> {
  const { answerer, log } = deps;
  const { card } = answer;
  if (card === undefined) {
    return { response_action: 'clear' };
  }
  if (answer.word !== 'done') {
    return { response_action: 'update', view: answerer.notice(card) };
  }
  try {
    await showSoon(deps, asked, answer);
    return { response_action: 'clear' };
  } catch (error) {
    log.warn({ err: error }, 'an answer could not be posted; it is shown in the modal');
    return { response_action: 'update', view: answerer.notice(card) };
  }
}

/** Slack shows an error only beside an input that it has drawn; any other one needs the form drawn anew. */
async function corrected(
  { desk, answerer }: InboundDeps,
  asked: Asked,
  view: ViewOutput,
  values: RawValues,
  errors: Readonly<Record<string, string>>,
): Promise<Response> {
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map(({ block_id: id }) => id));
  if (Object.keys(errors).every((name) => inputs.has(name))) {
    return { response_action: 'errors', errors: { ...errors } };
  }
  const ticket = readFormMeta(view.private_metadata)?.ticket ?? '';
  const opened = await desk.openForm(ticket);
  if (opened.state !== 'open') {
    const words = slackWords(opened.locale === 'en' ? 'en' : 'zh-CN');
    return { response_action: 'update', view: answerer.notice(textCard(words.formGone)) };
  }
  const fields = opened.form.fields.map((field) => {
    const value = values[field.name];
    return value === undefined ? field : { ...field, value };
  });
  const unseen = Object.entries(errors).filter(([name]) => !fields.some((field) => field.name === name));
  const said = unseen.length === 0 ? undefined : textCard(unseen.map(([, text]) => text).join('\n'));
  return { response_action: 'update', view: answerer.form({ ...opened.form, fields, errors }, asked, said) };
}

async function askedBy({ people }: InboundDeps, body: ViewSubmitAction, meta: FormMeta): Promise<Asked> {
  const { user, view, team } = body;
  const { channel, direct = channel === undefined, thread, responseUrl } = meta;
  return {
    speaker: await people.speaker(user.id, user.team_id ?? team?.id),
    user: user.id,
    channel: channel ?? null,
    direct,
    ...(thread === undefined ? {} : { thread }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
    key: `view:${view.id}:${view.hash}`,
  };
}
