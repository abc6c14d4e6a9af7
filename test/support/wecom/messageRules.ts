import { isJson, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { callsBack } from './cardRules.ts';
import { cardOf, contentOf } from './contents.ts';
import { lower } from './directory.ts';
import { perHour, perMinute } from './rates.ts';
import { type Receivers, receiversOf } from './receivers.ts';
import { demand, isFlag, listOf, type Rules } from './rule.ts';
import { placeOfUser } from './shownMessages.ts';
import type { Content, WorldUser } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

/** D90236: of one app to one member; what is more he does not see. */
const TO_MEMBER = [perMinute(30), perHour(1_000)];
const USUAL_INTERVAL_S = 1_800;
const LONGEST_INTERVAL_S = 4 * 3_600;

/** Messages of the app to people: D90236, D94888, D94867. */
export function messageRules(state: WorldState): Rules {
  /** Until when the same JSON is a repetition, in milliseconds. */
  const repeated = new Map<string, number>();
  const reading = (where: string) => ({ state, via: 'app', where, scope: 'corp' }) as const;

  function agent(body: Json): void {
    demand(body['agentid'] !== undefined, 41011, 'agentid missing');
    demand(body['agentid'] === Number(state.identity.agentId), 40056, 'invalid agentid');
  }

  /** Shows it to one person, unless he had too many. */
  function deliver({ userid }: WorldUser, id: string, content: Content): void {
    if (state.rates.take(`app:${lower(userid)}`, TO_MEMBER, state.at)) {
      state.show(placeOfUser(userid), id, 'app', content);
    } else {
      state.note('dropped', 'message/send', `more than 30 a minute or 1000 an hour to ${userid}`);
    }
  }

  /** Changes the cards that people hold; whom that does not reach is answered. */
  function change(taskId: string, { users, invalidUsers }: Receivers, patch: Partial<Content>): Json {
    const without = users.filter(({ userid }) => !state.shown.card(placeOfUser(userid), taskId));
    for (const { userid } of users) {
      state.shown.changeTask(taskId, patch, placeOfUser(userid));
    }
    const invalid = [...invalidUsers, ...without.map(({ userid }) => lower(userid))];
    return invalid.length === 0 ? {} : { invaliduser: invalid };
  }

  return {
    'message/send': ({ body, raw }) => {
      agent(body);
      const seconds = intervalOf(body);
      const receivers = receiversOf(state.directory, {
        users: split(body, 'touser').filter((one) => one !== '@all'),
        parties: split(body, 'toparty'),
        tags: split(body, 'totag'),
        all: body['touser'] === '@all',
      });
      const content = contentOf(reading('message/send'), body);
      const id = state.nextId('MSG-');
      // Whether WeCom looks for a repetition before it looks at task_id is not documented; here a repeated card gets no new code.
      if (state.at < (repeated.get(raw) ?? 0)) {
        state.duplicates += 1;
        return { ...receivers.invalid, msgid: id };
      }
      const { taskId, card } = content;
      if (taskId !== undefined) {
        state.tasks.claim('app', taskId);
      }
      repeated.set(raw, state.at + seconds * 1_000);
      for (const user of receivers.users) {
        deliver(user, id, content);
      }
      const isPressable = taskId !== undefined && card !== undefined && callsBack(card);
      const code = isPressable ? { response_code: state.tasks.code(taskId, state.at) } : {};
      return { ...receivers.invalid, msgid: id, ...code };
    },

    'message/recall': ({ body }) => {
      demand(state.shown.remove(words(body['msgid'])), 40058, 'msgid');
      return {};
    },

    'message/update_template_card': ({ body }) => {
      agent(body);
      const { button, template_card: card, atall } = body;
      const { taskId, spend } = state.tasks.ofCode(words(body['response_code']), state.at);
      demand(isJson(button) !== isJson(card), 40058, 'either button or template_card');
      demand(isFlag(atall), 40058, 'atall');
      const [users, parties, tags] = ['userids', 'partyids', 'tagids'].map((name) =>
        listOf(body[name], 40058, name).map(String),
      );
      const addressed = { users: users ?? [], parties: parties ?? [], tags: tags ?? [], all: atall === 1 };
      const receivers = receiversOf(state.directory, addressed);
      if (isJson(button)) {
        const settled = words(button['replace_name']);
        demand(settled !== '', 42038, 'button.replace_name missing');
        spend();
        return change(taskId, receivers, { settled });
      }
      demand(isJson(card), 40058, 'template_card');
      const content = { taskId, ...cardOf(reading('message/update_template_card'), 'app', card) };
      if (content.taskId !== taskId) {
        state.tasks.claim('app', content.taskId);
      }
      spend();
      return change(taskId, receivers, content);
    },
  };
}

/** Seconds within which the same JSON is a repetition; 0 where nobody asked for it. */
function intervalOf(body: Json): number {
  for (const name of ['safe', 'enable_id_trans', 'enable_duplicate_check']) {
    demand(isFlag(body[name]), 40058, name);
  }
  const { enable_duplicate_check: isAsked, duplicate_check_interval: seconds = USUAL_INTERVAL_S } = body;
  const isInterval = typeof seconds === 'number' && seconds > 0 && seconds <= LONGEST_INTERVAL_S;
  demand(isInterval, 40058, 'duplicate_check_interval');
  return isAsked === 1 ? seconds : 0;
}

function split(body: Json, name: string): readonly string[] {
  demand(body[name] === undefined || typeof body[name] === 'string', 40058, name);
  return words(body[name])
    .split('|')
    .filter((one) => one !== '');
}
