import type { WecomWorld } from './wecomWorld.ts';

/** The paths of the forms that were handed out in a conversation, in their order. */
export function formLinks(world: WecomWorld, where: string): readonly string[] {
  return world
    .messages(where)
    .flatMap(({ text, card }) => /\/f\/[\w.%-]+/u.exec(`${text}${JSON.stringify(card ?? {})}`) ?? []);
}
