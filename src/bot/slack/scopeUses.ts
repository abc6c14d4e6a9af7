import type { SlackScope } from './surface.ts';

/** What each scope is for, as it follows "Loupan can": for docs/SLACK.md and, where one is missing, the doctor. */
export const SCOPE_USES: Readonly<Record<SlackScope, string>> = {
  'app_mentions:read': 'hear what is said to it in a channel (@loupan 日报)',
  'channels:history': 'find out whether a message arrived in a public channel after a broken connection',
  'channels:read': 'see who can read a public channel, and keep personal data out where guests can',
  'chat:write': 'answer, remind, post charts and change its own cards, in the channels it was invited to',
  commands: 'be called with /loupan and from the menus of shortcuts',
  'files:read':
    'fetch the photos and tables that people put into a form or send with a direct message, and see when an uploaded picture can be shown',
  'files:write': 'upload charts and photos',
  'groups:history': 'find out whether a message arrived in a private channel after a broken connection',
  'groups:read': 'see who can read a private channel, and keep personal data out where guests can',
  'im:history': 'hear what is said to it in a direct message',
  'im:write': 'open a direct message, to look for a message whose fate is unknown',
  'users:read': 'tell colleagues from guests, bots and people of other companies, and notice ended accounts',
  'users:read.email': 'find a new member by the company mail address that an administrator named',
};
