import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { quietSlackLogger } from './quietSlackLogger.ts';
import type { SlackWorld } from './slackWorld.ts';

const SECRET = 'a-signing-secret';
const APP_TOKEN = 'xapp-test';
/** Bolt waits this long for a pong, and before it connects again (5 s unless told). */
const RECONNECT_MS = 1_000;
const QUIET = { logger: quietSlackLogger };

/** The smallest app that does everything once: what proves that the world behaves like Slack. */
export interface TinyApp {
  readonly url: string;
  readonly signingSecret: string;
  readonly app: App;
  /** Event ids, in the order of their arrival. */
  readonly heard: string[];
  stop(): Promise<void>;
}

export async function startTinyApp(world: SlackWorld): Promise<TinyApp> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: ['/slack/events'], ...QUIET });
  const { app, heard } = await appOn(receiver, world);
  const server = createServer((request, response) => {
    receiver.requestListener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    signingSecret: SECRET,
    app,
    heard,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** The same over Socket Mode. */
export async function startTinySocketApp(world: SlackWorld) {
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    clientPingTimeout: RECONNECT_MS,
    installerOptions: { clientOptions: { slackApiUrl: world.apiUrl } },
    ...QUIET,
  });
  const { app, heard } = await appOn(receiver, world);
  return { appToken: APP_TOKEN, heard, start: () => app.start(), stop: () => app.stop() };
}

async function appOn(receiver: Receiver, world: SlackWorld): Promise<{ app: App; heard: string[] }> {
  const heard: string[] = [];
  const app = new App({
    token: world.botToken,
    receiver,
    deferInitialization: true,
    clientOptions: { slackApiUrl: world.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    ...QUIET,
  });
  app.command('/loupan', async ({ ack, body, client }) => {
    if (body.text === 'form') {
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'visit',
          title: { type: 'plain_text', text: '来访登记' },
          submit: { type: 'plain_text', text: '保存' },
          private_metadata: body.response_url,
          blocks: [
            {
              type: 'input',
              block_id: 'name',
              label: { type: 'plain_text', text: '客户' },
              element: { type: 'plain_text_input', action_id: 'name' },
            },
            {
              type: 'input',
              block_id: 'rooms',
              optional: true,
              label: { type: 'plain_text', text: '户型' },
              element: {
                type: 'static_select',
                action_id: 'rooms',
                options: [
                  { text: { type: 'plain_text', text: '三房' }, value: '3' },
                  { text: { type: 'plain_text', text: '两房' }, value: '2' },
                ],
              },
            },
          ],
        },
      });
      await ack();
      return;
    }
    await ack({ response_type: 'ephemeral', text: `收到 ${body.text}` });
  });
  app.message(async ({ message, client, body }) => {
    heard.push(body.event_id);
    await client.chat.postMessage({
      channel: message.channel,
      text: '确认?',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'yes',
              value: 'approve',
              text: { type: 'plain_text', text: '同意' },
            },
          ],
        },
      ],
    });
  });
  app.action('yes', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: '已同意' });
  });
  app.view('visit', async ({ ack, view, client, body }) => {
    const values = view.state.values;
    const name = values['name']?.['name']?.value ?? '';
    if (name === '错') {
      await ack({ response_action: 'errors', errors: { name: '请填写姓名' } });
      return;
    }
    await ack();
    const rooms = values['rooms']?.['rooms']?.selected_option?.text.text ?? '未填';
    await client.chat.postMessage({ channel: body.user.id, text: `${name} ${rooms}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: '今天' } }] },
    });
  });
  await app.init();
  return { app, heard };
}
