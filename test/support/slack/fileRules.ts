import { isJson, objects, words } from './bodies.ts';
import { BOT_USER } from './emulator.ts';
import type { RuleContext, Rules } from './rule.ts';
import type { Json } from './worldTypes.ts';

/** Files: Slack takes its time to look at one, and until then no message may show it. */
export function fileRules({ state, settings, now }: RuleContext): Rules {
  return {
    'files.completeUploadExternal': async (body, forward) => {
      const answer = await forward(body);
      for (const file of objects(answer['files'])) {
        const id = words(file['id']);
        state.files.set(id, file);
        state.filesAtWork.set(id, settings.filesReadyAfter);
        for (const [channel, ts] of sharesOf(file)) {
          const text = words(body['initial_comment']);
          state.messages.add({ channel, ts, user: BOT_USER, text, files: [file] }, now());
        }
      }
      return answer;
    },
    'files.info': async (body, forward) => {
      const answer = await forward(body);
      const id = words(body['file']);
      const left = state.filesAtWork.get(id) ?? 0;
      if (answer['ok'] !== true || left === 0 || !isJson(answer['file'])) {
        return answer;
      }
      state.filesAtWork.set(id, left - 1);
      return { ...answer, file: { ...answer['file'], mimetype: '', filetype: '' } };
    },
  };
}

function sharesOf(file: Json): readonly (readonly [string, string])[] {
  const shares = isJson(file['shares']) ? Object.values(file['shares']) : [];
  return shares
    .filter(isJson)
    .flatMap((byChannel) =>
      Object.entries(byChannel).flatMap(([channel, list]) =>
        objects(list).map(({ ts }) => [channel, words(ts)] as const),
      ),
    );
}
