import { words } from '../slack/bodies.ts';
import { contentOf } from './contents.ts';
import { lower } from './directory.ts';
import { perDay, perHour, perMinute } from './rates.ts';
import { demand, listOf, present, type Rules } from './rule.ts';
import type { WorldGroup } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

type AppChat = NonNullable<WorldGroup['appchat']>;

/** D90248; what is more a member does not see. */
const TO_MEMBER = [perMinute(200), perDay(10_000)];

/** Groups that the app made: D90244, D90245, D98913, D98914, D90248. Numbers: D90313. */
export function appchatRules(state: WorldState): Rules {
  function own(chatid: unknown): { readonly group: WorldGroup; readonly chat: AppChat } {
    demand(words(chatid) !== '', 86201, 'chatid missing');
    const group = present(state.groups.ofChatid(chatid), 86003, 'chatid');
    return { group, chat: present(group.appchat, 86008, 'not a group of this app') };
  }

  /** Userids in lower case, each once; refuses those who cannot be meant. */
  function ids(value: unknown, isMeant: (userid: string) => boolean): readonly string[] {
    const given = listOf(value, 40058, 'userids').map((one) => lower(words(one)));
    demand(given.every(isMeant), 86216, 'somebody who is not known or no member');
    return [...new Set(given)];
  }

  function checked(chat: AppChat): AppChat {
    demand(Array.from(chat.title).length <= 50, 86004, 'name of more than 50 characters');
    demand(chat.members.length >= 2 && chat.members.length <= 2_000, 86006, 'members: 2 to 2000');
    demand(chat.members.includes(chat.owner), 86207, 'owner is no member');
    return chat;
  }

  const isKnown = (userid: string): boolean => state.directory.reached(userid) !== undefined;
  const atRoot = (): void => {
    demand(state.settings.seesRoot, 60011, 'the scope of the app is not the root department');
  };

  return {
    'appchat/create': ({ body }) => {
      atRoot();
      const members = ids(body['userlist'], isKnown);
      const owner = lower(words(body['owner'])) || (members[0] ?? '');
      const appchat = checked({ title: words(body['name']), owner, members });
      const chatid = words(body['chatid']) || state.nextId('CHAT');
      demand(chatid.length <= 32, 86205, 'chatid of more than 32 characters');
      demand(/^[0-9A-Za-z]+$/u.test(chatid), 86001, 'chatid');
      demand(state.groups.ofChatid(chatid) === undefined, 86215, 'chatid exists');
      demand(state.rates.take('appchat/create', [perDay(1_000)], state.at), 45009, '1000 groups a day');
      state.groups.add({ name: chatid, chatid, appchat, hasBot: false });
      return { chatid };
    },

    'appchat/update': ({ body }) => {
      const { group, chat } = own(body['chatid']);
      const { title, owner, members } = chat;
      const gone = ids(body['del_user_list'], (userid) => members.includes(userid));
      const come = ids(body['add_user_list'], isKnown);
      const changed = checked({
        title: words(body['name']) || title,
        owner: lower(words(body['owner'])) || owner,
        members: [...new Set([...members.filter((one) => !gone.includes(one)), ...come])],
      });
      demand(state.rates.take('appchat/update', [perHour(1_000)], state.at), 45009, '1000 changes an hour');
      group.appchat = changed;
      return {};
    },

    'appchat/get': ({ query }) => {
      const { group, chat } = own(query['chatid']);
      const { title: name, owner, members: userlist } = chat;
      return { chat_info: { chatid: group.chatid, name, owner, userlist, chat_type: 0 } };
    },

    'appchat/send': ({ body }) => {
      atRoot();
      const { group, chat } = own(body['chatid']);
      const content = contentOf({ state, via: 'appchat', where: 'appchat/send', scope: 'corp' }, body);
      // A group is one conversation here: it is left out for all when one has had too many.
      if (chat.members.every((one) => state.rates.take(`appchat:${one}`, TO_MEMBER, state.at))) {
        state.show(group.chatid, state.nextId('CHATMSG-'), 'appchat', content);
      } else {
        state.note('dropped', 'appchat/send', 'more than 200 a minute or 10000 a day to a member');
      }
      return {};
    },
  };
}
