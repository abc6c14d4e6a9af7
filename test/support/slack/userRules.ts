import { isJson, objects, words } from './bodies.ts';
import { refused, type RuleContext, type Rules } from './rule.ts';
import type { WorldState } from './worldState.ts';
import type { Json } from './worldTypes.ts';

/** Who people are, with what the emulator knows no word for. */
export function userRules({ state }: RuleContext): Rules {
  return {
    'users.info': async (body, forward) => {
      const answer = await forward(body);
      return answer['ok'] === true ? { ...answer, user: slackUser(state, answer['user']) } : answer;
    },
    'users.list': async (body, forward) => {
      const answer = await forward(body);
      const members = objects(answer['members']).map((user) => slackUser(state, user));
      return answer['ok'] === true ? { ...answer, members } : answer;
    },
    'users.lookupByEmail': async (body, forward) => {
      const answer = await forward(body);
      const user = slackUser(state, answer['user']);
      const isNone = user['deleted'] === true || user['is_stranger'] === true;
      return answer['ok'] !== true ? answer : isNone ? refused('users_not_found') : { ...answer, user };
    },
  };
}

/** Slack hides the e-mail of people of other workspaces. */
export function slackUser(state: WorldState, user: unknown): Json {
  if (!isJson(user)) {
    return {};
  }
  const as = state.userFields(words(user['id'])) ?? {};
  const { email, ...profile } = isJson(user['profile']) ? user['profile'] : {};
  const hidesEmail = email === undefined || as['is_stranger'] === true;
  return {
    ...user,
    is_app_user: false,
    is_restricted: false,
    is_ultra_restricted: false,
    ...as,
    profile: hidesEmail ? profile : { ...profile, email },
  };
}
