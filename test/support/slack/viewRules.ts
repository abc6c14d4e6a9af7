import { isJson, words } from './bodies.ts';
import { type Forward, refused, type RuleContext, type Rules, violationsOf } from './rule.ts';
import { withIds } from './withIds.ts';
import type { Json, View } from './worldTypes.ts';

/** Modals and home tabs: what is drawn is remembered, what was closed is gone. */
export function viewRules(context: RuleContext): Rules {
  const { state } = context;
  const shown = async (body: Json, forward: Forward, user: string): Promise<Json> => {
    const problem = badView(context, body);
    if (problem !== undefined) {
      return problem;
    }
    const answer = await forward({ ...body, view: namedView(context, body['view']) });
    if (answer['ok'] === true && isJson(answer['view'])) {
      state.views.show(user, answer['view'] as View);
    }
    return answer;
  };
  const triggered = (body: Json, forward: Forward): Promise<Json> =>
    shown(body, forward, state.triggers.get(words(body['trigger_id'])) ?? '');
  return {
    'views.open': triggered,
    'views.push': triggered,
    'views.publish': (body, forward) => shown(body, forward, words(body['user_id'])),
    'views.update': async (body, forward) => {
      const view = state.views.find(words(body['view_id']));
      return view?.open === false ? refused('not_found') : await shown(body, forward, view?.user ?? '');
    },
  };
}

export function namedView({ state }: Pick<RuleContext, 'state'>, view: unknown): Json {
  const given = isJson(view) ? view : {};
  return { ...given, blocks: withIds(given['blocks'], () => state.nextId()) };
}

/** Slack's word for a view that it cannot draw is `invalid_arguments` (docs.slack.dev, views.open). */
function badView(context: RuleContext, { view }: Json): Json | undefined {
  const violations = isJson(view)
    ? violationsOf(context, view['type'] === 'home' ? 'home' : 'modal', view)
    : [];
  return violations.length === 0 ? undefined : refused('invalid_arguments', violations);
}
